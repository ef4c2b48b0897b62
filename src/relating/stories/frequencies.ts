/**
 * Frequencies: how common a stem is now, from news at large and from what has come in. The stream's share of the word grows
 * with the archive and old days fade from it, so that a name that was rare last year and is everywhere this week weighs
 * less. Counted by arrival, never by the clock.
 */
export interface Frequencies {
  /** How telling a stem is: the natural logarithm of how many articles it is found once in. */
  rarity(stem: number): number
  add(stems: Iterable<number>): void
  snapshot(): FrequenciesPart
  restore(part: FrequenciesPart): void
}

export interface FrequenciesPart {
  readonly articles: number
  readonly buckets: Uint32Array
  readonly counts: Uint16Array
}

/** Stems share buckets by hash: two rare ones in one only seem a little less rare. */
const BUCKETS = 1 << 20
/** News at large counts for so many articles. */
const AT_LARGE = 20_000
/**
 * A stem news at large hardly has (under a half per cent) is a name: here it may be the strait everybody writes about. What
 * the stream says of it counts as much as that, even of a short stream, but for its first articles.
 */
const UNKNOWN_BELOW = 100
const SURE_AFTER = 50
/** After so many articles all counts are halved. */
const FADE = 1 << 16

export function openFrequencies(per100k: (stem: number) => number): Frequencies {
  const counts = new Uint16Array(BUCKETS)
  let articles = 0
  return {
    rarity(stem) {
      const expected = (per100k(stem) * AT_LARGE) / 100_000
      const seen = counts[stem & (BUCKETS - 1)] ?? 0
      const atLarge = Math.log((AT_LARGE + articles + 1) / (expected + seen + 0.5))
      if (expected >= UNKNOWN_BELOW) return atLarge
      const here = Math.log((articles + SURE_AFTER) / (seen + expected / SURE_AFTER + 0.5))
      return here < atLarge ? (atLarge + here) / 2 : atLarge
    },
    add(stems) {
      for (const stem of stems) {
        const bucket = stem & (BUCKETS - 1)
        counts[bucket] = Math.min(0xffff, (counts[bucket] ?? 0) + 1)
      }
      articles++
      if (articles < FADE) return
      articles >>= 1
      for (let bucket = 0; bucket < BUCKETS; bucket++) counts[bucket] = (counts[bucket] ?? 0) >> 1
    },
    snapshot() {
      const buckets: number[] = []
      for (let bucket = 0; bucket < BUCKETS; bucket++) if (counts[bucket] !== 0) buckets.push(bucket)
      return { articles, buckets: Uint32Array.from(buckets), counts: Uint16Array.from(buckets, (bucket) => counts[bucket] ?? 0) }
    },
    restore(part) {
      articles = part.articles
      part.buckets.forEach((bucket, at) => {
        counts[bucket] = part.counts[at] ?? 0
      })
    },
  }
}
