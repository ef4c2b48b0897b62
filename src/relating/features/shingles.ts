/**
 * Shingles: hashes of each run of four words, by which copied text is found. Datelines are left out, so that one report
 * under two of them is one report.
 */
import { mixed, type Scan } from './scan.js'

export const SHINGLE_WORDS = 4
/** A sentence of fewer words says too little to be known again as an outlet's boilerplate. */
const SENTENCE_WORDS = 4

export interface Shingles {
  /** In text order. Bit 0 is set where all four words stand in quotation marks; the other bits are the hash. */
  readonly hashes: Uint32Array
  /** Per sentence: a hash of its words, 0 for a very short one. */
  readonly sentences: Uint32Array
  /** Per sentence: how many shingles begin in it. Their sum is the length of `hashes`. */
  readonly counts: Uint16Array
}

export function shingles(scan: Scan): Shingles {
  const first = afterDateline(scan)
  const hashes = new Uint32Array(Math.max(0, scan.length - first - SHINGLE_WORDS + 1))
  const sentenceCount = scan.length === 0 ? 0 : (scan.sentences[scan.length - 1] ?? 0) + 1
  const sentences = new Uint32Array(sentenceCount)
  const lengths = new Uint16Array(sentenceCount)
  const counts = new Uint16Array(sentenceCount)
  for (let at = first; at < scan.length; at++) {
    const sentence = scan.sentences[at] ?? 0
    sentences[sentence] = mixed(Math.imul(sentences[sentence] ?? 0, 31) + (scan.hashes[at] ?? 0))
    lengths[sentence] = (lengths[sentence] ?? 0) + 1
    if (at - first >= hashes.length) continue
    hashes[at - first] = shingleAt(scan, at)
    counts[sentence] = (counts[sentence] ?? 0) + 1
  }
  for (let sentence = 0; sentence < sentenceCount; sentence++)
    if ((lengths[sentence] ?? 0) < SENTENCE_WORDS) sentences[sentence] = 0
  return { hashes, sentences, counts }
}

function shingleAt(scan: Scan, at: number): number {
  let hash = 0
  let quoted = 1
  for (let word = at; word < at + SHINGLE_WORDS; word++) {
    hash = Math.imul(hash, 0x01000193) ^ (scan.hashes[word] ?? 0)
    quoted &= scan.quoted[word] ?? 0
  }
  return ((mixed(hash) & ~1) | quoted) >>> 0
}

const DATELINE_WORDS = 8
const DATELINE_END = /^\s*(?:[:–—]|-+|\)\s*[:–—-])/u

/** The first word after a dateline («الرياض – واس:»): at most eight words on the first line, up to the last dash or colon. */
function afterDateline(scan: Scan): number {
  let first = 0
  for (let word = 0; word < Math.min(DATELINE_WORDS, scan.length - SHINGLE_WORDS); word++) {
    if (scan.sentences[word] !== 0) break
    const between = scan.text.slice(scan.ends[word], scan.starts[word + 1])
    if (between.includes('\n')) break
    if (DATELINE_END.test(between)) first = word + 1
  }
  return first
}
