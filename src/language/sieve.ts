/**
 * Sieves: which words of a text a table surely has not, told by a number instead of a look-up.
 *
 * A table knows few of a text's words, and to look each of them up, in one table after another, is most of the work of
 * reading a text. A word's code is made of its letters once, when the text is split; a sieve then asks a single bit of it.
 */

export interface Sieve {
  /** False for the code of a word that is surely none of those the sieve was made for; true says only that it may be one. */
  may(code: number): boolean
}

/** Bits for each word of the table: one stranger in so many passes. A small table has all of them in the fastest memory. */
const BITS_A_WORD = 16
const LEAST_BITS = 8
const MOST_BITS = 18

export function sieveOf(keys: Iterable<string>): Sieve {
  const codes = Array.from(keys, (key) => codeOf(key))
  const size = Math.ceil(Math.log2(codes.length * BITS_A_WORD + 1))
  const shift = 32 - Math.min(MOST_BITS, Math.max(LEAST_BITS, size))
  const bits = new Int32Array(1 << (27 - shift))
  for (const code of codes) {
    const bit = code >>> shift
    bits[bit >>> 5] = (bits[bit >>> 5] ?? 0) | (1 << (bit & 31))
  }
  return {
    may(code) {
      const bit = code >>> shift
      return ((bits[bit >>> 5] ?? 0) & (1 << (bit & 31))) !== 0
    },
  }
}

/** A number of 32 bits made of a folded word's letters `from` to before `to`; its upper bits depend on every one of them. */
export function codeOf(key: string, from = 0, to = key.length): number {
  let code = 0
  for (let at = from; at < to; at++) code = codeWith(code, key.charCodeAt(at))
  return code
}

/** The code of the same letters with one more behind them. */
export function codeWith(code: number, letter: number): number {
  return Math.imul(code ^ letter, 0x9e3779b1)
}

/** What a look-up asks of a word of a text. */
export interface Coded {
  readonly key: string
  readonly code: number
}
