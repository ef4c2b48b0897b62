/** Remembers what was made of the words met last: a text's words come again and again, and most work on one is done once. */
import { codeOf } from './sieve.js'

const SLOT_BITS = 16

/**
 * `make` must depend on nothing but the word. A slot a code: a later word takes the place, so that memory stays bounded.
 * `atOnce` tells of a word that need not be kept; it is asked only where the word is not remembered.
 */
export function remembered<Value>(
  make: (key: string) => Value,
  atOnce?: (key: string, code: number) => Value | null,
): (key: string, code?: number) => Value {
  // Word and value side by side, so that both come with one look into memory.
  const slots = new Array<string | Value | undefined>(2 << SLOT_BITS).fill(undefined)
  return (key, code = codeOf(key)) => {
    const slot = (code >>> (32 - SLOT_BITS)) << 1
    if (slots[slot] === key) return slots[slot + 1] as Value
    const told = atOnce?.(key, code) ?? null
    if (told !== null) return told
    const value = make(key)
    slots[slot] = key
    slots[slot + 1] = value
    return value
  }
}
