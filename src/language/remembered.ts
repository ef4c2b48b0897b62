/** Remembers what was made of the words met last: a text's words come again and again, and most work on one is done once. */
import { codeOf } from './sieve.js'

const SLOT_BITS = 16

/** `make` must depend on nothing but the word. A slot a code: a later word takes the place, so that memory stays bounded. */
export function remembered<Value>(make: (key: string) => Value): (key: string, code?: number) => Value {
  const keys = new Array<string | undefined>(1 << SLOT_BITS).fill(undefined)
  const values = new Array<Value | undefined>(1 << SLOT_BITS).fill(undefined)
  return (key, code = codeOf(key)) => {
    const slot = code >>> (32 - SLOT_BITS)
    if (keys[slot] === key) return values[slot] as Value
    const value = make(key)
    keys[slot] = key
    values[slot] = value
    return value
  }
}
