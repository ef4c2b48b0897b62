/** The live articles: the last so many that came, what they are compared by, and how likely candidates among them are found. */
import type { ArticleFeatures } from '../features/article-features.js'
import { openPostings, type PostingsPart } from '../postings.js'
import { openTally } from '../tally.js'
import type { Compared } from './likeness.js'
import { articlesOf, type LivePart, partOf } from './live-part.js'
import { heaviest, openRows, type Row, type RowsPart } from './rows.js'

export interface LiveArticle {
  readonly id: string
  readonly outlet: string | null
  readonly publishedAt: number
  readonly numbers: Uint32Array
  readonly bulletin: boolean
  /** The number of the article whose words it copies and which stands for both; its own for one that copies nobody. */
  readonly standsFor: number
  /** The articles it was likest when it came. */
  readonly links: readonly Link[]
}

export interface Link {
  readonly to: number
  readonly likeness: number
}

export interface LiveArticles {
  /** The number the next article gets; the first is 0. */
  readonly next: number
  add(article: ArticleFeatures, row: Row, copyOf: number | null, links: readonly Link[]): number
  numberOf(id: string): number | undefined
  at(number: number): LiveArticle | undefined
  compared(number: number): Compared | null
  /** Numbers of articles that share telling stems with a row, most first; copies are not among them. */
  near(row: Row, most: number): readonly number[]
  snapshot(): Iterable<LiveState>
  /** Takes the parts of a snapshot, in their order, before anything is added. */
  restore(part: LiveState): void
}

export type LiveState = { readonly articles: LivePart; readonly rows: RowsPart } | { readonly found: PostingsPart }

/** An article is found by so many of its stems, among so many of the last articles that have each. */
const STEMS_FOUND_BY = 12
const MOST_PER_STEM = 64

/** Of a snapshot, so many articles are in one part. */
const IN_A_PART = 2000

/** Keeps the last `capacity` articles; `forget` is told the number of each one that goes. */
export function openLiveArticles(capacity: number, forget: (number: number) => void): LiveArticles {
  const articles = new Map<number, LiveArticle>()
  const numbers = new Map<string, number>()
  const rows = openRows(capacity)
  const postings = openPostings(capacity * STEMS_FOUND_BY)
  const tally = openTally(capacity)
  let next = 0

  function forgetOldest() {
    const oldest = next - capacity
    const article = articles.get(oldest)
    if (article === undefined) return
    articles.delete(oldest)
    if (numbers.get(article.id) === oldest) numbers.delete(article.id)
    forget(oldest)
  }

  return {
    get next() {
      return next
    },
    add({ id, outlet, publishedAt, numbers: amounts, bulletin }, row, copyOf, links) {
      const number = next++
      forgetOldest()
      articles.set(number, { id, outlet, publishedAt, numbers: amounts, bulletin, standsFor: copyOf ?? number, links })
      numbers.set(id, number)
      rows.set(number, row)
      if (copyOf === null) for (const { stem } of heaviest(row, STEMS_FOUND_BY)) postings.add(stem, number)
      return number
    },
    numberOf: (id) => numbers.get(id),
    at: (number) => articles.get(number),
    compared(number) {
      const article = articles.get(number)
      return article === undefined ? null : { row: rows.get(number), outlet: article.outlet, publishedAt: article.publishedAt }
    },
    near(row, most) {
      const oldest = next - capacity
      for (const { stem, weight } of heaviest(row, STEMS_FOUND_BY))
        postings.each(stem, MOST_PER_STEM, (number) => {
          if (number >= oldest) tally.add(number, weight)
        })
      return tally.take(most).map((entry) => entry.article)
    },
    *snapshot() {
      for (let first = next - articles.size; first < next; first += IN_A_PART) {
        const end = Math.min(next, first + IN_A_PART)
        const part = Array.from({ length: end - first }, (_, at) => articles.get(first + at)).filter((one) => one !== undefined)
        yield { articles: partOf(part), rows: rows.snapshot(first, end) }
      }
      for (const found of postings.snapshot()) yield { found }
    },
    restore(part) {
      if ('found' in part) return postings.restore(part.found)
      rows.restore(part.rows)
      next = part.rows.first
      for (const article of articlesOf(part.articles)) {
        articles.set(next, article)
        numbers.set(article.id, next++)
      }
    },
  }
}
