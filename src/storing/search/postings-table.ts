/**
 * Postings in their table. A term that many entries of a segment have is kept dense, a byte of impact for each entry of the
 * segment (0 where it is missing): then asking one entry costs one look, and all entries a plain loop.
 */
import type { SqlConnection, SqlValue } from '../sql/connection.js'
import { eachPosting, type PostingsBuilder } from './postings.js'

export interface Segment {
  readonly id: number
  readonly first_entry: number
  readonly entries: number
}

export interface PostingsRow {
  readonly entries: number
  /** 0 where the postings are dense. */
  readonly last_entry: number
  readonly postings: Uint8Array
}

/** Dense from one entry in so many on: at most four times the bytes of a list. */
const DENSE_FROM = 8
/** In small segments nothing costs much, and they are soon merged. */
const DENSE_SEGMENT = 4096

export function isDense({ last_entry }: Pick<PostingsRow, 'last_entry'>): boolean {
  return last_entry === 0
}

/** Impacts of a segment's entries by their place in it. */
export function eachDense(postings: Uint8Array, visit: (at: number, impact: number) => void): void {
  const { length } = postings
  for (let at = 0; at < length; at++) {
    const impact = postings[at] as number
    if (impact > 0) visit(at, impact)
  }
}

/** Entries that have any of some terms, by the greatest impact, as dense postings of a segment of so many entries. */
export function anyOf(rows: readonly PostingsRow[], entries: number): PostingsRow {
  const impacts = new Uint8Array(entries)
  const take = (at: number, impact: number) => {
    if (impact > (impacts[at] ?? 0)) impacts[at] = impact
  }
  for (const row of rows) {
    if (isDense(row)) eachDense(row.postings, take)
    else eachPosting(row.postings, -1, take)
  }
  return { entries: rows.reduce((sum, row) => sum + row.entries, 0), last_entry: 0, postings: impacts }
}

/** All segments, oldest entries first. */
export function segmentsOf(connection: SqlConnection): Promise<readonly Segment[]> {
  return connection.all<Segment>('SELECT id, first_entry, entries FROM search_segments ORDER BY first_entry')
}

export function postingsOf(connection: SqlConnection, segment: number, term: string): Promise<PostingsRow | undefined> {
  return connection.get<PostingsRow>('SELECT entries, last_entry, postings FROM search_postings WHERE segment = ? AND term = ?', [
    segment,
    term,
  ])
}

/** In how many entries of a segment a term stands, without reading which. */
export async function countPostings(connection: SqlConnection, segment: number, term: string): Promise<number> {
  const row = await connection.get<{ entries: number }>('SELECT entries FROM search_postings WHERE segment = ? AND term = ?', [
    segment,
    term,
  ])
  return row?.entries ?? 0
}

export function insertPostings(connection: SqlConnection, rows: readonly (readonly SqlValue[])[]): Promise<void> {
  return connection.runMany(
    'INSERT INTO search_postings (segment, term, entries, last_entry, postings) VALUES (?, ?, ?, ?, ?)',
    rows,
  )
}

/** What `insertPostings` takes for one term. */
export function postingsRow(segment: Segment, term: string, { entries, last, bytes }: PostingsBuilder): readonly SqlValue[] {
  if (segment.entries < DENSE_SEGMENT || entries * DENSE_FROM < segment.entries) return [segment.id, term, entries, last, bytes]
  const impacts = new Uint8Array(segment.entries)
  eachPosting(bytes, -1, (at, impact) => {
    impacts[at] = impact
  })
  return [segment.id, term, entries, 0, impacts]
}
