/** Grouping: the stories of a closed set of articles, taken in any order and decided in order of publication. */
import type { RelatedArticle } from '../domain/relation.js'
import type { ArticleFeatures } from './features/article-features.js'
import type { Relating } from './index.js'

export interface Grouping {
  /** False for an id that was taken before, which changes nothing. */
  take(article: RelatedArticle): boolean
  /** Every article taken with its story, in order of publication; equal times in order of id. Ends the grouping. */
  stories(): readonly { readonly id: string; readonly story: string }[]
}

/** Keeps of each article its features alone. */
export function openGroupingOf(open: () => Relating): Grouping {
  const relating = open()
  const taken = new Map<string, ArticleFeatures>()
  return {
    take(article) {
      if (taken.has(article.id)) return false
      taken.set(article.id, relating.features(article))
      return true
    },
    stories() {
      const ordered = [...taken.values()].sort((a, b) => a.publishedAt - b.publishedAt || (a.id < b.id ? -1 : 1))
      const first = new Map<string, string>()
      for (const article of ordered) first.set(article.id, relating.add(article).story.story)
      return ordered.map(({ id }) => ({
        id,
        story: relating.stories.storyOf(id) ?? relating.stories.idNow(first.get(id) ?? id),
      }))
    },
  }
}
