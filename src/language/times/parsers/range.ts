/** From one time to another: «من 15 إلى 20 يناير», «بين الخميس والسبت», «13-15 تموز», «من الثالثة حتى الخامسة مساء». */
import { DAY, HOUR, weekdayOf } from '../civil.js'
import { type NamedDate, readDayNumber, readMonthOfDay, readNamedDate } from '../date-name.js'
import { readDayOfMonthHere } from '../dated-day.js'
import { mayReach } from '../joints.js'
import { isMoment, type Moment, readMoment, resolveHere, resolveMoment, toldBack } from '../moment.js'
import { readMonthName } from '../month-name.js'
import { readPeriod } from '../period.js'
import { changed, isUnknown, type Parser, type Reading } from '../reading.js'
import { resolveDate } from '../resolve-date.js'
import {
  digitsAt,
  follows,
  gapHas,
  hasArticle,
  hasProclitic,
  markBefore,
  meaningAt,
  type Scan,
  tokenAt,
  wordAt,
} from '../scan.js'
import { isLikelyYear, readYearTail } from '../year-name.js'

export const range: Parser = {
  name: 'range',
  starts: ({ link, about, months, ordinal, day, weekday, unit, count, number }, { digits }) =>
    digits >= 0 ||
    link === 'from' ||
    link === 'between' ||
    [about, months, ordinal, day, weekday].some((role) => role !== undefined) ||
    number?.kind === 'tens' ||
    (unit === 'day' && (count === 'one' || count === 'named-two')),
  read(scan, at) {
    const opened = readOpening(scan, at)
    const start = opened?.start ?? at
    if (tokenAt(scan, start) === undefined || (opened?.between !== true && !mayReach(scan, at))) return null
    return (
      readDays(scan, start, opened) ??
      readMonthThenDays(scan, start) ??
      (opened === null ? readDayThenHours(scan, at) : (readMoments(scan, start, opened) ?? readPeriods(scan, start, opened)))
    )
  },
}

interface Opening {
  readonly start: number
  /** «و» joins the two ends. */
  readonly between: boolean
  /** «يومي الجمعة والسبت»: two days named, which are a stretch only where one follows the other. */
  readonly pair: boolean
}

/** «من», «بين», «ما بين», and the dual before two names: «عامي», «يومي». */
function readOpening(scan: Scan, at: number): Opening | null {
  const { link, about, unit, count } = meaningAt(scan, at)
  if (unit === 'day' && count === 'named-two') return follows(scan, at + 1) ? { start: at + 1, between: true, pair: true } : null
  const between = about && meaningAt(scan, at + 1).link === 'between' ? at + 1 : at
  const opens = link === 'from' || meaningAt(scan, between).link === 'between'
  if (!opens || !gapHas(scan, between + 1, ':')) return null
  const dual = isPairOf(scan, between + 1) && follows(scan, between + 2)
  return { start: dual ? between + 2 : between + 1, between: link !== 'from', pair: false }
}

/** «عامي 2010 و2015», «العامين 2010 و2015». */
function isPairOf(scan: Scan, at: number): boolean {
  const { count } = meaningAt(scan, at)
  return count === 'named-two' || (count === 'two' && hasArticle(scan, at) && digitsAt(scan, at + 1) >= 0)
}

/** Past what joins the two ends: «إلى», «حتى», «وحتى», a dash; between two ends also و. */
function pastJoint(scan: Scan, at: number, opened: Opening | null): number | null {
  const mark = markBefore(scan, at)
  if (mark === '-' || mark === '–' || mark === '—') return opened?.between ? null : at
  if (mark !== '' && mark !== '،' && mark !== ',') return null
  const { link } = meaningAt(scan, at)
  if (link === 'to' || link === 'until') return follows(scan, at + 1) ? at + 1 : null
  if (opened?.between !== true) return null
  if (wordAt(scan, at)?.key === 'و' && follows(scan, at + 1)) return at + 1
  return hasProclitic(scan, at, 'و') ? at : null
}

