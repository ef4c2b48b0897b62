/**
 * Forms of a query's words that light stems keep apart: with a preposition or conjunction glued on where there is no article
 * («ببغداد», «لمأمون»). A letter at the beginning may as well belong to the word, so a form counts only where the articles
 * show it to be the rarer of the two: «بنان» is not found for «لبنان», nor the other way about.
 */
import type { Statistics } from './find-entries.js'
import type { Query } from './parse-query.js'

const GLUED = ['ب', 'ل', 'ف', 'ك'] as const
const SHORTEST = 3
/** The bare word stands in this many times as many articles as a form of it. */
const TIMES_AS_COMMON = 3
/** In longer queries the other words find what one word misses. */
const MOST_WORDS = 4

/** What may be counted as forms of the query's words. */
export function possibleForms({ words }: Query): readonly string[] {
  if (words.length > MOST_WORDS) return []
  return words.flatMap(({ stem }) => (isArabic(stem) ? GLUED.map((letter) => letter + stem) : []))
}

/** A stem and its forms. */
export function formsOf({ having }: Statistics, stem: string): readonly string[] {
  const most = (having[stem] ?? 0) / TIMES_AS_COMMON
  const forms = isArabic(stem) ? GLUED.map((letter) => letter + stem) : []
  return [stem, ...forms.filter((form) => (having[form] ?? 0) > 0 && (having[form] ?? 0) <= most)]
}

function isArabic(stem: string): boolean {
  return stem.length >= SHORTEST && /^[\u0621-\u064a]+$/.test(stem)
}

export interface Worth {
  /** The stem typed. */
  readonly stem: string
  readonly worth: number
}

/** What each stem in a text is worth: those of the query and their forms. */
export type Worths = ReadonlyMap<string, Worth>
