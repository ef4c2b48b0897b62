/**
 * Series: reports of one kind that many bodies give rise to at once (receptions, vacancies, cables, quarterly results). They have
 * all words of their form in common, and are of one story only where they share more: who, or where.
 */
import type { DataFiles } from '../../domain/data.js'
import { foldWord } from '../../language/fold.js'
import { readTable } from '../../language/tables.js'
import { hashOf } from '../features/scan.js'
import { openStemTable } from '../features/stem-table.js'
import type { Row } from './rows.js'

export interface Series {
  /** The kinds a headline is of, one bit each; 0 for most. */
  kindsOf(title: Iterable<number>): number
  /** Whether two rows are of one kind and have nothing in common but its form. */
  areApart(a: Row, b: Row): boolean
}

const EVERY_KIND = 'any'

export function openSeries(data: DataFiles): Series {
  const table = openStemTable(data)
  const rows = readTable(data.text('ar/series-words.tsv')).map(({ kind = '', key = '', word = '' }) => ({
    kind,
    isKey: key === 'yes',
    stem: hashOf(table.stem(foldWord(word))),
  }))
  const kinds = [...new Set(rows.map(({ kind }) => kind))].filter((kind) => kind !== EVERY_KIND)
  const bitsOf = (kind: string) => (kind === EVERY_KIND ? ALL : 1 << kinds.indexOf(kind))
  const keys = new Map<number, number>()
  const forms = new Map<number, number>()
  for (const { kind, isKey, stem } of rows) {
    if (isKey) keys.set(stem, (keys.get(stem) ?? 0) | bitsOf(kind))
    forms.set(stem, (forms.get(stem) ?? 0) | bitsOf(kind))
  }
  return {
    kindsOf(title) {
      let found = 0
      for (const stem of title) found |= keys.get(stem) ?? 0
      return found
    },
    areApart(a, b) {
      const both = a.series & b.series
      return both !== 0 && !shareMore(a, b, (stem) => ((forms.get(stem) ?? 0) & both) !== 0)
    },
  }
}

const ALL = 0xff

/** Whether a word of one headline that is none of the form stands in the other's headline or first sentence. */
function shareMore(a: Row, b: Row, isForm: (stem: number) => boolean): boolean {
  const [endA, endB] = [a.start + a.length, b.start + b.length]
  for (let i = a.start, j = b.start; i < endA && j < endB; ) {
    const [x, y] = [a.stems[i] ?? 0, b.stems[j] ?? 0]
    if (x < y) i++
    else if (y < x) j++
    else {
      const [titled, early] = [(a.title[i] ?? 0) + (b.title[j] ?? 0), Math.min(a.opening[i] ?? 0, b.opening[j] ?? 0)]
      if (titled > 0 && early > 0 && !isForm(x)) return true
      i++
      j++
    }
  }
  return false
}
