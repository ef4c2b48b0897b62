/**
 * Closeness: how near an article stands to the whole of a large story. What half the outlets write about shares its common
 * words, so that each article is a little like very many and hardly like any one: compared with all of them it is plainly theirs.
 */
import type { LiveArticles } from './live-articles.js'
import { marketApart } from './market.js'
import { bodyCosine, type Row } from './rows.js'
import type { Story } from './story-book.js'

/** Cosine of an article and the sum of a story's articles; 0 for a market report and a story that is none, or the other way. */
export type Closeness = (row: Row, story: Story) => number

/** So many of a story's articles stand for all of them, evenly from the first to the last. */
const SAMPLE = 24
/** How alike a story's articles are is measured again when it has grown or shrunk by a quarter. */
const MEASURED_AGAIN_AT = 1.25

export function openCloseness(live: LiveArticles): Closeness {
  return (row, story) => {
    const sample = sampleOf(story, live)
    if (sample.length === 0) return 0
    const market = meanOf(sample, (other) => other.market)
    if (marketApart(row.market, market) > 0) return 0
    const cohesion = cohesionOf(story, sample)
    return cohesion === 0 ? 0 : meanOf(sample, (other) => bodyCosine(row, other)) / Math.sqrt(cohesion)
  }
}

/** Rows of articles that copy none of the others. */
function sampleOf(story: Story, live: LiveArticles): readonly Row[] {
  const { members } = story
  const most = Math.min(SAMPLE, members.length)
  const numbers = new Set<number>()
  for (let at = 0; at < most; at++) {
    const number = members[Math.floor((at * members.length) / most)] ?? -1
    numbers.add(live.at(number)?.standsFor ?? number)
  }
  return [...numbers].flatMap((number) => live.compared(number)?.row ?? [])
}

/** The mean cosine of any two of its articles, kept with the story: a replay from a snapshot must find the same one. */
function cohesionOf(story: Story, sample: readonly Row[]): number {
  const { cohesion, units } = story
  const change = units / cohesion.units
  if (change < MEASURED_AGAIN_AT && change > 1 / MEASURED_AGAIN_AT) return cohesion.value
  story.cohesion = { units, value: meanOf(sample, (one) => meanOf(sample, (other) => bodyCosine(one, other))) }
  return story.cohesion.value
}

function meanOf(rows: readonly Row[], value: (row: Row) => number): number {
  return rows.reduce((sum, row) => sum + value(row), 0) / rows.length
}
