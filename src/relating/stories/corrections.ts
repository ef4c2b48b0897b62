/**
 * Corrections by hand, carried out on the book of stories: at once where the articles they name are live, else as soon as
 * they have come. One waits for an earlier one about the same article, so that the last word is the last in a rebuild too.
 */
import { articlesOf, type Correction } from '../../domain/correction.js'
import type { LiveArticles } from './live-articles.js'
import type { Story, StoryBook } from './story-book.js'

export type { Correction }

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
  /** Has these wait, as they did when a snapshot was made. */
  restore(waiting: readonly Correction[]): void
}

export function openCorrections(live: LiveArticles, book: StoryBook, waiting: readonly Correction[] = []): Corrections {
  let pending: Correction[] = []
  let awaited = new Set<string>()
  restore(waiting)

  function restore(waiting: readonly Correction[]) {
    pending = [...waiting]
    awaited = new Set(pending.flatMap(articlesOf))
  }

  function correct(correction: Correction): readonly StoryChange[] {
    const articles = articlesOf(correction)
    if (articles.every((article) => !awaited.has(article) && storyOf(article) !== undefined)) return apply(correction)
    pending.push(correction)
    for (const article of articles) awaited.add(article)
    return []
  }

  function storyOf(article: string): Story | undefined {
    const number = live.numberOf(article)
    return number === undefined ? undefined : book.of(number)
  }

  function apply(correction: Correction): readonly StoryChange[] {
    switch (correction.kind) {
      case 'merge':
        return merge(storyOf(correction.article), storyOf(correction.withArticle))
      case 'rename':
        return rename(storyOf(correction.article), correction.name)
      case 'split':
        return move(correction.articles, null)
      case 'move':
        return move([correction.article], correction.toArticle)
      default:
        return correction satisfies never
    }
  }

  function merge(a: Story | undefined, b: Story | undefined): readonly StoryChange[] {
    if (a === undefined || b === undefined) return []
    const changes = mergeInto(book, a, b)
    const [into] = [a, b].sort((one, other) => one.number - other.number)
    if (into !== undefined) into.whole = true
    return changes
  }

  /** The articles may stand in several stories: each is told which of its own have left it. */
  function move(articles: readonly string[], to: string | null): readonly StoryChange[] {
    const target = (to === null ? undefined : storyOf(to)) ?? book.open(articles[0] ?? '')
    const leaving = new Map<Story, string[]>()
    for (const article of articles) {
      const from = storyOf(article)
      if (from !== undefined && from !== target) leaving.set(from, [...(leaving.get(from) ?? []), article])
    }
    return [...leaving].map(([from, gone]) => {
      book.part(from, target)
      for (const article of gone) book.move(live.numberOf(article) ?? -1, target)
      return { kind: 'moved', articles: gone, from: from.id, into: target.id }
    })
  }

  return {
    correct,
    arrived(article) {
      if (!awaited.has(article)) return []
      const due = pending
      pending = []
      awaited = new Set()
      return due.flatMap(correct)
    },
    get waiting() {
      return pending
    },
    restore,
  }
}

function rename(story: Story | undefined, name: string | null): readonly StoryChange[] {
  if (story === undefined) return []
  story.name = name
  return [{ kind: 'renamed', story: story.id, name }]
}

/** The story that was there first keeps its id, and takes a name given by hand to the other where it has none. */
export function mergeInto(book: StoryBook, a: Story, b: Story): readonly StoryChange[] {
  if (a === b) return []
  const [into, gone] = a.number < b.number ? [a, b] : [b, a]
  const { name } = into
  book.merge(gone, into)
  const merged: StoryChange = { kind: 'merged', story: gone.id, into: into.id }
  return into.name === name ? [merged] : [merged, { kind: 'renamed', story: into.id, name: into.name }]
}
