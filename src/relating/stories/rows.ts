/**
 * Rows: of each live article its most telling stems, with what each weighs in the body, the lead and the headline. Kept in
 * flat arrays, a fixed width an article, the oldest overwritten.
 */
import type { ArticleFeatures } from '../features/article-features.js'
import type { IsMarketWord } from './market.js'
import type { Series } from './series.js'

export interface Row {
  /** The row's part of the arrays: from `start`, `length` numbers. */
  readonly start: number
  readonly length: number
  /** Ascending. */
  readonly stems: Uint32Array
  /** Per stem, its weight in the whole text, in lead and headline, in first sentence and headline, in the headline alone. */
  readonly body: Uint16Array
  readonly lead: Uint16Array
  readonly opening: Uint16Array
  readonly title: Uint16Array
  /** How much of the body is made of the markets' words, in 255ths. */
  readonly market: number
  /** The kinds of series its headline is of, one bit each. */
  readonly series: number
}

export const ROW_WIDTH = 48
/** Each of the four has this length as a vector. */
export const UNIT = 65_535
/** A headline's word counts as much as two and a bit of the body's; a word of the lead half as much again. */
const TITLE_WEIGHT = 2
const LEAD_WEIGHT = 0.5

interface Weighed {
  readonly stem: number
  body: number
  lead: number
  opening: number
  title: number
}

/** A stem and what it weighs in the body. */
export interface Weight {
  readonly stem: number
  readonly weight: number
}

export interface Weighing {
  /** How telling a stem is. */
  readonly rarity: (stem: number) => number
  readonly isMarketWord: IsMarketWord
  readonly kindsOf: Series['kindsOf']
}

/** The row of an article, its stems weighed by how telling they are. */
export function rowOf(article: ArticleFeatures, { rarity, isMarketWord, kindsOf }: Weighing): Row {
  const found = new Map<number, Weighed>()
  article.terms.stems.forEach((stem, at) => {
    const telling = rarity(stem)
    const early = article.terms.leads[at] ?? 0
    const body = (1 + Math.log(article.terms.counts[at] ?? 1)) * (early > 0 ? 1 + LEAD_WEIGHT : 1) * telling
    found.set(stem, { stem, body, lead: early > 0 ? telling : 0, opening: early > 1 ? telling : 0, title: 0 })
  })
  for (const stem of article.title) {
    const telling = rarity(stem)
    const known = found.get(stem) ?? { stem, body: 0, lead: 0, opening: 0, title: 0 }
    known.body += TITLE_WEIGHT * telling
    known.lead += telling
    known.opening += telling
    known.title = telling
    found.set(stem, known)
  }
  const kept = [...found.values()].sort((a, b) => b.body - a.body || a.stem - b.stem).slice(0, ROW_WIDTH)
  kept.sort((a, b) => a.stem - b.stem)
  return {
    start: 0,
    length: kept.length,
    stems: Uint32Array.from(kept, (term) => term.stem),
    body: unit(kept.map((term) => term.body)),
    lead: unit(kept.map((term) => term.lead)),
    opening: unit(kept.map((term) => term.opening)),
    title: unit(kept.map((term) => term.title)),
    market: marketShare(kept, isMarketWord),
    series: kindsOf(article.title),
  }
}

function marketShare(terms: readonly Weighed[], isMarketWord: IsMarketWord): number {
  const squares = (some: readonly Weighed[]) => some.reduce((sum, { body }) => sum + body * body, 0)
  const all = squares(terms)
  return all === 0 ? 0 : Math.round((255 * squares(terms.filter(({ stem }) => isMarketWord(stem)))) / all)
}

/** Cosine of two bodies. */
export function bodyCosine(a: Row, b: Row): number {
  let sum = 0
  const [endA, endB] = [a.start + a.length, b.start + b.length]
  for (let i = a.start, j = b.start; i < endA && j < endB; ) {
    const [x, y] = [a.stems[i] ?? 0, b.stems[j] ?? 0]
    if (x === y) sum += (a.body[i++] ?? 0) * (b.body[j++] ?? 0)
    else if (x < y) i++
    else j++
  }
  return sum / (UNIT * UNIT)
}

/** The heaviest stems of a row, heaviest first: those it is found by. */
export function heaviest(row: Row, most: number): readonly Weight[] {
  const weights: Weight[] = []
  for (let at = row.start; at < row.start + row.length; at++)
    weights.push({ stem: row.stems[at] ?? 0, weight: row.body[at] ?? 0 })
  return weights.sort((a, b) => b.weight - a.weight || a.stem - b.stem).slice(0, most)
}

