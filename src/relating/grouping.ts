/** Grouping: the stories of a closed set of articles, taken in any order and decided in order of publication. */
import type { RelatedArticle } from '../domain/relation.js'
import type { ArticleFeatures } from './features/article-features.js'
import type { Relating } from './index.js'
import type { StoryChange } from './stories/corrections.js'

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
      const found = new Map<string, string>()
      const merged = new Map<string, string>()
      for (const article of ordered) {
        const { story, changes } = relating.add(article).story
        found.set(article.id, story)
        for (const change of changes) follow(change, found, merged)
      }
      return ordered.map(({ id }) => ({ id, story: lastOf(found.get(id) ?? id, merged) }))
    },
  }
}

function follow(change: StoryChange, found: Map<string, string>, merged: Map<string, string>) {
  if (change.kind === 'merged') merged.set(change.story, change.into)
  else if (change.kind === 'moved') for (const article of change.articles) found.set(article, change.into)
}

/** A story merged into another may go over into a third with it. */
function lastOf(story: string, merged: ReadonlyMap<string, string>): string {
  let last = story
  for (let into = merged.get(last); into !== undefined; into = merged.get(last)) last = into
  return last
}