/** «من 15 إلى 20 يناير», «13 الى 15 تموز», «من 13 تموز إلى 15 تموز 2019»: the first takes what it lacks from the second. */
function readDays(scan: Scan, at: number, opened: Opening | null): Reading | null {
  const day = readDayNumber(scan, at)
  if (day === null) return null
  const whole = readMonthOfDay(scan, day.value, day.end) ?? (digitsAt(scan, at) >= 0 ? readNamedDate(scan, at) : null)
  const first = whole !== null && !whole.bare ? whole : null
  const joint = pastJoint(scan, first?.end ?? day.end, opened)
  if (joint === null) return null
  const second = readSecondDay(scan, joint)
  if (second === null && first === null) return readDaysHere(scan, day.value, joint)
  if (second === null || (first === null && tokenAt(scan, at)?.digits === -1 && !opened && !hasOrdinalEnd(scan, at))) return null
  const to = resolveDate(scan, at, second, null)
  const from = resolveDate(scan, at, first === null ? { ...second, day: day.value } : withYearOf(first, second), null)
  return opened?.pair && to.from - from.from !== DAY ? null : joined(from, to)
}

/** «من 4 إلى 22 من هذا الشهر». */
function readDaysHere(scan: Scan, day: number, at: number): Reading | null {
  const last = readDayOfMonthHere(scan, at)
  if (last === null || isUnknown(last)) return last
  const first = last.from - (new Date(last.from).getUTCDate() - day) * DAY
  return first < last.from ? changed(last, { from: first }) : null
}

/** «أول» alone is too common a word to begin a stretch of days. */
function hasOrdinalEnd(scan: Scan, at: number): boolean {
  return tokenAt(scan, at)?.article === true
}

/** The digits after a dash are part of a figure («27-29»), which a day alone must not be. */
function readSecondDay(scan: Scan, at: number): NamedDate | null {
  const day = readDayNumber(scan, at)
  return (day === null ? null : readMonthOfDay(scan, day.value, day.end)) ?? readNamedDate(scan, at)
}

function withYearOf(first: NamedDate, second: NamedDate): NamedDate {
  if (first.year !== null || first.away !== null || first.calendar !== second.calendar) return first
  const later = first.month > second.month
  return {
    ...first,
    year: second.year === null ? null : second.year - (later ? 1 : 0),
    away: second.away,
    direction: first.direction ?? second.direction,
  }
}

/** «يوليو 13-15», «تموز 13 إلى 15». */
function readMonthThenDays(scan: Scan, at: number): Reading | null {
  const month = readMonthName(scan, at)
  if (month === null || !follows(scan, month.end)) return null
  const first = digitsAt(scan, month.end)
  const joint = first < 1 || first > 31 ? null : pastJoint(scan, month.end + 1, null)
  const last = joint === null ? -1 : digitsAt(scan, joint)
  if (joint === null || last <= first || last > 31) return null
  const { year, away, direction, end } = readYearTail(scan, joint + 1, month.calendar)
  const date = (day: number): NamedDate => ({ calendar: month.calendar, month: month.month, day, year, away, direction, end })
  return joined(resolveDate(scan, at, date(first), null), resolveDate(scan, at, date(last), null))
}

/** Days by weekday or word, and clock readings: «بين الخميس والسبت», «من الساعة 3 إلى الساعة 4 بعد العصر». */
function readMoments(scan: Scan, at: number, opened: Opening, day: Reading | null = null): Reading | null {
  const said = readMoment(scan, at)
  if (said === null) return readHours(scan, at, opened, day)
  const first = { ...said, day: said.day ?? day }
  const joint = pastJoint(scan, first.end, opened)
  const second = joint === null ? null : (readMoment(scan, joint) ?? (first.clock === null ? null : readBareHour(scan, joint)))
  if (second === null || !isMoment(second)) return null
  if (first.clock !== null && second.clock !== null) return clockRange(scan, at, first, second)
  if (first.clock !== null || second.clock !== null || !isMoment(first)) return null
  const weekdays = weekdayRange(scan, at, first, second)
  if (weekdays !== null) return opened.pair && weekdays.to - weekdays.from !== 2 * DAY ? null : weekdays
  return opened.pair ? null : joined(resolveMoment(scan, at, first), resolveMoment(scan, at, second))
}

/** Two weekdays by themselves: the second follows the first, and a direction after it is of both. */
function weekdayRange(scan: Scan, at: number, { day: first }: Moment, { day: second, part, end }: Moment): Reading | null {
  const bare =
    first !== null && first.grain === 'day' && meaningAt(scan, first.end - 1).weekday !== undefined && first.end <= at + 2
  if (!bare || first === null || second === null || part !== null || isUnknown(first) || isUnknown(second)) return null
  const days = (weekdayOf(second.from) - weekdayOf(first.from) + 7) % 7
  const directed = meaningAt(scan, end - 1).weekday === undefined
  const from = directed ? second.from - days * DAY : first.from
  return days === 0 ? null : changed(second, { end, from, to: from + (days + 1) * DAY })
}

