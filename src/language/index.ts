/** The Arabic toolkit, opened once with its lexicons: amounts, times and places of a text. */
import type { Dateline } from '../domain/article.js'
import type { DataFiles } from '../domain/data.js'
import type { Place } from '../domain/place.js'
import type { Quantity } from '../domain/quantity.js'
import type { Time } from '../domain/time.js'
import { openAmounts } from './amounts/index.js'
import { openPlaces } from './places/index.js'
import { openTimes } from './times/index.js'
import { type Word, wordsOf } from './words.js'

export interface Amounts {
  /** Quantities in text order, none overlapping another. `words` spares splitting the text again. */
  find(text: string, words?: readonly Word[]): readonly Quantity[]
}

export interface TimeContext {
  /** ISO 8601 instant or date of publication; null leaves what needs one unresolved (from and to null). */
  readonly reference: string | null
  /** IANA zone of the outlet; null is UTC. An offset written in `reference` wins. */
  readonly timeZone: string | null
}

export interface Times {
  /** Times in text order, none overlapping another. */
  find(text: string, context: TimeContext, words?: readonly Word[]): readonly Time[]
}

export interface PlaceContext {
  readonly dateline: Dateline | null
  /** ISO 3166-1 alpha-2 of the outlet's country, which tells namesakes apart when nothing else does. */
  readonly outletCountry: string | null
}

export interface Places {
  /** Places in text order, none overlapping another. */
  find(text: string, context: PlaceContext, words?: readonly Word[]): readonly Place[]
}

export interface Annotations {
  readonly quantities: readonly Quantity[]
  readonly times: readonly Time[]
  readonly places: readonly Place[]
}

export interface Language {
  readonly amounts: Amounts
  readonly times: Times
  readonly places: Places
  /** All three, with the text split into words once. */
  annotate(text: string, context: TimeContext & PlaceContext): Annotations
}

export function openLanguage(data: DataFiles): Language {
  const [amounts, times, places] = [openAmounts(data), openTimes(data), openPlaces(data)]
  return {
    amounts,
    times,
    places,
    annotate(text, context) {
      const split = wordsOf(text)
      return {
        quantities: amounts.find(text, split),
        times: times.find(text, context, split),
        places: places.find(text, context, split),
      }
    },
  }
}
