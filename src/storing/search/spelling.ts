/**
 * Spelling: the words «did you mean» may offer, found from a misspelt one by taking one letter off either. A word is
 * offered once two articles have it; the store of spellings grows with the words, never with the articles.
 */
import { marks, type SqlConnection } from '../sql/connection.js'

const OFFERED_FROM = 2

/** Adds names seen in some articles. */
export async function keepNames(
  connection: SqlConnection,
  names: ReadonlyMap<string, { readonly articles: number; readonly shown: string }>,
): Promise<void> {
  const offered: string[] = []
  for (const [word, { articles, shown }] of names) {
    const row = await connection.get<{ articles: number }>(
      `INSERT INTO search_words (word, articles, shown) VALUES (?, ?, ?)
        ON CONFLICT (word) DO UPDATE SET articles = search_words.articles + excluded.articles RETURNING articles`,
      [word, articles, shown],
    )
    const now = row?.articles ?? articles
    if (now >= OFFERED_FROM && now - articles < OFFERED_FROM) offered.push(word)
  }
  await connection.runMany(
    'INSERT INTO search_spellings (spelling, word) VALUES (?, ?) ON CONFLICT DO NOTHING',
    offered.flatMap((word) => spellingsOf(word).map((spelling) => [spelling, word])),
  )
}

/** The word and what is left of it with one letter off. */
function spellingsOf(word: string): readonly string[] {
  const spellings = new Set([word])
  for (let at = 0; at < word.length; at++) spellings.add(word.slice(0, at) + word.slice(at + 1))
  return [...spellings]
}

export interface Suggestion {
  readonly word: string
  readonly shown: string
  readonly articles: number
}

/** The word most articles have among those one slip away from a folded one: a letter too many, too few, wrong, or two swapped. */
export async function suggest(connection: SqlConnection, word: string): Promise<Suggestion | null> {
  const spellings = spellingsOf(word)
  const rows = await connection.all<Suggestion>(
    `SELECT DISTINCT w.word, w.shown, w.articles FROM search_spellings s JOIN search_words w ON w.word = s.word
      WHERE s.spelling IN (${marks(spellings.length)}) ORDER BY w.articles DESC, w.word LIMIT 50`,
    spellings,
  )
  return rows.find((row) => row.word !== word && oneSlip(row.word, word)) ?? null
}

/** True for one letter inserted, left out or replaced, or two neighbours swapped. */
function oneSlip(a: string, b: string): boolean {
  let start = 0
  while (start < a.length && a[start] === b[start]) start++
  let end = 0
  while (end < Math.min(a.length, b.length) - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++
  const restA = a.slice(start, a.length - end)
  const restB = b.slice(start, b.length - end)
  if (restA.length <= 1 && restB.length <= 1) return true
  return restA.length === 2 && restB.length === 2 && restA[0] === restB[1] && restA[1] === restB[0]
}
