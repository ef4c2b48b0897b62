/** Words that look like times and are parts of names: «صحيفة اليوم», «مدينة 6 أكتوبر», «صلاة الجمعة», «اليوم العالمي». */
import type { DataFiles } from '../../domain/data.js'
import { foldWord } from '../fold.js'
import { readTable } from '../tables.js'
import { type WordTable, wordTable } from '../word-table.js'
import type { Reading } from './reading.js'
import { follows, meaningAt, type Scan, tokenAt, wordAt } from './scan.js'

export interface Traps {
  /** True where the phrase that begins at a word is a name or part of one. */
  hides(scan: Scan, at: number, reading: Reading): boolean
  /** Words as written that folding alone makes times, by their folded form. */
  readonly lookAlikes: WordTable<ReadonlySet<string>>
}

type Kind = 'today' | 'weekday' | 'decade' | 'date' | 'any'

export function openTraps(data: DataFiles): Traps {
  const before = new Map<string, Set<Kind>>()
  const after = new Map<string, Set<Kind>>()
  const lookAlikes = new Map<string, ReadonlySet<string>>()
  for (const { place, kind, word = '' } of readTable(data.text('ar/time-traps.tsv'))) {
    if (place === 'is') lookAlikes.set(foldWord(word), new Set([...(lookAlikes.get(foldWord(word)) ?? []), word]))
    const side = place === 'after' ? after : before
    const forms = place === 'after' ? [''] : ['', 'و', 'ب', 'ل', 'ف', 'وب', 'ول']
    for (const form of forms) {
      const key = form === 'ل' && foldWord(word).startsWith('ال') ? `ل${foldWord(word).slice(1)}` : form + foldWord(word)
      const kinds = side.get(key) ?? new Set()
      side.set(key, kinds.add(kind as Kind))
    }
  }
  const has = (side: ReadonlyMap<string, ReadonlySet<Kind>>, key: string | undefined, kind: Kind) => {
    const kinds = key === undefined ? undefined : side.get(key)
    return kinds !== undefined && (kinds.has(kind) || kinds.has('any'))
  }
  return {
    lookAlikes: wordTable(lookAlikes),
    hides(scan, at, reading) {
      const kind = kindOf(scan, at, reading)
      if (kind === null) return false
      if (kind === 'today' && tokenAt(scan, at)?.proclitics.endsWith('ب') && meaningAt(scan, at).day === 0) return true
      if (follows(scan, at) && !tokenAt(scan, at)?.proclitics && has(before, wordAt(scan, at - 1)?.key, kind)) return true
      return follows(scan, reading.end) && has(after, wordAt(scan, reading.end)?.key, kind)
    },
  }
}

/** Only phrases of one word, or a date without its year, are found in names. */
function kindOf(scan: Scan, at: number, reading: Reading): Kind | null {
  const { day, weekday, decade, months, ordinal } = meaningAt(scan, at)
  if (reading.end === at + 1) {
    if (day !== undefined) return 'today'
    if (weekday !== undefined) return 'weekday'
    if (decade !== undefined) return 'decade'
  }
  const [longest, named] = ordinal === undefined ? [2, months !== undefined || (tokenAt(scan, at)?.digits ?? -1) > 0] : [3, true]
  return (reading.grain === 'day' || reading.grain === 'month') && named && reading.end <= at + longest ? 'date' : null
}
