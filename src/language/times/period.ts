/** Periods that have parts: what stands after «نهاية», «مطلع», «الأسبوع الأول من». */
import { readMonthName } from './month-name.js'
import { readDecade } from './parsers/decade.js'
import { readSeason } from './parsers/season.js'
import { readUnitHere } from './parsers/unit-here.js'
import { type Reading, wholeUnit, wholeYear } from './reading.js'
import { resolveMonth } from './resolve-date.js'
import { digitCount, digitsAt, follows, hasArticle, meaningAt, type Scan, tokenAt } from './scan.js'
import { readYear, readYearTail } from './year-name.js'

/** A month, year, week, season, decade or century; inside a phrase every month name counts, and a bare year too. */
export function readPeriod(scan: Scan, at: number): Reading | null {
  if (tokenAt(scan, at) === undefined) return null
  return (
    readMonthOf(scan, at) ??
    readSeason(scan, at) ??
    readUnitHere(scan, at) ??
    readDecade(scan, at) ??
    readYearOf(scan, at) ??
    readUnitAlone(scan, at)
  )
}

function readMonthOf(scan: Scan, at: number): Reading | null {
  const name = readMonthName(scan, at)
  if (name === null) return null
  const { year, away, direction, end } = readYearTail(scan, name.end, name.calendar)
  return resolveMonth(scan, at, { calendar: name.calendar, year, away, direction, month: name.month, end })
}

function readYearOf(scan: Scan, at: number): Reading | null {
  const named = readYear(scan, at)
  if (named === null) return null
  if (!named.said && digitsAt(scan, at) < 1900) return null
  return wholeYear(scan, named.end, named.year, named.calendar)
}

/** «نهاية الشهر», «مطلع العام»: of the one that runs. */
function readUnitAlone(scan: Scan, at: number): Reading | null {
  const { unit, count } = meaningAt(scan, at)
  const whole = unit === 'week' || unit === 'month' || unit === 'year' || unit === 'decade' || unit === 'century'
  if (!whole || count !== 'one' || !hasArticle(scan, at)) return null
  return wholeUnit(at + 1, scan.reference.today, unit)
}

/** Past «من», «في» between a part and its period; the preposition may be written onto the period («بشهر», «لعام»). */
export function pastOf(scan: Scan, at: number): number | null {
  if (!follows(scan, at)) return null
  const { link } = meaningAt(scan, at)
  if ((link === 'from' || link === 'in') && follows(scan, at + 1)) return at + 1
  if (digitCount(scan, at) === 4) return at
  return /[بل]$/.test(tokenAt(scan, at)?.proclitics ?? '') ? at : null
}
