/** Days of a month as they are written: «16 تموز/يوليو 2024», «السابع من تشرين الأول», «يوليو 13», «16/7/2024», «2024-07-16». */
import type { Calendar } from '../../domain/time.js'
import { isDigit } from '../amounts/digits.js'
import { isDate } from './civil.js'
import { readMonthName } from './month-name.js'
import { readOrdinal } from './numbers.js'
import { digitCount, digitsAt, follows, gapHas, hasArticle, markBefore, meaningAt, type Scan, wordAt } from './scan.js'
import type { Direction } from './time-word.js'
import { isHijriYear, isLikelyYear, readEra, readYearTail } from './year-name.js'

export interface NamedDate {
  readonly calendar: Calendar
  /** Null where the words give none. */
  readonly year: number | null
  readonly away: number | null
  readonly direction: Direction | null
  readonly month: number
  readonly day: number
  readonly end: number
  /** A day and month in digits («21/09») are a date only where a weekday or preposition stands before. */
  readonly bare?: true
}

export function readNamedDate(scan: Scan, at: number): NamedDate | null {
  if (digitsAt(scan, at) >= 0) return readNumericDate(scan, at) ?? readDayMonth(scan, at)
  return readDayMonth(scan, at) ?? readMonthDay(scan, at)
}

/** «16 تموز», «السابع من تشرين الأول», «أول مارس». */
function readDayMonth(scan: Scan, at: number): NamedDate | null {
  const day = readDayNumber(scan, at)
  if (day === null || isInFigure(scan, at)) return null
  return readMonthOfDay(scan, day.value, day.end)
}

/** The month and year after a day that has been read. */
export function readMonthOfDay(scan: Scan, day: number, at: number): NamedDate | null {
  if (!follows(scan, at)) return null
  const month = readMonthName(scan, meaningAt(scan, at).link === 'from' && follows(scan, at + 1) ? at + 1 : at)
  return month === null ? null : dated(scan, day, month, month.end)
}

/** A day by digits, by an ordinal («الخامس عشر») or as «أول». */
export function readDayNumber(scan: Scan, at: number): { readonly value: number; readonly end: number } | null {
  const digits = digitsAt(scan, at)
  if (digits >= 0) return digits >= 1 && digits <= 31 && digitCount(scan, at) <= 2 ? { value: digits, end: at + 1 } : null
  const ordinal = readOrdinal(scan, at)
  if (ordinal === null || ordinal.value < 1 || ordinal.value > 31) return null
  return hasArticle(scan, at) || ordinal.value === 1 ? ordinal : null
}

/** «يوليو 13, 2015», «تموز 13»: only where the number is followed by a year or by no noun that it could count. */
function readMonthDay(scan: Scan, at: number): NamedDate | null {
  const month = readMonthName(scan, at)
  if (month === null || month.alone === 'no' || !follows(scan, month.end)) return null
  const day = digitsAt(scan, month.end)
  if (day < 1 || digitCount(scan, month.end) > 2 || hasArticle(scan, month.end) || isInFigure(scan, month.end)) return null
  const date = dated(scan, day, month, month.end + 1)
  const counts = date?.year === null && follows(scan, date.end)
  return counts ? null : date
}

function dated(
  scan: Scan,
  day: number,
  { month, calendar }: { month: number; calendar: Calendar },
  at: number,
): NamedDate | null {
  const tail = readYearTail(scan, at, calendar)
  const { year, away, direction } = tail
  if (!isDayOf(calendar, year, month, day)) return null
  const era = tail.end === at ? readEra(scan, at) : null
  return { calendar, year, away, direction, month, day, end: era?.calendar === calendar ? era.end : tail.end }
}

function isDayOf(calendar: Calendar, year: number | null, month: number, day: number): boolean {
  if (day < 1) return false
  return calendar === 'hijri' ? day <= 30 && month >= 1 && month <= 12 : isDate(year ?? 2000, month, day)
}

/** Digits before this number on the same figure («32 يناير», «1.5 مارس») are no day. */
function isInFigure(scan: Scan, at: number): boolean {
  const start = wordAt(scan, at)?.start ?? 0
  const before = scan.text.charAt(start - 1)
  return '.,:/٫٬+$'.includes(before) && before !== '' && isDigit(scan.text.charCodeAt(start - 2))
}

/** Three numbers with a mark between, the year first or last; two with a slash are a day and month. */
function readNumericDate(scan: Scan, at: number): NamedDate | null {
  if (isInFigure(scan, at) || hasArticle(scan, at)) return null
  const mark = markBefore(scan, at + 1)
  if (mark === null || mark === '' || !'/-.–'.includes(mark) || digitsAt(scan, at + 1) < 0) return null
  const third = markBefore(scan, at + 2) === mark && digitsAt(scan, at + 2) >= 0
  if (!third) return readSlashed(scan, at, mark)
  const after = markBefore(scan, at + 3)
  if (after === mark && digitsAt(scan, at + 3) >= 0 && isTight(scan, at + 3)) return null
  return readThree(scan, at)
}

function isTight(scan: Scan, at: number): boolean {
  return (wordAt(scan, at)?.start ?? 0) - (wordAt(scan, at - 1)?.end ?? 0) === 1
}

function readThree(scan: Scan, at: number): NamedDate | null {
  const [first, second, last] = [digitsAt(scan, at), digitsAt(scan, at + 1), digitsAt(scan, at + 2)]
  const yearFirst = digitCount(scan, at) === 4
  if (!yearFirst && digitCount(scan, at + 2) !== 4) return null
  const year = yearFirst ? first : last
  const era = readEra(scan, at + 3)
  const calendar = era?.calendar ?? (isHijriYear(year) ? 'hijri' : 'gregorian')
  if (era?.calendar === null || (calendar === 'gregorian' && !isLikelyYear(year))) return null
  const [outer, inner] = [yearFirst ? last : first, second]
  const swapped = inner > 12 && outer <= 12
  const [day, month] = swapped ? [inner, outer] : [outer, inner]
  if (!isDayOf(calendar, year, month, day)) return null
  return { calendar, year, away: null, direction: null, month, day, end: era?.end ?? at + 3 }
}

/** «21/09». «3/4» may be a fraction or a score, so the caller must know of a weekday or preposition before it. */
function readSlashed(scan: Scan, at: number, mark: string): NamedDate | null {
  const [day, month] = [digitsAt(scan, at), digitsAt(scan, at + 1)]
  if (mark !== '/' || digitCount(scan, at) > 2 || digitCount(scan, at + 1) > 2 || !isDayOf('gregorian', null, month, day))
    return null
  if (gapHas(scan, at + 2, '/') && !follows(scan, at + 2)) return null
  return { calendar: 'gregorian', year: null, away: null, direction: null, month, day, end: at + 2, bare: true }
}
