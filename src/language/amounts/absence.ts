/** Nothing counted: «لا إصابات», «دون وقوع إصابات», «لم يسفر عن سقوط ضحايا», «لم يصب أحد». */
import { readings } from '../proclitics.js'
import { type Found, found } from './found.js'
import type { AmountsLexicon } from './lexicon.js'
import { type Passage, startAfter, touching, wordAt } from './passage.js'

/** A negation, at most this many words, then the noun. */
const REACH = 6

/** An aside between the verb and its noun («دون أن تسبب، وفق الشرطة، خسائر») is at most this many words. */
const ASIDE = 8

const NONE = { min: 0, max: 0, approx: false }

/** Where the noun is that there was none of: its first and last word, and whether an aside stands before it. */
interface Absent {
  readonly noun: number
  readonly last: number
  readonly aside: boolean
}

/** What the negation at `at` says there was none of; its first letters may be proclitics. */
export function readNone(passage: Passage, lexicon: AmountsLexicon, at: number, taken: number): Found | null {
  const absent = absentAfter(passage, lexicon, at)
  if (absent === null) return null
  // An aside is often said by another than the noun is, so the words of the amount stop short of it.
  const start = absent.aside ? wordAt(passage, absent.noun).start : startAfter(passage.text, wordAt(passage, at), taken)
  return none(passage, absent, start)
}

/** «خسائر أو أضراراً»: after something absent, what أو joins to it is absent too. */
export function readNoneJoined(passage: Passage, lexicon: AmountsLexicon, to: number): Found | null {
  const joint = to + 1
  if (!touching(passage, to - 1) || lexicon.joints.from(passage, to)?.value !== 'or' || !touching(passage, to)) return null
  let at = joint
  while (lexicon.absenceFillers.has(wordAt(passage, at).key) && touching(passage, at) && at < joint + REACH) at++
  const absent = isAbsenceNoun(lexicon, wordAt(passage, at).key) ? withKind(passage, lexicon, at, false) : null
  return absent === null ? null : none(passage, absent, wordAt(passage, at).start)
}

function none(passage: Passage, { noun, last }: Absent, start: number): Found {
  const { end } = wordAt(passage, last)
  return found(passage, { start, end, to: last + 1 }, NONE, passage.text.slice(wordAt(passage, noun).start, end))
}

function absentAfter(passage: Passage, lexicon: AmountsLexicon, at: number): Absent | null {
  let aside = false
  let next = at + 1
  for (let read = 0; read < REACH; read++, next++) {
    if (!touching(passage, next - 1)) {
      const beyond = read > 0 && !aside ? beyondAside(passage, next) : -1
      if (beyond < 0) return null
      aside = true
      next = beyond
    }
    const { key } = wordAt(passage, next)
    if (isAbsenceNoun(lexicon, key)) return withKind(passage, lexicon, next, aside)
    if (lexicon.harmVerbs.has(key)) return read > 0 || isVerbal(passage, lexicon, at) ? nobodyAfter(passage, lexicon, next) : null
    if (!lexicon.absenceFillers.has(key)) return null
  }
  return null
}

function isAbsenceNoun(lexicon: AmountsLexicon, key: string): boolean {
  return lexicon.absenceNouns.has(key) || (key.endsWith('ا') && lexicon.absenceNouns.has(key.slice(0, -1)))
}

/** The noun with its kind («خسائر بشرية أو مادية»); null where only great ones are denied («دون أضرار جسيمة»). */
function withKind(passage: Passage, lexicon: AmountsLexicon, noun: number, aside: boolean): Absent | null {
  let last = noun
  while (touching(passage, last)) {
    const { key } = wordAt(passage, last + 1)
    if (lexicon.absenceSizes.has(key)) return null
    const joined = lexicon.joints.from(passage, last + 1)?.value === 'or' && touching(passage, last + 1)
    if (lexicon.absenceKinds.has(joined ? wordAt(passage, last + 2).key : key.replace(/^و/u, ''))) last += joined ? 2 : 1
    else break
  }
  return { noun, last, aside }
}

/** «لم يصب أحد», «لم يقتل أي جندي». «لا يقتل أحد» tells of no event. */
function nobodyAfter(passage: Passage, lexicon: AmountsLexicon, verb: number): Absent | null {
  if (!touching(passage, verb)) return null
  const { key } = wordAt(passage, verb + 1)
  if (lexicon.nobodies.has(key)) return { noun: verb + 1, last: verb + 1, aside: false }
  if (!lexicon.absenceFillers.has(key) || !touching(passage, verb + 1)) return null
  const noun = verb + 2
  return lexicon.nouns.get(wordAt(passage, noun).key)?.person ? { noun, last: noun, aside: false } : null
}

function isVerbal(passage: Passage, lexicon: AmountsLexicon, at: number): boolean {
  return readings(wordAt(passage, at).key).some(({ key }) => lexicon.verbalNegations.has(key))
}

/** The word after an aside between two commas, whose first word is at `first`; or -1. */
function beyondAside(passage: Passage, first: number): number {
  if (!commaBefore(passage, first)) return -1
  for (let next = first + 1; next <= first + ASIDE && next < passage.words.length; next++)
    if (!touching(passage, next - 1)) return commaBefore(passage, next) ? next : -1
  return -1
}

function commaBefore(passage: Passage, at: number): boolean {
  const { start } = wordAt(passage, at)
  return start >= 0 && /^[ \t\u00a0]?[،,][ \t\u00a0]?$/u.test(passage.text.slice(wordAt(passage, at - 1).end, start))
}
