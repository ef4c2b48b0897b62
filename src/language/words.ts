/** Words: runs of letters, marks and digits, each with its span and its folded form. */
import type { Span } from '../domain/evidence.js'
import { foldSlice, foldWord } from './fold.js'
import { codeOf } from './sieve.js'

export interface Word extends Span {
  /** Folded (see fold.ts): what look-ups use. Never empty. */
  readonly key: string
  /** The key as a number, for sieves (see sieve.ts). */
  readonly code: number
}

/** The word at a place in the list, none beyond either end: to ask an array itself for what it has not makes each later look slow. */
export function wordIn(words: readonly Word[], at: number): Word | undefined {
  return at >= 0 && at < words.length ? words[at] : undefined
}

/** What a code unit is to a word. */
const UNKNOWN = 0
/** Ends a word. */
const OUTSIDE = 1
/** Stands inside a word and never makes one: tashkeel and other marks, tatweel, joiners. */
const INSIDE = 2
/** As INSIDE, but left out at the end of a word: direction marks. */
const DIRECTION = 3
const LETTER = 4
const ARABIC = 5
const DIGIT = 6

/** Kinds of the code units met so far: asking Unicode for each letter of each text would take ten times as long. */
const KINDS = new Uint8Array(0x10000)

/**
 * Words in text order. Digits glued to Arabic letters are split off, on either side: «15شخصا» and «نحو15» are two words
 * each. Proclitics stay on digits as on any word («و18», «الـ24»), and so do Latin letters («B52»).
 */
export function words(text: string): readonly Word[] {
  const found: Word[] = []
  for (let at = 0; at < text.length; ) {
    const kind = kindAt(text, at)
    at = kind < LETTER ? at + 1 : readRun(text, at, kind, found)
  }
  return found
}

/** The words of the text asked for last: the readers of one text, called one after another, split it once. */
export function wordsOf(text: string): readonly Word[] {
  if (text !== last.text) last = { text, words: words(text) }
  return last.words
}

let last: { readonly text: string; readonly words: readonly Word[] } = { text: '', words: [] }

/** Reads the run that begins at `start` into words; the offset after it. */
function readRun(text: string, start: number, first: number, found: Word[]): number {
  let wordStart = start
  let end = start
  let last = first
  let at = start
  let latin = first === LETTER
  for (; at < text.length; at++) {
    const kind = kindAt(text, at)
    if (kind === OUTSIDE) break
    if (kind === INSIDE) end = at + 1
    if (kind < LETTER) continue
    const border = (kind === DIGIT && last === ARABIC) || (kind === ARABIC && last === DIGIT)
    if (border && !latin && !(kind === DIGIT && PROCLITICS.has(foldSlice(text, wordStart, end)))) {
      found.push(wordAt(text, wordStart, end))
      wordStart = at
    }
    if (kind === LETTER) latin = true
    last = kind
    end = at + 1
    if (isHighSurrogate(text.charCodeAt(at))) end = ++at + 1
  }
  found.push(wordAt(text, wordStart, end))
  return at
}

/** Runs of proclitics as digits have them: و or ف, then ب ل or ك, then ال. */
const PROCLITICS: ReadonlySet<string> = new Set(
  ['', 'و', 'ف']
    .flatMap((and) => ['ال', 'ب', 'بال', 'ل', 'لل', 'ك', 'كال', ''].map((rest) => and + rest))
    .filter((run) => run !== ''),
)

function wordAt(text: string, start: number, end: number): Word {
  const key = foldSlice(text, start, end)
  return { start, end, key, code: codeOf(key) }
}

function kindAt(text: string, at: number): number {
  const unit = text.charCodeAt(at)
  const kind = KINDS[unit] ?? OUTSIDE
  if (kind !== UNKNOWN) return kind
  if (isHighSurrogate(unit)) return kindOf(String.fromCodePoint(text.codePointAt(at) ?? 0))
  return learn(unit)
}

function learn(unit: number): number {
  const kind = kindOf(String.fromCharCode(unit))
  KINDS[unit] = kind
  return kind
}

const DIRECTIONS = /[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/u

function kindOf(letter: string): number {
  if (DIRECTIONS.test(letter)) return letter < '\u202a' ? DIRECTION : OUTSIDE
  if (/[\u0640\u200c\u200d\p{M}]/u.test(letter)) return INSIDE
  if (!/[\p{L}\p{N}]/u.test(letter)) return OUTSIDE
  if (foldWord(letter).trim() === '') return INSIDE
  if (/\p{Nd}/u.test(letter)) return DIGIT
  return /\p{Script=Arabic}/u.test(letter) ? ARABIC : LETTER
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff
}
