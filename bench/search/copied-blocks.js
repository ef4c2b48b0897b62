/**
 * Grows a store beyond what can be written article by article in an hour: each further block is the first one again, with
 * every stem that is not common renamed (in postings, headlines and texts alike) by a seeded permutation within its length
 * and frequency, or made a new word as often as Heaps' law wants. Rows are copied by SQL; a block's postings are one segment.
 */
import Sqlite from 'better-sqlite3'
import { lightStem } from '../../dist/src/language/stems.js'
import { words } from '../../dist/src/language/words.js'
import { eachPosting, PostingsBuilder } from '../../dist/src/storing/search/postings.js'
import { eachDense, isDense, postingsRow } from '../../dist/src/storing/search/postings-table.js'
import { tallyTables } from '../../dist/src/storing/sql/tallies.js'
import { inventedWord, randomOf } from './remapped-archive.js'

const COMMON = 0.02
const RARE = 3
const ROWS = 2000
const BLOCK_MS = 100 * 86_400_000

/** `block` articles stand in the store at `file`, or whole multiples of them; made to be at least `size`. */
export function growByBlocks(file, block, size, seed) {
  const database = new Sqlite(file)
  database.pragma('journal_mode = WAL')
  database.pragma('synchronous = OFF')
  const written = database.prepare('SELECT max(id) AS n FROM articles').get().n
  const whole = written < size ? wholePostings(database, block) : new Map()
  if (written === block && written < size) replaceSegments(database, whole, block)
  for (let there = written; there < size; there += block) {
    const number = there / block
    const names = renamed(whole, block, Math.ceil(size / block), randomOf(seed + number))
    writePostings(database, whole, names, { id: number + 1, first_entry: there + 1, entries: block })
    copyRows(database, names, { block, number, there })
    database.pragma('wal_checkpoint(TRUNCATE)')
  }
  if (written < size) {
    database.exec('DELETE FROM tallies')
    for (const sql of tallyTables.slice(1)) database.exec(sql)
  }
  database.close()
}

/** The first block's postings by term, as one segment that begins at entry 1. */
function wholePostings(database, block) {
  const builders = new Map()
  const segments = database.prepare('SELECT id, first_entry FROM search_segments WHERE first_entry <= ? ORDER BY first_entry')
  const terms = database.prepare('SELECT term, last_entry, entries, postings FROM search_postings WHERE segment = ?')
  for (const { id, first_entry } of segments.all(block))
    for (const row of terms.iterate(id)) {
      const builder = builders.get(row.term) ?? new PostingsBuilder(0)
      builders.set(row.term, builder)
      const add = (entry, impact) => builder.add(entry, impact)
      if (isDense(row)) eachDense(row.postings, (at, impact) => add(first_entry + at, impact))
      else eachPosting(row.postings, first_entry - 1, add)
    }
  return builders
}

function replaceSegments(database, whole, block) {
  const times = database.prepare('SELECT times FROM search_segments ORDER BY first_entry').all()
  database.transaction(() => {
    database.exec('DELETE FROM search_postings; DELETE FROM search_segments')
    insertSegment(database, { id: 1, first_entry: 1, entries: block }, Buffer.concat(times.map((row) => row.times)))
    insertAll(database, whole, new Map(), { id: 1, first_entry: 1, entries: block })
  })()
}

function insertSegment(database, { id, first_entry, entries }, times) {
  database
    .prepare('INSERT INTO search_segments (id, first_entry, entries, times) VALUES (?, ?, ?, ?)')
    .run(id, first_entry, entries, times)
}

function insertAll(database, whole, names, segment) {
  const insert = database.prepare(
    'INSERT INTO search_postings (segment, term, entries, last_entry, postings) VALUES (?, ?, ?, ?, ?)',
  )
  const rows = [...whole]
    .map(([term, builder]) => [termIn(names, term, segment.id), builder])
    .sort(([a], [b]) => (a < b ? -1 : 1))
  for (const [term, builder] of rows) {
    const [id, written, entries, last, postings] = postingsRow(segment, term, builder)
    insert.run(id, written, entries, last === 0 ? 0 : last + segment.first_entry - 1, postings)
  }
}

