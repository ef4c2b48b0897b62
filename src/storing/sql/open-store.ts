/** The store on any database the shared SQL can speak to. */
import type { Store } from '../../ports/store.js'
import { openSearchWriter } from '../search/writer.js'
import { openArchive } from './archive.js'
import type { SqlDatabase } from './connection.js'
import { contentHash } from './content-hash.js'
import { openLookUps } from './look-ups.js'
import { migrate } from './migrations.js'
import { openRelations } from './relations.js'
import { openRows } from './rows.js'

/**
 * Brings the tables to the newest version first. Closes the database where that fails. `readBy` names what the readings that
 * are kept are made by; those of another name are out of date.
 */
export async function openStoreOn(database: SqlDatabase, readBy: () => string): Promise<Store> {
  try {
    await migrate(database)
  } catch (error) {
    await database.close()
    throw error
  }
  return {
    archive: openArchive(database, openSearchWriter(), readBy),
    relations: openRelations(database),
    rows: openRows(database, readBy),
    ...openLookUps(database),
    contentHash: () => contentHash(database),
    close: () => database.close(),
  }
}
