/** The archive on SQL: documents, their revisions, and the articles and claims read in them. */
import { deflateRawSync, inflateRawSync } from 'node:zlib'
import type { Archive, Content, Declared, KnownDocument, ReadDocument, ReceivedDocument } from '../../ports/archive.js'
import type { EntryWriter, SearchWriter } from '../search/writer.js'
import { articleRow, freeArticleId, insertArticle, updateArticle } from './article-rows.js'
import { marks, type SqlConnection, type SqlDatabase } from './connection.js'
import { recountStory } from './relations.js'
import { type Counted, openTallies, type Tallies } from './tallies.js'

interface DocumentRow {
  readonly id: number
  readonly key: string
  readonly kind: Content['kind']
  readonly url: string | null
  readonly declared: string
  readonly received_at: number
  readonly hash: string
  readonly revision: number
}

/** Databases take some thousands of values in one statement, not more. */
const KEYS_AT_ONCE = 500

export function openArchive(database: SqlDatabase, search: SearchWriter, readBy: () => string): Archive {
  return {
    async known(keys) {
      const found = new Map<string, KnownDocument>()
      for (let at = 0; at < keys.length; at += KEYS_AT_ONCE) {
        const some = keys.slice(at, at + KEYS_AT_ONCE)
        const rows = await database.reader.all<DocumentRow>(
          `SELECT key, hash, revision FROM documents WHERE key IN (${marks(some.length)})`,
          some,
        )
        for (const { key, hash, revision } of rows) found.set(key, { hash, revision })
      }
      return found
    },
    keep: (documents, progress) =>
      database.write(async (connection) => {
        const kept = { added: 0, revised: 0, unchanged: 0 }
        const entries = await search.begin(connection)
        const ids = await openIds(connection)
        const tallies = openTallies(connection)
        const writing = { connection, ids, addEntry: entries.add, tallies, readBy: readBy(), again: false }
        for (const read of documents) kept[await keepOne(writing, read)]++
        await entries.end()
        await tallies.end()
        if (progress !== null)
          await connection.run(
            `INSERT INTO imports (source, position, done) VALUES (?, ?, ?)
              ON CONFLICT (source) DO UPDATE SET position = excluded.position, done = excluded.done`,
            [progress.source, progress.position, progress.done ? 1 : 0],
          )
        return kept
      }),
    async progress(source) {
      const row = await database.reader.get<{ position: number; done: number }>(
        'SELECT position, done FROM imports WHERE source = ?',
        [source],
      )
      return row === undefined ? null : { source, position: row.position, done: row.done === 1 }
    },
    async received(after, limit) {
      const rows = await database.reader.all<DocumentRow & { raw: Uint8Array | null; text: string | null; article_id: string }>(
        `SELECT d.*, r.raw, a.text, a.article_id FROM documents d
          JOIN revisions r ON r.document = d.id AND r.revision = d.revision
          LEFT JOIN articles a ON a.document = d.id AND a.position = 0
          WHERE d.id > ? ORDER BY d.id LIMIT ?`,
        [after, limit],
      )
      return rows.map((row) => ({ number: row.id, document: documentOf(row) }))
    },
    async countDocuments() {
      const row = await database.reader.get<{ count: number }>('SELECT count(*) AS count FROM documents')
      return row?.count ?? 0
    },
    reread: (documents) =>
      database.write(async (connection) => {
        const entries = await search.begin(connection)
        const ids = await openIds(connection)
        const tallies = openTallies(connection)
        const writing = { connection, ids, addEntry: entries.add, tallies, readBy: readBy(), again: true }
        for (const read of documents) {
          const row = await documentRow(connection, read.document.key)
          if (row === undefined) continue
          await connection.run('UPDATE documents SET frame = ?, read_by = ? WHERE id = ?', [
            jsonOrNull(read.frame),
            writing.readBy,
            row.id,
          ])
          await putArticles(writing, row.id, await articlesIn(connection, row.id), read)
        }
        await entries.end()
        await tallies.end()
      }),
  }
}

interface Writing {
  readonly connection: SqlConnection
  readonly ids: Ids
  readonly addEntry: EntryWriter['add']
  readonly tallies: Tallies
  readonly readBy: string
  /** Read again by a rebuild, which will relate all articles again. */
  readonly again: boolean
}

async function keepOne(writing: Writing, read: ReadDocument): Promise<'added' | 'revised' | 'unchanged'> {
  const { connection, ids } = writing
  const { document } = read
  const known = await documentRow(connection, document.key)
  if (known?.hash === document.hash) return 'unchanged'
  const id = known?.id ?? ids.document()
  const revision = (known?.revision ?? 0) + 1
  const declared = JSON.stringify(document.declared)
  if (known !== undefined) await keepRawOf(connection, known)
  await connection.run(PUT_DOCUMENT, [
    id,
    document.key,
    document.content.kind,
    document.url,
    declared,
    document.receivedAt,
    document.hash,
    revision,
    jsonOrNull(read.frame),
    writing.readBy,
  ])
  await connection.run('INSERT INTO revisions (document, revision, hash, received_at, declared, raw) VALUES (?, ?, ?, ?, ?, ?)', [
    id,
    revision,
    document.hash,
    document.receivedAt,
    declared,
    document.content.kind === 'page' ? deflateRawSync(document.content.bytes) : null,
  ])
  await putArticles(writing, id, known === undefined ? [] : await articlesIn(connection, id), read)
  return known === undefined ? 'added' : 'revised'
}

