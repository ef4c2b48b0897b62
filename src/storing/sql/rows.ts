/** The rows that views are made of, on SQL. */
import type { Article } from '../../domain/article.js'
import type { Claim } from '../../domain/claim.js'
import type { Correction } from '../../domain/correction.js'
import type { Credit } from '../../domain/credit.js'
import type { CopyKind } from '../../domain/relation.js'
import type { MemberRow, Rows, StoryRow } from '../../ports/rows.js'
import { type ArticleRow, articleOf } from './article-rows.js'
import { marks, type SqlConnection, type SqlDatabase, type SqlValue } from './connection.js'

interface SqlMember {
  readonly id: string
  readonly role: Article['role']
  readonly headline: string | null
  readonly outlet: string | null
  readonly url: string | null
  readonly published: string | null
  readonly time: number
  readonly fiction: number
  readonly credits: string
  readonly story: string | null
  readonly copy_group: string | null
  readonly copy_kind: CopyKind | 'own' | null
  readonly copy_of: string | null
  readonly claims: number
  readonly opening: string
}

interface ReasonsRow {
  readonly key: string
  readonly kind: 'record' | 'page'
  readonly revision: number
  readonly hash: string
  readonly readBy: string | null
  readonly arrival: number | null
  readonly trace: string | null
}

/** A page or a record without a headline is called by how it begins. */
const MEMBER = `SELECT a.article_id AS id, a.role, a.headline, a.outlet, a.url, a.published, a.time, a.fiction, a.credits,
  a.story, a.copy_group, a.copy_kind, a.copy_of, substr(a.text, 1, 80) AS opening,
  (SELECT count(*) FROM claims c WHERE c.article = a.id) AS claims FROM articles a`

const STORY = 'SELECT id, name, articles, first_time AS "firstTime", last_time AS "lastTime" FROM stories'

