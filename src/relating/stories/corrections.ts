/**
 * Corrections: what a person decided about stories. They name articles, not stories, so that they hold in a rebuild in
 * which stories come out another way; one waits until the articles it names have come.
 */
import type { LiveArticles } from './live-articles.js'
import type { Story, StoryBook } from './story-book.js'

export type Correction =
  /** The stories of the two articles are one. */
  | { readonly kind: 'merge'; readonly article: string; readonly withArticle: string }
  /** These articles leave their story for one of their own, which is never merged with it again but by hand. */
  | { readonly kind: 'split'; readonly articles: readonly string[] }
  /** The article belongs to the story of the other; null, to a story of its own. */
  | { readonly kind: 'move'; readonly article: string; readonly toArticle: string | null }
  /** The story of the article has this name; null, again its first headline. */
  | { readonly kind: 'rename'; readonly article: string; readonly name: string | null }

/** What became of stories there were: the store follows these. */
export type StoryChange =
  | { readonly kind: 'merged'; readonly story: string; readonly into: string }
  | { readonly kind: 'moved'; readonly articles: readonly string[]; readonly from: string; readonly into: string }
  | { readonly kind: 'renamed'; readonly story: string; readonly name: string | null }

export interface Corrections {
  /** Done at once where all the articles it names are live, else as soon as they are. */
  correct(correction: Correction): readonly StoryChange[]
  /** To be called when an article has come: does what waited for it. */
  arrived(article: string): readonly StoryChange[]
  readonly waiting: readonly Correction[]
}

export function openCorrections(live: LiveArticles, book: StoryBook, waiting: readonly Correction[] = []): Corrections {
  let pending = [...waiting]
  let awaited = new Set(pending.flatMap(articlesOf))

  function correct(correction: Correction): readonly StoryChange[] {
    if (articlesOf(correction).every((article) => storyOf(article) !== undefined)) return apply(correction)
    pending.push(correction)
    awaited = new Set(pending.flatMap(articlesOf))
    return []
  }

  function storyOf(article: string): Story | undefined {
    const number = live.numberOf(article)
    return number === undefined ? undefined : book.of(number)
  }

  function apply(correction: Correction): readonly StoryChange[] {
    const [first = ''] = articlesOf(correction)
    const story = storyOf(first)
    if (story === undefined) return []
    switch (correction.kind) {
      case 'merge':
        return mergeInto(book, story, storyOf(correction.withArticle))
      case 'rename':
        story.name = correction.name
        return [{ kind: 'renamed', story: story.id, name: correction.name }]
      case 'split':
        return move(correction.articles, story, null)
      case 'move':
        return move([correction.article], story, correction.toArticle)
      default:
        return correction satisfies never
    }
  }

  function move(articles: readonly string[], from: Story, to: string | null): readonly StoryChange[] {
    const target = (to === null ? undefined : storyOf(to)) ?? book.open(articles[0] ?? '')
    if (target === from) return []
    if (to === null) book.part(from, target)
    for (const article of articles) book.move(live.numberOf(article) ?? -1, target)
    return [{ kind: 'moved', articles, from: from.id, into: target.id }]
  }

  return {
    correct,
    arrived(article) {
      if (!awaited.has(article)) return []
      const due = pending
      pending = []
      const changes = due.flatMap((correction) => correct(correction))
      awaited = new Set(pending.flatMap(articlesOf))
      return changes
    },
    get waiting() {
      return pending
    },
  }
}

/** The story that was there first keeps its id. */
export function mergeInto(book: StoryBook, a: Story, b: Story | undefined): readonly StoryChange[] {
  if (b === undefined || a === b) return []
  const [into, gone] = a.number < b.number ? [a, b] : [b, a]
  book.merge(gone, into)
  return [{ kind: 'merged', story: gone.id, into: into.id }]
}

function articlesOf(correction: Correction): readonly string[] {
  if (correction.kind === 'split') return correction.articles
  if (correction.kind === 'merge') return [correction.article, correction.withArticle]
  if (correction.kind === 'move' && correction.toArticle !== null) return [correction.article, correction.toArticle]
  return [correction.article]
}
