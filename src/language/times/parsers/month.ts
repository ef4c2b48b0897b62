/** A month, with its year, its direction or neither: «سبتمبر/أيلول عام 2025», «يناير الماضي», «في تموز», «2/2013». */
import { readMonthName } from '../month-name.js'
import { type Parser, type Reading, wholeMonth } from '../reading.js'
import { resolveMonth } from '../resolve-date.js'
import { digitCount, digitsAt, follows, isPartOfFigure, markBefore, meaningAt, type Scan, tokenAt } from '../scan.js'
import { isLikelyYear, readYearTail } from '../year-name.js'

export const month: Parser = {
  name: 'month',
  starts: ({ months, unit }, { digits }) => months !== undefined || unit === 'month' || digits >= 0,
  read: readMonth,
}

export function readMonth(scan: Scan, at: number): Reading | null {
  return readSlashedMonth(scan, at) ?? readNamed(scan, at)
}

/** A month that is clear by itself or by what stands around it; «32 يناير» is a mistake, and no month. */
function readNamed(scan: Scan, at: number): Reading | null {
  const name = readMonthName(scan, at)
  if (name === null) return null
  if (digitsAt(scan, at - 1) >= 0 && follows(scan, at)) return null
  const tail = readYearTail(scan, name.end, name.calendar)
  const certain = name.alone === 'yes' || tail.end > name.end || (name.alone === 'cued' && isCued(scan, at))
  if (!certain) return null
  const { year, away, direction } = tail
  return resolveMonth(scan, at, { calendar: name.calendar, year, away, direction, month: name.month, end: tail.end })
}

/** After a preposition, also one written onto it («بأيلول»). */
function isCued(scan: Scan, at: number): boolean {
  if (tokenAt(scan, at)?.proclitics.includes('ب')) return true
  const { link, edge } = meaningAt(scan, at - 1)
  return follows(scan, at) && (edge !== undefined || (link !== undefined && link !== 'which' && link !== 'given'))
}

/** «2/2013», «2024/07». */
function readSlashedMonth(scan: Scan, at: number): Reading | null {
  const [number, year] = [digitsAt(scan, at), digitsAt(scan, at + 1)]
  if (number < 1 || number > 12 || markBefore(scan, at + 1) !== '/' || digitCount(scan, at + 1) !== 4 || !isLikelyYear(year))
    return null
  return isPartOfFigure(scan, at, at + 2) ? null : wholeMonth(scan, at + 2, year, number, 'gregorian')
}
