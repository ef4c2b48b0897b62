/**
 * Scanning: one pass over a text for what relating needs of its words, as numbers rather than strings. A word is what
 * `language/words.ts` calls one, but for digits written onto letters; it is folded as `language/fold.ts` folds it.
 */
import { foldWord } from '../../language/fold.js'

export interface Scan {
  readonly length: number
  /** Per word: a hash of its folded form. */
  readonly hashes: Uint32Array
  /** Per word: where it stands in the scanned text, which is `text`. */
  readonly starts: Uint32Array
  readonly ends: Uint32Array
  /** Per word: 1 inside quotation marks. */
  readonly quoted: Uint8Array
  /** Per word: the number of its sentence, from 0. */
  readonly sentences: Uint16Array
  readonly text: string
}

const PARTS = 0
const PASSED = 1
const ENDS_SENTENCE = 2
const ENDS_PARAGRAPH = 3
/** Per UTF-16 code unit: one of the four above, else the folded unit. */
const UNITS = unitTable()
const PRESENTATION_FORMS = /[\ufb50-\ufdff\ufe70-\ufefc]/

export const HASH_SEED = 0x811c9dc5
const HASH_PRIME = 0x01000193
const LONGEST_SENTENCE_COUNT = 0xffff
const LINE_END = 0x0a
/** Words: an article is longer only by mistake. */
const MOST_KEPT = 1 << 16
const SPACE = 0x20

/** Adds a code unit to a running FNV-1a hash. */
export function hashed(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, HASH_PRIME)
}

/** Spreads a hash over all 32 bits. */
export function mixed(hash: number): number {
  let mix = hash ^ (hash >>> 16)
  mix = Math.imul(mix, 0x85ebca6b)
  mix ^= mix >>> 13
  mix = Math.imul(mix, 0xc2b2ae35)
  return (mix ^ (mix >>> 16)) >>> 0
}

/** The hash `scan` gives a word of this folded form. */
export function hashOf(key: string): number {
  let hash = HASH_SEED
  for (let at = 0; at < key.length; at++) hash = hashed(hash, key.charCodeAt(at))
  return mixed(hash)
}

export function scan(source: string): Scan {
  const text = PRESENTATION_FORMS.test(source) ? source.normalize('NFKC') : source
  const { hashes, starts, ends, quotes, sentences } = roomFor(text.length)
  let length = 0
  let sentence = 0
  let quoted = 0
  let hash = HASH_SEED
  let start = -1
  let end = 0
  let digits = false
  // One step past the end, as at a mark, so that the last word is closed where all others are: a function that closed them
  // would keep all this in memory instead of in registers, and take half as long again.
  for (let at = 0; at <= text.length; at++) {
    const unit = at < text.length ? text.charCodeAt(at) : LINE_END
    const folded = UNITS[unit] ?? PARTS
    if (folded === PASSED) continue
    const inWord = folded > ENDS_PARAGRAPH
    const digit = folded >= 0x30 && folded <= 0x39
    if (start >= 0 && (!inWord || (digits && !digit))) {
      hashes[length] = mixed(hash)
      starts[length] = start
      ends[length] = end
      quotes[length] = quoted > 0 ? 1 : 0
      sentences[length] = sentence
      length++
      hash = HASH_SEED
      start = -1
    }
    if (inWord) {
      if (start < 0) {
        start = at
        digits = digit
      }
      hash = hashed(hash, folded)
      end = at + 1
      continue
    }
    if (folded === ENDS_PARAGRAPH) quoted = 0
    else if (folded === PARTS && unit !== SPACE) quoted = quotedAfter(unit, quoted)
    if (folded >= ENDS_SENTENCE && length > 0 && sentence < LONGEST_SENTENCE_COUNT && sentences[length - 1] === sentence)
      sentence++
  }
  return {
    length,
    text,
    hashes: hashes.slice(0, length),
    starts: starts.slice(0, length),
    ends: ends.slice(0, length),
    quoted: quotes.slice(0, length),
    sentences: sentences.slice(0, length),
  }
}

/** Where words are put down before it is known how many there are. Kept between texts: making it anew is a third of the work. */
let room = makeRoom(1 << 12)

function makeRoom(words: number) {
  return {
    words,
    hashes: new Uint32Array(words),
    starts: new Uint32Array(words),
    ends: new Uint32Array(words),
    quotes: new Uint8Array(words),
    sentences: new Uint16Array(words),
  }
}

/** A word takes a unit and a mark behind it, but for digits and the letters written onto them. */
function roomFor(units: number): typeof room {
  const most = Math.ceil((units * 2) / 3) + 1
  if (most <= room.words) return room
  const made = makeRoom(most)
  if (most <= MOST_KEPT) room = made
  return made
}

/** How deep in quotations the text is after this mark; a straight one opens and closes by turns. */
function quotedAfter(unit: number, depth: number): number {
  if (unit === 0xab || unit === 0x201c) return depth + 1
  if (unit === 0xbb || unit === 0x201d) return Math.max(0, depth - 1)
  if (unit === 0x22) return depth > 0 ? depth - 1 : 1
  return depth
}

function unitTable(): Uint16Array {
  const table = new Uint16Array(0x10000)
  for (let unit = 0; unit < 0x10000; unit++) {
    const letter = String.fromCharCode(unit)
    const folded = foldWord(letter)
    if (folded === '') table[unit] = PASSED
    else if (/[\p{L}\p{N}]/u.test(letter)) table[unit] = folded.charCodeAt(0)
    else if (/\p{M}/u.test(letter)) table[unit] = PASSED
  }
  for (const end of '.؟?!…') table[end.charCodeAt(0)] = ENDS_SENTENCE
  for (const end of '\n\r') table[end.charCodeAt(0)] = ENDS_PARAGRAPH
  return table
}
