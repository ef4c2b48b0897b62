/** The import command end to end: what goes in, what is said, what is stored, and the exit status. */
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'

const command = fileURLToPath(new URL('../../../bin/isnad.js', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'isnad-import-'))
after(() => rmSync(folder, { recursive: true }))
let stores = 0

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

const newStore = () => join(folder, `store-${stores++}`)

/** A slow machine is told how far it has come. */
const PROGRESS = /\d+\/s/

function isnad(args: readonly string[], environment: Readonly<Record<string, string>> = {}) {
  const run = spawnSync(process.execPath, [command, ...args], {
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'C', ...environment },
  })
  return {
    status: run.status,
    out: run.stdout,
    said: run.stderr
      .trim()
      .split('\n')
      .filter((line) => !PROGRESS.test(line)),
  }
}

const record = (id: string, text = `نص الخبر ${id} عن الحصاد.`) =>
  JSON.stringify({ id, text, title: `خبر ${id}`, publishedAt: '2026-03-01T08:00:00Z', outlet: 'صحيفة السهل' })

function found(data: string, words: string): readonly string[] {
  const result = JSON.parse(isnad(['search', words, '--data', data, '--json']).out) as { hits: { id: string }[] }
  return result.hits.map(({ id }) => id).sort()
}

test('records, plain and gzipped, are imported and found', () => {
  const data = newStore()
  const plain = file('plain.ndjson', `${record('r1')}\n${record('r2')}\n`)
  const packed = file('packed.ndjson.gz', gzipSync(`${record('r3')}\n`))
  const run = isnad(['import', plain, packed, '--data', data])
  assert.equal(run.status, 0)
  assert.deepEqual(run.said, [
    `${plain}: 2 new, 0 changed, 0 known already, 0 failed`,
    `${packed}: 1 new, 0 changed, 0 known already, 0 failed`,
  ])
  assert.deepEqual(found(data, 'الحصاد'), ['r1', 'r2', 'r3'])
})

test('the same file again brings nothing, a longer one only what is new, a changed text a new revision', () => {
  const data = newStore()
  const path = file('again.ndjson', `${record('r1')}\n`)
  isnad(['import', path, '--data', data])
  assert.match(isnad(['import', path, '--data', data]).said[0] ?? '', /0 new, 0 changed/)
  file('again.ndjson', `${record('r1')}\n${record('r2')}\n`)
  assert.match(isnad(['import', path, '--data', data]).said[0] ?? '', /1 new, 0 changed, 1 known already/)
  file('again.ndjson', `${record('r1', 'نص مصحح عن الزيتون.')}\n${record('r2')}\n`)
  assert.match(isnad(['import', path, '--data', data]).said[0] ?? '', /0 new, 1 changed, 1 known already/)
  assert.deepEqual(found(data, 'الزيتون'), ['r1'])
})

test('lines that are broken or lack something are named, and the others are imported', () => {
  const data = newStore()
  const lines = [
    record('r1'),
    '{"id": "broken", ',
    '"a string"',
    '{"id": "x", "publishedAt": "2026-03-01", "outlet": "و"}',
    '{"id": "x", "text": "نص", "outlet": "و"}',
    '{"id": "x", "text": "نص", "publishedAt": "أمس", "outlet": "و"}',
    '{"id": "x", "text": "نص", "publishedAt": "2026-03-01"}',
    '',
    record('r2'),
  ]
  const path = file('broken.ndjson', lines.join('\n'))
  const run = isnad(['import', path, '--data', data])
  assert.equal(run.status, 1)
  assert.deepEqual(run.said, [
    `isnad: ${path}:2: this line is no JSON object; it was left out`,
    `isnad: ${path}:3: this line is no JSON object; it was left out`,
    `isnad: ${path}:4: there is no text (fields text, body); this line was left out`,
    `isnad: ${path}:5: publishedAt is missing; this line was left out`,
    `isnad: ${path}:6: publishedAt is no ISO 8601 date (\u2068أمس\u2069); this line was left out`,
    `isnad: ${path}:7: outlet is missing; this line was left out`,
    `${path}: 2 new, 0 changed, 0 known already, 6 failed`,
  ])
  assert.deepEqual(found(data, 'الحصاد'), ['r1', 'r2'])
})

test('bad files are named with what to do, and the good ones beside them are imported', () => {
  const data = newStore()
  const packed = gzipSync(Array.from({ length: 500 }, (_, at) => record(`g${at}`, `نص ${at * 7919} عن الحصاد`)).join('\n'))
  const bad = {
    missing: join(folder, 'missing.ndjson'),
    empty: file('empty.ndjson', ''),
    binary: file('binary.ndjson', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 1, 2])),
    latin: file(
      'latin.ndjson',
      Buffer.concat([Buffer.from('{"text":"'), Uint8Array.from([0xe3, 0xcf, 0xed]), Buffer.from('"}\n')]),
    ),
    cut: file('cut.ndjson.gz', packed.subarray(0, packed.length >> 1)),
    other: file('picture.png', 'x'),
  }
  const good = file('good.ndjson', record('good', 'نص عن الزيتون'))
  const run = isnad(['import', ...Object.values(bad), good, '--data', data])
  assert.equal(run.status, 1)
  const lines = run.said.filter((line) => line.startsWith('isnad: '))
  assert.equal(lines.length, 6)
  const expected = [
    /no such file or folder/,
    /is empty/,
    /is no text/,
    /is not UTF-8/,
    /damaged or cut off here/,
    /not a kind of archive/,
  ]
  for (const [at, path] of Object.values(bad).entries()) {
    assert.ok(lines[at]?.includes(path), `${path} is not named in ${lines[at]}`)
    assert.match(lines[at] ?? '', expected[at] ?? /$^/)
  }
  assert.deepEqual(found(data, 'الزيتون'), ['good'])
  assert.ok(found(data, 'الحصاد').length > 0, 'the lines before the damage are there')
})

test('a folder that cannot hold a store and a file that is none are said in one line', () => {
  const path = file('one.ndjson', record('r1'))
  const notFolder = isnad(['import', path, '--data', path])
  assert.equal(notFolder.status, 1)
  assert.equal(notFolder.said.length, 1)
  assert.match(notFolder.said[0] ?? '', /the store could not be opened/)
})

test('a misspelt option names the nearest, and a bad value is misuse', () => {
  const misspelt = isnad(['search', 'x'], { ISNAD_DTAA: folder })
  assert.equal(misspelt.status, 2)
  assert.match(misspelt.said[0] ?? '', /ISNAD_DTAA.*did you mean ISNAD_DATA/)
  assert.equal(isnad(['search', 'x'], { ISNAD_PORT: 'eighty' }).status, 2)
  assert.equal(isnad(['import']).status, 2)
  assert.equal(isnad(['search', 'x', '--limit', '0']).status, 2)
})
