/** Where a word that may be a name or the head of one stands in a passage, by its folded form: the first few places of each. */
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
      for (let at = chains.first.get(key) ?? -1; at >= 0 && found.length < MOST; at = chains.next[at] ?? -1) found.push(at)
      return found
    },
  }
}

/** The first place of each word, and from each place the next of the same word; -1 behind the last. */
interface Chains {
  readonly first: ReadonlyMap<string, number>
  readonly next: Int32Array
}

/** From the last word to the first, so that the first place of each is the one kept. */
function chainsOf(tokens: readonly Token[]): Chains {
  const first = new Map<string, number>()
  const next = new Int32Array(tokens.length)
  for (let at = tokens.length - 1; at >= 0; at--) {
    const { bare, noun, classes } = tokens[at] as Token
    if (noun === null && (classes & ~Class.channel) !== 0) continue
    next[at] = first.get(bare) ?? -1
    first.set(bare, at)
  }
  return { first, next }
}
