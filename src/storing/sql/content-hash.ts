/** One hash over all that a store holds, in an order that does not depend on how it came there. */
import { createHash, type Hash } from 'node:crypto'
import type { SqlConnection, SqlDatabase } from './connection.js'

interface Part {
  /** Keys in order, some after a given one. */
  readonly keys: string
  /** The rows of the keys from one to another. Ids inside the store, the search index and progress of imports are left out. */
  readonly rows: string
}

const DOCUMENT_KEYS = 'SELECT key FROM documents WHERE key > ? ORDER BY key LIMIT 500'
const ARTICLE_KEYS = 'SELECT article_id AS key FROM articles WHERE article_id > ? ORDER BY article_id LIMIT 500'

const PARTS: readonly Part[] = [
  {
    keys: DOCUMENT_KEYS,
    rows: `SELECT key, kind, url, declared, received_at, hash, revision, frame FROM documents
      WHERE key >= ? AND key <= ? ORDER BY key`,
  },
  {
    keys: DOCUMENT_KEYS,
    rows: `SELECT d.key, r.revision, r.hash, r.received_at, r.declared, r.raw FROM documents d
      JOIN revisions r ON r.document = d.id WHERE d.key >= ? AND d.key <= ? ORDER BY d.key, r.revision`,
  },
  {
    keys: ARTICLE_KEYS,
    rows: `SELECT a.article_id, d.key, a.position, a.role, a.outlet, a.url, a.headline, a.published, a.time, a.byline, a.fiction,
      a.text, a.dateline, a.credits, a.times, a.places, a.arrival, a.story, a.copy_group, a.copy_kind, a.copy_of FROM articles a JOIN documents d ON d.id = a.document
      WHERE a.article_id >= ? AND a.article_id <= ? ORDER BY a.article_id`,
  },
  {
    keys: ARTICLE_KEYS,
    rows: `SELECT a.article_id, c.number, c.claim FROM articles a JOIN claims c ON c.article = a.id
      WHERE a.article_id >= ? AND a.article_id <= ? ORDER BY a.article_id, c.number`,
  },
  {
    keys: 'SELECT article AS key FROM relations WHERE article > ? ORDER BY article LIMIT 500',
    rows: 'SELECT arrival, article, time, features, trace FROM relations WHERE article >= ? AND article <= ? ORDER BY article',
  },
  {
    keys: 'SELECT article AS key FROM corrected_articles WHERE article > ? GROUP BY article ORDER BY article LIMIT 500',
    rows: `SELECT a.article, c.arrival, c.correction FROM corrected_articles a JOIN corrections c ON c.arrival = a.arrival
      WHERE a.article >= ? AND a.article <= ? ORDER BY a.article, c.arrival`,
  },
  {
    keys: 'SELECT article AS key FROM unrelated WHERE article > ? ORDER BY article LIMIT 500',
    rows: 'SELECT article, turn, time, features FROM unrelated WHERE article >= ? AND article <= ? ORDER BY article',
  },
  {
    keys: 'SELECT id AS key FROM stories WHERE id > ? ORDER BY id LIMIT 500',
    rows: 'SELECT id, name, articles, first_time, last_time FROM stories WHERE id >= ? AND id <= ? ORDER BY id',
  },
  {
    keys: 'SELECT id AS key FROM story_redirects WHERE id > ? ORDER BY id LIMIT 500',
    rows: 'SELECT id, into_story FROM story_redirects WHERE id >= ? AND id <= ? ORDER BY id',
  },
]

export function contentHash(database: SqlDatabase): Promise<string> {
  return database.read(async (connection) => {
    const hash = createHash('sha256')
    for (const part of PARTS) await addPart(connection, part, hash)
    return hash.digest('hex')
  })
}

async function addPart(connection: SqlConnection, part: Part, hash: Hash): Promise<void> {
  for (let after = ''; ; ) {
    const keys = await connection.all<{ key: string }>(part.keys, [after])
    const [first, last] = [keys[0], keys.at(-1)]
    if (first === undefined || last === undefined) return
    for (const row of await connection.all<Record<string, unknown>>(part.rows, [first.key, last.key])) {
      hash.update(`${Object.values(row).map(written).join('\t')}\n`)
    }
    after = last.key
  }
}

function written(value: unknown): string {
  return value instanceof Uint8Array ? Buffer.from(value).toString('base64') : JSON.stringify(value)
}
