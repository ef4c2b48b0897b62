/** Capitals that stand for their state: «العاصمة تطالب …» is the state's demand, where the article names the state. */
import type { Span } from '../../domain/evidence.js'
import type { Place } from '../../domain/place.js'

export interface States {
  /** The first mention of the state whose city stands at exactly this place in the text; null where none is named. */
  of(city: Span): Span | null
  /** Whether a state or a city stands at exactly this place. */
  names(span: Span): boolean
}

export function statesAmong(text: string, places: readonly Place[]): States {
  const named = new Map<string, Span>()
  const cities = new Map<number, Place>()
  const all = new Map<number, number>()
  for (const place of places) {
    const { country, precision, start, end } = place
    if (country === null) continue
    if (precision === 'country' || precision === 'city') all.set(start, end)
    if (precision === 'city') cities.set(start, place)
    if (precision === 'country' && !named.has(country) && startsWord(text, start)) named.set(country, { start, end })
  }
  return {
    names: ({ start, end }) => all.get(start) === end,
    of: ({ start, end }) => {
      const city = cities.get(start)
      return city?.end === end && city.country !== null ? (named.get(city.country) ?? null) : null
    },
  }
}

function startsWord(text: string, at: number): boolean {
  return at === 0 || !/[\p{L}\p{M}\p{N}]/u.test(text.charAt(at - 1))
}
