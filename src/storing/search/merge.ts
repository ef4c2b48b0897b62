/** Merging of search segments: eight neighbours of about one size become one, and entries of articles that have gone are dropped. */
import type { SqlConnection } from '../sql/connection.js'
import { eachPosting, PostingsBuilder } from './postings.js'

export interface Segment {
  readonly id: number
  readonly first_entry: number
  readonly entries: number
}

const FAN = 8
/** A merged segment is not merged again from this size on, so that no merge takes longer than some seconds. */
const LARGEST = 65_536
const ROWS_AT_ONCE = 4000

/** Merges as long as the newest eight segments are no larger than they should be side by side. */
export async function mergeSegments(connection: SqlConnection): Promise<void> {
  for (;;) {
    const segments = await connection.all<Segment>('SELECT id, first_entry, entries FROM search_segments ORDER BY first_entry')
    const run = newestRun(segments)
    if (run === null) return
    await mergeRun(connection, run)
  }
}

/** The newest segments of one tier, where there are enough of them; a tier is a power of eight in entries. */
function newestRun(segments: readonly Segment[]): readonly Segment[] | null {
  for (let tier = 0; FAN ** tier < LARGEST; tier++) {
    let from = segments.length
    while (from > 0 && (segments[from - 1]?.entries ?? 0) < FAN ** (tier + 1)) from--
    if (segments.length - from >= FAN) return segments.slice(from)
  }
  return null
}

interface PostingsRow {
  readonly term: string
  readonly entries: number
  readonly last_entry: number
  readonly postings: Uint8Array
}

async function mergeRun(connection: SqlConnection, run: readonly Segment[]): Promise<void> {
  const first = run[0]
  const last = run.at(-1)
  if (first === undefined || last === undefined) return
  const id = last.id + 1
  const end = last.first_entry + last.entries
  const live = await liveEntries(connection, first.first_entry, end)
  const cursors = run.map((segment) => new Cursor(connection, segment))
  for (const cursor of cursors) await cursor.next()
  let rows: (string | number | Uint8Array)[][] = []
  for (;;) {
    const term = smallest(cursors)
    if (term === null) break
    const builder = new PostingsBuilder(first.first_entry - 1)
    for (const cursor of cursors) {
      if (cursor.row?.term !== term) continue
      const { postings, last_entry, entries } = cursor.row
      const before = cursor.segment.first_entry - 1
      if (live === null) builder.append(postings, before, last_entry, entries)
      else eachPosting(postings, before, (entry, impact) => live.has(entry) && builder.add(entry, impact))
      await cursor.next()
    }
    if (builder.entries > 0) rows.push([id, term, builder.entries, builder.last, builder.bytes])
    if (rows.length >= ROWS_AT_ONCE) {
      await insertPostings(connection, rows)
      rows = []
    }
  }
  await insertPostings(connection, rows)
  await replaceSegments(connection, run, { id, first_entry: first.first_entry, entries: end - first.first_entry })
}

function insertPostings(connection: SqlConnection, rows: readonly (readonly (string | number | Uint8Array)[])[]): Promise<void> {
  return connection.runMany(
    'INSERT INTO search_postings (segment, term, entries, last_entry, postings) VALUES (?, ?, ?, ?, ?)',
    rows,
  )
}

async function replaceSegments(connection: SqlConnection, run: readonly Segment[], merged: Segment): Promise<void> {
  const times = new Uint8Array(merged.entries * 4)
  for (const { id, first_entry } of run) {
    const row = await connection.get<{ times: Uint8Array }>('SELECT times FROM search_segments WHERE id = ?', [id])
    if (row !== undefined) times.set(row.times, (first_entry - merged.first_entry) * 4)
    await connection.run('DELETE FROM search_postings WHERE segment = ?', [id])
    await connection.run('DELETE FROM search_segments WHERE id = ?', [id])
  }
  await connection.run('INSERT INTO search_segments (id, first_entry, entries, times) VALUES (?, ?, ?, ?)', [
    merged.id,
    merged.first_entry,
    merged.entries,
    times,
  ])
}

/** Entries that an article still has; null where all have one, so that postings can be joined without being read. */
async function liveEntries(connection: SqlConnection, first: number, end: number): Promise<ReadonlySet<number> | null> {
  const rows = await connection.all<{ entry: number }>('SELECT entry FROM articles WHERE entry >= ? AND entry < ?', [first, end])
  return rows.length === end - first ? null : new Set(rows.map((row) => row.entry))
}

function smallest(cursors: readonly Cursor[]): string | null {
  let term: string | null = null
  for (const { row } of cursors) if (row !== null && (term === null || row.term < term)) term = row.term
  return term
}

/** Walks one segment's terms in order, some at a time. */
class Cursor {
  row: PostingsRow | null = null
  #rows: readonly PostingsRow[] = []
  #at = 0
  #after = ''

  constructor(
    readonly connection: SqlConnection,
    readonly segment: Segment,
  ) {}

  async next(): Promise<void> {
    if (this.#at >= this.#rows.length) {
      this.#rows = await this.connection.all<PostingsRow>(
        `SELECT term, entries, last_entry, postings FROM search_postings WHERE segment = ? AND term > ? ORDER BY term LIMIT ${ROWS_AT_ONCE}`,
        [this.segment.id, this.#after],
      )
      this.#at = 0
      this.#after = this.#rows.at(-1)?.term ?? this.#after
    }
    this.row = this.#rows[this.#at++] ?? null
  }
}
