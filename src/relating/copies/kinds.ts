/** What an overlap of two texts amounts to. */
import type { CopyKind } from '../../domain/relation.js'
import type { Overlap } from './fingerprints.js'

const IDENTICAL = 0.9
const NEAR = 0.5
const EXCERPT = 0.8
const PARTIAL = 0.3
/** Most of what is shared is somebody's quoted words: two reporters at one press conference copy nobody. */
const QUOTED = 0.7
/** Eight shingles are eleven words in a row: shorter runs are formulas of the trade. */
const LEAST_SHARED = 8

/** Null where too little is shared to mean anything. */
export function kindOf({ shared, quoted, jaccard, containment }: Overlap): CopyKind | null {
  if (jaccard >= IDENTICAL) return 'identical'
  if (jaccard >= NEAR) return 'near'
  if (shared >= LEAST_SHARED && quoted >= shared * QUOTED) return 'quotation'
  if (containment >= EXCERPT) return 'excerpt'
  return containment >= PARTIAL && shared >= LEAST_SHARED ? 'partial' : null
}

/** Fewer numbers than this show no form. */
const LEAST_NUMBERS = 2
/** Two fillings of a form share at most half of the fewer numbers by chance; an excerpt has them all. */
const SAME_NUMBERS = 0.5
/** A table has numbers of its own («عيار 24»), which are the same every day: of many numbers, more are shared by chance. */
const MANY_NUMBERS = 6
const SAME_OF_MANY = 0.8

/** Two bulletins (weather, prices, tables) filled into one form: the words are the same every day, the figures are the news. */
export function isFormOnly(
  a: { readonly bulletin: boolean; readonly numbers: Uint32Array },
  b: { readonly bulletin: boolean; readonly numbers: Uint32Array },
): boolean {
  if (!a.bulletin || !b.bulletin) return false
  const fewer = Math.min(a.numbers.length, b.numbers.length)
  const shared = a.numbers.filter((number) => b.numbers.includes(number)).length
  return fewer >= LEAST_NUMBERS && shared < fewer * (fewer >= MANY_NUMBERS ? SAME_OF_MANY : SAME_NUMBERS)
}
