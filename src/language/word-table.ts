/**
 * A map by folded words that is asked about the words of a text, of which it has few: what a word's code rules out costs a
 * bit of a sieve, and the rest is found by the code too, so that no look-up has to hash the letters of a word again.
 */
import { type Coded, codeOf, sieveOf } from './sieve.js'

export interface WordTable<T> {
  of(word: Coded): T | undefined
  /** For what is no word of the text, but a part of one, say. */
  get(key: string): T | undefined
  has(key: string): boolean
  /** False for nearly every word that is not in the table. */
  may(word: Coded): boolean
  keys(): Iterable<string>
}

/** Half of the slots and more stay empty, so that the next free one is near. */
const SLOTS_AN_ENTRY = 2

export function wordTable<T>(entries: ReadonlyMap<string, T>): WordTable<T> {
  const sieve = sieveOf(entries.keys())
  const size = Math.max(3, Math.ceil(Math.log2(entries.size * SLOTS_AN_ENTRY + 1)))
  const shift = 32 - size
  const last = (1 << size) - 1
  const codes = new Int32Array(last + 1)
  const keys = new Array<string>(last + 1).fill('')
  const values = new Array<T | undefined>(last + 1).fill(undefined)
  for (const [key, value] of entries) {
    const code = codeOf(key)
    let slot = code >>> shift
    while (values[slot] !== undefined) slot = (slot + 1) & last
    codes[slot] = code
    keys[slot] = key
    values[slot] = value
  }

  function find(key: string, code: number): T | undefined {
    for (let slot = code >>> shift; ; slot = (slot + 1) & last) {
      if (codes[slot] === code && keys[slot] === key) return values[slot]
      if (values[slot] === undefined) return undefined
    }
  }

  function get(key: string): T | undefined {
    const code = codeOf(key)
    return sieve.may(code) ? find(key, code) : undefined
  }

  return {
    of: ({ key, code }) => (sieve.may(code) ? find(key, code) : undefined),
    get,
    has: (key) => get(key) !== undefined,
    may: ({ code }) => sieve.may(code),
    keys: () => entries.keys(),
  }
}
