/** A search as the address asks for it, the same for the page and the API. */
import type { SearchRequest } from '../ports/readers.js'

const LONGEST_FIELD = 300

export type Query = (name: string) => string | undefined

/** Null where a date is none. Longer fields are cut; empty ones count as not given. */
export function searchRequest(query: Query, limit: number): SearchRequest | null {
  const field = (name: string) => query(name)?.trim().slice(0, LONGEST_FIELD) || null
  const from = field('from')
  const to = field('to')
  if ([from, to].some((date) => date !== null && !isDate(date))) return null
  return {
    words: field('q') ?? '',
    outlet: field('outlet'),
    speaker: field('speaker'),
    place: field('place'),
    story: field('story'),
    from,
    to,
    limit,
    after: field('after'),
  }
}

export function asksNothing({ words, outlet, speaker, place, story, from, to }: SearchRequest): boolean {
  return words === '' && [outlet, speaker, place, story, from, to].every((filter) => filter === null)
}

/** A day of the calendar, «2031-02-30» is none. */
export function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const ms = Date.parse(text)
  return !Number.isNaN(ms) && new Date(ms).toISOString().startsWith(text)
}
