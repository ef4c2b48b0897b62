/** What the store answers by itself of what readers ask: search and counts. */
import type { Readers } from '../../ports/readers.js'
import { openPostingsReader } from '../search/postings-reader.js'
import { search } from '../search/search.js'
import type { SqlDatabase } from './connection.js'
import { readCounts } from './tallies.js'

export function openLookUps(database: SqlDatabase): Pick<Readers, 'search' | 'counts'> {
  const postings = openPostingsReader()
  return {
    search: (request) => database.read((connection) => search({ connection, postings }, request)),
    counts: () => readCounts(database.reader),
  }
}
