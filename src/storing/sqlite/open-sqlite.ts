/** The embedded store: one SQLite file, or memory. */
import type { Store } from '../../ports/store.js'
import { openStoreOn } from '../sql/open-store.js'
import { openSqliteDatabase, type SqliteOptions } from './open-database.js'

export async function openSqlite(path: string, options: SqliteOptions = {}): Promise<Store> {
  return openStoreOn(openSqliteDatabase(path, options))
}
