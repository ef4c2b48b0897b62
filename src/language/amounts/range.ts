/** Two numbers that are the ends of one amount: «ما بين 20 و30», «من 10 إلى 20», «10-20», «خمس أو عشر سنوات». */

import { foldWord } from '../fold.js'
import { isMark } from './digits.js'
import { hedgeBefore } from './hedging.js'
import { isYear } from './labels.js'
import type { AmountsLexicon, Bound } from './lexicon.js'
import { type Amount, jointAt, readNumber } from './number.js'
import { blankBetween, digitsOf, type Passage, touching, wordAt } from './passage.js'
import { readUnit, type Unit } from './unit.js'

export interface Range {
  readonly min: number
  readonly max: number
  readonly approx: boolean
  readonly first: Amount
  readonly last: Amount
  readonly start: number
  /** Place of the first word, «بين» or «من» included. */
  readonly from: number
  /** The noun after the first number («10$-20$»); the one after the last is not read here. */
  readonly unit: Unit | null
}

interface Opener {
  readonly kind: 'between' | 'from' | 'none'
  readonly start: number
  readonly from: number
}

interface Second {
  readonly amount: Amount
  readonly unit: Unit | null
}

/** The range that `first` begins, or null where it stands alone. `unit` is that of the first number. */
export function readRange(passage: Passage, lexicon: AmountsLexicon, first: Amount, unit: Unit | null): Range | null {
  const opener = openerBefore(passage, lexicon, first)
  const second = secondOf(passage, lexicon, first, unit, opener)
  if (second !== null) return rangeOf(first, second, opener)
  if (opener.kind !== 'between') return null
  // «بين خمسة وعشرين» says five to twenty: what followed بين was read as one number.
  for (let limit = first.to - 1; limit > first.from; limit--) {
    const shorter = readNumber(passage, lexicon, first.from, limit)
    const rest = shorter === null ? null : secondOf(passage, lexicon, shorter, readUnit(passage, lexicon, shorter), opener)
    if (shorter !== null && rest !== null) return rangeOf(shorter, rest, opener)
  }
  return null
}

function openerBefore(passage: Passage, lexicon: AmountsLexicon, first: Amount): Opener {
  const at = first.from - 1
  const word = wordAt(passage, at)
  const none: Opener = { kind: 'none', start: first.start, from: first.from }
  if (at < 0 || !blankBetween(passage.text, word.end, wordAt(passage, first.from).start)) return none
  if (lexicon.joints.ofWord(word) === 'between') {
    const what = wordAt(passage, at - 1)
    const whole = what.key === 'ما' && touching(passage, at - 1)
    return { kind: 'between', start: whole ? what.start : word.start, from: whole ? at - 1 : at }
  }
  if (word.key !== 'من' || lexicon.before.upTo(passage, at) !== null) return none
  return tellsChange(passage, lexicon, at) ? none : { kind: 'from', start: word.start, from: at }
}

/** «ارتفع من 25 إلى 30» tells of a change, not of a range. */
function tellsChange(passage: Passage, lexicon: AmountsLexicon, at: number): boolean {
  for (let before = at - 1; before >= Math.max(0, at - 6) && touching(passage, before); before--)
    if (lexicon.changes.has(wordAt(passage, before).key.replace(/^[وف]?ل?/u, ''))) return true
  return false
}

/** The second number, straight after the first or after the first one's noun. */
function secondOf(passage: Passage, lexicon: AmountsLexicon, first: Amount, unit: Unit | null, opener: Opener): Second | null {
  const amount = afterJoint(passage, lexicon, first, opener, first.end, first.to)
  if (amount !== null) return { amount, unit: null }
  if (unit === null || unit.start < first.start) return null
  const late = afterJoint(passage, lexicon, first, opener, unit.end, unit.to)
  return late === null || !sameUnit(unit, readUnit(passage, lexicon, late)) ? null : { amount: late, unit }
}

/** «1.19 بالمئة إلى 5146 نقطة» is no range; «10 كيلومترات إلى 20 كيلومترا» is. */
function sameUnit(first: Unit, last: Unit | null): boolean {
  return last === null || foldWord(first.words).slice(0, 3) === foldWord(last.words).slice(0, 3)
}

