/**
 * Forms of a query's words that light stems keep apart: with a preposition or conjunction glued on where there is no article
 * («ببغداد», «لمأمون»). A letter at the beginning may as well belong to the word, so a form counts only where the articles
 * show it to be the rarer of the two: «بنان» is not found for «لبنان», nor the other way about.
 */
import type { Statistics } from './find-entries.js'
import type { Query } from './parse-query.js'

const GLUED: readonly string[] = ['ب', 'ل', 'ف', 'ك']
const SHORTEST = 3
/** What is left of a shorter one is too often another word. */
const SHORTEST_BARE = 4
/** The bare word stands in this many times as many articles as a form of it. */
const TIMES_AS_COMMON = 3
/** A word that more than one article in so many has needs no forms to be found. */
const COMMON = 50
/** In so few articles nothing is common. */
const FEW = 10_000
/** In longer queries the other words find what one word misses. */
const MOST_WORDS = 4

/** What may be counted as forms of the query's words. */
export function possibleForms({ words }: Query): readonly string[] {
  if (words.length > MOST_WORDS) return []
  return words.flatMap(({ stem }) => [...glued(stem), ...bare(stem)])
}

/** A stem and its forms. */
export function formsOf({ having, entries }: Statistics, stem: string): readonly string[] {
  const own = having[stem] ?? 0
  if (own * COMMON > entries && entries > FEW) return [stem]
  const some = (form: string) => having[form] ?? 0
  return [
    stem,
    ...glued(stem).filter((form) => some(form) > 0 && some(form) * TIMES_AS_COMMON <= own),
    ...bare(stem).filter((form) => own > 0 && some(form) >= own * TIMES_AS_COMMON),
  ]
}

function glued(stem: string): readonly string[] {
  return isArabic(stem) ? GLUED.map((letter) => letter + stem) : []
}

function bare(stem: string): readonly string[] {
  const [first = '', ...rest] = stem
  return isArabic(stem) && GLUED.includes(first) && rest.length >= SHORTEST_BARE ? [rest.join('')] : []
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
