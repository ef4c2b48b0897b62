/** Seasons: «الشتاء الماضي», «صيف 2018», «ربيع العام الماضي», «هذا الصيف». */
import { civil, yearOf } from '../civil.js'
import { type Parser, type Reading, stretch } from '../reading.js'
import { follows, hasArticle, meaningAt, type Scan } from '../scan.js'
import { readYearTail } from '../year-name.js'

export const season: Parser = {
  name: 'season',
  starts: ({ season: named, this: demonstrative }) => named !== undefined || demonstrative === true,
  read: readSeason,
}

export function readSeason(scan: Scan, at: number): Reading | null {
  const demonstrative = meaningAt(scan, at).this === true && follows(scan, at + 1)
  const start = demonstrative ? at + 1 : at
  const { season: month } = meaningAt(scan, start)
  if (month === undefined) return null
  const tail = readYearTail(scan, start + 1, 'gregorian')
  const said = tail.end > start + 1
  if (!said && !(demonstrative && hasArticle(scan, start))) return null
  if (tail.direction !== null && !hasArticle(scan, start)) return null
  const current = yearOf(scan.reference.today)
  const year = tail.year ?? (tail.away === null ? null : current + tail.away)
  const from = civil(year ?? seasonYear(scan, month, tail.direction, current), month)
  return stretch(said ? tail.end : start + 1, from, threeMonthsOn(from), 'season')
}

function threeMonthsOn(from: number): number {
  const start = new Date(from)
  return civil(start.getUTCFullYear(), start.getUTCMonth() + 4)
}

/** The year in which the last season that is over, the next, or the nearest begins. */
function seasonYear(scan: Scan, month: number, direction: string | null, current: number): number {
  const { today } = scan.reference
  const years = [current - 2, current - 1, current, current + 1]
  const from = (year: number) => civil(year, month)
  if (direction === 'last' || direction === 'preceding')
    return years.findLast((year) => threeMonthsOn(from(year)) <= today) ?? Number.NaN
  if (direction === 'next' || direction === 'following') return years.find((year) => from(year) > today) ?? Number.NaN
  const middle = (year: number) => (from(year) + threeMonthsOn(from(year))) / 2
  return years.reduce((best, year) => (Math.abs(middle(year) - today) < Math.abs(middle(best) - today) ? year : best), current)
}
