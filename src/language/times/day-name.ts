/** One day, however it is said: «أمس الخميس», «الثلاثاء المقبل», «الجمعة 26 تموز», «12 شوال 1436هـ الموافق 28 يوليو 2015م». */
import { DAY, HOUR, weekdayOf } from './civil.js'
import type { NamedDate } from './date-name.js'
import { isDayWord, readDate, readJoinedDate, withTwin } from './dated-day.js'
import { changed, type Reading, wholeDay } from './reading.js'
import { resolveDate } from './resolve-date.js'
import { follows, gapHas, hasArticle, meaningAt, type Scan } from './scan.js'
import { readWeekday } from './weekday-name.js'

/** A day with what is said beside it: weekday, date in one calendar or both, direction. */
export function readDay(scan: Scan, at: number): Reading | null {
  return readRelativeDay(scan, at) ?? readWeekday(scan, at) ?? readDate(scan, at)
}

/** «اليوم», «أمس الخميس», «أول من أمس», «بعد غد», «يوم غد». */
function readRelativeDay(scan: Scan, at: number): Reading | null {
  const skips = (isDayWord(scan, at) || (meaningAt(scan, at).this && meaningAt(scan, at + 1).day === 0)) && follows(scan, at + 1)
  const start = skips ? at + 1 : at
  const said = readDistance(scan, start) ?? (start > at ? readDistance(scan, at) : null)
  if (said === null) return null
  const { today } = scan.reference
  const day = wholeDay(said.end, today + said.days * DAY)
  return withWeekday(scan, said.end, day)
}

function readDistance(scan: Scan, at: number): { readonly days: number; readonly end: number } | null {
  const { day, link, ordinal } = meaningAt(scan, at)
  if ((link === 'which' || link === 'to') && follows(scan, at + 1)) return readDistance(scan, at + 1)
  if (day !== undefined) {
    const first = day < 0 && follows(scan, at + 1) && meaningAt(scan, at + 1).ordinal === 1 && hasArticle(scan, at + 1)
    return first ? { days: day - 1, end: at + 2 } : { days: day, end: at + 1 }
  }
  const beyond = link === 'ahead' ? 1 : link === 'ago' || ordinal === 1 ? -1 : 0
  if (beyond === 0 || !follows(scan, at + 1)) return null
  const next = ordinal === 1 && meaningAt(scan, at + 1).link === 'from' && follows(scan, at + 2) ? at + 2 : at + 1
  const distance = meaningAt(scan, next).day
  return distance === beyond ? { days: 2 * beyond, end: next + 1 } : null
}

/** «أمس الخميس 25 تموز»: the weekday is checked against the day, and the date where one follows is what counts. */
function withWeekday(scan: Scan, at: number, day: Reading): Reading {
  const weekdayAt = gapHas(scan, at, ',،(') ? (isDayWord(scan, at) && follows(scan, at + 1) ? at + 1 : at) : -1
  const weekday = hasArticle(scan, weekdayAt) ? meaningAt(scan, weekdayAt).weekday : undefined
  if (weekday === undefined) return withDate(scan, at, day, null) ?? day
  const end = weekdayAt + 1
  const dated = withDate(scan, end, day, weekday)
  if (dated !== null) return dated
  if (Number.isNaN(day.from) || weekdayOf(day.from) === weekday) return changed(day, { end })
  return changed(wholeDay(end, meantWeekday(scan, day.from, weekday)), { contradicted: true })
}

/** A full date after a day that was already told: «اليوم الجمعة 26 تموز/يوليو». */
function withDate(scan: Scan, at: number, day: Reading, weekday: number | null): Reading | null {
  const date = readJoinedDate(scan, at)
  if (date === null || date.end <= at) return null
  const resolved = withTwin(scan, date, weekday, resolveDate(scan, at, date, weekday))
  return date.year === null && !Number.isNaN(day.from) && date.calendar === 'gregorian'
    ? sameYear(scan, date, day, resolved, weekday)
    : resolved
}

/** «أمس 16 تموز»: of the year in which that day was. */
function sameYear(scan: Scan, date: NamedDate, day: Reading, otherwise: Reading, weekday: number | null): Reading {
  const year = new Date(day.from).getUTCFullYear()
  const resolved = changed(resolveDate(scan, date.end, { ...date, year }, weekday), { end: otherwise.end })
  return Math.abs(resolved.from - day.from) < Math.abs(otherwise.from - day.from) ? resolved : otherwise
}

/**
 * The weekday that «اليوم» or «أمس» was said to be: texts are often gathered days late, so the last such day up to the
 * one counted, or the next where the outlet's clock is already past midnight.
 */
function meantWeekday(scan: Scan, day: number, weekday: number): number {
  const back = (weekdayOf(day) - weekday + 7) % 7
  const late = back === 6 && scan.reference.exact && scan.reference.now - scan.reference.today >= LATE * HOUR
  return late ? day + DAY : day - back * DAY
}

/** From this hour of an unknown zone on, it may be tomorrow where the text was written. */
const LATE = 18
