/** Where a word that may be a name or the head of one stands in a passage, by its folded form: the first few places of each. */
import { Class } from './lexicon.js'
import type { Passage } from './passage.js'

const MOST = 12

/** Made at the first question about a passage, and gone with it. */
const positions = new WeakMap<Passage, ReadonlyMap<string, readonly number[]>>()

/** Places where the word is no title and has no article. */
export function occurrences(passage: Passage, key: string): readonly number[] {
  return allOccurrences(passage, key).filter((at) => {
    const token = passage.tokens[at]
    return token !== undefined && !token.definite && (token.classes & ~Class.channel) === 0
  })
}

export function allOccurrences(passage: Passage, key: string): readonly number[] {
  let index = positions.get(passage)
  if (index === undefined) {
    index = indexed(passage)
    positions.set(passage, index)
  }
  return index.get(key) ?? []
}

function indexed(passage: Passage): ReadonlyMap<string, readonly number[]> {
  const index = new Map<string, number[]>()
  passage.tokens.forEach((token, at) => {
    if (token.noun === null && (token.classes & ~Class.channel) !== 0) return
    const list = index.get(token.bare)
    if (list === undefined) index.set(token.bare, [at])
    else if (list.length < MOST) list.push(at)
  })
  return index
}
