/**
 * The first look: scores every entry that has a word of the query, segment by segment, and keeps the best. What an entry
 * scores depends on the query's statistics and the entry alone, so that the same question about the same state of the
 * store always gives the same order.
 */
import type { SqlConnection } from '../sql/connection.js'
import { BestEntries, type FoundEntry } from './best-entries.js'
import type { PostingsReader } from './postings-reader.js'
import { anyOf, type PostingsRow, type Segment, segmentsOf } from './postings-table.js'
import { Tally } from './tally.js'
import { formsOf } from './word-forms.js'

export interface Statistics {
  /** Entries up to this one are looked at. */
  readonly upTo: number
  /** How many there are. */
  readonly entries: number
  /** term → how many of them have it. */
  readonly having: Readonly<Record<string, number>>
}

export interface Conditions {
  /** Terms of which an entry should have many. */
  readonly wanted: readonly string[]
  /** Terms an entry must have all of. */
  readonly required: readonly string[]
  /** Minutes since 1970, from inclusive, to exclusive; null does not limit. */
  readonly from: number | null
  readonly to: number | null
  /** Null does not limit. */
  readonly among: ReadonlySet<number> | null
  /** The share of the query's weight an entry must have, 0..1. */
  readonly least: number
}

export interface Found {
  /** Best first, at most `limit`; equals by entry, newest first. */
  readonly best: readonly FoundEntry[]
  readonly total: number
}

/** Where a search reads. */
export interface Index {
  readonly connection: SqlConnection
  readonly postings: PostingsReader
}

export async function statisticsOf({ connection, postings }: Index, terms: readonly string[]): Promise<Statistics> {
  const segments = await segmentsOf(connection)
  const having: Record<string, number> = {}
  for (const term of terms) {
    let entries = 0
    for (const { id } of segments) entries += await postings.count(connection, id, term)
    having[term] = entries
  }
  const last = segments.at(-1)
  return {
    upTo: last === undefined ? 0 : last.first_entry + last.entries - 1,
    entries: segments.reduce((sum, segment) => sum + segment.entries, 0),
    having,
  }
}

/** How much a term tells entries apart. */
export function rarity({ entries, having }: Statistics, term: string): number {
  const some = having[term] ?? 0
  return Math.log(1 + (entries - some + 0.5) / (some + 0.5))
}

interface Weighted {
  readonly term: string
  /** The term and other terms that are the same word. */
  readonly forms: readonly string[]
  readonly weight: number
}

interface Plan {
  /** The weight of all terms. */
  readonly whole: number
  /** Terms without any of which no entry can have the least share. Rarest first, like the others. */
  readonly needed: readonly Weighted[]
  readonly others: readonly Weighted[]
}

export async function findEntries(index: Index, conditions: Conditions, statistics: Statistics, limit: number): Promise<Found> {
  const plan = planOf(conditions, statistics)
  const segments = (await segmentsOf(index.connection)).filter(({ first_entry }) => first_entry <= statistics.upTo)
  const tally = new Tally(Math.max(0, ...segments.map(({ entries }) => entries)))
  const best = new BestEntries(limit)
  const newest = conditions.wanted.length === 0
  let total = 0
  for (const segment of segments) {
    await tallySegment(index, segment, conditions, plan, tally)
    const times = tally.count > 0 && (newest || bound(conditions)) ? await timesOf(index.connection, segment.id) : null
    for (let at = 0; at < tally.count; at++) {
      const entry = tally.candidates[at] ?? 0
      const share = (tally.shares[entry] ?? 0) / plan.whole
      if (share < conditions.least || segment.first_entry + entry > statistics.upTo) continue
      if (times !== null && !within(times[entry] ?? 0, conditions)) continue
      total++
      const score = newest ? (times?.[entry] ?? 0) * A_MINUTE : (tally.scores[entry] ?? 0) / plan.whole
      best.offer(segment.first_entry + entry, score)
    }
    tally.clear()
  }
  return { best: best.sorted(), total }
}

/** Where there are no words to score by, the newest come first. */
const A_MINUTE = 1e-9

/** The commonest terms that together weigh less than the least share bring no entry in by themselves. */
function planOf({ wanted, least }: Conditions, statistics: Statistics): Plan {
  const terms = wanted.map((term) => ({ term, forms: formsOf(statistics, term), weight: rarity(statistics, term) }))
  terms.sort((a, b) => b.weight - a.weight || (a.term < b.term ? -1 : 1))
  const whole = terms.reduce((sum, { weight }) => sum + weight, 0) || 1
  let needed = terms.length
  for (let left = 0; needed > 1; needed--) {
    left += terms[needed - 1]?.weight ?? 0
    if (left >= least * whole * CAUTION) break
  }
  return { whole, needed: terms.slice(0, needed), others: terms.slice(needed) }
}

/** Sums of the same weights in another order may differ in their last digits. */
const CAUTION = 1 - 1e-9

async function tallySegment(
  index: Index,
  segment: Segment,
  { required, wanted, among }: Conditions,
  { needed, others }: Plan,
  tally: Tally,
): Promise<void> {
  if (among !== null) tally.requireSome(placesIn(segment, among))
  const rows = await rowsOf(index, segment, required)
  if (rows === null) return tally.requireSome([])
  for (const row of rows) tally.requirePostings(row)
  const narrowed = among !== null || rows.length > 0
  if (!narrowed && wanted.length === 0) tally.requireAll(segment.entries)
  if (narrowed && tally.count === 0) return
  for (const { forms, weight } of needed) {
    const row = await rowOfAny(index, segment, forms)
    if (row === undefined) continue
    if (narrowed) tally.addToCandidates(row, weight)
    else tally.addToAll(row, weight)
  }
  if (tally.count === 0) return
  for (const { forms, weight } of others) {
    const row = await rowOfAny(index, segment, forms)
    if (row !== undefined) tally.addToCandidates(row, weight)
  }
}

async function rowOfAny({ connection, postings }: Index, segment: Segment, terms: readonly string[]) {
  const rows: PostingsRow[] = []
  for (const term of terms) {
    const row = await postings.of(connection, segment.id, term)
    if (row !== undefined) rows.push(row)
  }
  return rows.length > 1 ? anyOf(rows, segment.entries) : rows[0]
}

/** Postings of all terms, shortest first; null where one has none. */
async function rowsOf({ connection, postings }: Index, { id }: Segment, terms: readonly string[]): Promise<PostingsRow[] | null> {
  const rows: PostingsRow[] = []
  for (const term of terms) {
    const row = await postings.of(connection, id, term)
    if (row === undefined) return null
    rows.push(row)
  }
  return rows.sort((a, b) => a.entries - b.entries)
}

function placesIn({ first_entry, entries }: Segment, among: ReadonlySet<number>): readonly number[] {
  return [...among].map((entry) => entry - first_entry).filter((at) => at >= 0 && at < entries)
}

function bound({ from, to }: Conditions): boolean {
  return from !== null || to !== null
}

function within(time: number, { from, to }: Conditions): boolean {
  return (from === null || time >= from) && (to === null || time < to)
}

async function timesOf(connection: SqlConnection, segment: number): Promise<Int32Array> {
  const row = await connection.get<{ times: Uint8Array }>('SELECT times FROM search_segments WHERE id = ?', [segment])
  if (row === undefined) return new Int32Array(0)
  // Copied, because whole numbers must begin at a multiple of four.
  const { buffer } = Uint8Array.prototype.slice.call(row.times)
  return new Int32Array(buffer)
}
