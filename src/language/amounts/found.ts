/** What a reader of amounts hands back: a quantity whose words stand in the text, and the word to go on from. */
import type { Quantity } from '../../domain/quantity.js'
import type { Bound } from './lexicon.js'
import type { Passage } from './passage.js'

/** What was read at a word: an amount, or a number that is none (null); and the word to go on from. */
export interface Found {
  readonly quantity: Quantity | null
  readonly to: number
}

export interface Reach {
  readonly start: number
  readonly end: number
  /** One past the last word. */
  readonly to: number
}

export interface Value {
  readonly min: number
  readonly max: number | null
  readonly approx: boolean
}

export function found(passage: Passage, { start, end, to }: Reach, value: Value, unit: string): Found {
  const { min, max, approx } = value
  return { quantity: { start, end, words: passage.text.slice(start, end), min, max, approx, unit }, to }
}

/** What a bound makes of a number. */
export function bounded(
  bound: Bound | null,
  { min, max, approx }: { readonly min: number; readonly max: number; readonly approx: boolean },
): Value {
  if (bound === 'least') return { min, max: null, approx }
  if (bound === 'most') return { min: Math.min(0, max), max, approx }
  return { min, max, approx: approx || bound === 'about' }
}
