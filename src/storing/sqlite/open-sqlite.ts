/** The embedded store: one SQLite file, or memory. */
import { IsnadError } from '../../domain/isnad-error.js'
import type { Store } from '../../ports/store.js'
import { openStoreOn } from '../sql/open-store.js'
import { openSqliteDatabase, type SqliteOptions } from './open-database.js'

export interface StoreOptions extends SqliteOptions {
  /** What the readings kept are made by. */
  readonly readBy?: () => string
}

/** Every error names the file. */
export async function openSqlite(path: string, { readBy = () => '', ...options }: StoreOptions = {}): Promise<Store> {
  try {
    return await openStoreOn(openSqliteDatabase(path, options), readBy)
  } catch (error) {
    if (!(error instanceof IsnadError)) throw error
    throw new IsnadError(error.code, { path, ...error.values }, { cause: error, retry: error.retry })
  }
}
