/** The tables, as steps that each run once. A step that was released is never edited: a change is a new step. */
import { IsnadError } from '../../domain/isnad-error.js'
import type { Dialect, SqlDatabase } from './connection.js'
import { correctionTables, firstTables } from './tables.js'
import { tallyTables } from './tallies.js'

/** Step n brings a store from version n - 1 to n. */
const steps: readonly ((dialect: Dialect) => readonly string[])[] = [
  firstTables,
  correctionTables,
  // What the latest reading of a document was made by; null in readings older than this column.
  () => ['ALTER TABLE documents ADD COLUMN read_by TEXT'],
  // Notes that something could not be verified; null in readings older than this column.
  () => ['ALTER TABLE articles ADD COLUMN verifications TEXT'],
  () => tallyTables,
]

/** Brings the store to the newest version; each step whole or not at all. Throws for a store of a newer Isnad. */
export async function migrate(database: SqlDatabase): Promise<void> {
  await database.write((connection) => connection.run('CREATE TABLE IF NOT EXISTS versions (version INTEGER PRIMARY KEY)'))
  const row = await database.reader.get<{ version: number | null }>('SELECT max(version) AS version FROM versions')
  const version = row?.version ?? 0
  if (version > steps.length) throw new IsnadError('store.too-new', { version, newest: steps.length })
  for (const [at, step] of steps.entries()) {
    if (at < version) continue
    await database.write(async (connection) => {
      for (const statement of step(database.dialect)) await connection.run(statement)
      await connection.run('INSERT INTO versions (version) VALUES (?)', [at + 1])
    })
  }
  await checkTables(database)
}

/** A store of this version by its number, and yet without its tables, was made by a build between two releases, or damaged. */
async function checkTables(database: SqlDatabase): Promise<void> {
  for (const step of steps)
    for (const statement of step(database.dialect)) {
      const table = /^CREATE TABLE (\w+)/.exec(statement)?.[1]
      if (table === undefined) continue
      try {
        await database.reader.get(`SELECT * FROM ${table} LIMIT 0`)
      } catch (error) {
        if (error instanceof IsnadError) throw error
        throw new IsnadError('store.other-tables', { table })
      }
    }
}
