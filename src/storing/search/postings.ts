/**
 * Postings: which entries have a term and how much, as bytes. Entries ascend; each is the distance to the one before
 * (seven bits a byte, low first) and one byte of impact.
 */

/** Grows as entries are added to one term. */
export class PostingsBuilder {
  #bytes = new Uint8Array(16)
  #length = 0
  #last: number
  #entries = 0

  /** `before` is the entry before the segment's first. */
  constructor(before: number) {
    this.#last = before
  }

  add(entry: number, impact: number): void {
    if (this.#length + 8 > this.#bytes.length) this.#grow(8)
    this.#length = writeDistance(this.#bytes, this.#length, entry - this.#last)
    this.#bytes[this.#length++] = impact
    this.#last = entry
    this.#entries++
  }

  /** Postings of a later stretch, the first of them measured from `before`. */
  append(postings: Uint8Array, before: number, last: number, entries: number): void {
    const first = readDistance(postings, 0)
    if (this.#length + postings.length + 8 > this.#bytes.length) this.#grow(postings.length + 8)
    this.#length = writeDistance(this.#bytes, this.#length, before + first.distance - this.#last)
    this.#bytes.set(postings.subarray(first.end), this.#length)
    this.#length += postings.length - first.end
    this.#last = last
    this.#entries += entries
  }

  #grow(by: number): void {
    const larger = new Uint8Array(Math.max(this.#bytes.length * 2, this.#length + by))
    larger.set(this.#bytes.subarray(0, this.#length))
    this.#bytes = larger
  }

  get entries(): number {
    return this.#entries
  }

  get last(): number {
    return this.#last
  }

  get bytes(): Uint8Array {
    return this.#bytes.subarray(0, this.#length)
  }
}

/** Calls `visit` for each posting in order. `before` is the entry before the segment's first. */
export function eachPosting(postings: Uint8Array, before: number, visit: (entry: number, impact: number) => void): void {
  let entry = before
  for (let at = 0; at < postings.length; ) {
    let byte = postings[at++] ?? 0
    let distance = byte & 0x7f
    for (let shift = 7; byte > 0x7f; shift += 7) {
      byte = postings[at++] ?? 0
      distance |= (byte & 0x7f) << shift
    }
    entry += distance
    visit(entry, postings[at++] ?? 0)
  }
}

function readDistance(postings: Uint8Array, from: number): { distance: number; end: number } {
  let at = from
  let byte = postings[at++] ?? 0
  let distance = byte & 0x7f
  for (let shift = 7; byte > 0x7f; shift += 7) {
    byte = postings[at++] ?? 0
    distance |= (byte & 0x7f) << shift
  }
  return { distance, end: at }
}

function writeDistance(bytes: Uint8Array, from: number, distance: number): number {
  let at = from
  let rest = distance
  while (rest > 0x7f) {
    bytes[at++] = (rest & 0x7f) | 0x80
    rest >>>= 7
  }
  bytes[at++] = rest
  return at
}
