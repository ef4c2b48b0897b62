/** One day, however it is said: «أمس الخميس», «الثلاثاء المقبل», «الجمعة 26 تموز», «12 شوال 1436هـ الموافق 28 يوليو 2015م». */
import { civil, DAY, HOUR, monthOf, startOf, weekdayOf, yearOf } from './civil.js'
import { type NamedDate, readDayNumber, readNamedDate } from './date-name.js'
import { readOrdinal } from './numbers.js'
import { readUnitHere } from './parsers/unit-here.js'
import { type Reading, wholeDay, wholeUnit } from './reading.js'
import { resolveDate } from './resolve-date.js'
import { digitsAt, follows, gapHas, hasArticle, hasProclitic, isPartOfFigure, markBefore, meaningAt, type Scan } from './scan.js'
import { type Direction, NO_MEANING } from './time-word.js'

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

/** «اليوم» and «يوم»; the first is also today. */
function isDayWord(scan: Scan, at: number): boolean {
  const { unit, count, dayPart } = meaningAt(scan, at)
  return (unit === 'day' && count === 'one') || (dayPart?.form === 'noun' && dayPart.from === 6 && dayPart.to === 18)
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
  if (Number.isNaN(day.from) || weekdayOf(day.from) === weekday) return { ...day, end }
  return { ...wholeDay(end, meantWeekday(scan, day.from, weekday)), contradicted: true }
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
  const resolved = { ...resolveDate(scan, date.end, { ...date, year }, weekday), end: otherwise.end }
  return Math.abs(resolved.from - day.from) < Math.abs(otherwise.from - day.from) ? resolved : otherwise
}

