/** A SQLite file (or `:memory:`) as a database of the shared SQL: one writing and one reading connection in WAL mode. */
import Sqlite from 'better-sqlite3'
import { IsnadError } from '../../domain/isnad-error.js'
import type { Dialect, SqlConnection, SqlDatabase, SqlValue } from '../sql/connection.js'

const dialect: Dialect = { blob: 'BLOB', bigint: 'INTEGER', double: 'REAL', clustered: 'WITHOUT ROWID' }

export interface SqliteOptions {
  /** Fails as a full disk does once the file would have more pages of 4 kB than this. */
  readonly maxPages?: number
  /** Megabytes of pages each connection may hold in memory. */
  readonly cacheMb?: number
}

/** `path` is a file, made where it is missing, or `:memory:`. Throws IsnadError where it cannot be opened or is no store. */
export function openSqliteDatabase(path: string, options: SqliteOptions = {}): SqlDatabase {
  const writer = connect(path, options)
  const reader = path === ':memory:' ? writer : connect(path, options)
  const writing = connectionOf(writer, path)
  const reading = reader === writer ? writing : connectionOf(reader, path)
  let last: Promise<unknown> = Promise.resolve()
  const inTurn = <Result>(work: () => Promise<Result>) => {
    const run = last.then(work)
    last = run.catch(() => undefined)
    return run
  }
  return {
    dialect,
    reader: reading,
    // In memory there is one connection, so that readers take turns with writers.
    read: reader === writer ? (work) => inTurn(() => work(reading)) : sharedSnapshot(reading),
    write: (work) => inTurn(() => inTransaction(writing, work)),
    async close() {
      await last
      if (reader !== writer) reader.close()
      writer.close()
    },
  }
}

function connect(path: string, { maxPages, cacheMb = 64 }: SqliteOptions): Sqlite.Database {
  try {
    const database = new Sqlite(path)
    database.pragma('page_size = 8192')
    database.pragma('journal_mode = WAL')
    database.pragma('synchronous = NORMAL')
    database.pragma('busy_timeout = 10000')
    database.pragma('temp_store = MEMORY')
    database.pragma(`cache_size = -${cacheMb * 1024}`)
    if (maxPages !== undefined) database.pragma(`max_page_count = ${maxPages}`)
    return database
  } catch (error) {
    throw storeError(error, path)
  }
}

/** Readers at the same time share the snapshot of the first. */
function sharedSnapshot(connection: SqlConnection): SqlDatabase['read'] {
  let readers = 0
  return async (work) => {
    if (readers++ === 0) await connection.run('BEGIN')
    try {
      return await work(connection)
    } finally {
      if (--readers === 0) await connection.run('COMMIT')
    }
  }
}

async function inTransaction<Result>(connection: SqlConnection, work: (connection: SqlConnection) => Promise<Result>) {
  await connection.run('BEGIN IMMEDIATE')
  try {
    const result = await work(connection)
    await connection.run('COMMIT')
    return result
  } catch (error) {
    // SQLite has rolled back by itself where the disk is full; a second ROLLBACK then fails, and says nothing new.
    await connection.run('ROLLBACK').catch(() => undefined)
    throw error
  }
}

/** Statements are prepared once; there are few, since values never stand in the SQL. */
function connectionOf(database: Sqlite.Database, path: string): SqlConnection {
  const prepared = new Map<string, Sqlite.Statement<SqlValue[]>>()
  const statement = (sql: string) => {
    const known = prepared.get(sql)
    if (known !== undefined) return known
    const made = database.prepare<SqlValue[]>(sql)
    prepared.set(sql, made)
    return made
  }
  const guarded = async <Result>(work: () => Result): Promise<Result> => {
    try {
      return work()
    } catch (error) {
      throw storeError(error, path)
    }
  }
  return {
    all: <Row>(sql: string, values: readonly SqlValue[] = []) => guarded(() => statement(sql).all(...values) as Row[]),
    get: <Row>(sql: string, values: readonly SqlValue[] = []) => guarded(() => statement(sql).get(...values) as Row | undefined),
    run: (sql, values = []) => guarded(() => void statement(sql).run(...values)),
    runMany: (sql, rows) =>
      guarded(() => {
        const one = statement(sql)
        for (const values of rows) one.run(...values)
      }),
  }
}

const CODES: Readonly<Record<string, string>> = {
  SQLITE_FULL: 'store.disk-full',
  SQLITE_IOERR: 'store.disk-failed',
  SQLITE_BUSY: 'store.busy',
  SQLITE_NOTADB: 'store.not-a-store',
  SQLITE_CORRUPT: 'store.damaged',
  SQLITE_READONLY: 'store.read-only',
  SQLITE_CANTOPEN: 'store.cannot-open',
}

/** Errors of the disk and the file become ours; those of wrong SQL are our own bugs and stay as they are. */
function storeError(error: unknown, path: string): unknown {
  if (error instanceof TypeError) return new IsnadError('store.cannot-open', { path }, { cause: error })
  const code = error instanceof Sqlite.SqliteError ? error.code.split('_').slice(0, 2).join('_') : ''
  const ours = CODES[code]
  if (ours === undefined) return error
  return new IsnadError(ours, { path }, { cause: error, retry: ours === 'store.busy' ? 'later' : 'never' })
}
