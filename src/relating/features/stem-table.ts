/** How common a stem is in Arabic news at large: the ground under what the stream itself teaches. */
import type { DataFiles } from '../../domain/data.js'
import { foldWord } from '../../language/fold.js'
import { remembered } from '../../language/remembered.js'
import { readTable } from '../../language/tables.js'
import { hashOf } from './scan.js'
import { subjectStem } from './subject-stem.js'

export interface StemTable {
  /** The stem of a folded word, without a letter written onto a known one: «لإيران» → «ايران». */
  stem(key: string): string
  /** The hash of that stem. */
  hash(key: string): number
  /** In how many of 100,000 articles the stem of this hash stands; `rarest` where the table does not have it. */
  per100k(stem: number): number
  readonly rarest: number
  /** A weekday's or a month's name says when, never what: on one day all articles have it. */
  isTime(stem: number): boolean
}

const PROCLITICS = 'بلكفو'
/** What stays of a word when a letter is taken off must be this long, or the letter may well be its own. */
const SHORTEST_REST = 3

export function openStemTable(data: DataFiles): StemTable {
  const shares = new Map<string, number>()
  for (const row of readTable(data.text('relating/stems.tsv'))) {
    shares.set(row.stem ?? '', Number(row.per_100k))
  }
  const kept = spellings(data)
  const times = timeStems(data)
  const rarest = Math.min(...shares.values()) / 4
  const stem = (key: string) => {
    const written = subjectStem(key)
    const stem = kept.get(written) ?? written
    if (shares.has(stem) || stem.length <= SHORTEST_REST || !PROCLITICS.includes(stem.charAt(0))) return stem
    const rest = stem.slice(1)
    return shares.has(rest) ? (kept.get(rest) ?? rest) : stem
  }
  return {
    rarest,
    per100k: byHash(shares, rarest),
    isTime: (stem) => times.has(stem),
    stem,
    hash: remembered((key) => hashOf(stem(key))),
  }
}

const SLOTS = 1 << 15

/** Looked up for every stem of every comparison, so in flat arrays: each stem in the first free slot from its hash on. */
function byHash(shares: ReadonlyMap<string, number>, otherwise: number): (stem: number) => number {
  const stems = new Uint32Array(SLOTS)
  const values = new Float64Array(SLOTS)
  for (const [word, share] of shares) {
    const stem = hashOf(word)
    let slot = stem % SLOTS
    while (stems[slot] !== 0) slot = (slot + 1) % SLOTS
    stems[slot] = stem
    values[slot] = share
  }
  return (stem) => {
    for (let slot = stem % SLOTS; stems[slot] !== 0; slot = (slot + 1) % SLOTS) if (stems[slot] === stem) return values[slot] ?? 0
    return otherwise
  }
}

/** The stem kept for each other spelling of a name. */
function spellings(data: DataFiles): ReadonlyMap<string, string> {
  const rows = readTable(data.text('ar/name-spellings.tsv'))
  return new Map(rows.map((row) => [subjectStem(foldWord(row.other ?? '')), subjectStem(foldWord(row.kept ?? ''))]))
}

function timeStems(data: DataFiles): ReadonlySet<number> {
  const names = ['ar/weekdays.tsv', 'ar/months.tsv'].flatMap((path) => readTable(data.text(path)).map((row) => row.name ?? ''))
  return new Set(names.flatMap((name) => name.split(' ')).map((word) => hashOf(subjectStem(foldWord(word)))))
}
