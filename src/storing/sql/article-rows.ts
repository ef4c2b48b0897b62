/** Articles as rows: what is searched, sorted and joined by has a column, the rest of the reading is JSON. */
import { createHash } from 'node:crypto'
import type { Article, Dateline, Verification } from '../../domain/article.js'
import type { Claim } from '../../domain/claim.js'
import type { Credit } from '../../domain/credit.js'
import type { Place } from '../../domain/place.js'
import type { Time } from '../../domain/time.js'
import type { ReceivedDocument } from '../../ports/archive.js'
import type { SqlConnection, SqlValue } from './connection.js'

const CONTENT = [
  'role',
  'outlet',
  'url',
  'headline',
  'published',
  'time',
  'byline',
  'fiction',
  'text',
  'dateline',
  'credits',
  'times',
  'places',
  'verifications',
] as const

type Content = Record<(typeof CONTENT)[number], SqlValue> & { readonly time: number; readonly outlet: string | null }

/** What the page says goes before what an archive or a feed declared. */
export function articleRow(article: Article, { url, declared, receivedAt }: ReceivedDocument): Content {
  const published = article.publishedAt ?? declared.publishedAt
  return {
    role: article.role,
    outlet: article.outlet ?? declared.outlet,
    url,
    headline: article.headline ?? (article.role === 'main' ? declared.title : null),
    published,
    time: instantOf(published) ?? receivedAt,
    byline: article.byline ?? (article.role === 'main' ? declared.byline : null),
    fiction: declared.fiction ? 1 : 0,
    text: article.text,
    dateline: article.dateline === null ? null : JSON.stringify(article.dateline),
    credits: JSON.stringify(article.credits),
    times: JSON.stringify(article.times),
    places: JSON.stringify(article.places),
    verifications: JSON.stringify(article.verifications),
  }
}

function instantOf(published: string | null): number | null {
  const instant = published === null ? Number.NaN : Date.parse(published)
  return Number.isNaN(instant) ? null : instant
}

export interface Identity {
  readonly id: number
  readonly articleId: string
  readonly document: number
  readonly position: number
  readonly entry: number
}

const INSERT = `INSERT INTO articles (id, article_id, document, position, entry, ${CONTENT.join(', ')})
  VALUES (?, ?, ?, ?, ?, ${CONTENT.map(() => '?').join(', ')})`

export function insertArticle(connection: SqlConnection, row: Content, at: Identity): Promise<void> {
  return connection.run(INSERT, [at.id, at.articleId, at.document, at.position, at.entry, ...CONTENT.map((name) => row[name])])
}

const UPDATE = `UPDATE articles SET entry = ?, ${CONTENT.map((name) => `${name} = ?`).join(', ')} WHERE id = ?`

export function updateArticle(connection: SqlConnection, row: Content, at: Pick<Identity, 'id' | 'entry'>): Promise<void> {
  return connection.run(UPDATE, [at.entry, ...CONTENT.map((name) => row[name]), at.id])
}

/** `wanted`, or where another document's article has it, one made from the document's key. */
export async function freeArticleId(connection: SqlConnection, wanted: string, key: string): Promise<string> {
  const taken = await connection.get('SELECT 1 AS taken FROM articles WHERE article_id = ?', [wanted])
  return taken === undefined ? wanted : `${wanted}-${createHash('sha256').update(key).digest('hex').slice(0, 8)}`
}

export interface ArticleRow {
  readonly id: number
  readonly article_id: string
  readonly role: Article['role']
  readonly outlet: string | null
  readonly url: string | null
  readonly headline: string | null
  readonly published: string | null
  readonly time: number
  readonly byline: string | null
  readonly fiction: number
  readonly text: string
  readonly dateline: string | null
  readonly credits: string
  readonly times: string
  readonly places: string
  /** Null in readings older than this column. */
  readonly verifications: string | null
}

export function articleOf(row: ArticleRow, claims: readonly { readonly claim: string }[]): Article {
  return {
    id: row.article_id,
    role: row.role,
    headline: row.headline,
    text: row.text,
    dateline: row.dateline === null ? null : (JSON.parse(row.dateline) as Dateline),
    byline: row.byline,
    publishedAt: row.published,
    outlet: row.outlet,
    credits: JSON.parse(row.credits) as readonly Credit[],
    claims: claims.map(({ claim }) => JSON.parse(claim) as Claim),
    verifications: row.verifications === null ? [] : (JSON.parse(row.verifications) as readonly Verification[]),
    times: JSON.parse(row.times) as readonly Time[],
    places: JSON.parse(row.places) as readonly Place[],
  }
}
