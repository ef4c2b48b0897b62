/** How common a stem is in Arabic news at large: the ground under what the stream itself teaches. */
import type { DataFiles } from '../../domain/data.js'
import { foldWord } from '../../language/fold.js'
import { readTable } from '../../language/tables.js'
import { hashOf } from './scan.js'
import { subjectStem } from './subject-stem.js'

export interface StemTable {
  /** The stem of a folded word, without a letter written onto a known one: «لإيران» → «ايران». */
  stem(key: string): string
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
  const byHash = new Map<number, number>()
  for (const row of readTable(data.text('relating/stems.tsv'))) {
    shares.set(row.stem ?? '', Number(row.per_100k))
    byHash.set(hashOf(row.stem ?? ''), Number(row.per_100k))
  }
  const kept = spellings(data)
  const times = timeStems(data)
  const rarest = Math.min(...byHash.values()) / 4
  return {
    rarest,
    per100k: (stem) => byHash.get(stem) ?? rarest,
    isTime: (stem) => times.has(stem),
    stem(key) {
      const written = subjectStem(key)
      const stem = kept.get(written) ?? written
      if (shares.has(stem) || stem.length <= SHORTEST_REST || !PROCLITICS.includes(stem.charAt(0))) return stem
      const rest = stem.slice(1)
      return shares.has(rest) ? (kept.get(rest) ?? rest) : stem
    },
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