/** A date that goes on with a weekday or day: after a blank, a comma, a bracket, «في» or «الموافق». */
function readJoinedDate(scan: Scan, at: number): NamedDate | null {
  if (!gapHas(scan, at, ',،(-–/')) return null
  const { link } = meaningAt(scan, at)
  const start = (link === 'in' || link === 'given') && gapHas(scan, at + 1, ':') ? at + 1 : at
  const date = readNamedDate(scan, start)
  if (date === null && start > at && meaningAt(scan, start).link === 'in') return readNamedDate(scan, start + 1)
  return date
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

function readWeekday(scan: Scan, at: number): Reading | null {
  const start = readDemonstrative(scan, at)
  const { weekday } = meaningAt(scan, start)
  if (weekday === undefined) return null
  if (!hasArticle(scan, start)) return readWeekdayOfWeek(scan, start, weekday)
  const end = start + 1
  const date = readJoinedDate(scan, end)
  if (date !== null) return withTwin(scan, date, weekday, resolveDate(scan, at, date, weekday))
  return (
    readWeekdayOfWeek(scan, start, weekday) ??
    readWeekdayOfMonth(scan, start, weekday) ?? {
      ...wholeDay(end, Number.NaN),
      ...directed(scan, at, end, weekday),
    }
  )
}

/** «هذا الأحد», «يوم الجمعة», «نهار الخميس»: the place of the weekday. */
function readDemonstrative(scan: Scan, at: number): number {
  let start = at
  if (meaningAt(scan, start).this && follows(scan, start + 1)) start++
  if (isDayWord(scan, start) && !hasArticle(scan, start) && follows(scan, start + 1)) start++
  return start
}

/** By direction where one follows, else by the tense of the sentence; without either the last one, today's included. */
function directed(
  scan: Scan,
  at: number,
  end: number,
  weekday: number,
): { readonly from: number; readonly to: number; readonly end: number } {
  const { direction } = follows(scan, end) ? meaningAt(scan, end) : NO_MEANING
  const told = direction !== undefined && direction !== 'recent' && direction !== 'same'
  const { today } = scan.reference
  const back = (weekdayOf(today) - weekday + 7) % 7
  const from = today + daysTo(told ? direction : null, back, told ? null : scan.tense(at)) * DAY
  return { from, to: from + DAY, end: told ? end + 1 : end }
}

function daysTo(direction: Direction | null, back: number, tense: 'past' | 'future' | null): number {
  if (direction === 'last' || direction === 'preceding') return back === 0 ? -7 : -back
  if (direction === 'next' || direction === 'following') return 7 - back
  if (direction === 'this') return back <= 3 ? -back : 7 - back
  return tense === 'future' && back > 0 ? 7 - back : -back
}

/** «ثلاثاء الأسبوع الماضي», «الاثنين من هذا الأسبوع». */
function readWeekdayOfWeek(scan: Scan, at: number, weekday: number): Reading | null {
  let start = at + 1
  if (!follows(scan, start)) return null
  const { link } = meaningAt(scan, start)
  if ((link === 'from' || link === 'in') && follows(scan, start + 1)) start++
  const demonstrative = meaningAt(scan, start).this === true
  if (demonstrative) start++
  if (meaningAt(scan, start).unit !== 'week' || meaningAt(scan, start).count !== 'one' || !hasArticle(scan, start)) return null
  const { direction } = follows(scan, start + 1) ? meaningAt(scan, start + 1) : NO_MEANING
  const weeks = direction === undefined ? (demonstrative ? 0 : null) : WEEKS[direction]
  if (weeks === null || weeks === undefined) return null
  const from = startOf(scan.reference.today, 'week') + (7 * weeks + ((weekday + 6) % 7)) * DAY
  return wholeDay(direction === undefined ? start + 1 : start + 2, from)
}

const WEEKS: Readonly<Partial<Record<Direction, number>>> = { last: -1, preceding: -1, this: 0, next: 1, following: 1 }

/** «السبت السادس عشر»: the nearest month in which that day is that weekday. */
function readWeekdayOfMonth(scan: Scan, at: number, weekday: number): Reading | null {
  if (!follows(scan, at + 1) || !hasArticle(scan, at + 1)) return null
  const day = readOrdinal(scan, at + 1)
  if (day === null || day.value < 6 || day.value > 31) return null
  const thisMonth = readMonthHere(scan, day.end)
  const { today } = scan.reference
  for (const months of thisMonth === null ? [0, -1, 1, -2, 2] : [0]) {
    const date = new Date(today)
    const from = new Date(0).setUTCFullYear(date.getUTCFullYear(), date.getUTCMonth() + months, day.value)
    if (weekdayOf(from) === weekday) return wholeDay(thisMonth ?? day.end, from)
  }
  return null
}

/** «من هذا الشهر», «من الشهر الجاري»; its end. */
function readMonthHere(scan: Scan, at: number): number | null {
  if (meaningAt(scan, at).link !== 'from' || !follows(scan, at)) return null
  const demonstrative = meaningAt(scan, at + 1).this === true
  const month = demonstrative ? at + 2 : at + 1
  if (meaningAt(scan, month).unit !== 'month' || !hasArticle(scan, month)) return null
  if (demonstrative) return month + 1
  return meaningAt(scan, month + 1).direction === 'this' ? month + 2 : null
}

function readDate(scan: Scan, at: number): Reading | null {
  const date = readNamedDate(scan, at)
  if (date === null) return readDayOfMonthHere(scan, at) ?? readDayByNumber(scan, at)
  if (date.bare && !isCued(scan, at)) return null
  return withTwin(scan, date, null, resolveDate(scan, at, date, null))
}

/** «الخامس من الشهر الجاري», «15 من هذا الشهر», «الثامن من الشهر ذاته», «12 الجاري». */
export function readDayOfMonthHere(scan: Scan, at: number): Reading | null {
  const day = readDayNumber(scan, at)
  if (day === null || !follows(scan, day.end)) return null
  const { direction, link } = meaningAt(scan, day.end)
  if (direction === 'this' && hasArticle(scan, day.end))
    return dayOf(wholeUnit(day.end + 1, scan.reference.today, 'month'), day.value)
  const month = follows(scan, day.end + 1) ? readUnitHere(scan, link === 'from' ? day.end + 1 : day.end) : null
  return month?.grain === 'month' ? dayOf(month, day.value) : null
}

function dayOf({ from, to, end }: Reading, day: number): Reading | null {
  const start = from + (day - 1) * DAY
  return start >= to ? null : wholeDay(end, start)
}

/** «يوم 15»: of this month, or the one on the side that the tense tells. */
function readDayByNumber(scan: Scan, at: number): Reading | null {
  const start = at + 1
  const day = isDayWord(scan, at) && !hasArticle(scan, at) && follows(scan, start) ? digitsAt(scan, start) : -1
  const counts = follows(scan, start + 1) && scan.tokens[start + 1] === undefined
  if (day < 1 || day > 31 || counts || isPartOfFigure(scan, start, start + 1) || meaningAt(scan, start + 1).unit !== undefined)
    return null
  const { today } = scan.reference
  const back = scan.tense(at) === 'future' ? 0 : 1
  for (const months of back === 1 ? [0, -1, -2] : [0, 1, 2]) {
    const from = civil(yearOf(today), monthOf(today) + months, day)
    if (new Date(from).getUTCDate() === day && (back === 1 ? from <= today : from > today)) return wholeDay(start + 1, from)
  }
  return null
}

/** A slashed day and month counts only after «يوم», «في» or the word for date. */
function isCued(scan: Scan, at: number): boolean {
  if (!follows(scan, at)) return false
  return meaningAt(scan, at - 1).link === 'in' || isDayWord(scan, at - 1)
}

/** The same day in the other calendar is part of the expression, and the Gregorian one is what counts. */
function withTwin(scan: Scan, date: NamedDate, weekday: number | null, day: Reading): Reading {
  const twin = readTwin(scan, date)
  if (twin === null) return day
  const other = resolveDate(scan, twin.end, twin, weekday)
  return date.calendar === 'gregorian' && !Number.isNaN(day.from) ? { ...day, end: twin.end } : other
}

function readTwin(scan: Scan, date: NamedDate): NamedDate | null {
  const mark = markBefore(scan, date.end)
  if (mark === null || !'،,(-–/='.includes(mark)) return null
  const given = meaningAt(scan, date.end).link === 'given'
  if (mark === '' && !given) return null
  const at = given ? date.end + 1 : date.end
  const start =
    given && (meaningAt(scan, at).link === 'in' || hasProclitic(scan, at, 'ل')) && meaningAt(scan, at).link ? at + 1 : at
  const twin = readNamedDate(scan, isDayWord(scan, start) ? start + 1 : start)
  return twin !== null && twin.calendar !== date.calendar ? twin : null
}
