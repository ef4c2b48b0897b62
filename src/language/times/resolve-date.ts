/** From a named day or month to its place on the calendar: which year it is of, where the words leave that out. */
import { civil, DAY, weekdayOf, yearOf } from './civil.js'
import type { NamedDate } from './date-name.js'
import { changed, type Reading, wholeDay, wholeMonth } from './reading.js'
import type { Scan } from './scan.js'
import type { Direction } from './time-word.js'
import { isLikelyYear } from './year-name.js'

/** A date without a year this many days ahead is taken for the coming one when no tense tells; farther, for the past one. */
const SOON = 60

interface YearClues {
  readonly calendar: 'gregorian' | 'hijri'
  readonly year: number | null
  readonly away: number | null
  readonly direction: Direction | null
}

/** The day, and whether a weekday said with it contradicts it. */
export function resolveDate(scan: Scan, at: number, date: NamedDate, weekday: number | null): Reading {
  const wall = (year: number) =>
    date.calendar === 'hijri' ? scan.hijri.toWall(year, date.month, date.day) : civilDay(year, date.month, date.day)
  const fits = (year: number) => weekday === null || weekdayOf(wall(year)) === weekday
  const year = yearFor(scan, at, date, (candidate) => ({ from: wall(candidate), to: wall(candidate) + DAY }), fits)
  const day = wholeDay(date.end, wall(year), date.calendar)
  return weekday !== null && !Number.isNaN(day.from) && !fits(year) ? changed(day, { contradicted: true }) : day
}

export function resolveMonth(
  scan: Scan,
  at: number,
  month: YearClues & { readonly month: number; readonly end: number },
): Reading {
  const whole = (year: number) => wholeMonth(scan, month.end, year, month.month, month.calendar)
  return whole(yearFor(scan, at, month, whole, () => true))
}

/** 29 February of a common year is no day. */
function civilDay(year: number, month: number, day: number): number {
  const wall = civil(year, month, day)
  return new Date(wall).getUTCDate() === day ? wall : Number.NaN
}

interface Stretch {
  readonly from: number
  readonly to: number
}

function yearFor(
  scan: Scan,
  at: number,
  clues: YearClues,
  stretch: (year: number) => Stretch,
  fits: (year: number) => boolean,
): number {
  if (clues.year !== null)
    return clues.calendar === 'hijri' && isLikelyYear(clues.year) ? hijriYearIn(scan, clues.year, stretch) : clues.year
  const { today } = scan.reference
  const current = clues.calendar === 'hijri' ? (scan.hijri.fromWall(today)?.year ?? Number.NaN) : yearOf(today)
  if (Number.isNaN(current)) return current
  if (clues.away !== null) return current + clues.away
  const years = [current - 1, current, current + 1].filter((year) => !Number.isNaN(stretch(year).from))
  const fitting = years.filter(fits)
  return pick(scan, at, clues.direction, fitting.length > 0 ? fitting : years, stretch) ?? current
}

/** «رمضان 2019»: the Hijri year in which it began within that Gregorian one; of two, the first. */
function hijriYearIn(scan: Scan, year: number, stretch: (year: number) => Stretch): number {
  const first = scan.hijri.fromWall(civil(year))?.year ?? Number.NaN
  return [first, first + 1].find((candidate) => yearOf(stretch(candidate).from) === year) ?? first
}

/** The year whose stretch lies on the side of today that direction or tense names. */
function pick(scan: Scan, at: number, direction: Direction | null, years: readonly number[], stretch: (year: number) => Stretch) {
  const { today } = scan.reference
  const holds = years.find((year) => stretch(year).from <= today && today < stretch(year).to)
  const past = years.filter((year) => stretch(year).to <= today).at(-1)
  const coming = years.find((year) => stretch(year).from > today)
  if (direction === 'last' || direction === 'preceding') return past ?? holds
  if (direction === 'next' || direction === 'following') return coming ?? holds
  if (direction === 'this' || direction === 'same')
    return years.find((year) => yearOf(stretch(year).from) === yearOf(today)) ?? holds
  if (holds !== undefined) return holds
  const tense = scan.tense(at)
  if (tense === 'past') return past ?? coming
  if (tense === 'future') return coming ?? past
  const soon = coming !== undefined && stretch(coming).from - today <= SOON * DAY
  const nearer = soon && (past === undefined || stretch(coming).from - today < today - stretch(past).from)
  return nearer ? coming : (past ?? coming)
}
