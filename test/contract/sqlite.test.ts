/** The embedded store against what every store must do, as a file and in memory. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after } from 'node:test'
import { openSqlite } from '../../src/storing/sqlite/open-sqlite.js'
import { archiveContract, type BackEnd } from './archive.js'
import { relationsContract } from './relations.js'
import { searchContract } from './search.js'

const folder = mkdtempSync(join(tmpdir(), 'isnad-contract-'))
after(() => rmSync(folder, { recursive: true }))
let files = 0

const backEnds: readonly BackEnd[] = [
  { name: 'sqlite file', open: () => openSqlite(join(folder, `${files++}.db`)) },
  { name: 'sqlite in memory', open: () => openSqlite(':memory:') },
]

for (const backEnd of backEnds) {
  archiveContract(backEnd)
  relationsContract(backEnd)
  searchContract(backEnd)
}