/** «الخميس من الساعة التاسعة حتى الحادية عشرة صباحا». */
function readDayThenHours(scan: Scan, at: number): Reading | null {
  const before = readMoment(scan, at)
  if (before === null || before.day === null || before.clock !== null || before.part !== null || !follows(scan, before.end))
    return null
  const opened = readOpening(scan, before.end)
  if (opened === null || opened.pair) return null
  const hours = readMoments(scan, opened.start, opened, before.day)
  return hours !== null && hours.grain !== 'day' ? hours : null
}

/** «من 3 إلى 5 مساء», «بين الثالثة والخامسة عصرا»: hours that only the second end makes hours. */
function readHours(scan: Scan, at: number, opened: Opening, day: Reading | null): Reading | null {
  const first = readBareHour(scan, at)
  if (first === null) return null
  const joint = pastJoint(scan, first.end, opened)
  const second = joint === null ? null : readMoment(scan, joint)
  if (second === null || second.clock === null) return null
  return clockRange(scan, at, { ...first, day }, second)
}

function readBareHour(scan: Scan, at: number): Moment | null {
  const hour = readDayNumber(scan, at)
  if (hour === null || hour.value > 24) return null
  const clock = { hour: hour.value, minute: 0, second: null, fine: false, half: null, end: hour.end, sure: true }
  return { day: null, part: null, clock, zone: null, end: hour.end }
}

/** Up to the beginning of the last hour. Each end takes the day, and the first the half of the day, from the other. */
function clockRange(scan: Scan, at: number, first: Moment, second: Moment): Reading {
  const to = resolveHere(scan, { ...second, day: second.day ?? first.day, part: second.part ?? first.part })
  const half = first.part === null && first.clock?.half === null
  const clock = first.clock === null ? null : { ...first.clock, half: half ? (second.clock?.half ?? null) : first.clock.half }
  const from = resolveHere(scan, {
    ...first,
    clock,
    day: first.day ?? second.day,
    part: half ? second.part : first.part,
    zone: first.zone ?? second.zone,
  })
  const start = from.from > to.from ? from.from - (from.from - to.from < 12 * HOUR ? 12 * HOUR : DAY) : from.from
  const reading = changed(to, { from: start, to: to.from > start ? to.from : to.to })
  return first.day === null && second.day === null ? toldBack(scan, at, reading) : reading
}

/** Months, years and what else has a length: «من يناير إلى مارس 2018», «بين عامي 2010 و2015». */
function readPeriods(scan: Scan, at: number, opened: Opening): Reading | null {
  const first = readPeriod(scan, at)
  if (first === null) return null
  const joint = pastJoint(scan, first.end, opened)
  const second = joint === null ? null : readPeriod(scan, joint)
  if (second === null) return null
  const year = digitsAt(scan, at)
  if (isLikelyYear(year) && second.grain !== 'year') return null
  return joined(monthOfSameYear(first, second), second)
}

/** «من نوفمبر إلى مارس 2018»: the November before. */
function monthOfSameYear(first: Reading, second: Reading): Reading {
  if (first.grain !== 'month' || second.grain !== 'month' || first.calendar !== 'gregorian' || isUnknown(second)) return first
  const month = (wall: number) => new Date(wall).getUTCMonth()
  const year = new Date(second.from).getUTCFullYear() - (month(first.from) > month(second.from) ? 1 : 0)
  const at = (months: number) => new Date(0).setUTCFullYear(year, month(first.from) + months, 1)
  return isUnknown(first) ? first : changed(first, { from: at(0), to: at(1) })
}

/** One stretch that includes its last day, month or year; null where the second end is not after the first. */
function joined(from: Reading, to: Reading): Reading | null {
  if (isUnknown(from) || isUnknown(to)) return changed(to, { from: Number.NaN, to: Number.NaN })
  const grain = from.grain === 'part-of-day' || from.grain === 'hour' ? 'part-of-day' : to.grain
  return from.from < to.to ? changed(to, { from: from.from, grain }) : null
}