const PUT_DOCUMENT = `INSERT INTO documents (id, key, kind, url, declared, received_at, hash, revision, frame, read_by)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET kind = excluded.kind, url = excluded.url,
  declared = excluded.declared, received_at = excluded.received_at, hash = excluded.hash, revision = excluded.revision,
  frame = excluded.frame, read_by = excluded.read_by`

/** The text of a record stands in its article, which the next revision is about to change. */
async function keepRawOf(connection: SqlConnection, row: DocumentRow): Promise<void> {
  if (row.kind !== 'record') return
  const article = await connection.get<{ text: string }>('SELECT text FROM articles WHERE document = ? AND position = 0', [
    row.id,
  ])
  if (article === undefined) return
  await connection.run('UPDATE revisions SET raw = ? WHERE document = ? AND revision = ?', [
    deflateRawSync(article.text),
    row.id,
    row.revision,
  ])
}

interface OldArticle extends Counted {
  readonly id: number
  readonly article_id: string
  readonly position: number
  readonly arrival: number | null
  readonly story: string | null
}

function articlesIn(connection: SqlConnection, document: number): Promise<readonly OldArticle[]> {
  return connection.all<OldArticle>(
    `SELECT id, article_id, position, arrival, story, outlet, (SELECT count(*) FROM claims WHERE article = articles.id) AS claims
      FROM articles WHERE document = ? ORDER BY position`,
    [document],
  )
}

/** An article keeps its id and its place among stories as long as there is one at its position of the document. */
async function putArticles(writing: Writing, document: number, old: readonly OldArticle[], read: ReadDocument): Promise<void> {
  const { connection, ids, addEntry, tallies } = writing
  for (const row of old) {
    tallies.remove(row)
    await connection.run('DELETE FROM claims WHERE article = ?', [row.id])
    if (row.position >= read.articles.length) await removeArticle(connection, row)
  }
  for (const [position, article] of read.articles.entries()) {
    const before = old.find((row) => row.position === position)
    const id = before?.id ?? ids.article()
    const wanted = position === 0 ? read.document.articleId : `${read.document.articleId}-${position + 1}`
    const articleId = before?.article_id ?? (await freeArticleId(connection, wanted, read.document.key))
    const row = articleRow(article, read.document)
    const entry = addEntry(article, row.time)
    tallies.add({ outlet: row.outlet, claims: article.claims.length })
    if (before === undefined) await insertArticle(connection, row, { id, articleId, document, position, entry })
    else await updateArticle(connection, row, { id, entry })
    await connection.runMany(
      'INSERT INTO claims (article, number, claim) VALUES (?, ?, ?)',
      article.claims.map((claim, number) => [id, number, JSON.stringify(claim)]),
    )
    await putFeatures(writing, { articleId, time: row.time, features: read.features[position], before, first: old[0] })
  }
}

async function removeArticle(connection: SqlConnection, { id, article_id, story }: OldArticle): Promise<void> {
  await connection.run('DELETE FROM articles WHERE id = ?', [id])
  await connection.run('DELETE FROM unrelated WHERE article = ?', [article_id])
  if (story !== null) await recountStory(connection, story)
}

/** New articles have their turn by time alone, after all that a rebuild relates again. */
const NEW_TURN = Number.MAX_SAFE_INTEGER

interface Unrelated {
  readonly articleId: string
  readonly time: number
  readonly features: Uint8Array | undefined
  readonly before: OldArticle | undefined
  /** The first article of the same document. */
  readonly first: OldArticle | undefined
}

/** An article that is related already stays so when its text changes: it is decided once, until a rebuild. */
async function putFeatures(
  { connection, again }: Writing,
  { articleId, time, features, before, first }: Unrelated,
): Promise<void> {
  if (features === undefined || (!again && before?.arrival != null)) return
  const turn = (again ? (before?.arrival ?? first?.arrival) : null) ?? NEW_TURN
  await connection.run(
    `INSERT INTO ${again ? 'reread' : 'unrelated'} (article, turn, time, features) VALUES (?, ?, ?, ?)
      ON CONFLICT (article) DO UPDATE SET turn = excluded.turn, time = excluded.time, features = excluded.features`,
    [articleId, turn, time, features],
  )
}

function documentRow(connection: SqlConnection, key: string): Promise<DocumentRow | undefined> {
  return connection.get<DocumentRow>('SELECT * FROM documents WHERE key = ?', [key])
}

/** There is one writer, so that the highest id and one is free. */
interface Ids {
  document(): number
  article(): number
}

async function openIds(connection: SqlConnection): Promise<Ids> {
  const row = await connection.get<{ document: number | null; article: number | null }>(
    'SELECT (SELECT max(id) FROM documents) AS document, (SELECT max(id) FROM articles) AS article',
  )
  let document = row?.document ?? 0
  let article = row?.article ?? 0
  return { document: () => ++document, article: () => ++article }
}

function documentOf(
  row: DocumentRow & { raw: Uint8Array | null; text: string | null; article_id: string | null },
): ReceivedDocument {
  const raw = row.raw === null ? null : inflateRawSync(row.raw)
  const content: Content =
    row.kind === 'page' && raw !== null
      ? { kind: 'page', bytes: raw }
      : { kind: 'record', text: row.text ?? raw?.toString() ?? '' }
  return {
    key: row.key,
    articleId: row.article_id ?? row.key,
    url: row.url,
    declared: JSON.parse(row.declared) as Declared,
    receivedAt: row.received_at,
    content,
    hash: row.hash,
  }
}

function jsonOrNull(value: unknown): string | null {
  return value === null ? null : JSON.stringify(value)
}
