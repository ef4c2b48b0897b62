/** Where a word that may be a name or the head of one stands in a passage, by its folded form: the first few places of each. */
import { codeOf } from '../../language/sieve.js'
import { Class } from './lexicon.js'
import type { Passage, Token } from './passage.js'

const MOST = 12

export interface Occurrences {
  /** Places of the word, in text order. */
  of(key: string): readonly number[]
}

/** Places where the word is no title and has no article. */
export function occurrences(passage: Passage, key: string): readonly number[] {
  return allOccurrences(passage, key).filter((at) => {
    const token = passage.tokens[at]
    return token !== undefined && !token.definite && (token.classes & ~Class.channel) === 0
  })
}

export function allOccurrences(passage: Passage, key: string): readonly number[] {
  return passage.occurrences.of(key)
}

/** The words are gone through at the first question. */
export function openOccurrences(tokens: readonly Token[]): Occurrences {
  let chains: Chains | null = null
  return {
    of(key) {
      chains ??= chainsOf(tokens)
      const found: number[] = []
      const { shift, first, next } = chains
      for (let at = first[codeOf(key) >>> shift] ?? -1; at >= 0 && found.length < MOST; at = next[at] ?? -1)
        if ((tokens[at] as Token).bare === key) found.push(at)
      return found
    },
  }
}

/** By the code of a word its first place and those of other words of that code, one chain; -1 behind the last. */
interface Chains {
  readonly shift: number
  readonly first: Int32Array
  readonly next: Int32Array
}

/** From the last word to the first, so that each chain is in text order. */
function chainsOf(tokens: readonly Token[]): Chains {
  const bits = Math.max(4, Math.ceil(Math.log2(tokens.length + 1)))
  const shift = 32 - bits
  const first = new Int32Array(1 << bits).fill(-1)
  const next = new Int32Array(tokens.length)
  for (let at = tokens.length - 1; at >= 0; at--) {
    const { bare, noun, classes } = tokens[at] as Token
    if (noun === null && (classes & ~Class.channel) !== 0) continue
    const slot = codeOf(bare) >>> shift
    next[at] = first[slot] ?? -1
    first[slot] = at
  }
  return { shift, first, next }
}
