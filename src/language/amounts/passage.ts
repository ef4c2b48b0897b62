/** A text with its words, and the few questions every reader of amounts asks of it. */
import { type Word, wordIn } from '../words.js'
import { isDigit, isMark } from './digits.js'

export interface Passage {
  readonly text: string
  readonly words: readonly Word[]
}

const NO_WORD: Word = { start: -1, end: -1, key: '', code: 0 }

/** The word at a place in the list; one with an empty key beyond either end. */
export function wordAt(passage: Passage, at: number): Word {
  return wordIn(passage.words, at) ?? NO_WORD
}

/** Blank, or a mark that takes no room (tatweel, joiners, direction marks). */
export function isBlank(unit: number): boolean {
  return unit === 0x20 || unit === 0xa0 || unit === 0x09 || unit === 0x202f || unit === 0x0640 || isMark(unit)
}

/** True when nothing but blanks stands between the word at `at` and the one after it. */
export function touching(passage: Passage, at: number): boolean {
  const { words, text } = passage
  const next = wordIn(words, at + 1)
  const word = wordIn(words, at)
  return word !== undefined && next !== undefined && blankBetween(text, word.end, next.start)
}

export function blankBetween(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (!isBlank(text.charCodeAt(at))) return false
  return true
}

/** What stands in front of a word's digits: «و18», «الـ24», «15». Null for a word that no digits begin. */
export interface DigitsWord {
  readonly start: number
  readonly and: boolean
  readonly preposition: string
  readonly definite: boolean
}

const PLAIN = { and: false, preposition: '', definite: false }

export function digitsOf(passage: Passage, at: number): DigitsWord | null {
  const { key, start, end } = wordAt(passage, at)
  if (isDigit(key.charCodeAt(0))) return { start, ...PLAIN }
  if (!isDigit(key.charCodeAt(key.length - 1))) return null
  const match = /^([وف]?)([بلك]?)(ال|ل)?[0-9]/u.exec(key)
  if (match === null) return null
  let digits = start
  while (digits < end && !isDigit(passage.text.charCodeAt(digits))) digits++
  return { start: digits, and: match[1] !== '', preposition: match[2] ?? '', definite: match[3] !== undefined }
}

/** Where a word begins once some letters of its proclitics are taken off, tashkeel and tatweel after them included. */
export function startAfter(text: string, word: Word, letters: number): number {
  let at = word.start
  for (let taken = 0; taken < letters && at < word.end; taken++) {
    at++
    while (at < word.end && isTashkeel(text.charCodeAt(at))) at++
  }
  return at
}

function isTashkeel(unit: number): boolean {
  return (unit >= 0x064b && unit <= 0x0652) || unit === 0x0670 || unit === 0x0640 || isMark(unit)
}
