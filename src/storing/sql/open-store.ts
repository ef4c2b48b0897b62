/** The store on any database the shared SQL can speak to. */
import type { Store } from '../../ports/store.js'
import { openSearchWriter } from '../search/writer.js'
import { openArchive } from './archive.js'
import type { SqlDatabase } from './connection.js'
import { contentHash } from './content-hash.js'
import { migrate } from './migrations.js'
import { openReaders } from './readers.js'

/** Brings the tables to the newest version first. Closes the database where that fails. */
export async function openStoreOn(database: SqlDatabase): Promise<Store> {
  try {
    await migrate(database)
  } catch (error) {
    await database.close()
    throw error
  }
  return {
    archive: openArchive(database, openSearchWriter()),
    readers: openReaders(database),
    contentHash: () => contentHash(database),
    close: () => database.close(),
  }
}
