/** Phrases: sequences of folded words looked up at a word of the text, longest first. */
import { foldWord } from '../../language/fold.js'

export interface PhraseMatch<Value> {
  readonly value: Value
  /** How many words it takes up. */
  readonly length: number
}

export interface Phrases<Value> {
  /** The longest phrase that begins at word `at`; the first word may be given without its proclitic in `first`. */
  at(keys: readonly { readonly key: string }[], at: number, first?: string): PhraseMatch<Value> | null
}

interface Entry<Value> {
  readonly rest: readonly string[]
  readonly value: Value
}

export function openPhrases<Value>(rows: readonly (readonly [string, Value])[]): Phrases<Value> {
  const byFirst = new Map<string, Entry<Value>[]>()
  for (const [words, value] of rows) {
    const [first, ...rest] = words.split(/[ .-]+/u).map(foldWord)
    if (first === undefined || first === '') continue
    byFirst.set(first, [...(byFirst.get(first) ?? []), { rest, value }])
  }
  for (const entries of byFirst.values()) entries.sort((a, b) => b.rest.length - a.rest.length)
  return {
    at(keys, at, first = keys[at]?.key ?? '') {
      const entries = byFirst.get(first)
      if (entries === undefined) return null
      for (const { rest, value } of entries)
        if (rest.every((word, n) => keys[at + 1 + n]?.key === word)) return { value, length: rest.length + 1 }
      return null
    },
  }
}
