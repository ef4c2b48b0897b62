/** Likeness: how probable it is that two articles tell one story, from what their headlines, leads and bodies share. */
import type { DataFiles } from '../../domain/data.js'
import { marketApart } from './market.js'
import { type Row, UNIT } from './rows.js'
import { openSeries } from './series.js'

/** What is known of an article when it is compared. */
export interface Compared {
  readonly row: Row
  readonly outlet: string | null
  readonly publishedAt: number
}

/** Each between 0 and 1, but for days apart. The names are those of `data/relating/story-weights.json`. */
export interface Evidence {
  /** Cosine of the whole texts, of the leads, of the first sentences; the headline counts with each. */
  readonly body: number
  readonly lead: number
  readonly opening: number
  /** How much of a headline stands in the other article: the smaller share of the two. */
  readonly cover: number
  /** What the one stem adds that both make most of. */
  readonly strongest: number
  /** Stems shared that few articles have, up to ten. */
  readonly rareShared: number
  readonly daysApart: number
  readonly sameOutlet: number
  /** One is a market report and the other is not. */
  readonly marketApart: number
  /** Both are reports of one kind of which there are many, with only its form in common. */
  readonly seriesApart: number
}

export interface Likeness {
  evidence(a: Compared, b: Compared): Evidence
  /** Between 0 and 1. */
  probability(evidence: Evidence): number
  /** How like its best articles an article must be on average to join a story. */
  readonly joins: number
  /** How like a larger story a small one must be to go over into it. */
  readonly merges: number
  /** How like a large story a small one near it must be to go over into it when the large one has grown. */
  readonly gathers: number
  /** Parts of a large story tied by nothing stronger come apart. */
  readonly splits: number
  readonly crowd: Crowd
  readonly whole: Whole
  readonly age: Age
}

/** What the story's further articles add that are liker than `from`: `weight` for each doubling of them, at most `most`. */
interface Crowd {
  readonly weight: number
  readonly from: number
  readonly most: number
}

/** What closeness to the whole of a story of so many units adds to a score of at least `from`: `weight` for each above `above`. */
interface Whole {
  readonly units: number
  readonly from: number
  readonly above: number
  readonly weight: number
  readonly most: number
  /** What is less close on average does not go over into it. */
  readonly takes: number
  /** What is so close on average does not come apart from it. */
  readonly stays: number
}

/** From so many days after its first article on, a story's score falls by so much each day. */
interface Age {
  readonly from: number
  readonly perDay: number
}

interface Learnt {
  readonly weights: Readonly<Record<keyof Evidence | 'bias', number>>
  readonly joins: number
  readonly merges: number
  readonly gathers: number
  readonly splits: number
  readonly crowd: Crowd
  readonly whole: Whole
  readonly age: Age
}

const MOST_RARE = 10
const RARE_PER_100K = 1500
const DAY = 86_400_000

export function openLikeness(data: DataFiles, per100k: (stem: number) => number): Likeness {
  const { weights, ...limits } = JSON.parse(data.text('relating/story-weights.json')) as Learnt
  const series = openSeries(data)
  const named = Object.entries(weights).filter(([name]) => name !== 'bias') as [keyof Evidence, number][]
  return {
    ...limits,
    evidence(a, b) {
      const { body, lead, opening, cover, strongest, rareShared } = overlap(a.row, b.row, per100k)
      // Written out: made by a spread, each would be of a hidden shape of its own.
      return {
        body,
        lead,
        opening,
        cover,
        strongest,
        rareShared,
        daysApart: Math.abs(a.publishedAt - b.publishedAt) / DAY,
        sameOutlet: a.outlet !== null && a.outlet === b.outlet ? 1 : 0,
        marketApart: marketApart(a.row.market, b.row.market),
        seriesApart: series.areApart(a.row, b.row) ? 1 : 0,
      }
    },
    probability(evidence) {
      let sum = weights.bias
      for (const [name, weight] of named) sum += weight * evidence[name]
      return 1 / (1 + Math.exp(-sum))
    },
  }
}

function overlap(a: Row, b: Row, per100k: (stem: number) => number) {
  let body = 0
  let lead = 0
  let opening = 0
  let inA = 0
  let inB = 0
  let strongest = 0
  let rare = 0
  const endA = a.start + a.length
  const endB = b.start + b.length
  for (let i = a.start, j = b.start; i < endA && j < endB; ) {
    const x = a.stems[i] ?? 0
    const y = b.stems[j] ?? 0
    if (x < y) i++
    else if (y < x) j++
    else {
      const product = (a.body[i] ?? 0) * (b.body[j] ?? 0)
      body += product
      if (product > strongest) strongest = product
      lead += (a.lead[i] ?? 0) * (b.lead[j] ?? 0)
      opening += (a.opening[i] ?? 0) * (b.opening[j] ?? 0)
      inB += (a.title[i] ?? 0) ** 2
      inA += (b.title[j] ?? 0) ** 2
      if (per100k(x) < RARE_PER_100K) rare++
      i++
      j++
    }
  }
  const whole = UNIT * UNIT
  return {
    body: body / whole,
    lead: lead / whole,
    opening: opening / whole,
    cover: Math.min(inA, inB) / whole,
    strongest: strongest / whole,
    rareShared: Math.min(rare, MOST_RARE) / MOST_RARE,
  }
}
