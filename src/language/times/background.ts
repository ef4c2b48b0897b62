/**
 * Background: whether a time belongs to an earlier happening than the one reported.
 *
 * Its day, or the middle of its stretch, lies two days or more before publication; or it is past at all and the words before it in its sentence say so
 * («وكانت … قد», «سبق أن», «يذكر أن»). What is yet to come, or runs on beyond publication, is none.
 */
import type { DataFiles } from '../../domain/data.js'
import { foldWord } from '../fold.js'
import { readTable } from '../tables.js'
import { DAY } from './civil.js'
import { isUnknown, type Reading } from './reading.js'
import { isSentenceEnd, type Scan, wordAt } from './scan.js'

export interface Background {
  is(scan: Scan, at: number, reading: Reading): boolean
}

/** Words before the time that are looked at for a marker. */
const REACH = 30

export function openBackground(data: DataFiles): Background {
  /** Markers by their first folded word. */
  const markers = new Map<string, (readonly string[])[]>()
  for (const { words = '' } of readTable(data.text('ar/background-markers.tsv'))) {
    const [first = '', ...rest] = foldWord(words).split(' ')
    for (const conjunction of ['', 'و']) markers.set(conjunction + first, [...(markers.get(conjunction + first) ?? []), rest])
  }
  return {
    is(scan, at, reading) {
      const { today } = scan.reference
      if (reading.longAgo) return true
      if (isUnknown(reading) || Number.isNaN(today)) return false
      if (reading.to <= today - DAY || (reading.to <= today && middle(reading) <= today - 2 * DAY)) return true
      return reading.to <= today && hasMarker(scan, at, markers)
    },
  }
}

function middle({ from, to }: Reading): number {
  return (from + to) / 2
}

function hasMarker(scan: Scan, at: number, markers: ReadonlyMap<string, readonly (readonly string[])[]>): boolean {
  for (let i = at - 1; i >= 0 && i >= at - REACH && !isSentenceEnd(scan, i + 1); i--)
    for (const rest of markers.get(wordAt(scan, i)?.key ?? '') ?? []) if (leadsTo(scan, i, rest, at)) return true
  return false
}

/** The marker's words in order before the time, others between them allowed («كانت الوزارة قد»). */
function leadsTo(scan: Scan, first: number, rest: readonly string[], at: number): boolean {
  let next = 0
  for (let i = first + 1; i < at && next < rest.length; i++) if (wordAt(scan, i)?.key === rest[next]) next++
  return next === rest.length
}
