/** Numbers that count nothing: years, days of a month, clock times, scores, labels, list and telephone numbers, ages. */

import { foldWord } from '../fold.js'
import { isDigit } from './digits.js'
import type { AmountsLexicon } from './lexicon.js'
import type { Amount } from './number.js'
import { blankBetween, isBlank, type Passage, touching, wordAt } from './passage.js'
import { isArabicLetter, isKnownNoun, type Unit } from './unit.js'

/** Where the words stand that make a number a bound. */
export type Hedges = 'none' | 'before' | 'after'

/** True for a number that is no amount, judged by the words around it. */
export function isLabel(passage: Passage, lexicon: AmountsLexicon, amount: Amount, unit: Unit | null, hedges: Hedges): boolean {
  const hedgedBefore = hedges === 'before'
  const hedged = hedges !== 'none'
  if (coversText(passage.text, amount)) return false
  if (isDayOfMonth(passage, lexicon, amount) || isClock(passage, lexicon, amount) || isGlued(passage.text, amount, unit))
    return true
  if (amount.numeral?.leadingZero && amount.min >= 1) return true
  if (lexicon.nameEnds.has(wordAt(passage, amount.to).key) && touching(passage, amount.to - 1)) return true
  if (isYear(amount) && !hedgedBefore && !countsThousands(lexicon, unit)) return true
  if (!hedgedBefore && followsLabel(passage, lexicon, amount) && !countsSurely(passage, lexicon, unit)) return true
  if (isYearsOfLife(passage, lexicon, amount)) return true
  if (isPartOfName(passage, lexicon, amount, unit)) return true
  if (unit?.measure?.kind === 'time' && saysAge(passage, lexicon, amount.from)) return true
  if (unit !== null) return !hedged && isAge(passage, lexicon, amount, unit)
  return (
    isScore(passage.text, amount) || (amount.numeral === null ? followsHour(passage, amount) : isListNumber(passage.text, amount))
  )
}

/** After what may be a year only a known noun or a measure is counted: «2000 شخص», but not «2020 قائلة». */
function countsThousands(lexicon: AmountsLexicon, unit: Unit | null): boolean {
  return unit !== null && (unit.measure !== null || isKnownNoun(lexicon, foldWord(unit.words)))
}

/** After a label «100 من نظام العمل» counts nothing. */
function countsSurely(passage: Passage, lexicon: AmountsLexicon, unit: Unit | null): boolean {
  if (unit === null || (unit.measure === null && wordAt(passage, unit.to - 2).key === 'من')) return false
  return countsThousands(lexicon, unit) || /[^اي]ا$/u.test(foldWord(unit.words))
}

const NOTHING_ELSE = /^[\s.،:\u061c\u200b-\u200f\u202a-\u202e]*$/u

/** A text that is nothing but the number is an amount whatever it looks like. */
export function coversText(text: string, span: { readonly start: number; readonly end: number }): boolean {
  const around = span.start + text.length - span.end
  return around < 16 && NOTHING_ELSE.test(text.slice(0, span.start)) && NOTHING_ELSE.test(text.slice(span.end))
}

/** Four digits from 1300 to 2100 with no mark between them. */
export function isYear(amount: Amount): boolean {
  return amount.numeral?.plainDigits === 4 && Math.abs(amount.min) >= 1300 && Math.abs(amount.min) <= 2100
}

/** «16 يوليو», «16 من شهر يوليو», «16/ تموز». */
function isDayOfMonth(passage: Passage, lexicon: AmountsLexicon, amount: Amount): boolean {
  if (amount.min < 1 || amount.min > 31 || !Number.isInteger(amount.min)) return false
  let at = amount.to
  if (at >= passage.words.length || !isGap(passage.text, amount.end, wordAt(passage, at).start, /^[\s/،ـ–-]*$/u)) return false
  // «17 و18 يوليو», «16 ــ 25 أبريل».
  if (/^و?[0-9]{1,2}$/u.test(wordAt(passage, at).key)) at++
  if (wordAt(passage, at).key === 'من' && touching(passage, at)) at++
  if (wordAt(passage, at).key === 'شهر' && touching(passage, at)) at++
  return lexicon.months.has(wordAt(passage, at).key)
}

/** «10:30», «10 صباحا». */
function isClock(passage: Passage, lexicon: AmountsLexicon, amount: Amount): boolean {
  const { text } = passage
  if (amount.numeral !== null) {
    if (text.charAt(amount.end) === ':' && isDigit(text.charCodeAt(amount.end + 1))) return true
    if (text.charAt(amount.start - 1) === ':' && isDigit(text.charCodeAt(amount.start - 2))) return true
  }
  const next = wordAt(passage, amount.to)
  const hour = amount.min <= 24 || (amount.numeral?.plainDigits === 4 && amount.min <= 2400)
  return hour && next.start >= 0 && blankBetween(text, amount.end, next.start) && lexicon.clockWords.has(next.key)
}

const HOUR = /^[وفب]?(?:ال|لل)ساعه$/u

function followsHour(passage: Passage, amount: Amount): boolean {
  return touching(passage, amount.from - 1) && HOUR.test(wordAt(passage, amount.from - 1).key)
}

/** «البالغ 7 سنوات», «(25 عاما)». */
function isAge(passage: Passage, lexicon: AmountsLexicon, amount: Amount, unit: Unit): boolean {
  if (unit.measure?.kind !== 'time') return false
  return (
    saysAge(passage, lexicon, amount.from) ||
    (markBefore(passage.text, amount.start) === '(' && /^\s*\)/u.test(passage.text.slice(unit.end, unit.end + 3))) ||
    isBetweenCommas(passage.text, amount, unit)
  )
}

