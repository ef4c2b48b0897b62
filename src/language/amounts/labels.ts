/** Numbers that count nothing: years, days of a month, clock times, scores, labels, list and telephone numbers, ages. */
import type { AmountsLexicon } from './lexicon.js'
import type { Amount } from './number.js'
import { isDigit } from './numeral.js'
import { blankBetween, isBlank, type Passage, touching, wordAt } from './passage.js'
import type { Unit } from './unit.js'

/** True for a number that is no amount, judged by the words around it. `hedged`: a word in front makes it a bound. */
export function isLabel(passage: Passage, lexicon: AmountsLexicon, amount: Amount, unit: Unit | null, hedged: boolean): boolean {
  if (coversText(passage, amount)) return false
  if (isDayOfMonth(passage, lexicon, amount) || isClock(passage, lexicon, amount)) return true
  if (isAge(passage, lexicon, amount, unit, hedged)) return true
  if (unit !== null) return false
  if (amount.numeral === null) return amount.first !== null && followsClock(passage, amount)
  if (amount.numeral.leadingZero && amount.min >= 1) return true
  if (isScore(passage, amount) || isListNumber(passage, amount) || isGlued(passage, amount)) return true
  if (isYear(amount) && !hedged) return true
  return !hedged && followsLabel(passage, lexicon, amount)
}

/** A text that is nothing but the number is an amount whatever it looks like. */
export function coversText(passage: Passage, amount: { readonly start: number; readonly end: number }): boolean {
  return (
    /^[\s.،:\u200b-\u200f\u202a-\u202e\u061c]*$/u.test(passage.text.slice(0, amount.start)) &&
    passage.text.length - amount.end < 8 &&
    /^[\s.،\u200b-\u200f]*$/u.test(passage.text.slice(amount.end))
  )
}

/** Four digits from 1300 to 2100 with no mark between them. */
export function isYear(amount: Amount): boolean {
  return amount.numeral !== null && amount.numeral.plainDigits === 4 && amount.min >= 1300 && amount.min <= 2100
}

function isDayOfMonth(passage: Passage, lexicon: AmountsLexicon, amount: Amount): boolean {
  if (amount.min < 1 || amount.min > 31 || !Number.isInteger(amount.min)) return false
  let at = amount.to
  const gap = (before: number) => /^[\s/،-]*$/u.test(passage.text.slice(before, wordAt(passage, at).start))
  if (at >= passage.words.length || !gap(amount.end)) return false
  if (wordAt(passage, at).key === 'من' && touching(passage, at)) at++
  if (wordAt(passage, at).key === 'شهر' && touching(passage, at) && lexicon.months.has(wordAt(passage, at + 1).key)) at++
  return lexicon.months.has(wordAt(passage, at).key)
}

/** «10:30», «10 صباحا». */
function isClock(passage: Passage, lexicon: AmountsLexicon, amount: Amount): boolean {
  const { text } = passage
  if (amount.numeral !== null) {
    if (text.charAt(amount.end) === ':' && isDigit(text.charCodeAt(amount.end + 1))) return true
    if (text.charAt(amount.start - 1) === ':' && isDigit(text.charCodeAt(amount.start - 2))) return true
  }
  return (
    amount.min <= 24 &&
    amount.to < passage.words.length &&
    blankBetween(text, amount.end, wordAt(passage, amount.to).start) &&
    lexicon.clockWords.has(wordAt(passage, amount.to).key)
  )
}

function followsClock(passage: Passage, amount: Amount): boolean {
  return (
    amount.from > 0 &&
    touching(passage, amount.from - 1) &&
    /^(?:ال|لل)ساعه$/u.test(wordAt(passage, amount.from - 1).key.replace(/^[وبف]/u, ''))
  )
}

function isAge(passage: Passage, lexicon: AmountsLexicon, amount: Amount, unit: Unit | null, hedged: boolean): boolean {
  if (unit === null || hedged || !/^(?:عام|سنه|سنوات|اعوام|ربيعا|شهر|اشهر|سنين)/u.test(keyOf(passage, unit))) return false
  const before = previousMark(passage, amount.start)
  if (before === '(' && /^\s*\)/u.test(passage.text.slice(unit.end, unit.end + 3))) return true
  for (let at = amount.from - 1; at >= Math.max(0, amount.from - 3); at--) {
    if (!touching(passage, at)) return false
    if (lexicon.ages.has(wordAt(passage, at).key)) return true
  }
  return false
}

function keyOf(passage: Passage, unit: Unit): string {
  return wordAt(passage, unit.to - 1).key
}

function previousMark(passage: Passage, start: number): string {
  let at = start - 1
  while (at >= 0 && isBlank(passage.text.charCodeAt(at))) at--
  return passage.text.charAt(at)
}

/** «3-1», «2 – 2», «صفر - 1»: small numbers with a hyphen between them and nothing counted. */
function isScore(passage: Passage, amount: Amount): boolean {
  const { text } = passage
  if (amount.min > 200) return false
  return (
    /^\s*[-–:/]\s*(?:[\d٠-٩]|صفر)/u.test(text.slice(amount.end, amount.end + 6)) ||
    /(?:[\d٠-٩]|صفر)\s*[-–:/]\s*$/u.test(text.slice(Math.max(0, amount.start - 6), amount.start))
  )
}

/** «1-», «2.», «3)» at the head of a line. */
function isListNumber(passage: Passage, amount: Amount): boolean {
  const { text } = passage
  const before = text.slice(Math.max(0, amount.start - 3), amount.start)
  return (
    amount.min < 100 &&
    /(?:^|\n)\s*\(?$/u.test(before) &&
    /^\s?[-–.)\]:]/u.test(text.slice(amount.end, amount.end + 2)) &&
    (amount.start < 3 || before.includes('\n'))
  )
}

/** «إف-16», «B52», «G20»: digits tied to a name. */
function isGlued(passage: Passage, amount: Amount): boolean {
  const before = passage.text.charAt(amount.start - 1)
  return (
    /[\p{Script=Latin}_#@+]/u.test(before) ||
    (/[-–]/u.test(before) && /\p{L}/u.test(passage.text.charAt(amount.start - 2))) ||
    /\p{Script=Latin}/u.test(passage.text.charAt(amount.end))
  )
}

function followsLabel(passage: Passage, lexicon: AmountsLexicon, amount: Amount): boolean {
  if (amount.from === 0) return false
  const gap = passage.text.slice(wordAt(passage, amount.from - 1).end, amount.start)
  if (!/^[\s–("«:-]*$/u.test(gap)) return false
  const { key } = wordAt(passage, amount.from - 1)
  return (
    lexicon.labels.has(key) || lexicon.labels.has(key.replace(/^[وبلف]/u, '')) || lexicon.months.has(key) || /^[a-z]/u.test(key)
  )
}
