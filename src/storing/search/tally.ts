/**
 * What the entries of one segment score. Only candidates are ever touched: entries that have all that is required, or one
 * of the terms without which no entry can have enough. Reused from segment to segment, and cleared by what was touched.
 */
import { LARGEST_IMPACT } from './analyse.js'
import { isDense, type PostingsRow } from './postings-table.js'

const IMPACT = LARGEST_IMPACT / 255

export class Tally {
  /** Candidates by their place in the segment; those up to `count` are this segment's. */
  readonly candidates: Int32Array
  readonly scores: Float64Array
  /** The weight of the terms an entry has. */
  readonly shares: Float64Array
  count = 0
  /** In how many of the lists that candidates come from an entry stands. */
  readonly #listed: Uint8Array
  #lists = 0
  /** The postings at hand, unpacked. */
  readonly #entries: Int32Array
  readonly #impacts: Uint8Array

  constructor(size: number) {
    this.candidates = new Int32Array(size)
    this.scores = new Float64Array(size)
    this.shares = new Float64Array(size)
    this.#listed = new Uint8Array(size)
    this.#entries = new Int32Array(size)
    this.#impacts = new Uint8Array(size)
  }

  clear(): void {
    for (let at = 0; at < this.count; at++) {
      const entry = this.candidates[at] as number
      this.scores[entry] = 0
      this.shares[entry] = 0
      this.#listed[entry] = 0
    }
    this.count = 0
    this.#lists = 0
  }

  /** Candidates are these alone. */
  requireAll(entries: number): void {
    this.#lists = 1
    for (let entry = 0; entry < entries; entry++) this.#list(entry)
  }

  /** Candidates are these, or those of them that were candidates before. */
  requireSome(entries: Iterable<number>): void {
    const before = this.#lists++
    for (const entry of entries) this.#require(entry, before)
    this.#dropOthers()
  }

  requirePostings(row: PostingsRow): void {
    const before = this.#lists++
    if (before > 0 && isDense(row)) {
      for (let at = 0; at < this.count; at++) {
        const entry = this.candidates[at] as number
        if (row.postings[entry] !== 0) this.#require(entry, before)
      }
    } else {
      const length = this.#unpack(row)
      for (let at = 0; at < length; at++) this.#require(this.#entries[at] as number, before)
    }
    this.#dropOthers()
  }

  /** Adds a term; whoever has it is a candidate. */
  addToAll(row: PostingsRow, weight: number): void {
    this.#lists = 1
    const [entries, impacts, listed, scores, shares] = [this.#entries, this.#impacts, this.#listed, this.scores, this.shares]
    const length = this.#unpack(row)
    const step = weight * IMPACT
    for (let at = 0; at < length; at++) {
      const entry = entries[at] as number
      if (listed[entry] === 0) this.#list(entry)
      scores[entry] = (scores[entry] as number) + step * (impacts[at] as number)
      shares[entry] = (shares[entry] as number) + weight
    }
  }

  /** Adds a term to the candidates that have it. */
  addToCandidates(row: PostingsRow, weight: number): void {
    if (isDense(row)) {
      for (let at = 0; at < this.count; at++) {
        const entry = this.candidates[at] as number
        const impact = row.postings[entry] as number
        if (impact !== 0) this.#add(entry, weight, impact)
      }
      return
    }
    const length = this.#unpack(row)
    for (let at = 0; at < length; at++) {
      const entry = this.#entries[at] as number
      if (this.#listed[entry] === this.#lists) this.#add(entry, weight, this.#impacts[at] as number)
    }
  }

  /** How many there are. */
  #unpack(row: PostingsRow): number {
    return isDense(row)
      ? unpackDense(row.postings, this.#entries, this.#impacts)
      : unpackList(row.postings, this.#entries, this.#impacts)
  }

  #add(entry: number, weight: number, impact: number): void {
    this.scores[entry] = (this.scores[entry] as number) + weight * IMPACT * impact
    this.shares[entry] = (this.shares[entry] as number) + weight
  }

  #list(entry: number): void {
    this.candidates[this.count++] = entry
    this.#listed[entry] = 1
  }

  #require(entry: number, before: number): void {
    if (before === 0) this.#list(entry)
    else if (this.#listed[entry] === before) this.#listed[entry] = before + 1
  }

  #dropOthers(): void {
    let kept = 0
    for (let at = 0; at < this.count; at++) {
      const entry = this.candidates[at] as number
      if (this.#listed[entry] === this.#lists) this.candidates[kept++] = entry
      else this.#listed[entry] = 0
    }
    this.count = kept
  }
}

/** The loop in which a search spends its time: a list's entries by their place in the segment. */
function unpackList(postings: Uint8Array, entries: Int32Array, impacts: Uint8Array): number {
  const { length } = postings
  let entry = -1
  let count = 0
  for (let at = 0; at < length; ) {
    let byte = postings[at++] as number
    let distance = byte & 0x7f
    for (let shift = 7; byte > 0x7f; shift += 7) {
      byte = postings[at++] as number
      distance |= (byte & 0x7f) << shift
    }
    entry += distance
    entries[count] = entry
    impacts[count++] = postings[at++] as number
  }
  return count
}

function unpackDense(postings: Uint8Array, entries: Int32Array, impacts: Uint8Array): number {
  const { length } = postings
  let count = 0
  for (let entry = 0; entry < length; entry++) {
    const impact = postings[entry] as number
    if (impact === 0) continue
    entries[count] = entry
    impacts[count++] = impact
  }
  return count
}
