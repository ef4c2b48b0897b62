/**
 * Reads postings and remembers the longer ones, up to some bytes: the common words of a language are in most queries, and
 * copying their postings out of the database is most of what a query costs. A segment never changes and its number is never
 * given again, so that nothing remembered can be out of date.
 */
import type { SqlConnection } from '../sql/connection.js'
import { countPostings, type PostingsRow, postingsOf } from './postings-table.js'

export interface PostingsReader {
  /** Undefined where no entry of the segment has the term. */
  of(connection: SqlConnection, segment: number, term: string): Promise<PostingsRow | undefined>
  /** How many entries of the segment have it. */
  count(connection: SqlConnection, segment: number, term: string): Promise<number>
}

const MOST_BYTES = 96 * 1024 * 1024
/** Shorter ones are read as quickly as found. */
const SHORTEST = 2048

export function openPostingsReader(most = MOST_BYTES): PostingsReader {
  /** Longest unused first. */
  const known = new Map<string, PostingsRow>()
  let bytes = 0
  function recall(key: string): PostingsRow | undefined {
    const row = known.get(key)
    if (row === undefined) return undefined
    known.delete(key)
    known.set(key, row)
    return row
  }
  function remember(key: string, row: PostingsRow): void {
    if (row.postings.length < SHORTEST || known.has(key)) return
    known.set(key, row)
    bytes += row.postings.length
    for (const [oldest, { postings }] of known) {
      if (bytes <= most) return
      known.delete(oldest)
      bytes -= postings.length
    }
  }
  return {
    async of(connection, segment, term) {
      const key = `${segment} ${term}`
      const before = recall(key)
      if (before !== undefined) return before
      const row = await postingsOf(connection, segment, term)
      if (row !== undefined) remember(key, row)
      return row
    },
    async count(connection, segment, term) {
      return recall(`${segment} ${term}`)?.entries ?? (await countPostings(connection, segment, term))
    },
  }
}
