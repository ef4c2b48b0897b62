/** What the store answers by itself of what readers ask: search and counts. */
import type { Readers } from '../../ports/readers.js'
import { openPostingsReader } from '../search/postings-reader.js'
import { search } from '../search/search.js'
import type { SqlDatabase } from './connection.js'

export function openLookUps(database: SqlDatabase): Pick<Readers, 'search' | 'counts'> {
  const postings = openPostingsReader()
  return {
    search: (request) => database.read((connection) => search({ connection, postings }, request)),
    async counts() {
      const row = await database.reader.get<{ articles: number; claims: number; outlets: number; stories: number }>(
        `SELECT (SELECT count(*) FROM articles) AS articles, (SELECT count(*) FROM claims) AS claims,
          (SELECT count(DISTINCT outlet) FROM articles) AS outlets, (SELECT count(*) FROM stories) AS stories`,
      )
      return row ?? { articles: 0, claims: 0, outlets: 0, stories: 0 }
    },
  }
}
