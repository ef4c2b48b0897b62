/** The views that pages, API and command ask for, on SQL. */
import type { ArticleView, Readers } from '../../ports/readers.js'
import { search } from '../search/search.js'
import { type ArticleRow, articleOf } from './article-rows.js'
import type { SqlDatabase } from './connection.js'

export function openReaders(database: SqlDatabase): Readers {
  return {
    latestStories: async () => ({ stories: [], next: null }),
    story: async () => null,
    article: (id) =>
      database.read(async (connection): Promise<ArticleView | null> => {
        const row = await connection.get<ArticleRow>('SELECT * FROM articles WHERE article_id = ?', [id])
        if (row === undefined) return null
        const claims = await connection.all<{ claim: string }>('SELECT claim FROM claims WHERE article = ? ORDER BY number', [
          row.id,
        ])
        return {
          article: articleOf(row, claims),
          url: row.url,
          fiction: row.fiction === 1,
          story: null,
          copies: [],
          background: null,
          similar: [],
        }
      }),
    search: (request) => database.read((connection) => search(connection, request)),
    async counts() {
      const row = await database.reader.get<{ articles: number; claims: number; outlets: number; stories: number }>(
        `SELECT (SELECT count(*) FROM articles) AS articles, (SELECT count(*) FROM claims) AS claims,
          (SELECT count(DISTINCT outlet) FROM articles) AS outlets, (SELECT count(DISTINCT story) FROM articles) AS stories`,
      )
      return row ?? { articles: 0, claims: 0, outlets: 0, stories: 0 }
    },
  }
}