function unit(weights: readonly number[]): Uint16Array {
  let square = 0
  for (const weight of weights) square += weight * weight
  const scale = square === 0 ? 0 : UNIT / Math.sqrt(square)
  return Uint16Array.from(weights, (weight) => Math.round(weight * scale))
}

export interface Rows {
  set(article: number, row: Row): void
  /** An article's row, good until the next `set`; empty for an article never set. */
  get(article: number): Row
  /** The rows of the articles from `first` to before `end`. */
  snapshot(first: number, end: number): RowsPart
  restore(part: RowsPart): void
}

export interface RowsPart {
  readonly first: number
  readonly lengths: Uint8Array
  readonly markets: Uint8Array
  readonly series: Uint8Array
  readonly stems: Uint32Array
  readonly weights: readonly [Uint16Array, Uint16Array, Uint16Array, Uint16Array]
}

const FIRST_CAPACITY = 1024

/** `capacity` articles at most; memory grows towards it. */
export function openRows(capacity: number): Rows {
  let size = Math.min(FIRST_CAPACITY, capacity)
  let lengths = new Uint8Array(size)
  let markets = new Uint8Array(size)
  let series = new Uint8Array(size)
  let stems = new Uint32Array(size * ROW_WIDTH)
  const flat = () => new Uint16Array(size * ROW_WIDTH)
  let [body, lead, opening, title] = [flat(), flat(), flat(), flat()]

  function grow(least: number) {
    while (size < least) size *= 2
    size = Math.min(size, capacity)
    lengths = copied(lengths, new Uint8Array(size))
    markets = copied(markets, new Uint8Array(size))
    series = copied(series, new Uint8Array(size))
    stems = copied(stems, new Uint32Array(size * ROW_WIDTH))
    ;[body, lead, opening, title] = [copied(body, flat()), copied(lead, flat()), copied(opening, flat()), copied(title, flat())]
  }

  function place(article: number): number {
    if (article >= size && size < capacity) grow(Math.min(article + 1, capacity))
    return article % size
  }

  const rows: Rows = {
    set(article, row) {
      const slot = place(article)
      lengths[slot] = row.length
      markets[slot] = row.market
      series[slot] = row.series
      stems.set(part(row, row.stems), slot * ROW_WIDTH)
      body.set(part(row, row.body), slot * ROW_WIDTH)
      lead.set(part(row, row.lead), slot * ROW_WIDTH)
      opening.set(part(row, row.opening), slot * ROW_WIDTH)
      title.set(part(row, row.title), slot * ROW_WIDTH)
    },
    get(article) {
      const slot = article % size
      const [length, market, kinds] = [lengths[slot] ?? 0, markets[slot] ?? 0, series[slot] ?? 0]
      return { start: slot * ROW_WIDTH, length, stems, body, lead, opening, title, market, series: kinds }
    },
    snapshot(first, end) {
      const kept = Array.from({ length: end - first }, (_, at) => rows.get(first + at))
      const width = kept.reduce((sum, row) => sum + row.length, 0)
      const joined = (of: (row: Row) => Uint16Array) => joinedInto(new Uint16Array(width), kept, of)
      return {
        first,
        lengths: Uint8Array.from(kept, (row) => row.length),
        markets: Uint8Array.from(kept, (row) => row.market),
        series: Uint8Array.from(kept, (row) => row.series),
        stems: joinedInto(new Uint32Array(width), kept, (row) => row.stems),
        weights: [joined((row) => row.body), joined((row) => row.lead), joined((row) => row.opening), joined((row) => row.title)],
      }
    },
    restore({ first, lengths, markets, series, stems, weights: [body, lead, opening, title] }) {
      let start = 0
      lengths.forEach((length, at) => {
        const [market, kinds] = [markets[at] ?? 0, series[at] ?? 0]
        rows.set(first + at, { start, length, stems, body, lead, opening, title, market, series: kinds })
        start += length
      })
    },
  }
  return rows
}

function joinedInto<T extends Uint16Array | Uint32Array>(to: T, rows: readonly Row[], of: (row: Row) => T): T {
  let at = 0
  for (const row of rows) {
    to.set(part(row, of(row)), at)
    at += row.length
  }
  return to
}

function part<T extends Uint16Array | Uint32Array>(row: Row, of: T): T {
  return of.subarray(row.start, row.start + row.length) as T
}

function copied<T extends Uint8Array | Uint16Array | Uint32Array>(from: T, to: T): T {
  to.set(from)
  return to
}
