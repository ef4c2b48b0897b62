/** Terms: the stems by which an article's subject is known, each with how much the text makes of it. */
import { foldWord } from '../../language/fold.js'
import type { Scan } from './scan.js'
import type { StemTable } from './stem-table.js'

export interface Terms {
  /** Hashes of stems, the most telling first. */
  readonly stems: Uint32Array
  /** Per stem: how often it stands in the text read, at most 255. */
  readonly counts: Uint8Array
  /** Per stem: how early it stands: 2 in the first sentence, 1 in the lead, 0 after it. */
  readonly leads: Uint8Array
}

/** News says what it is about early; what comes after is background, which makes different stories alike. */
const WORDS_READ = 400
const LEAD_WORDS = 60
/** A first sentence may go on and on; what news says first, it says in so many words. */
const OPENING_WORDS = 40
const MOST_TERMS = 96
/** A stem in more articles than this tells stories apart no better than «في» does. */
const STOP_PER_100K = 16_000
const NUMBER = /^[\d.,]+$/
/** Of what a number is made of, the greatest. */
const NINE = 0x39

/** The terms of a text, at most 96, by count and rarity in news at large. */
export function termsOf(scan: Scan, table: StemTable): Terms {
  const found = new Map<number, { count: number; lead: number }>()
  const known = new Map<number, number>()
  for (let at = 0; at < Math.min(scan.length, WORDS_READ); at++) {
    const word = scan.hashes[at] ?? 0
    const stem = known.get(word) ?? stemAt(scan, at, table)
    known.set(word, stem)
    if (stem === 0) continue
    const term = found.get(stem)
    if (term === undefined) found.set(stem, { count: 1, lead: earliness(scan, at) })
    else term.count = Math.min(255, term.count + 1)
  }
  const weighed = [...found].map(([stem, { count, lead }]) => ({
    stem,
    count,
    lead,
    weight: (1 + Math.log(count)) * (lead > 0 ? 1.5 : 1) * rarity(table.per100k(stem)),
  }))
  weighed.sort((a, b) => b.weight - a.weight || a.stem - b.stem)
  const kept = weighed.slice(0, MOST_TERMS)
  return {
    stems: Uint32Array.from(kept, (term) => term.stem),
    counts: Uint8Array.from(kept, (term) => term.count),
    leads: Uint8Array.from(kept, (term) => term.lead),
  }
}

function earliness(scan: Scan, at: number): number {
  if (scan.sentences[at] === 0 && at < OPENING_WORDS) return 2
  return at < LEAD_WORDS ? 1 : 0
}

/** Distinct stems in text order. */
export function stemsOf(scan: Scan, table: StemTable): Uint32Array {
  const stems = new Set<number>()
  for (let at = 0; at < scan.length; at++) {
    const stem = stemAt(scan, at, table)
    if (stem !== 0) stems.add(stem)
  }
  return Uint32Array.from(stems)
}

/** Distinct numbers written in digits, in text order, without years: those are common to too much. */
export function numbersOf(scan: Scan): Uint32Array {
  const numbers = new Set<number>()
  for (let at = 0; at < scan.length; at++) {
    if (!isDigit(scan.text.charCodeAt(scan.starts[at] ?? 0))) continue
    const key = wordAt(scan, at)
    if (NUMBER.test(key) && !/^(?:19|20)\d\d$/.test(key)) numbers.add(scan.hashes[at] ?? 0)
  }
  return Uint32Array.from(numbers)
}

/** How telling a stem of this share is; the natural logarithm of how many articles one is found in. */
export function rarity(per100k: number): number {
  return Math.log(100_000 / per100k)
}

function stemAt(scan: Scan, at: number, table: StemTable): number {
  const key = wordAt(scan, at)
  if (key.length < 2 || (key.charCodeAt(0) <= NINE && NUMBER.test(key))) return 0
  const stem = table.hash(key)
  return table.isTime(stem) || table.per100k(stem) > STOP_PER_100K ? 0 : stem
}

function wordAt(scan: Scan, at: number): string {
  return foldWord(scan.text.slice(scan.starts[at], scan.ends[at]))
}

function isDigit(unit: number): boolean {
  return (unit >= 0x30 && unit <= 0x39) || (unit >= 0x660 && unit <= 0x669) || (unit >= 0x6f0 && unit <= 0x6f9)
}
