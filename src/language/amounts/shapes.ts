/** A first filter for look-ups of every word of a text: told by a few letters, most words need no look-up. */

export interface Shapes {
  /** False for what is surely none of the words; true for these and for a few others. */
  mayHold(key: string): boolean
}

export function shapesOf(keys: Iterable<string>): Shapes {
  const known = new Uint8Array(1 << 16)
  for (const key of keys) known[shapeOf(key)] = 1
  return { mayHold: (key) => known[shapeOf(key)] === 1 }
}

/** Sixteen bits of a word: its length and its first, third and two last letters. */
function shapeOf(key: string): number {
  const { length } = key
  let shape = length * 0x9e5 + key.charCodeAt(0)
  if (length > 1) shape = Math.imul(shape, 0x9e3b) + key.charCodeAt(length - 1)
  if (length > 2) shape = Math.imul(shape, 0x9e3b) + key.charCodeAt(length - 2)
  if (length > 3) shape = Math.imul(shape, 0x9e3b) + key.charCodeAt(2)
  return (shape ^ (shape >>> 13)) & 0xffff
}
