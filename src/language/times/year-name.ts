/** Years as they are named: «عام 2019», «2019م», «سنة ألف وتسعمئة وسبع وستين», «العام الماضي» after a month. */
import type { Calendar } from '../../domain/time.js'
import { readCount } from './numbers.js'
import { digitCount, digitsAt, follows, gapHas, hasArticle, isPartOfFigure, meaningAt, type Scan } from './scan.js'
import type { Direction } from './time-word.js'

export interface NamedYear {
  readonly year: number
  readonly calendar: Calendar
  readonly end: number
}

/** What follows a day and month: a year, or how it lies to the year of publication; null where nothing does. */
export interface YearTail {
  readonly year: number | null
  /** Years from that of publication («من العام الماضي»: -1). */
  readonly away: number | null
  /** Of the day or month itself («مارس الماضي»). */
  readonly direction: Direction | null
  readonly calendar: Calendar | null
  readonly end: number
}

/** Years of news; what lies outside needs the word for year or an era beside it. */
export function isLikelyYear(value: number): boolean {
  return value >= 1800 && value <= 2199
}

export function isHijriYear(value: number): boolean {
  return value >= 1300 && value <= 1500
}

/** «2019», «1436هـ», with the word for year or without. `said` is true where that word or an era makes it certain. */
export function readYear(scan: Scan, at: number): (NamedYear & { readonly said: boolean }) | null {
  const { unit, count } = meaningAt(scan, at)
  const word = unit === 'year' && (count === 'one' || count === 'named-two')
  if (word && !follows(scan, at + 1)) return null
  const number = readYearNumber(scan, word ? at + 1 : at, word)
  if (number === null) return null
  const era = readEra(scan, number.end)
  if (era?.calendar === null) return null
  const said = word || era !== null
  if (!said && !isLikelyYear(number.value) && !isHijriYear(number.value)) return null
  const calendar = era?.calendar ?? (isHijriYear(number.value) ? 'hijri' : 'gregorian')
  return { year: number.value, calendar, end: era?.end ?? number.end, said }
}

/** Digits of a year; in words only after the word for year («سنة 30» and «عام 2» are lengths). */
function readYearNumber(scan: Scan, at: number, said: boolean): { readonly value: number; readonly end: number } | null {
  const digits = digitsAt(scan, at)
  if (digits >= 0) {
    if (hasArticle(scan, at) || isPartOfFigure(scan, at, at + 1)) return null
    const length = digitCount(scan, at)
    return length === 4 || (length === 3 && said) ? { value: digits, end: at + 1 } : null
  }
  if (!said) return null
  const words = readCount(scan, at)
  return words !== null && words.value >= 1000 && words.value < 2200 ? words : null
}

/** «هـ», «م», «ميلادية»; the calendar is null for years before Christ, which the contract's dates cannot say. */
export function readEra(scan: Scan, at: number): { readonly calendar: Calendar | null; readonly end: number } | null {
  const { era, link } = meaningAt(scan, at)
  if (link === 'ago' && follows(scan, at) && meaningAt(scan, at + 1).era === 'gregorian') return { calendar: null, end: at + 2 }
  if (era === undefined || !follows(scan, at)) return null
  if (era === 'before') return meaningAt(scan, at + 1).era === 'gregorian' ? { calendar: null, end: at + 2 } : null
  return { calendar: era, end: at + 1 }
}

/** The year of a day or month: «2019», «، 2019», «من عام 2019», «من العام الماضي», «الماضي». */
export function readYearTail(scan: Scan, at: number, calendar: Calendar): YearTail {
  const none: YearTail = { year: null, away: null, direction: null, calendar: null, end: at }
  if (!gapHas(scan, at, digitsAt(scan, at) < 0 ? ')' : ',،)')) return none
  const direct = readYear(scan, at)
  if (direct !== null && (direct.said || isLikelyYear(direct.year) || calendar === direct.calendar))
    return { ...none, year: direct.year, calendar: direct.calendar, end: direct.end }
  if (!gapHas(scan, at, ')')) return none
  const { direction, link } = meaningAt(scan, at)
  if (direction !== undefined && hasArticle(scan, at) && direction !== 'recent') return { ...none, direction, end: at + 1 }
  return readYearOf(scan, link === 'from' || link === 'in' ? at + 1 : at) ?? none
}

const YEARS_AWAY: Readonly<Partial<Record<Direction, number>>> = {
  last: -1,
  preceding: -1,
  this: 0,
  same: 0,
  next: 1,
  following: 1,
}

/** «عام 2019», «العام الماضي», «هذا العام», «السنة القادمة». */
function readYearOf(scan: Scan, at: number): YearTail | null {
  if (!gapHas(scan, at, ')')) return null
  const none = { year: null, away: null, direction: null, calendar: null }
  const year = meaningAt(scan, at).unit === 'year' ? readYear(scan, at) : null
  if (year !== null) return { ...none, year: year.year, calendar: year.calendar, end: year.end }
  const demonstrative = meaningAt(scan, at).this === true
  const unitAt = demonstrative ? at + 1 : at
  const { unit, count } = meaningAt(scan, unitAt)
  if (unit !== 'year' || count !== 'one' || !hasArticle(scan, unitAt)) return null
  const { direction } = meaningAt(scan, unitAt + 1)
  const away =
    direction !== undefined && hasArticle(scan, unitAt + 1) && follows(scan, unitAt + 1) ? YEARS_AWAY[direction] : undefined
  if (away !== undefined) return { ...none, away, end: unitAt + 2 }
  return demonstrative ? { ...none, away: 0, end: unitAt + 1 } : null
}
