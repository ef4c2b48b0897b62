/** Scoring: how like a story an article is, from the live articles found near it that are in the story. */
import type { Closeness } from './closeness.js'
import type { Compared, Evidence, Likeness } from './likeness.js'
import type { Story } from './story-book.js'

/** A story is as like an article as the best three of its articles are on average. */
export const BEST = 3

export interface Neighbour {
  readonly number: number
  readonly id: string
  readonly evidence: Evidence
  readonly likeness: number
}

export interface ScoredStory {
  readonly story: Story
  readonly score: number
  readonly best: Neighbour
  /** What was found near in it, likest first. */
  readonly near: readonly Neighbour[]
}

export interface Measures {
  readonly likeness: Likeness
  readonly closeness: Closeness
}

export function scoreStory(
  article: Compared,
  story: Story,
  neighbours: Neighbour[],
  { likeness, closeness }: Measures,
): ScoredStory {
  const { crowd, whole, age } = likeness
  neighbours.sort((a, b) => b.likeness - a.likeness || a.number - b.number)
  const best = neighbours.slice(0, BEST)
  const [first] = best
  if (first === undefined) throw new Error('a story is scored by at least one neighbour')
  // A story with fewer articles than that is not held to more than it has; one not even found near counts as unlike.
  const mean = sumOf(best) / Math.min(BEST, Math.max(best.length, story.units))
  // What half the outlets write about at once comes in many forms, each a little like many others.
  const others = sumOf(neighbours.slice(BEST).filter((neighbour) => neighbour.likeness > crowd.from))
  const crowded = mean + Math.min(crowd.most, crowd.weight * Math.log2(1 + others))
  // An affair goes on for weeks: a story of its first days takes in what is close to it, an old one ever less.
  const days = (article.publishedAt - story.firstAt) / DAY
  const aged = Math.max(0, days - age.from) * age.perDay
  const isClose = story.units >= whole.units && crowded >= whole.from && days <= age.from
  const close = isClose ? Math.min(whole.most, whole.weight * Math.max(0, closeness(article.row, story) - whole.above)) : 0
  return { story, score: Math.max(0, Math.min(1, crowded + close) - aged), best: first, near: neighbours }
}

const DAY = 86_400_000

function sumOf(neighbours: readonly Neighbour[]): number {
  return neighbours.reduce((sum, neighbour) => sum + neighbour.likeness, 0)
}
