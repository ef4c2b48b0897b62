/** The Hijri calendar of Umm al-Qura, from the table of its month lengths: day by day what Saudi Arabia prints. */
import type { DataFiles } from '../../domain/data.js'
import { readTable } from '../tables.js'
import { civil, DAY } from './civil.js'

export interface HijriDate {
  readonly year: number
  /** From 1 for Muharram. */
  readonly month: number
  readonly day: number
}

export interface Hijri {
  /** Wall-clock midnight of a Hijri day; NaN outside 1300–1599. A 30th that the month has not is the day after its 29th:
   * countries that sight the moon for themselves may have had it. */
  toWall(year: number, month: number, day: number): number
  /** The Hijri day of a wall-clock moment; null outside the table. */
  fromWall(wall: number): HijriDate | null
}

export function openHijri(data: DataFiles): Hijri {
  const rows = readTable(data.text('calendars/umm-al-qura.tsv'))
  const first = Number(rows[0]?.year)
  /** Midnight of the first day of each month since Muharram of the first year; one more entry ends the last. */
  const starts: number[] = []
  for (const { starts: iso = '', months = '' } of rows) {
    let at = civil(Number(iso.slice(0, 4)), Number(iso.slice(5, 7)), Number(iso.slice(8, 10)))
    if (starts.length > 0) starts.pop()
    for (const length of months) {
      starts.push(at)
      at += (length === 'L' ? 30 : 29) * DAY
    }
    starts.push(at)
  }
  return {
    toWall(year, month, day) {
      const at = month >= 1 && month <= 12 ? (year - first) * 12 + month - 1 : -1
      const start = starts[at]
      if (start === undefined || at === starts.length - 1 || day < 1) return Number.NaN
      return day <= 30 ? start + (day - 1) * DAY : Number.NaN
    },
    fromWall(wall) {
      const at = lastAtOrBefore(starts, wall)
      const start = starts[at]
      if (start === undefined || at === starts.length - 1) return null
      return { year: first + Math.floor(at / 12), month: (at % 12) + 1, day: Math.floor((wall - start) / DAY) + 1 }
    },
  }
}

/** Index of the last entry that is not above the value; -1 where all are, or the value is NaN. */
function lastAtOrBefore(sorted: readonly number[], value: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] ?? Number.POSITIVE_INFINITY) <= value) low = middle + 1
    else high = middle
  }
  return low - 1
}
