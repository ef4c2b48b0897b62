/** Days by their date: alone, in both calendars («12 شوال 1436هـ الموافق 28 يوليو 2015م»), or of the month that runs. */
import { civil, DAY, monthOf, yearOf } from './civil.js'
import { type NamedDate, readDayNumber, readNamedDate } from './date-name.js'
import { readUnitHere } from './parsers/unit-here.js'
import { changed, type Reading, wholeDay, wholeUnit } from './reading.js'
import { resolveDate } from './resolve-date.js'
import {
  digitsAt,
  follows,
  gapHas,
  hasArticle,
  hasProclitic,
  isPartOfFigure,
  markBefore,
  meaningAt,
  type Scan,
  tokenAt,
} from './scan.js'

export function readDate(scan: Scan, at: number): Reading | null {
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
  const counts = follows(scan, start + 1) && tokenAt(scan, start + 1) === undefined
  if (meaningAt(scan, start + 1).months !== undefined) return null
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
export function withTwin(scan: Scan, date: NamedDate, weekday: number | null, day: Reading): Reading {
  const twin = readTwin(scan, date)
  if (twin === null) return day
  const other = resolveDate(scan, twin.end, twin, weekday)
  return date.calendar === 'gregorian' && !Number.isNaN(day.from) ? changed(day, { end: twin.end }) : other
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

/** A date that goes on with a weekday or day: after a blank, a comma, a bracket, «في» or «الموافق». */
export function readJoinedDate(scan: Scan, at: number): NamedDate | null {
  if (!gapHas(scan, at, ',،(-–/')) return null
  const { link } = meaningAt(scan, at)
  const start = (link === 'in' || link === 'given') && gapHas(scan, at + 1, ':') ? at + 1 : at
  const date = readNamedDate(scan, start)
  if (date === null && start > at && meaningAt(scan, start).link === 'in') return readNamedDate(scan, start + 1)
  return date
}

/** «اليوم» and «يوم»; the first is also today. */
export function isDayWord(scan: Scan, at: number): boolean {
  const { unit, count, dayPart } = meaningAt(scan, at)
  return (unit === 'day' && count === 'one') || (dayPart?.form === 'noun' && dayPart.from === 6 && dayPart.to === 18)
}
