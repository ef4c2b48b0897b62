/** The best of many entries, kept while they are offered. */

export interface FoundEntry {
  readonly entry: number
  readonly score: number
}

/** Best first; equals by entry, newest first. */
export function byScore(a: FoundEntry, b: FoundEntry): number {
  return b.score - a.score || b.entry - a.entry
}

/** A heap whose root is the worst of those kept. Entries are plain numbers in arrays: millions may be offered. */
export class BestEntries {
  readonly #entries: Int32Array
  readonly #scores: Float64Array
  #length = 0

  constructor(readonly limit: number) {
    this.#entries = new Int32Array(limit)
    this.#scores = new Float64Array(limit)
  }

  offer(entry: number, score: number): void {
    if (this.#length < this.limit) {
      this.#put(this.#length, entry, score)
      this.#up(this.#length++)
    } else if (this.limit > 0 && this.#worse(0, entry, score)) {
      this.#put(0, entry, score)
      this.#down()
    }
  }

  sorted(): readonly FoundEntry[] {
    return Array.from({ length: this.#length }, (_, at) => ({ entry: this.#entryAt(at), score: this.#scoreAt(at) })).sort(byScore)
  }

  #up(from: number): void {
    for (let at = from; at > 0; ) {
      const parent = (at - 1) >> 1
      if (!this.#worse(at, this.#entryAt(parent), this.#scoreAt(parent))) return
      this.#swap(at, parent)
      at = parent
    }
  }

  #down(): void {
    for (let at = 0; ; ) {
      let worst = at
      for (const child of [2 * at + 1, 2 * at + 2])
        if (child < this.#length && this.#worse(child, this.#entryAt(worst), this.#scoreAt(worst))) worst = child
      if (worst === at) return
      this.#swap(at, worst)
      at = worst
    }
  }

  /** Whether what is kept at a place is worse than an entry with a score. */
  #worse(at: number, entry: number, score: number): boolean {
    const own = this.#scoreAt(at)
    return own < score || (own === score && this.#entryAt(at) < entry)
  }

  #swap(a: number, b: number): void {
    const [entry, score] = [this.#entryAt(a), this.#scoreAt(a)]
    this.#put(a, this.#entryAt(b), this.#scoreAt(b))
    this.#put(b, entry, score)
  }

  #put(at: number, entry: number, score: number): void {
    this.#entries[at] = entry
    this.#scores[at] = score
  }

  #entryAt(at: number): number {
    return this.#entries[at] ?? 0
  }

  #scoreAt(at: number): number {
    return this.#scores[at] ?? 0
  }
}
