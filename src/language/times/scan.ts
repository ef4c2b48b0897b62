/** One text as the time parsers see it: its words, what each may mean, and what stands between them. */
import { isDigit } from '../amounts/digits.js'
import { isBlank } from '../amounts/passage.js'
import { type Word, wordIn } from '../words.js'
import type { Hijri } from './hijri.js'
import type { Lexicon } from './lexicon.js'
import type { Reading } from './reading.js'
import type { Reference } from './reference.js'
import type { Tense } from './tense.js'
import { NO_MEANING, type TimeWord, type Token } from './time-word.js'

export interface Scan {
  readonly text: string
  readonly words: readonly Word[]
  readonly tokens: readonly (Token | undefined)[]
  readonly lexicon: Lexicon
  readonly hijri: Hijri
  readonly reference: Reference
  /** The last time named before this one, for «العام التالي» and «اليوم نفسه»; null at first. */
  readonly anchor: Reading | null
  /** The tense of the sentence about the word at a place; null where nothing tells. */
  tense(at: number): Tense | null
}

/** The word at a place in the list; none beyond either end. */
export function wordAt({ words }: Scan, at: number): Word | undefined {
  return wordIn(words, at)
}

/** What it may mean in times; nothing for most words. */
export function tokenAt({ tokens }: Scan, at: number): Token | undefined {
  return at >= 0 && at < tokens.length ? tokens[at] : undefined
}

/** What the word means; an empty object for one that has no place in time phrases. */
export function meaningAt(scan: Scan, at: number): TimeWord {
  return tokenAt(scan, at)?.word ?? NO_MEANING
}

/** The value of a word of digits, else -1. */
export function digitsAt(scan: Scan, at: number): number {
  return tokenAt(scan, at)?.digits ?? -1
}

export function hasArticle(scan: Scan, at: number): boolean {
  return tokenAt(scan, at)?.article ?? false
}

export function hasProclitic(scan: Scan, at: number, letter: string): boolean {
  return tokenAt(scan, at)?.proclitics.includes(letter) ?? false
}

/** How many digits a word of digits is written with. */
export function digitCount(scan: Scan, at: number): number {
  const word = wordAt(scan, at)
  if (word === undefined) return 0
  let count = 0
  for (let unit = word.key.charCodeAt(word.key.length - 1 - count); unit >= 0x30 && unit <= 0x39; count++)
    unit = word.key.charCodeAt(word.key.length - 2 - count)
  return count
}

/** Blanks only, on one line, between the word before and this one. */
export function follows(scan: Scan, at: number): boolean {
  return gapHas(scan, at, '')
}

/** Blanks and the marks given, on one line. */
export function gapHas(scan: Scan, at: number, marks: string): boolean {
  const end = wordAt(scan, at)?.start
  if (end === undefined || at === 0) return false
  const start = wordAt(scan, at - 1)?.end ?? 0
  if (isSpace(scan, start, end)) return true
  for (let i = start; i < end; i++) {
    const unit = scan.text.charCodeAt(i)
    if (!isBlank(unit) && !marks.includes(scan.text.charAt(i))) return false
  }
  return true
}

/** One space, as nearly all gaps are. */
function isSpace(scan: Scan, from: number, to: number): boolean {
  return to - from === 1 && scan.text.charCodeAt(from) === 0x20
}

/** The mark between two words, blanks aside («16 / 7»); empty for blanks only, null for several marks or a line's end. */
export function markBefore(scan: Scan, at: number): string | null {
  const end = wordAt(scan, at)?.start
  if (end === undefined || at === 0) return null
  const start = wordAt(scan, at - 1)?.end ?? 0
  if (isSpace(scan, start, end)) return ''
  let mark = ''
  for (let i = start; i < end; i++) {
    if (isBlank(scan.text.charCodeAt(i))) continue
    if (mark !== '') return null
    mark = scan.text.charAt(i)
  }
  return mark === '\n' || mark === '\r' ? null : mark
}

/** True where digits belong to a longer figure: «12.53», «1,194», «35%», «+966», «1-2-3» at either end. */
export function isPartOfFigure(scan: Scan, from: number, end: number): boolean {
  const [first, last] = [wordAt(scan, from), wordAt(scan, end - 1)]
  if (first === undefined || last === undefined) return true
  const before = scan.text.charAt(first.start - 1)
  const after = scan.text.charAt(last.end)
  if (before !== ' ' && before !== '') {
    if ('+$€£#@'.includes(before)) return true
    if ('.,:/-–٫٬،'.includes(before) && isDigit(scan.text.charCodeAt(first.start - 2))) return true
  }
  if (after === ' ' || after === '') return false
  return '%٪$€£'.includes(after) || ('.,:/-–٫٬'.includes(after) && isDigit(scan.text.charCodeAt(last.end + 1)))
}

/** True where a sentence or paragraph ends between the word before and this one. */
export function isSentenceEnd(scan: Scan, at: number): boolean {
  const end = wordAt(scan, at)?.start ?? scan.text.length
  for (let i = wordAt(scan, at - 1)?.end ?? 0; i < end; i++) {
    const letter = scan.text.charAt(i)
    if (letter === '\n' || letter === '؟' || letter === '!' || letter === '?') return true
    if (letter === '.' && i + 1 < end) return true
  }
  return false
}
