/**
 * A number as it stands: a cardinal with its sign and fraction («مليون ونصف المليون», «سالب خمسة», «واحد على ٣»,
 * «ثلاثة أرباع»), a fraction by itself («نصف», «ثلثا») or a vague amount («عشرات الآلاف»).
 */
import { type Cardinal, readCardinal } from './cardinal.js'
import { readFraction, slashed, withFraction } from './fraction.js'
import type { AmountsLexicon, Entry, Joint } from './lexicon.js'
import type { Numeral } from './numeral.js'
import { blankBetween, type Passage, startAfter, touching, wordAt } from './passage.js'

export interface Amount {
  readonly kind: 'cardinal' | 'fraction' | 'vague'
  readonly min: number
  readonly max: number
  readonly approx: boolean
  /** What «1.234» would be, were its mark one of thousands; else null. */
  readonly grouped: number | null
  /** Places in the list of words: the first, and one past the last. */
  readonly from: number
  readonly to: number
  /** Offsets in the text, without proclitics. */
  readonly start: number
  readonly end: number
  /** The scale that the number ends in, else 1. */
  readonly scale: number
  readonly definite: boolean
  /** Written onto its first word: و or ف, and ب, ل or ك. */
  readonly and: boolean
  readonly preposition: string
  /** The word, when the number is one word; null for digits and for longer numbers. */
  readonly entry: Entry | null
  /** The digits, when the number is nothing else. */
  readonly numeral: Numeral | null
}

/** The longest number that begins with the word at `at`, its minus sign before it, and that ends before the word `limit`. */
export function readNumber(passage: Passage, lexicon: AmountsLexicon, at: number, limit = passage.words.length): Amount | null {
  if (lexicon.joints.ofWord(wordAt(passage, at)) === 'minus')
    return touching(passage, at) ? negated(passage, readPositive(passage, lexicon, at + 1, limit), at) : null
  const amount = readPositive(passage, lexicon, at, limit)
  const minus = at > 0 && lexicon.joints.ofWord(wordAt(passage, at - 1)) === 'minus' && touching(passage, at - 1)
  return minus ? negated(passage, amount, at - 1) : amount
}

function negated(passage: Passage, amount: Amount | null, from: number): Amount | null {
  if (amount === null) return null
  return { ...amount, min: -amount.max, max: -amount.min, from, start: wordAt(passage, from).start, entry: null, numeral: null }
}

function readPositive(passage: Passage, lexicon: AmountsLexicon, at: number, limit: number): Amount | null {
  if (at >= limit || isRestOfOrdinal(passage, lexicon, at)) return null
  const alone = readVague(passage, lexicon, at) ?? readFraction(passage, lexicon, at, limit)
  if (alone !== null) return alone
  const cardinal = readCardinal(passage, lexicon, at, limit)
  if (cardinal === null) return null
  const amount = amountOf(cardinal)
  const goesOn = cardinal.to < limit && blankBetween(passage.text, cardinal.end, wordAt(passage, cardinal.to).start)
  return (goesOn ? withFraction(passage, lexicon, amount, cardinal.parts, limit) : slashed(passage, lexicon, amount)) ?? amount
}

function amountOf(cardinal: Cardinal): Amount {
  const { first, value, grouped, from, to, start, end, scale, entry, numeral } = cardinal
  // Written out: a spread takes a sixth of all the time amounts take.
  return {
    kind: 'cardinal',
    min: value,
    max: value,
    approx: false,
    grouped,
    from,
    to,
    start,
    end,
    scale,
    entry,
    numeral,
    definite: first?.definite ?? false,
    and: first?.and ?? false,
    preposition: first?.preposition ?? '',
  }
}

/** One past the words that play the role and stand at `at`; `at` itself when none do. */
export function jointAt(passage: Passage, lexicon: AmountsLexicon, at: number, role: Joint): number {
  const match = lexicon.joints.from(passage, at)
  return match !== null && match.value === role ? match.at + 1 : at
}

/** «عشر» of «الخامس عشر», «والعشرين» of «الخامس والعشرين». */
function isRestOfOrdinal(passage: Passage, lexicon: AmountsLexicon, at: number): boolean {
  if (at === 0 || !touching(passage, at - 1)) return false
  const kind = lexicon.entries.of(wordAt(passage, at))?.number?.kind
  if (kind !== 'ten' && kind !== 'tens') return false
  return lexicon.ordinals.has(wordAt(passage, at - 1).key.replace(/^[وبف]?(?:ال|لل?)?/u, ''))
}

/** «عشرات», «مئات الآلاف», «بضعة». */
function readVague(passage: Passage, lexicon: AmountsLexicon, at: number): Amount | null {
  const entry = lexicon.entries.of(wordAt(passage, at))
  if (entry === undefined || entry.vague === null) return null
  const next = touching(passage, at) ? lexicon.entries.of(wordAt(passage, at + 1)) : undefined
  const times = next !== undefined && !next.and && next.vague?.class === 'scale' ? (next.number?.value ?? 1) : 1
  const to = times > 1 ? at + 2 : at + 1
  return {
    kind: 'vague',
    min: entry.vague.min * times,
    max: times > 1 ? (entry.vague.max + 1) * times - 1 : entry.vague.max,
    approx: true,
    grouped: null,
    from: at,
    to,
    start: startAfter(passage.text, wordAt(passage, at), entry.taken - (entry.definite ? 2 : 0)),
    end: wordAt(passage, to - 1).end,
    scale: 1,
    definite: entry.definite,
    and: entry.and,
    preposition: entry.preposition,
    entry,
    numeral: null,
  }
}