/** A marked term is the mark and a stem; an outlet has another name in every block. */
function termIn(names, term, block) {
  if (term.startsWith('=')) return block === 1 ? term : `${term} ${block}`
  const mark = /^[@#]/.exec(term)?.[0] ?? ''
  const stem = term.slice(mark.length)
  return mark + (names.get(stem) ?? stem)
}

function writePostings(database, whole, names, segment) {
  const { times } = database.prepare('SELECT times FROM search_segments WHERE first_entry = 1').get()
  const minutes = new Int32Array(Uint8Array.prototype.slice.call(times).buffer).map(
    (time) => time + ((segment.id - 1) * BLOCK_MS) / 60_000,
  )
  database.transaction(() => {
    insertSegment(database, segment, new Uint8Array(minutes.buffer))
    insertAll(database, whole, names, segment)
  })()
}

function renamed(whole, block, blocks, random) {
  const bands = new Map()
  const rare = []
  const stems = [...whole].filter(([term]) => /^[\u0621-\u064a]{3,}$/.test(term))
  for (const [stem, { entries }] of stems) {
    if (entries > block * COMMON) continue
    if (entries <= RARE) rare.push(stem)
    const band = `${stem.length} ${Math.floor(Math.log2(entries) * 2)}`
    if (!bands.has(band)) bands.set(band, [])
    bands.get(band).push(stem)
  }
  const names = new Map()
  for (const band of bands.values()) {
    const shuffled = [...band]
    for (let at = shuffled.length - 1; at > 0; at--) {
      const other = Math.floor(random() * (at + 1))
      ;[shuffled[at], shuffled[other]] = [shuffled[other], shuffled[at]]
    }
    for (const [at, stem] of band.entries()) names.set(stem, shuffled[at])
  }
  const atHalf = stems.filter(([, { bytes }]) => firstEntry(bytes) <= block / 2).length
  const exponent = Math.log2(stems.length / atHalf)
  const share = Math.min(1, (stems.length * (blocks ** exponent - 1)) / (blocks - 1) / rare.length)
  const taken = new Set(whole.keys())
  for (const stem of rare) {
    const word = inventedWord(stem.length + 1, random)
    if (random() >= share || taken.has(word)) continue
    taken.add(word)
    names.set(stem, word)
  }
  return names
}

function firstEntry(bytes) {
  let at = 0
  let entry = 0
  for (let shift = 0; ; shift += 7) {
    const byte = bytes[at++]
    entry |= (byte & 0x7f) << shift
    if (byte <= 0x7f) return entry
  }
}

function copyRows(database, names, { block, number, there }) {
  const copied = (id) => `'b${number}-' || ${id}`
  const later = `time + ${number * BLOCK_MS}`
  const from = `FROM articles WHERE id <= ${block}`
  const copyAll = [
    `INSERT INTO documents (id, key, kind, url, declared, received_at, hash, revision, frame)
      SELECT id + ${there}, ${copied('key')}, kind, url, declared, received_at, hash, revision, frame FROM documents WHERE id <= ${block}`,
    `INSERT INTO revisions SELECT document + ${there}, revision, hash, received_at, declared, raw FROM revisions WHERE document <= ${block}`,
    `INSERT INTO claims SELECT article + ${there}, number, claim FROM claims WHERE article <= ${block}`,
    `INSERT INTO relations SELECT arrival + ${there}, ${copied('article')}, ${later}, features, trace FROM relations WHERE arrival <= ${block}`,
    `INSERT INTO stories SELECT ${copied('id')}, name, articles, first_time + ${number * BLOCK_MS}, last_time + ${number * BLOCK_MS}
      FROM stories WHERE id NOT LIKE 'b%'`,
  ]
  for (const sql of copyAll) database.exec(sql)
  const columns = 'document, position, role, url, published, byline, fiction, dateline, credits, times, places'
  const insert = database.prepare(
    `INSERT INTO articles (id, article_id, ${columns}, time, entry, arrival, story, copy_group, copy_kind, copy_of, outlet, headline, text)
      SELECT id + ${there}, ${copied('article_id')}, ${columns.replace('document', `document + ${there}`)}, ${later}, entry + ${there},
      arrival + ${there}, ${copied('story')}, ${copied('copy_group')}, copy_kind, ${copied('copy_of')}, outlet || ' ${number + 1}', ?, ? FROM articles WHERE id = ?`,
  )
  const some = database.prepare(`SELECT id, headline, text ${from} AND id > ? ORDER BY id LIMIT ${ROWS}`)
  for (let after = 0; ; ) {
    const rows = some.all(after)
    if (rows.length === 0) return
    database.transaction(() => {
      for (const { id, headline, text } of rows)
        insert.run(headline === null ? null : renamedText(headline, names), renamedText(text, names), id)
    })()
    after = rows.at(-1).id
  }
}

function renamedText(text, names) {
  let again = ''
  let copied = 0
  for (const { key, start, end } of words(text)) {
    const stem = lightStem(key)
    const name = names.get(stem)
    if (name === undefined || end - start !== key.length) continue
    const from = start + key.indexOf(stem)
    again += text.slice(copied, from) + name
    copied = from + stem.length
  }
  return again + text.slice(copied)
}
