/** Phrases: sequences of folded words looked up at a word of the text, longest first. */
import { foldWord } from '../../language/fold.js'
import { wordTable } from '../../language/word-table.js'

export interface PhraseMatch<Value> {
  readonly value: Value
  /** How many words it takes up. */
  readonly length: number
}

type Keys = readonly { readonly key: string }[]

export interface Phrases<Value> {
  /** The longest phrase that begins at word `at`; the first word may be given without its proclitic in `first`. */
  at(keys: Keys, at: number, first?: string): PhraseMatch<Value> | null
}

interface Entry<Value> {
  /** Words after the first. */
  readonly rest: readonly string[]
  readonly match: PhraseMatch<Value>
}

export function openPhrases<Value>(rows: readonly (readonly [string, Value])[]): Phrases<Value> {
  const byFirst = new Map<string, Entry<Value>[]>()
  for (const [words, value] of rows) {
    const [first, ...rest] = words.split(/[ .-]+/u).map(foldWord)
    if (first === undefined || first === '') continue
    byFirst.set(first, [...(byFirst.get(first) ?? []), { rest, match: { value, length: rest.length + 1 } }])
  }
  for (const entries of byFirst.values()) entries.sort((a, b) => b.rest.length - a.rest.length)
  const table = wordTable(byFirst)
  return {
    at(keys, at, first = keys[at]?.key ?? '') {
      for (const { rest, match } of table.get(first) ?? NONE) if (follows(keys, at + 1, rest)) return match
      return null
    },
  }
}

const NONE = [] as const

function follows(keys: Keys, at: number, rest: readonly string[]): boolean {
  for (let n = 0; n < rest.length; n++) if (keys[at + n]?.key !== rest[n]) return false
  return true
}
