/** A time mentioned in a text, resolved against the moment of publication. */
import type { Span } from './evidence.js'

export type Grain =
  | 'second'
  | 'minute'
  | 'hour'
  | 'part-of-day'
  | 'day'
  | 'weekend'
  | 'week'
  | 'part-of-month'
  | 'month'
  | 'quarter'
  | 'season'
  | 'part-of-year'
  | 'year'
  | 'decade'
  | 'century'

export type Calendar = 'gregorian' | 'hijri'

/** from ≤ t < to, ISO 8601 with the outlet's offset where the grain is finer than a day; both null where it cannot be known. */
export interface Time extends Span {
  readonly words: string
  readonly from: string | null
  readonly to: string | null
  readonly grain: Grain
  readonly calendar: Calendar
  /** An earlier happening than the one reported: on the timeline, never in this event's figures. */
  readonly background: boolean
  /** What the text says of itself that does not fit: a weekday that is not the date's. Left out where nothing is. */
  readonly flags?: readonly 'weekday-contradicts-date'[]
}