export function openRows({ reader }: SqlDatabase, readBy: () => string): Rows {
  return {
    latestStories: (limit, after) =>
      after === null
        ? reader.all<StoryRow>(`${STORY} ORDER BY last_time DESC, id DESC LIMIT ?`, [limit])
        : reader.all<StoryRow>(`${STORY} WHERE (last_time, id) < (?, ?) ORDER BY last_time DESC, id DESC LIMIT ?`, [
            after.time,
            after.id,
            limit,
          ]),
    async stories(ids) {
      const redirects = await some<{ id: string; into_story: string }>(
        reader,
        (list) => `SELECT id, into_story FROM story_redirects WHERE id IN (${list})`,
        ids,
      )
      const into = new Map(redirects.map((row) => [row.id, row.into_story]))
      const now = [...new Set(ids.map((id) => into.get(id) ?? id))]
      return inOrder(now, await some<StoryRow>(reader, (list) => `${STORY} WHERE id IN (${list})`, now))
    },
    async members(stories) {
      const rows = await some<SqlMember>(
        reader,
        (list) => `${MEMBER} WHERE a.story IN (${list}) ORDER BY a.time, a.article_id`,
        stories,
      )
      return rows.map(memberOf)
    },
    async articles(ids) {
      const rows = await some<SqlMember>(reader, (list) => `${MEMBER} WHERE a.article_id IN (${list})`, ids)
      return inOrder(ids, rows.map(memberOf))
    },
    async copies(group, article) {
      const rows = await reader.all<SqlMember>(
        `${MEMBER} WHERE a.copy_group = ? OR (a.copy_of = ? AND a.copy_group <> ?) ORDER BY a.time, a.article_id`,
        [group, article, group],
      )
      return rows.map(memberOf)
    },
    async beginnings(articles, length) {
      const rows = await some<{ id: string; text: string }>(
        reader,
        (list) =>
          `SELECT article_id AS id, substr(text, 1, ${Math.floor(length)}) AS text FROM articles WHERE article_id IN (${list})`,
        articles,
      )
      return new Map(rows.map(({ id, text }) => [id, text]))
    },
    async claims(articles) {
      const rows = await some<{ id: string; claim: string }>(
        reader,
        (list) =>
          `SELECT a.article_id AS id, c.claim FROM articles a JOIN claims c ON c.article = a.id
            WHERE a.article_id IN (${list}) ORDER BY a.article_id, c.number`,
        articles,
      )
      const claims = new Map<string, Claim[]>()
      for (const { id, claim } of rows) {
        const list = claims.get(id) ?? []
        list.push(JSON.parse(claim) as Claim)
        claims.set(id, list)
      }
      return claims
    },
    async corrections(articles) {
      const rows = await some<{ arrival: number; at: number; correction: string }>(
        reader,
        (list) =>
          `SELECT DISTINCT c.arrival, c.made_at AS at, c.correction FROM corrections c
            JOIN corrected_articles a ON a.arrival = c.arrival WHERE a.article IN (${list}) ORDER BY c.arrival`,
        articles,
      )
      const made = new Map(rows.map((row) => [row.arrival, row]))
      return [...made.values()]
        .sort((a, b) => a.arrival - b.arrival)
        .map(({ at, correction }) => ({ at, correction: JSON.parse(correction) as Correction }))
    },
    async article(id) {
      const row = await reader.get<ArticleRow>('SELECT * FROM articles WHERE article_id = ?', [id])
      if (row === undefined) return null
      const claims = await reader.all<{ claim: string }>('SELECT claim FROM claims WHERE article = ? ORDER BY number', [row.id])
      const member = await reader.get<SqlMember>(`${MEMBER} WHERE a.article_id = ?`, [id])
      return member === undefined ? null : { article: articleOf(row, claims), row: memberOf(member) }
    },
    async reasons(article) {
      const row = await reader.get<ReasonsRow>(
        `SELECT d.key, d.kind, d.revision, d.hash, d.read_by AS "readBy", r.arrival, r.trace FROM articles a JOIN documents d ON d.id = a.document
          LEFT JOIN relations r ON r.article = a.article_id WHERE a.article_id = ?`,
        [article],
      )
      if (row === undefined) return null
      const { key, kind, revision, hash, readBy, arrival, trace } = row
      const relation = arrival === null || trace === null ? null : { arrival, trace: JSON.parse(trace) as unknown }
      return { document: { key, kind, revision, hash, readBy }, relation }
    },
    async health() {
      const row = await reader.get<{ waiting: number; outdated: number; related: number; logged: number; told: number }>(
        `SELECT (SELECT count(*) FROM unrelated) AS waiting,
          (SELECT count(*) FROM documents WHERE read_by IS NULL OR read_by <> ?) AS outdated,
          (SELECT count(*) FROM articles WHERE arrival IS NOT NULL) AS related,
          (SELECT count(*) FROM relations r JOIN articles a ON a.article_id = r.article AND a.arrival = r.arrival) AS logged,
          (SELECT coalesce(sum(articles), 0) FROM stories) AS told`,
        [readBy()],
      )
      return {
        waiting: row?.waiting ?? 0,
        outdated: row?.outdated ?? 0,
        whole: row !== undefined && row.related === row.logged && row.related === row.told,
      }
    },
  }
}

function memberOf(row: SqlMember): MemberRow {
  const { id, role, outlet, url, time, story, claims } = row
  return {
    id,
    role,
    headline: row.headline ?? row.opening,
    outlet,
    url,
    publishedAt: row.published,
    time,
    fiction: row.fiction === 1,
    credits: JSON.parse(row.credits) as readonly Credit[],
    story,
    copy: row.copy_group === null ? null : { group: row.copy_group, kind: row.copy_kind ?? 'own', of: row.copy_of },
    claims,
  }
}

/** A statement takes some thousands of values, not more: longer lists are asked for in parts, whose rows follow each other. */
const AT_ONCE = 500

async function some<Row>(
  reader: SqlConnection,
  sql: (list: string) => string,
  values: readonly SqlValue[],
): Promise<readonly Row[]> {
  const rows: Row[] = []
  for (let at = 0; at < values.length; at += AT_ONCE) {
    const part = values.slice(at, at + AT_ONCE)
    rows.push(...(await reader.all<Row>(sql(marks(part.length)), part)))
  }
  return rows
}

function inOrder<Row extends { readonly id: string }>(ids: readonly string[], rows: readonly Row[]): readonly Row[] {
  const byId = new Map(rows.map((row) => [row.id, row]))
  return ids.map((id) => byId.get(id)).filter((row) => row !== undefined)
}
