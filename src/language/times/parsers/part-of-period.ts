/** A counted part of a period: «ثالث ثلاثاء في أيلول», «الأسبوع الأول من أكتوبر», «اليوم الأخير من الشهر», «الربع الأول من 2018». */
import { civil, DAY, dayOf, monthOf, weekdayOf, yearOf } from '../civil.js'
import { readOrdinal } from '../numbers.js'
import { pastOf, readPeriod } from '../period.js'
import { type Parser, type Reading, stretch, wholeDay } from '../reading.js'
import { follows, hasArticle, meaningAt, type Scan } from '../scan.js'

export const partOfPeriod: Parser = {
  name: 'part-of-period',
  starts: ({ ordinal, unit, weekday, part }, { article }) =>
    ordinal !== undefined || (article && (unit === 'day' || unit === 'week' || weekday !== undefined || part !== undefined)),
  read(scan, at) {
    const part = readOrdinalFirst(scan, at) ?? readNameFirst(scan, at)
    if (part === null) return null
    const of = pastOf(scan, part.end)
    const period = of === null ? null : readPeriod(scan, of)
    return period === null ? null : resolve(part, period)
  },
}

interface Part {
  readonly of: 'day' | 'week' | 'weekday' | 'months'
  /** The weekday, or the months a part of a year has. */
  readonly which: number
  /** From 1; -1 for the last. */
  readonly number: number
  readonly end: number
}

/** «ثالث ثلاثاء», «ثالث يوم ثلاثاء», «آخر أسبوع». */
function readOrdinalFirst(scan: Scan, at: number): Part | null {
  if (hasArticle(scan, at) || meaningAt(scan, at).ordinal === undefined || !follows(scan, at + 1)) return null
  const ordinal = readOrdinal(scan, at)
  if (ordinal === null || hasArticle(scan, ordinal.end)) return null
  const name = readName(scan, ordinal.end)
  return name === null ? null : { ...name, number: ordinal.value }
}

/** «الثلاثاء الثالث», «اليوم الأخير», «النصف الثاني». */
function readNameFirst(scan: Scan, at: number): Part | null {
  if (!hasArticle(scan, at)) return null
  const name = readName(scan, at)
  if (name === null || !follows(scan, name.end) || !hasArticle(scan, name.end)) return null
  const ordinal = readOrdinal(scan, name.end)
  return ordinal === null ? null : { ...name, number: ordinal.value, end: ordinal.end }
}

function readName(scan: Scan, at: number): Omit<Part, 'number'> | null {
  const { unit, count, weekday, part } = meaningAt(scan, at)
  if (unit === 'day' && count === 'one' && follows(scan, at + 1)) {
    const named = hasArticle(scan, at + 1) ? undefined : meaningAt(scan, at + 1).weekday
    if (named !== undefined) return { of: 'weekday', which: named, end: at + 2 }
  }
  if (weekday !== undefined) return { of: 'weekday', which: weekday, end: at + 1 }
  if (part !== undefined && hasArticle(scan, at)) return { of: 'months', which: part, end: at + 1 }
  if ((unit !== 'day' && unit !== 'week') || count !== 'one') return null
  return { of: unit, which: 0, end: at + 1 }
}

function resolve({ of, which, number }: Part, period: Reading): Reading | null {
  if (number === 0 || number > 366) return null
  const { from, to, end } = period
  switch (of) {
    case 'day':
      return within(wholeDay(end, number < 0 ? to - DAY : from + (number - 1) * DAY, period.calendar), period)
    case 'week':
      return within(sevenDays(end, number < 0 ? to - 7 * DAY : from + 7 * (number - 1) * DAY), period)
    case 'weekday':
      return within(wholeDay(end, number < 0 ? lastWeekday(to, which) : nthWeekday(from, which, number)), period)
    case 'months':
      return period.grain === 'month' ? partOfMonth(period, number, 12 / which) : partOfYear(period, number, which)
  }
}

/** What lies outside its period was said of something else. */
function within(reading: Reading, period: Reading): Reading | null {
  return reading.from >= period.to ? null : reading
}

function sevenDays(end: number, from: number): Reading {
  return stretch(end, from, from + 7 * DAY, 'week')
}

function nthWeekday(from: number, weekday: number, number: number): number {
  return from + (((weekday - weekdayOf(from) + 7) % 7) + 7 * (number - 1)) * DAY
}

function lastWeekday(to: number, weekday: number): number {
  const last = to - DAY
  return last - ((weekdayOf(last) - weekday + 7) % 7) * DAY
}

/** «النصف الأول من العام», «الربع الأخير من 2018». */
function partOfYear({ from, end, grain }: Reading, number: number, months: number): Reading | null {
  const parts = 12 / months
  const index = number < 0 ? parts - 1 : number - 1
  if (grain !== 'year' || index >= parts) return null
  const start = monthOf(from) + index * months
  const named = months === 3 ? 'quarter' : 'part-of-year'
  return stretch(end, civil(yearOf(from), start), civil(yearOf(from), start + months), named)
}

/** «النصف الثاني من يوليو»: from the sixteenth on. */
function partOfMonth({ from, to, end, calendar }: Reading, number: number, parts: number): Reading | null {
  const index = number < 0 ? parts - 1 : number - 1
  if (index >= parts || parts > 3) return null
  const days = Math.floor(dayOf(to - DAY) / parts)
  const start = from + index * days * DAY
  return stretch(end, start, index === parts - 1 ? to : start + days * DAY, 'part-of-month', calendar)
}
