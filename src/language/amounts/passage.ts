/** A text with its words, and the few questions every reader of amounts asks of it. */
import type { Word } from '../words.js'

export interface Passage {
  readonly text: string
  readonly words: readonly Word[]
}

const NO_WORD: Word = { start: -1, end: -1, key: '' }

/** The word at a place in the list; one with an empty key beyond either end. */
export function wordAt(passage: Passage, at: number): Word {
  return passage.words[at] ?? NO_WORD
}

/** Blank, or a mark that takes no room (tatweel, joiners, direction marks). */
export function isBlank(unit: number): boolean {
  return unit === 0x20 || unit === 0xa0 || unit === 0x09 || unit === 0x202f || unit === 0x0640 || isMark(unit)
}

/** Marks of direction and joining, which stand around digits in text made for the web. */
export function isMark(unit: number): boolean {
  return (
    (unit >= 0x200b && unit <= 0x200f) ||
    (unit >= 0x202a && unit <= 0x202e) ||
    (unit >= 0x2066 && unit <= 0x2069) ||
    unit === 0x061c
  )
}

/** True when nothing but blanks stands between the word at `at` and the one after it. */
export function touching(passage: Passage, at: number): boolean {
  const { words, text } = passage
  const next = words[at + 1]
  const word = words[at]
  return word !== undefined && next !== undefined && blankBetween(text, word.end, next.start)
}

export function blankBetween(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (!isBlank(text.charCodeAt(at))) return false
  return true
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
