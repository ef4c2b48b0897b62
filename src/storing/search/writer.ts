/**
 * Writes the search index: each batch of articles becomes a segment of postings, and when eight of about one size stand
 * side by side they are merged, so that a million articles lie in some tens of segments and each posting is rewritten few times.
 */
import type { Article } from '../../domain/article.js'
import type { SqlConnection } from '../sql/connection.js'
import { analyse } from './analyse.js'
import { mergeSegments } from './merge.js'
import { PostingsBuilder } from './postings.js'
import { insertPostings, postingsRow, type Segment } from './postings-table.js'
import { keepNames } from './spelling.js'

export interface EntryWriter {
  /** Adds an article; the number of its entry is how a hit is traced back to it. `time` in milliseconds since 1970. */
  add(article: Article, time: number): number
  /** Writes what was added. */
  end(): Promise<void>
}

export interface SearchWriter {
  begin(connection: SqlConnection): Promise<EntryWriter>
}

const MINUTE = 60_000

export function openSearchWriter(): SearchWriter {
  return {
    async begin(connection) {
      const newest = await connection.get<Segment>(
        'SELECT id, first_entry, entries FROM search_segments ORDER BY first_entry DESC LIMIT 1',
      )
      const first = newest === undefined ? 1 : newest.first_entry + newest.entries
      const builders = new Map<string, PostingsBuilder>()
      const times: number[] = []
      const names = new Map<string, { articles: number; shown: string }>()
      return {
        add(article, time) {
          const entry = first + times.length
          times.push(Math.floor(time / MINUTE))
          const analysis = analyse(article)
          for (const [term, impact] of analysis.terms) {
            let builder = builders.get(term)
            if (builder === undefined) {
              builder = new PostingsBuilder(first - 1)
              builders.set(term, builder)
            }
            builder.add(entry, impact)
          }
          for (const [name, shown] of analysis.names) {
            const known = names.get(name)
            if (known === undefined) names.set(name, { articles: 1, shown })
            else known.articles++
          }
          return entry
        },
        async end() {
          if (times.length === 0) return
          const id = await nextSegmentId(connection)
          await writeSegment(connection, { id, first_entry: first, entries: times.length }, Int32Array.from(times), builders)
          await keepNames(connection, names)
          await mergeSegments(connection)
        },
      }
    },
  }
}

async function nextSegmentId(connection: SqlConnection): Promise<number> {
  const row = await connection.get<{ id: number | null }>('SELECT max(id) AS id FROM search_segments')
  return (row?.id ?? 0) + 1
}

async function writeSegment(
  connection: SqlConnection,
  segment: Segment,
  times: Int32Array,
  builders: ReadonlyMap<string, PostingsBuilder>,
): Promise<void> {
  await connection.run('INSERT INTO search_segments (id, first_entry, entries, times) VALUES (?, ?, ?, ?)', [
    segment.id,
    segment.first_entry,
    segment.entries,
    new Uint8Array(times.buffer),
  ])
  const inOrder = [...builders].sort(([a], [b]) => (a < b ? -1 : 1))
  await insertPostings(
    connection,
    inOrder.map(([term, builder]) => postingsRow(segment, term, builder)),
  )
}
