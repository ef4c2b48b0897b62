import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { invented } from '../../../test/contract/invented-articles.js'
import { firstTables } from '../sql/tables.js'
import { openSqliteDatabase } from './open-database.js'
import { openSqlite } from './open-sqlite.js'

const folder = mkdtempSync(join(tmpdir(), 'isnad-sqlite-'))
after(() => rmSync(folder, { recursive: true }))

test('a full disk fails the batch with one clear error, and what was kept before is whole', async () => {
  const path = join(folder, 'full.db')
  const small = await openSqlite(path, { maxPages: 120 })
  await small.archive.keep([invented({ id: 'before', text: 'نص قصير.' })], { source: 's', position: 1, done: false })
  const hash = await small.contentHash()
  const large = Array.from({ length: 400 }, (_, at) => invented({ id: `l${at}`, text: `نص طويل ${at} `.repeat(200) }))
  await assert.rejects(small.archive.keep(large, { source: 's', position: 401, done: false }), {
    code: 'store.disk-full',
    retry: 'never',
  })
  assert.equal(await small.contentHash(), hash)
  assert.equal((await small.archive.progress('s'))?.position, 1)
  await small.close()

  const roomy = await openSqlite(path)
  assert.equal(await roomy.contentHash(), hash)
  assert.equal((await roomy.archive.keep(large, { source: 's', position: 401, done: false })).added, 400)
  await roomy.close()
})

test('a file that is no store is refused', async () => {
  const path = join(folder, 'other.db')
  writeFileSync(path, 'this is a text file, and a long one, so that it cannot be taken for an empty store'.repeat(20))
  await assert.rejects(openSqlite(path), { code: 'store.not-a-store' })
})

test('a store that a newer version wrote is refused', async () => {
  const path = join(folder, 'newer.db')
  const store = await openSqlite(path)
  await store.close()
  const database = openSqliteDatabase(path)
  await database.write((connection) => connection.run('INSERT INTO versions (version) VALUES (99)'))
  await database.close()
  await assert.rejects(openSqlite(path), { code: 'store.too-new' })
})

test('a store of the first version is brought to this one, and says that its readings are out of date', async () => {
  const path = join(folder, 'first.db')
  const database = openSqliteDatabase(path)
  await database.write(async (connection) => {
    for (const statement of firstTables(database.dialect)) await connection.run(statement)
    await connection.run('CREATE TABLE versions (version INTEGER PRIMARY KEY)')
    await connection.run('INSERT INTO versions (version) VALUES (1)')
    await connection.run(
      "INSERT INTO documents (id, key, kind, declared, received_at, hash, revision) VALUES (1, 'k', 'page', '{}', 0, 'h', 1)",
    )
  })
  await database.close()
  const store = await openSqlite(path, { readBy: () => 'now' })
  await store.archive.keep([invented({ id: 'new', text: 'نص جديد.' })], null)
  assert.equal((await store.rows.health()).outdated, 1)
  assert.equal((await store.rows.reasons('new'))?.document.readBy, 'now')
  await store.close()
})

test('a store that lacks one of its tables is refused by the name of the table', async () => {
  const path = join(folder, 'lacking.db')
  await (await openSqlite(path)).close()
  const database = openSqliteDatabase(path)
  await database.write((connection) => connection.run('DROP TABLE unrelated'))
  await database.close()
  await assert.rejects(openSqlite(path), { code: 'store.other-tables', values: { path, table: 'unrelated' } })
})

test('readers see one state while a writer works', async () => {
  const path = join(folder, 'two.db')
  const store = await openSqlite(path)
  await store.archive.keep([invented({ id: 'a', text: 'نص أول.' })], null)
  const [counts] = await Promise.all([
    store.counts(),
    store.archive.keep([invented({ id: 'b', text: 'نص ثان.' })], null),
    store.rows.article('a'),
  ])
  assert.equal(counts.articles, 1)
  assert.equal((await store.counts()).articles, 2)
  await store.close()
})
