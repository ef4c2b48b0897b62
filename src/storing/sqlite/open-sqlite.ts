/** The embedded store: one SQLite file, or memory. */
import type { Store } from '../../ports/store.js'
import { openStoreOn } from '../sql/open-store.js'
import { openSqliteDatabase, type SqliteOptions } from './open-database.js'

export interface StoreOptions extends SqliteOptions {
  /** What the readings kept are made by. */
  readonly readBy?: () => string
}

export async function openSqlite(path: string, { readBy = () => '', ...options }: StoreOptions = {}): Promise<Store> {
  return openStoreOn(openSqliteDatabase(path, options), readBy)
}
