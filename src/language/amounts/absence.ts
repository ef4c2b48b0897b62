/** Nothing counted: «لا إصابات», «دون وقوع إصابات», «لم يسفر عن سقوط ضحايا». */
import type { AmountsLexicon } from './lexicon.js'
import { type Passage, touching, wordAt } from './passage.js'

/** A negation, at most this many words, then the noun. */
const REACH = 5

/** Place of the noun that the negation at `at` says there was none of, or -1. */
export function absentNoun(passage: Passage, lexicon: AmountsLexicon, at: number): number {
  for (let next = at + 1; next <= at + REACH && touching(passage, next - 1); next++) {
    const { key } = wordAt(passage, next)
    if (lexicon.absenceNouns.has(key)) return next
    if (!lexicon.absenceFillers.has(key)) return -1
  }
  return -1
}
