/** Boilerplate: sentences an outlet prints under article after article («تابعونا …»). They are nobody's copied words. */
import { mixed } from '../features/scan.js'
import type { Shingles } from '../features/shingles.js'

export interface Boilerplate {
  /** The shingles of an article of this outlet (a hash of its name) without its boilerplate, which the article also teaches. */
  strip(outlet: number, shingles: Shingles): Uint32Array
  snapshot(): BoilerplatePart
  restore(part: BoilerplatePart): void
}

export interface BoilerplatePart {
  readonly articles: number
  readonly older: readonly [Uint32Array, Uint32Array]
  readonly newer: readonly [Uint32Array, Uint32Array]
}

/** By a hash as a signed number, which a map holds without an object of its own. */
type Counts = Map<number, number>

/** A sentence in so many articles of one outlet is boilerplate. */
const ARTICLES = 5
/** Counts are kept for the last one to two generations of articles, so that an outlet's new footer is soon learnt. */
const GENERATION = 10_000
/** An outlet may print one report five times; a text that would lose more than this share is not boilerplate. */
const MOST_STRIPPED = 0.5

export function openBoilerplate(): Boilerplate {
  let articles = 0
  let older: Counts = new Map()
  let newer: Counts = new Map()
  return {
    strip(outlet, shingles) {
      if (articles++ % GENERATION === GENERATION - 1) {
        older = newer
        newer = new Map()
      }
      const stripped = new Set<number>()
      let lost = 0
      shingles.sentences.forEach((sentence, at) => {
        if (sentence === 0) return
        const key = mixed(sentence ^ outlet) | 0
        const count = (newer.get(key) ?? 0) + 1
        newer.set(key, count)
        if (count + (older.get(key) ?? 0) < ARTICLES) return
        stripped.add(at)
        lost += shingles.counts[at] ?? 0
      })
      if (lost === 0 || lost > shingles.hashes.length * MOST_STRIPPED) return shingles.hashes
      return without(shingles, stripped, lost)
    },
    snapshot: () => ({ articles, older: arrays(older), newer: arrays(newer) }),
    restore(part) {
      articles = part.articles
      older = counts(part.older)
      newer = counts(part.newer)
    },
  }
}

function without(shingles: Shingles, stripped: ReadonlySet<number>, lost: number): Uint32Array {
  const kept = new Uint32Array(shingles.hashes.length - lost)
  let from = 0
  let to = 0
  shingles.counts.forEach((count, sentence) => {
    if (!stripped.has(sentence)) {
      kept.set(shingles.hashes.subarray(from, from + count), to)
      to += count
    }
    from += count
  })
  return kept
}

function counts(of: readonly [Uint32Array, Uint32Array]): Counts {
  const map: Counts = new Map()
  of[0].forEach((key, at) => {
    map.set(key | 0, of[1][at] ?? 0)
  })
  return map
}

function arrays(map: Counts): readonly [Uint32Array, Uint32Array] {
  return [Uint32Array.from(map.keys()), Uint32Array.from(map.values())]
}
