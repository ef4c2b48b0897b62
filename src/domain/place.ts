/** A place named in a text, resolved against the gazetteer. */
import type { Span } from './evidence.js'

export type PlacePrecision =
  | 'site'
  | 'district'
  | 'city'
  | 'admin2'
  | 'admin1'
  | 'region'
  | 'country'
  | 'continent'
  | 'water'
  | 'area'

/** `name`, `country` and coordinates are null where the words name a place that is not known or not certain. */
export interface Place extends Span {
  readonly words: string
  readonly name: string | null
  /** ISO 3166-1 alpha-2. */
  readonly country: string | null
  readonly lat: number | null
  readonly lon: number | null
  readonly precision: PlacePrecision | null
}
