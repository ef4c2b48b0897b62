/**
 * Similar and background: for an article, other articles on its subject, none a copy of it or of another; the one earlier
 * piece that explains it best; and for a story the earlier stories it grew out of.
 */

import type { StoryIndex } from '../stories/index.js'
import { bodyCosine, type Row } from '../stories/rows.js'

export interface SimilarArticle {
  readonly id: string
  /** 0 to 1: how much the two are about the same. */
  readonly likeness: number
}

export interface Similar {
  /** At most `most` articles, most alike first; none for an article no longer live. */
  similar(article: string, most?: number): readonly SimilarArticle[]
  /** The one best earlier piece («اقرأ أيضاً»): of another story, or a good while before in the same one. */
  background(article: string): SimilarArticle | null
  /** Stories silent before this one began that tell of the same, most alike first. */
  earlierStories(story: string, most?: number): readonly { readonly story: string; readonly likeness: number }[]
}

const SHOWN = 10
const MOST_COMPARED = 60
/** Less than this in common is a shared word or two. Judged by eye on a week of five outlets. */
const LEAST_LIKENESS = 0.1
const LEAST_BACKGROUND = 0.16
/** A piece of the same hours is no background. */
const BACKGROUND_OLDER_BY_MS = 12 * 3_600_000
/** A background of a day ago and one of a month ago, equally alike: the nearer one. Lost a month. */
const LOST_A_MONTH = 0.05
const MONTH_MS = 30 * 86_400_000

export function openSimilar(stories: StoryIndex): Similar {
  const { live, book } = stories

  /** Live articles like this one, most alike first, one of each group of copies. */
  function near(number: number, row: Row): readonly Near[] {
    const own = live.at(number)?.standsFor ?? number
    const found: Near[] = []
    for (const other of live.near(row, MOST_COMPARED)) {
      const article = live.at(other)
      const compared = live.compared(other)
      if (article === undefined || compared === null || other === number || article.standsFor === own) continue
      found.push({ number: other, id: article.id, publishedAt: article.publishedAt, likeness: bodyCosine(row, compared.row) })
    }
    return found.sort((a, b) => b.likeness - a.likeness || b.number - a.number)
  }

  function of(id: string): { number: number; row: Row; publishedAt: number } | null {
    const number = live.numberOf(id)
    const compared = number === undefined ? null : live.compared(number)
    return number === undefined || compared === null ? null : { number, row: compared.row, publishedAt: compared.publishedAt }
  }

  return {
    similar(id, most = SHOWN) {
      const article = of(id)
      if (article === null) return []
      const alike = near(article.number, article.row).filter((other) => other.likeness >= LEAST_LIKENESS)
      return alike.slice(0, most).map((other) => ({ id: other.id, likeness: other.likeness }))
    },
    background(id) {
      const article = of(id)
      if (article === null) return null
      const itsStory = book.of(article.number)
      let best: SimilarArticle | null = null
      let most = LEAST_BACKGROUND
      for (const other of near(article.number, article.row)) {
        const age = article.publishedAt - other.publishedAt
        if (age < BACKGROUND_OLDER_BY_MS || (book.of(other.number) === itsStory && age < 2 * BACKGROUND_OLDER_BY_MS)) continue
        const worth = other.likeness - (LOST_A_MONTH * age) / MONTH_MS
        if (worth <= most) continue
        best = { id: other.id, likeness: other.likeness }
        most = worth
      }
      return best
    },
    earlierStories(id, most = 5) {
      const story = book.byId(id)
      if (story === undefined) return []
      const likeness = new Map<string, number>()
      for (const number of story.members.slice(0, SHOWN)) {
        const compared = live.compared(number)
        if (compared === null) continue
        for (const other of near(number, compared.row)) {
          const its = book.of(other.number)
          if (its === undefined || its === story || its.lastAt >= story.firstAt || other.likeness < LEAST_BACKGROUND) continue
          likeness.set(its.id, Math.max(likeness.get(its.id) ?? 0, other.likeness))
        }
      }
      const sorted = [...likeness].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
      return sorted.slice(0, most).map(([earlier, likeness]) => ({ story: earlier, likeness }))
    },
  }
}

interface Near {
  readonly number: number
  readonly id: string
  readonly publishedAt: number
  readonly likeness: number
}
