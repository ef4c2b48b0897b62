/** Fingerprints: the few shingles of a text that are kept for finding it again, and the exact comparison of two texts. */
import { mixed } from '../features/scan.js'

/** Of every eight shingles in a row the smallest is kept: every shared run of eleven words shares a fingerprint. */
const WINDOW = 8

/** Winnowed shingles, in text order, no two neighbours the same. Quotation bits are off. */
export function fingerprints(shingles: Uint32Array): Uint32Array {
  const picked: number[] = []
  let last = -1
  const windows = Math.max(1, shingles.length - WINDOW + 1)
  for (let from = 0; from < windows && shingles.length > 0; from++) {
    const end = Math.min(from + WINDOW, shingles.length)
    // The smallest so far is still in the window, so only the one that came in can beat it.
    if (last < from) last = smallest(shingles, from, end)
    else if (rank(shingles[end - 1]) <= rank(shingles[last])) last = end - 1
    else continue
    picked.push(((shingles[last] ?? 0) & ~1) >>> 0)
  }
  return Uint32Array.from(picked)
}

function smallest(shingles: Uint32Array, from: number, end: number): number {
  let best = from
  for (let at = from + 1; at < end; at++) if (rank(shingles[at]) <= rank(shingles[best])) best = at
  return best
}

/** Mixed once more, so that what is kept is not what sorts first. */
function rank(shingle = 0): number {
  return mixed(shingle >>> 1)
}

/** Sorted and without repeats; a shingle that stands both in and out of quotation marks is kept as out. */
export function sortedShingles(shingles: Uint32Array): Uint32Array {
  const sorted = shingles.slice().sort()
  let kept = 0
  for (let at = 0; at < sorted.length; at++) {
    const shingle = sorted[at] ?? 0
    if (kept > 0 && (sorted[kept - 1] ?? 0) >>> 1 === shingle >>> 1) continue
    sorted[kept++] = shingle
  }
  return sorted.slice(0, kept)
}

export interface Overlap {
  readonly shared: number
  /** Of the shared: how many stand in quotation marks in one of the two. */
  readonly quoted: number
  /** Shared ÷ all. */
  readonly jaccard: number
  /** Shared ÷ those of the shorter. */
  readonly containment: number
}

/** How much two texts share, exactly; both sorted by `sortedShingles`. */
export function overlapOf(a: Uint32Array, b: Uint32Array): Overlap {
  let shared = 0
  let quoted = 0
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const x = a[i] ?? 0
    const y = b[j] ?? 0
    if (x >>> 1 === y >>> 1) {
      shared++
      quoted += (x | y) & 1
      i++
      j++
    } else if (x < y) i++
    else j++
  }
  const all = a.length + b.length - shared
  const shorter = Math.min(a.length, b.length)
  return { shared, quoted, jaccard: all === 0 ? 0 : shared / all, containment: shorter === 0 ? 0 : shared / shorter }
}