function afterJoint(
  passage: Passage,
  lexicon: AmountsLexicon,
  first: Amount,
  opener: Opener,
  end: number,
  to: number,
): Amount | null {
  if (to >= passage.words.length) return null
  const gap = gapBetween(passage.text, end, wordAt(passage, to).start)
  if (gap !== '') return /^[-–—~]\$?$/u.test(gap) ? afterSign(passage, lexicon, first, to, gap.startsWith('~')) : null
  const next = lexicon.entries.of(wordAt(passage, to)) ?? digitsOf(passage, to)
  if (opener.kind === 'between') {
    if (next?.and && next.preposition === '') return rising(first, readNumber(passage, lexicon, to))
    if (wordAt(passage, to).key === 'و' && touching(passage, to)) return rising(first, readNumber(passage, lexicon, to + 1))
  }
  if (opener.kind === 'from' && next?.preposition === 'ل' && !next.and) return rising(first, readNumber(passage, lexicon, to))
  const upTo = jointAt(passage, lexicon, to, 'to')
  const or = jointAt(passage, lexicon, to, 'or')
  const after = upTo > to && (opener.kind !== 'none' || !tellsChange(passage, lexicon, first.from)) ? upTo : or
  return after > to && touching(passage, after - 1) ? rising(first, readNumber(passage, lexicon, after)) : null
}

/** What stands between two words, without blanks and marks. */
function gapBetween(text: string, from: number, to: number): string {
  let gap = ''
  for (let at = from; at < to && gap.length < 4; at++) if (!isMark(text.charCodeAt(at))) gap += text.charAt(at)
  return gap.trim()
}

/** «10-20 دولار», «1000 - 5000»; small numbers that count nothing are a score, two years a season. */
function afterSign(passage: Passage, lexicon: AmountsLexicon, first: Amount, to: number, tilde: boolean): Amount | null {
  const second = readNumber(passage, lexicon, to)
  if (second === null || second.numeral?.leadingZero || (isYear(first) && isYear(second))) return null
  const counted = readUnit(passage, lexicon, second) !== null
  return counted || tilde || first.min >= 200 ? rising(first, positive(second)) : null
}

/** In «1000 -5000» the hyphen is no minus. */
function positive(amount: Amount): Amount {
  return amount.max < 0 ? { ...amount, min: -amount.max, max: -amount.min } : amount
}

function rising(first: Amount, second: Amount | null): Amount | null {
  return second !== null && (second.max > first.min || sharesScale(first, second)) ? second : null
}

/** «بين 3 و5 ملايين»: the first has its scale from the second. */
function sharesScale(first: Amount, second: Amount): boolean {
  return second.scale > 1 && first.scale === 1 && first.max < second.max / second.scale && first.kind === 'cardinal'
}

function rangeOf(first: Amount, second: Second, opener: Opener): Range {
  const last = second.amount
  const times = second.unit === null && sharesScale(first, last) ? last.scale : 1
  const { start, from } = opener
  return {
    min: first.min * times,
    max: last.max,
    approx: first.approx || last.approx,
    first,
    last,
    start,
    from,
    unit: second.unit,
  }
}

/** «أكبر من 100 وأصغر من 300»: a lower bound with an upper one straight after it. */
export function upperBoundAfter(passage: Passage, lexicon: AmountsLexicon, bound: Bound | null, amount: Amount): Amount | null {
  if (bound !== 'least') return null
  for (let at = amount.to + 1; at <= amount.to + 6 && at < passage.words.length; at++) {
    const second = readNumber(passage, lexicon, at)
    if (second === null) continue
    const hedging = hedgeBefore(passage, lexicon, at, second.start)
    const joined =
      hedging.from === amount.to || (hedging.from === amount.to + 1 && /^(?:و|او)$/u.test(wordAt(passage, amount.to).key))
    const gap = passage.text.slice(amount.end, wordAt(passage, amount.to).start)
    return hedging.bound === 'most' && joined && /^[\s،]*$/u.test(gap) && second.max > amount.min ? second : null
  }
  return null
}
