/** Days by their weekday: «الخميس», «يوم الثلاثاء المقبل», «ثلاثاء الأسبوع الماضي», «السبت السادس عشر». */
import { DAY, startOf, weekdayOf } from './civil.js'
import { isDayWord, readJoinedDate, withTwin } from './dated-day.js'
import { readOrdinal } from './numbers.js'
import { type Reading, wholeDay } from './reading.js'
import { resolveDate } from './resolve-date.js'
import { follows, hasArticle, meaningAt, type Scan } from './scan.js'
import { type Direction, NO_MEANING } from './time-word.js'

/** A weekday with its date, week or direction; bare without the article only in a week («ثلاثاء الأسبوع الماضي»). */
export function readWeekday(scan: Scan, at: number): Reading | null {
  const start = readDemonstrative(scan, at)
  const { weekday } = meaningAt(scan, start)
  if (weekday === undefined) return null
  if (!hasArticle(scan, start)) return readWeekdayOfWeek(scan, start, weekday)
  const end = start + 1
  const date = readJoinedDate(scan, end)
  if (date !== null) return withTwin(scan, date, weekday, resolveDate(scan, at, date, weekday))
  return readWeekdayOfWeek(scan, start, weekday) ?? readWeekdayOfMonth(scan, start, weekday) ?? directed(scan, at, end, weekday)
}

/** «هذا الأحد», «يوم الجمعة», «نهار الخميس»: the place of the weekday. */
function readDemonstrative(scan: Scan, at: number): number {
  let start = at
  if (meaningAt(scan, start).this && follows(scan, start + 1)) start++
  if (isDayWord(scan, start) && !hasArticle(scan, start) && follows(scan, start + 1)) start++
  return start
}

/** By direction where one follows, else by the tense of the sentence; without either the last one, today's included. */
function directed(scan: Scan, at: number, end: number, weekday: number): Reading {
  const { direction } = follows(scan, end) ? meaningAt(scan, end) : NO_MEANING
  const told = direction !== undefined && direction !== 'recent' && direction !== 'same'
  const { today } = scan.reference
  const back = (weekdayOf(today) - weekday + 7) % 7
  const from = today + daysTo(told ? direction : null, back, told ? null : scan.tense(at)) * DAY
  return wholeDay(told ? end + 1 : end, from)
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
