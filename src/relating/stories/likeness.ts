/** Likeness: how probable it is that two articles tell one story, from what their headlines, leads and bodies share. */
import type { DataFiles } from '../../domain/data.js'
import { type Row, UNIT } from './rows.js'

/** What is known of an article when it is compared. */
export interface Compared {
  readonly row: Row
  readonly outlet: string | null
  readonly publishedAt: number
  readonly numbers: Uint32Array
}

/** Each between 0 and 1, but for days apart. The names are those of `data/relating/story-weights.json`. */
export interface Evidence {
  /** Cosine of bodies, leads and headlines. */
  readonly body: number
  readonly lead: number
  readonly title: number
  /** How much of a headline stands in the other article: of the two the smaller and the larger share. */
  readonly coverLess: number
  readonly coverMore: number
  /** What the one stem adds that both make most of. */
  readonly strongest: number
  /** Stems shared that few articles have, up to ten. */
  readonly rareShared: number
  readonly numbers: number
  readonly daysApart: number
  readonly sameOutlet: number
}

export interface Likeness {
  evidence(a: Compared, b: Compared): Evidence
  /** Between 0 and 1. */
  probability(evidence: Evidence): number
}

type Weights = Readonly<Record<keyof Evidence | 'bias', number>>

const MOST_RARE = 10
const RARE_PER_100K = 1500
const MOST_NUMBERS = 3
const DAY = 86_400_000

export function openLikeness(data: DataFiles, per100k: (stem: number) => number): Likeness {
  const { weights } = JSON.parse(data.text('relating/story-weights.json')) as { weights: Weights }
  const named = Object.entries(weights).filter(([name]) => name !== 'bias') as [keyof Evidence, number][]
  return {
    evidence(a, b) {
      const shared = overlap(a.row, b.row, per100k)
      const numbers = a.numbers.filter((number) => b.numbers.includes(number)).length
      return {
        ...shared,
        numbers: Math.min(numbers, MOST_NUMBERS) / MOST_NUMBERS,
        daysApart: Math.abs(a.publishedAt - b.publishedAt) / DAY,
        sameOutlet: a.outlet !== null && a.outlet === b.outlet ? 1 : 0,
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
  let [body, lead, title, inA, inB, strongest, rare] = [0, 0, 0, 0, 0, 0, 0]
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const [x, y] = [a.stems[i] ?? 0, b.stems[j] ?? 0]
    if (x < y) i++
    else if (y < x) j++
    else {
      const product = (a.body[i] ?? 0) * (b.body[j] ?? 0)
      body += product
      strongest = Math.max(strongest, product)
      lead += (a.lead[i] ?? 0) * (b.lead[j] ?? 0)
      title += (a.title[i] ?? 0) * (b.title[j] ?? 0)
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
    title: title / whole,
    coverLess: Math.min(inA, inB) / whole,
    coverMore: Math.max(inA, inB) / whole,
    strongest: strongest / whole,
    rareShared: Math.min(rare, MOST_RARE) / MOST_RARE,
  }
}
