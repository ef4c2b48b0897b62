/** Hedges: the words before and after a number that make it a bound or a guess. */

import type { Word } from '../words.js'
import { isDigit } from './digits.js'
import type { AmountsLexicon, Bound } from './lexicon.js'
import { blankBetween, type Passage, startAfter, touching, wordAt } from './passage.js'

export interface Hedging {
  readonly bound: Bound | null
  /** Where the hedge begins, or the number when it has none. */
  readonly start: number
  /** Place of its first word. */
  readonly from: number
}

/** What hedges the number whose first word stands at `at` and which begins at the offset `start`. */
export function hedgeBefore(passage: Passage, lexicon: AmountsLexicon, at: number, start: number): Hedging {
  const none: Hedging = { bound: null, start, from: at }
  if (at === 0 || !blankBetween(passage.text, wordAt(passage, at - 1).end, wordAt(passage, at).start)) return none
  const match = lexicon.before.upTo(passage, at - 1)
  if (match === null) return none
  const begins = startAfter(passage.text, wordAt(passage, match.at), match.taken)
  const outer = match.at > 0 ? hedgeBefore(passage, lexicon, match.at, begins) : none
  // «بنحو أكثر من 20»: the bound says more than the guess.
  if (outer.bound !== null && outer.from < match.at) return match.value === 'about' ? outer : { ...outer, bound: match.value }
  return { bound: match.value, start: begins, from: match.at }
}

export interface LateHedging {
  readonly bound: Bound
  readonly end: number
  readonly to: number
}

/** A hedge that begins at the word `at`: «على الأقل», «أو أكثر». */
export function hedgeAfter(passage: Passage, lexicon: AmountsLexicon, at: number, from: number): LateHedging | null {
  if (at >= passage.words.length || !blankBetween(passage.text, from, wordAt(passage, at).start)) return null
  const match = lexicon.after.from(passage, at)
  // «يساوي 5000 أو أقل من 6000» speaks of another number.
  if (match !== null && touching(passage, match.at) && startsNumber(lexicon, wordAt(passage, match.at + 1))) return null
  return match === null ? null : { bound: match.value, end: wordAt(passage, match.at).end, to: match.at + 1 }
}

function startsNumber(lexicon: AmountsLexicon, word: Word): boolean {
  const entry = lexicon.entries.of(word)
  return isDigit(word.key.charCodeAt(0)) || (entry !== undefined && entry.number !== null && !entry.and)
}
