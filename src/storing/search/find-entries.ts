/**
 * The first look: scores every entry that has a word of the query, segment by segment, and keeps the best. What an entry
 * scores depends on the query's statistics and the entry alone, so that the same question about the same state of the
 * store always gives the same order.
 */
import type { SqlConnection } from '../sql/connection.js'
import { LARGEST_IMPACT } from './analyse.js'
import type { Segment } from './merge.js'

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

export interface FoundEntry {
  readonly entry: number
  readonly score: number
}

export interface Found {
  /** Best first, at most `limit`; equals by entry, newest first. */
  readonly best: readonly FoundEntry[]
  readonly total: number
}

export async function statisticsOf(connection: SqlConnection, terms: readonly string[]): Promise<Statistics> {
  const segments = await segmentsOf(connection)
  const having: Record<string, number> = {}
  for (const term of terms) {
    let entries = 0
    for (const { id } of segments) entries += (await postingsOf(connection, id, term))?.entries ?? 0
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

export async function findEntries(
  connection: SqlConnection,
  conditions: Conditions,
  statistics: Statistics,
  limit: number,
): Promise<Found> {
  const weights = new Map(conditions.wanted.map((term) => [term, rarity(statistics, term)]))
  const whole = [...weights.values()].reduce((sum, weight) => sum + weight, 0) || 1
  const best = new Best(limit)
  let total = 0
  for (const segment of await segmentsOf(connection)) {
    if (segment.first_entry > statistics.upTo) break
    const tally = await tallySegment(connection, segment, conditions, weights)
    if (tally === null) continue
    const times = conditions.from === null && conditions.to === null ? null : await timesOf(connection, segment.id)
    const end = Math.min(segment.entries, statistics.upTo - segment.first_entry + 1)
    for (let at = 0; at < end; at++) {
      const share = (tally.shares[at] ?? 0) / whole
      if (share < conditions.least || tally.required[at] !== conditions.required.length) continue
      if (times !== null && !within(times[at] ?? 0, conditions)) continue
      if (conditions.among !== null && !conditions.among.has(segment.first_entry + at)) continue
      total++
      best.offer(segment.first_entry + at, (tally.scores[at] ?? 0) / whole)
    }
  }
  return { best: best.sorted(), total }
}

interface Tally {
  readonly scores: Float64Array
  /** The weight of the terms an entry has. */
  readonly shares: Float64Array
  readonly required: Uint8Array
}

/** Null where no entry can have what is required. */
async function tallySegment(
  connection: SqlConnection,
  segment: Segment,
  { wanted, required }: Conditions,
  weights: ReadonlyMap<string, number>,
): Promise<Tally | null> {
  const tally: Tally = {
    scores: new Float64Array(segment.entries),
    shares: new Float64Array(segment.entries),
    required: new Uint8Array(segment.entries),
  }
  for (const term of required) {
    const row = await postingsOf(connection, segment.id, term)
    if (row === undefined) return null
    addPostings(row.postings, 0, tally)
  }
  for (const term of wanted) {
    const row = await postingsOf(connection, segment.id, term)
    if (row !== undefined) addPostings(row.postings, weights.get(term) ?? 0, tally)
  }
  return tally
}

const IMPACT = LARGEST_IMPACT / 255

/** The loop in which a search spends its time: eachPosting, written out. A weight of 0 counts as required. */
function addPostings(postings: Uint8Array, weight: number, { scores, shares, required }: Tally): void {
  const step = weight * IMPACT
  const { length } = postings
  let entry = -1
  for (let at = 0; at < length; ) {
    let byte = postings[at++] as number
    let distance = byte & 0x7f
    for (let shift = 7; byte > 0x7f; shift += 7) {
      byte = postings[at++] as number
      distance |= (byte & 0x7f) << shift
    }
    entry += distance
    const impact = postings[at++] as number
    if (weight === 0) required[entry] = (required[entry] as number) + 1
    else {
      scores[entry] = (scores[entry] as number) + step * impact
      shares[entry] = (shares[entry] as number) + weight
    }
  }
}

function within(time: number, { from, to }: Conditions): boolean {
  return (from === null || time >= from) && (to === null || time < to)
}

function segmentsOf(connection: SqlConnection): Promise<readonly Segment[]> {
  return connection.all<Segment>('SELECT id, first_entry, entries FROM search_segments ORDER BY first_entry')
}

function postingsOf(connection: SqlConnection, segment: number, term: string) {
  return connection.get<{ entries: number; postings: Uint8Array }>(
    'SELECT entries, postings FROM search_postings WHERE segment = ? AND term = ?',
    [segment, term],
  )
}

async function timesOf(connection: SqlConnection, segment: number): Promise<Int32Array> {
  const row = await connection.get<{ times: Uint8Array }>('SELECT times FROM search_segments WHERE id = ?', [segment])
  return new Int32Array(Uint8Array.from(row?.times ?? []).buffer)
}

/** The best entries so far, as a heap whose root is the worst of them. */
class Best {
  readonly #heap: FoundEntry[] = []

  constructor(readonly limit: number) {}

  offer(entry: number, score: number): void {
    const heap = this.#heap
    const one = { entry, score }
    if (heap.length < this.limit) {
      heap.push(one)
      this.#up(heap.length - 1)
    } else if (heap[0] !== undefined && before(one, heap[0])) {
      heap[0] = one
      this.#down(0)
    }
  }

  sorted(): readonly FoundEntry[] {
    return [...this.#heap].sort((a, b) => (before(a, b) ? -1 : 1))
  }

  #up(from: number): void {
    for (let at = from; at > 0; ) {
      const parent = (at - 1) >> 1
      if (!this.#worse(at, parent)) return
      this.#swap(at, parent)
      at = parent
    }
  }

  #down(from: number): void {
    for (let at = from; ; ) {
      let worst = at
      for (const child of [2 * at + 1, 2 * at + 2]) if (child < this.#heap.length && this.#worse(child, worst)) worst = child
      if (worst === at) return
      this.#swap(at, worst)
      at = worst
    }
  }

  #worse(a: number, b: number): boolean {
    const [one, other] = [this.#heap[a], this.#heap[b]]
    return one !== undefined && other !== undefined && before(other, one)
  }

  #swap(a: number, b: number): void {
    const [one, other] = [this.#heap[a], this.#heap[b]]
    if (one === undefined || other === undefined) return
    this.#heap[a] = other
    this.#heap[b] = one
  }
}

function before(a: FoundEntry, b: FoundEntry): boolean {
  return a.score > b.score || (a.score === b.score && a.entry > b.entry)
}
