/** Merging of search segments: eight neighbours of about one size become one, and entries of articles that have gone are dropped. */
import type { SqlConnection, SqlValue } from '../sql/connection.js'
import { eachPosting, PostingsBuilder } from './postings.js'
import { eachDense, insertPostings, isDense, type PostingsRow, postingsRow, type Segment, segmentsOf } from './postings-table.js'

const FAN = 8
/** No merged segment is larger, so that no merge takes longer than some seconds. */
const LARGEST = 131_072
const ROWS_AT_ONCE = 4000

/** Merges as long as the newest eight segments are no larger than they should be side by side. */
export async function mergeSegments(connection: SqlConnection): Promise<void> {
  for (;;) {
    const segments = await segmentsOf(connection)
    const run = newestRun(segments)
    if (run === null) return
    await mergeRun(connection, run, nextId(segments))
  }
}

export function nextId(segments: readonly Segment[]): number {
  return segments.reduce((most, { id }) => Math.max(most, id), 0) + 1
}

/** The newest segments of one tier, where there are enough of them, as many as may be one; a tier is a power of eight in entries. */
function newestRun(segments: readonly Segment[]): readonly Segment[] | null {
  for (let tier = 0; FAN ** tier <= LARGEST / 2; tier++) {
    const below = Math.min(FAN ** (tier + 1), LARGEST / 2 + 1)
    let from = segments.length
    while (from > 0 && (segments[from - 1]?.entries ?? 0) < below) from--
    if (segments.length - from >= FAN) return withinLargest(segments.slice(from))
  }
  return null
}

function withinLargest(run: readonly Segment[]): readonly Segment[] {
  let entries = 0
  let end = 0
  for (const segment of run) {
    entries += segment.entries
    if (entries > LARGEST) break
    end++
  }
  return run.slice(0, end)
}

async function mergeRun(connection: SqlConnection, run: readonly Segment[], id: number): Promise<void> {
  const first = run[0]
  const last = run.at(-1)
  if (first === undefined || last === undefined) return
  const end = last.first_entry + last.entries
  const merged = { id, first_entry: first.first_entry, entries: end - first.first_entry }
  const live = await liveEntries(connection, first.first_entry, end)
  const cursors = run.map((segment) => new Cursor(connection, segment))
  for (const cursor of cursors) await cursor.next()
  let rows: (readonly SqlValue[])[] = []
  for (;;) {
    const term = smallest(cursors)
    if (term === null) break
    const builder = new PostingsBuilder(first.first_entry - 1)
    for (const cursor of cursors) {
      if (cursor.row?.term !== term) continue
      addPostings(builder, cursor.row, cursor.segment, live)
      await cursor.next()
    }
    if (builder.entries > 0) rows.push(postingsRow(merged, term, builder))
    if (rows.length >= ROWS_AT_ONCE) {
      await insertPostings(connection, rows)
      rows = []
    }
  }
  await insertPostings(connection, rows)
  await replaceSegments(connection, run, merged)
}

function addPostings(builder: PostingsBuilder, row: TermRow, { first_entry }: Segment, live: ReadonlySet<number> | null): void {
  const { postings, last_entry, entries } = row
  const add = (entry: number, impact: number) => {
    if (live === null || live.has(entry)) builder.add(entry, impact)
  }
  if (isDense(row)) eachDense(postings, (at, impact) => add(first_entry + at, impact))
  else if (live === null) builder.append(postings, first_entry - 1, last_entry, entries)
  else eachPosting(postings, first_entry - 1, add)
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

interface TermRow extends PostingsRow {
  readonly term: string
}

/** Walks one segment's terms in order, some at a time. */
class Cursor {
  row: TermRow | null = null
  #rows: readonly TermRow[] = []
  #at = 0
  #after = ''

  constructor(
    readonly connection: SqlConnection,
    readonly segment: Segment,
  ) {}

  async next(): Promise<void> {
    if (this.#at >= this.#rows.length) {
      this.#rows = await this.connection.all<TermRow>(
        `SELECT term, entries, last_entry, postings FROM search_postings WHERE segment = ? AND term > ? ORDER BY term LIMIT ${ROWS_AT_ONCE}`,
        [this.segment.id, this.#after],
      )
      this.#at = 0
      this.#after = this.#rows.at(-1)?.term ?? this.#after
    }
    this.row = this.#rows[this.#at++] ?? null
  }
}
