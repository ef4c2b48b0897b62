/** How many articles, claims and articles of each outlet there are: counted while they are kept, since counting a million takes seconds. */
import type { Counts } from '../../ports/readers.js'
import type { SqlConnection } from './connection.js'

/** What one article adds, or takes away when it goes or is read again. */
export interface Counted {
  readonly outlet: string | null
  readonly claims: number
}

export interface Tallies {
  add(article: Counted): void
  remove(article: Counted): void
  /** Writes what has changed. */
  end(): Promise<void>
}

export const tallyTables: readonly string[] = [
  'CREATE TABLE tallies (counted TEXT NOT NULL, name TEXT NOT NULL, count INTEGER NOT NULL, PRIMARY KEY (counted, name))',
  "INSERT INTO tallies SELECT 'articles', '', count(*) FROM articles",
  "INSERT INTO tallies SELECT 'claims', '', count(*) FROM claims",
  "INSERT INTO tallies SELECT 'outlet', outlet, count(*) FROM articles WHERE outlet IS NOT NULL GROUP BY outlet",
]

export function openTallies(connection: SqlConnection): Tallies {
  let articles = 0
  let claims = 0
  const outlets = new Map<string, number>()
  function count(article: Counted, by: 1 | -1): void {
    articles += by
    claims += by * article.claims
    if (article.outlet !== null) outlets.set(article.outlet, (outlets.get(article.outlet) ?? 0) + by)
  }
  return {
    add: (article) => count(article, 1),
    remove: (article) => count(article, -1),
    async end() {
      const changes = [
        ['articles', '', articles] as const,
        ['claims', '', claims] as const,
        ...[...outlets].map(([name, by]) => ['outlet', name, by] as const),
      ]
      await connection.runMany(
        `INSERT INTO tallies (counted, name, count) VALUES (?, ?, ?)
          ON CONFLICT (counted, name) DO UPDATE SET count = tallies.count + excluded.count`,
        changes.filter(([, , by]) => by !== 0),
      )
    },
  }
}

export async function readCounts(connection: SqlConnection): Promise<Counts> {
  const row = await connection.get<Counts>(
    `SELECT (SELECT coalesce(sum(count), 0) FROM tallies WHERE counted = 'articles') AS articles,
      (SELECT coalesce(sum(count), 0) FROM tallies WHERE counted = 'claims') AS claims,
      (SELECT count(*) FROM tallies WHERE counted = 'outlet' AND count > 0) AS outlets,
      (SELECT count(*) FROM stories) AS stories`,
  )
  return row ?? { articles: 0, claims: 0, outlets: 0, stories: 0 }
}
