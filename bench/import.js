/**
 * The whole import (read, relate, index, store) against inserting the same articles into one table with an FTS5 index,
 * through the same driver, in the same run; articles a second and peak memory of both.
 *
 *   npm run bench -- import [articles] [archive.ndjson.gz]
 */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'
import Sqlite from 'better-sqlite3'
import { openApp } from '../dist/src/app.js'

const [most = '0', given] = process.argv.slice(2)
const archive = given ?? fileURLToPath(new URL('../../shared/corpora/ant-dev.ndjson.gz', import.meta.url))
if (!existsSync(archive)) {
  console.log('bench import: the corpus (../shared/corpora) is not here; nothing was measured')
  process.exit(0)
}
const folder = mkdtempSync(join(tmpdir(), 'isnad-bench-'))
const lines = gunzipSync(readFileSync(archive)).toString().trim().split('\n')
if (Number(most) > 0) lines.length = Math.min(lines.length, Number(most))
const input = join(folder, 'archive.ndjson')
writeFileSync(input, lines.join('\n'))

const plain = insertPlainly(join(folder, 'plain.db'))
const whole = await importAll(join(folder, 'store'))
rmSync(folder, { recursive: true })

const rate = (seconds) => `${seconds.toFixed(1)} s, ${Math.round(lines.length / seconds)} articles/s`
console.log(`${lines.length} articles, ${availableParallelism()} cores, Node ${process.version}`)
console.log(`one table with FTS5: ${rate(plain)}`)
console.log(`whole import:        ${rate(whole.seconds)}, ${(whole.seconds / plain).toFixed(1)} times as long`)
console.log(`peak memory ${whole.megabytes} MB; stories ${whole.counts.stories}, claims ${whole.counts.claims}`)

function insertPlainly(path) {
  const database = new Sqlite(path)
  database.pragma('journal_mode = WAL')
  database.pragma('synchronous = NORMAL')
  database.exec(
    'CREATE TABLE articles (id TEXT PRIMARY KEY, outlet TEXT, url TEXT UNIQUE, published TEXT, title TEXT, body TEXT)',
  )
  database.exec("CREATE VIRTUAL TABLE words USING fts5 (title, body, content = 'articles', content_rowid = 'rowid')")
  const article = database.prepare('INSERT INTO articles VALUES (?, ?, ?, ?, ?, ?)')
  const words = database.prepare('INSERT INTO words (rowid, title, body) VALUES (?, ?, ?)')
  const begun = performance.now()
  for (let at = 0; at < lines.length; at += 500)
    database.transaction(() => {
      for (const line of lines.slice(at, at + 500)) {
        const { id, outlet, url, publishedAt, title, body } = JSON.parse(line)
        const { lastInsertRowid } = article.run(id, outlet, url, publishedAt, title, body)
        words.run(lastInsertRowid, title, body)
      }
    })()
  const seconds = (performance.now() - begun) / 1000
  database.close()
  return seconds
}

async function importAll(data) {
  let peak = 0
  const app = await openApp({ data, readers: availableParallelism() })
  const begun = performance.now()
  await app.importPath(input, {
    begin() {},
    at() {
      peak = Math.max(peak, process.memoryUsage().rss)
    },
    end() {},
    problem: (where, { code }) => console.error(`${where}: ${code}`),
  })
  const seconds = (performance.now() - begun) / 1000
  const counts = await app.readers.counts()
  await app.close()
  return { seconds, megabytes: Math.round(peak / 1e6), counts }
}
