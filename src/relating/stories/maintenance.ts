/**
 * Maintenance: what the first decision could not know. Two stories become one when an article joins one of them and is as
 * like the other, and the smaller is altogether like the larger. A story that has doubled is looked at whole: parts that
 * hang together only by weak likenesses become stories of their own. By counts, never by the clock.
 */
import type { Closeness } from './closeness.js'
import type { StoryChange } from './corrections.js'
import { mergeInto } from './corrections.js'
import type { Likeness } from './likeness.js'
import type { LiveArticles } from './live-articles.js'
import type { Story, StoryBook } from './story-book.js'

export interface Parts {
  readonly live: LiveArticles
  readonly book: StoryBook
  readonly likeness: Likeness
  readonly closeness: Closeness
}

/** Only a story of so few goes over into another whole: two large ones each have their own happening. */
const MOST_MERGED = 4
const BEST = 3

/**
 * Merges two stories if the smaller is like what was found near in the larger. `near` are numbers of live articles;
 * `bridge` is the one that joined one of the two and is like both.
 */
export function mergeIfOne(parts: Parts, a: Story, b: Story, bridge: number, near: readonly number[]): readonly StoryChange[] {
  const [small, large] = a.units <= b.units ? [a, b] : [b, a]
  if (small.units > MOST_MERGED || parts.book.areParted(a, b)) return []
  // The bridge counts twice: it is the one thing known that tells of both.
  const against = [bridge, bridge, ...new Set(near)].filter((number) => parts.book.of(number) === large)
  if (against.length === 0) return []
  const own = small.members.filter((number) => parts.live.at(number)?.standsFor === number)
  if (
    !isCloseTo(
      parts,
      own.filter((number) => number !== bridge),
      large,
    )
  )
    return []
  const sum = own.reduce((all, number) => all + likenessTo(parts, number, against), 0)
  return sum >= parts.likeness.merges * own.length ? mergeInto(parts.book, a, b) : []
}

/**
 * An explainer is like two stories that have nothing else in common: a story large enough to be seen whole takes in another
 * only where that other's own articles are close to it.
 */
function isCloseTo({ live, likeness, closeness }: Parts, numbers: readonly number[], story: Story): boolean {
  if (story.units < likeness.whole.units) return true
  const least = likeness.whole.takes
  const sum = numbers.reduce((all, number) => {
    const compared = live.compared(number)
    return compared === null ? all : all + closeness(compared.row, story)
  }, 0)
  return sum >= least * numbers.length
}

/** The average of its three best likenesses among these. */
function likenessTo({ live, likeness }: Parts, number: number, against: readonly number[]): number {
  const own = live.compared(number)
  if (own === null) return 0
  const all = against.map((other) => {
    const compared = live.compared(other)
    return compared === null ? 0 : likeness.probability(likeness.evidence(own, compared))
  })
  const best = all.sort((x, y) => y - x).slice(0, BEST)
  return best.reduce((sum, one) => sum + one, 0) / best.length
}

/** A story of fewer is small enough for the first decisions to be right about. */
const FIRST_LOOK = 32
/** A part of fewer stays: one odd article is no story found. */
const LEAST_PART = 3

/** Looks at a story when it has 32, 64, 128 … articles; the largest part keeps the id. */
export function splitIfSeveral({ live, book, likeness, closeness }: Parts, story: Story): readonly StoryChange[] {
  if (story.whole || story.units < FIRST_LOOK || !Number.isInteger(Math.log2(story.units))) return []
  const parts = partsOf(story, live, likeness.splits)
  parts.sort((a, b) => b.length - a.length || (a[0] ?? 0) - (b[0] ?? 0))
  const changes: StoryChange[] = []
  for (const part of parts.slice(1)) {
    const own = part.filter((number) => live.at(number)?.standsFor === number)
    if (own.length < LEAST_PART || isClose(own)) continue
    const articles = part.map((number) => live.at(number)?.id ?? '')
    const target = book.open(articles[0] ?? '')
    book.part(story, target)
    for (const number of part) book.move(number, target)
    changes.push({ kind: 'moved', articles, from: story.id, into: target.id })
  }
  return changes

  function isClose(numbers: readonly number[]): boolean {
    const sum = numbers.reduce((all, number) => {
      const compared = live.compared(number)
      return compared === null ? all : all + closeness(compared.row, story)
    }, 0)
    return sum >= likeness.whole.stays * numbers.length
  }
}

/** Members tied by copies and by likenesses of at least `least`, in order of arrival. */
function partsOf(story: Story, live: LiveArticles, least: number): number[][] {
  const root = new Map<number, number>()
  const find = (number: number): number => {
    let top = number
    for (let up = root.get(top); up !== undefined && up !== top; up = root.get(top)) top = up
    return top
  }
  for (const number of story.members) root.set(number, number)
  for (const number of story.members) {
    const article = live.at(number)
    if (article === undefined) continue
    for (const { to, likeness } of [{ to: article.standsFor, likeness: 1 }, ...article.links])
      if (likeness >= least && root.has(to)) root.set(Math.max(find(number), find(to)), Math.min(find(number), find(to)))
  }
  const parts = new Map<number, number[]>()
  for (const number of story.members) parts.set(find(number), [...(parts.get(find(number)) ?? []), number])
  return [...parts.values()]
}