/** «سليم الراوندي، 66 سنة، …»: years between commas. */
function isBetweenCommas(text: string, { start, min, max }: Amount, unit: Unit): boolean {
  const years = min === max && min > 2 && min < 111 && /^(?:عام|سن)/u.test(foldWord(unit.words))
  return years && /[،,]/u.test(markBefore(text, start)) && /^\s*[،,]/u.test(text.slice(unit.end, unit.end + 2))
}

/** «إيه تي آر72», ««تي في 3»»: digits glued to a word that is no particle, or last within marks. */
function isPartOfName(passage: Passage, lexicon: AmountsLexicon, amount: Amount, unit: Unit | null): boolean {
  if (amount.numeral === null || (unit !== null && countsThousands(lexicon, unit))) return false
  const { text } = passage
  const before = wordAt(passage, amount.from - 1)
  if (before.start >= 0 && before.end === amount.start && !lexicon.functionWords.has(before.key)) return true
  return unit === null && /["»”]/u.test(text.charAt(amount.end)) && !/["«“]/u.test(text.charAt(amount.start - 1))
}

/** «في الـ50 من عمره», «الخمسين من العمر». */
function isYearsOfLife(passage: Passage, lexicon: AmountsLexicon, { to }: Amount): boolean {
  return wordAt(passage, to).key === 'من' && touching(passage, to) && lexicon.ages.has(wordAt(passage, to + 1).key)
}

/** True where one of the last words before the word at `at` speaks of an age. */
export function saysAge(passage: Passage, lexicon: AmountsLexicon, at: number): boolean {
  for (let before = at - 1; before >= Math.max(0, at - 3) && touching(passage, before); before--)
    if (lexicon.ages.has(wordAt(passage, before).key)) return true
  return false
}

function markBefore(text: string, start: number): string {
  let at = start - 1
  while (at >= 0 && isBlank(text.charCodeAt(at))) at--
  return text.charAt(at)
}

/** «3-1», «2 – 2», «صفر - 1»: small numbers with a hyphen between them and nothing counted. */
function isScore(text: string, amount: Amount): boolean {
  if (amount.min > 200) return false
  const after = text.slice(amount.end, amount.end + 6)
  const before = text.slice(Math.max(0, amount.start - 6), amount.start)
  return /^\s*[-–:/]\s*(?:\p{Nd}|صفر)/u.test(after) || /(?:\p{Nd}|صفر)\s*[-–:/]\s*$/u.test(before)
}

/** «1-», «2.», «3)» at the head of a line. */
function isListNumber(text: string, amount: Amount): boolean {
  if (amount.min >= 100 || !/^\s?[-–.)\]:]/u.test(text.slice(amount.end, amount.end + 2))) return false
  let at = amount.start - 1
  if (text.charAt(at) === '(') at--
  while (at >= 0 && amount.start - at < 5 && isBlank(text.charCodeAt(at))) at--
  return at < 0 || text.charAt(at) === '\n'
}

/** «إف-16», «5G», «?id=305»: digits tied to a name or an address. */
function isGlued(text: string, amount: Amount, unit: Unit | null): boolean {
  if (amount.numeral === null) return false
  const before = text.charAt(amount.start - 1)
  const after = text.charAt(amount.end)
  if (unit === null && after !== ' ' && /[\p{Script=Latin}_=&]/u.test(after)) return true
  if (before === ' ') return false
  if (/[\p{Script=Latin}_#@=&?%]/u.test(before)) return true
  return /[-–_/.]/u.test(before) && /[\p{L}\p{M}]/u.test(text.charAt(amount.start - 2))
}

/** «رقم 22», «عام 2018», «المادة 140», «آيفون 8». */
function followsLabel(passage: Passage, lexicon: AmountsLexicon, amount: Amount): boolean {
  if (amount.numeral === null) return false
  const first = headOfList(passage, amount)
  const word = wordAt(passage, first.at - 1)
  if (word.start < 0 || !isGap(passage.text, word.end, first.start, /^[\s–("«:-]*$/u)) return false
  const { key } = word
  return lexicon.labels.has(key) || lexicon.labels.has(key.replace(/^[وبلف]/u, '')) || lexicon.months.has(key) || isLatin(key)
}

function isLatin(key: string): boolean {
  return !isArabicLetter(key.charCodeAt(0)) && /^[a-z]/iu.test(key)
}

/** What stands between two offsets is such as `allowed` says, which allows a blank; nearly always it is just that. */
function isGap(text: string, from: number, to: number, allowed: RegExp): boolean {
  return (to - from === 1 && text.charCodeAt(from) === 0x20) || allowed.test(text.slice(from, to))
}

const LONGEST_LIST = 8

/** The first number of «98، 99 و100», where the words at `amount` are one of them. */
function headOfList({ text, words }: Passage, amount: Amount): { readonly at: number; readonly start: number } {
  let first = { at: amount.from, start: amount.start }
  for (let back = 0; back < LONGEST_LIST; back++) {
    const before = words[first.at - 1]
    if (before === undefined || !isDigit(before.key.charCodeAt(before.key.length - 1)) || !/^و?[0-9]+$/u.test(before.key)) break
    if (!/^\s*(?:[،,]\s*|و\s*|\s)$/u.test(text.slice(before.end, first.start))) break
    first = { at: first.at - 1, start: before.start + (before.key.startsWith('و') ? 1 : 0) }
  }
  return first
}
