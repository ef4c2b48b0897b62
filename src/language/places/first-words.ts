/**
 * A sieve for the words that may begin a name: a hash of the letters of a word, or of its rest, tells nearly all others
 * at the cost of no look-up. Names are few among the words of a text, and the table of them is too large to stay at hand.
 */

/** As bits, the sieve takes 32 KB, which fits beside the text in the fastest memory. */
const BITS = 1 << 18

export interface FirstWords {
  /** False for a word whose rest, from offset `from` on, begins no name; true says only that it may. */
  may(key: string, from: number): boolean
}

export function openFirstWords(keys: Iterable<string>): FirstWords {
  const known = new Int32Array(BITS / 32)
  for (const key of keys) {
    const bit = bitOf(key, 0)
    known[bit >>> 5] = (known[bit >>> 5] ?? 0) | (1 << (bit & 31))
  }
  return {
    may(key, from) {
      const bit = bitOf(key, from)
      return ((known[bit >>> 5] ?? 0) & (1 << (bit & 31))) !== 0
    },
  }
}

function bitOf(key: string, from: number): number {
  let hash = 0
  for (let at = from; at < key.length; at++) hash = Math.imul(hash ^ key.charCodeAt(at), 0x9e3779b1)
  return hash >>> 14
}
