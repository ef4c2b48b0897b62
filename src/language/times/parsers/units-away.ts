/** So many units before or after publication: «قبل ثلاثة أيام», «منذ أسبوعين», «بعد شهر», «خلال 3 ساعات», «ثلاثة أيام مضت». */
import { DAY, plus, startOf, type Unit } from '../civil.js'
import { readMonthName } from '../month-name.js'
import { readCount } from '../numbers.js'
import { changed, grainOf, type Parser, type Reading, stretch, wholeUnit } from '../reading.js'
import { digitsAt, follows, hasArticle, hasProclitic, meaningAt, type Scan, tokenAt } from '../scan.js'
import type { Link } from '../time-word.js'
import { readYear } from '../year-name.js'

export const unitsAway: Parser = {
  name: 'units-away',
  starts: ({ link, number, unit, vague }, { digits }) =>
    (link !== undefined && (SIGNS[link] !== undefined || link === 'in')) ||
    [number, unit, vague].some((role) => role !== undefined) ||
    digits >= 0,
  read(scan, at) {
    const { link } = meaningAt(scan, at)
    if (link === undefined) return readGone(scan, at)
    const start = link === 'in' ? at + 1 : at
    const said = start > at ? meaningAt(scan, start).link : link
    if (start > at && !(said === 'within' && follows(scan, start))) return null
    return said === undefined ? null : readAfterLink(scan, at, start, said)
  },
}

export interface Length {
  /** Null where the words leave it open («أيام», «بضعة أشهر»). */
  readonly count: number | null
  readonly unit: Unit
  readonly end: number
}

/** Shorter than a day, so that a reference without an hour does not tell. */
export function isFine(unit: Unit): boolean {
  return unit === 'second' || unit === 'minute' || unit === 'hour'
}

function readAfterLink(scan: Scan, at: number, start: number, link: Link): Reading | null {
  const sign = SIGNS[link]
  if (sign === undefined || (link === 'from' && at > 0) || !follows(scan, start + 1)) return null
  const length = readLength(scan, pastAbout(scan, start + 1))
  if (length === null) return null
  if (link === 'from')
    return at === 0 && length.unit === 'week' && length.end === scan.words.length ? away(scan, length, -1) : null
  if (link === 'ahead' && follows(scan, at) && meaningAt(scan, at - 1).unit === length.unit) return null
  if (link === 'within' && length.count === null) return null
  if (
    meaningAt(scan, length.end).link === 'from' &&
    follows(scan, length.end + 1) &&
    meaningAt(scan, length.end + 1).now !== undefined
  )
    return away(scan, { ...length, end: length.end + 2 }, sign)
  if (isOfSomethingElse(scan, length, link)) return unknown(length)
  if (sign > 0 && scan.tense(at) === 'past') return link === 'within' ? null : unknown(length)
  return link === 'within' ? upTo(scan, length) : away(scan, length, sign)
}

const SIGNS: Readonly<Partial<Record<Link, number>>> = { ago: -1, since: -1, ahead: 1, within: 1, from: -1 }

function pastAbout(scan: Scan, at: number): number {
  let start = at
  for (let words = 0; words < 3; words++) {
    const { about, link } = meaningAt(scan, start)
    if (!(about || (words > 0 && link === 'from')) || !follows(scan, start + 1)) break
    start++
  }
  return start
}

/** «ثلاثة أيام», «يومين», «أسبوع», «شهر واحد», «عام ونصف»; with the article it is another phrase. */
export function readLength(scan: Scan, at: number): Length | null {
  if (tokenAt(scan, at) === undefined) return null
  const { vague, unit, count } = meaningAt(scan, at)
  if (vague && follows(scan, at + 1)) {
    const counted = meaningAt(scan, at + 1).unit
    return counted === undefined ? null : { count: null, unit: counted, end: at + 2 }
  }
  if (unit !== undefined && count !== undefined && !hasArticle(scan, at)) return readUnitAlone(scan, at, unit, count)
  const number = readCount(scan, at)
  if (number === null || !follows(scan, number.end) || hasArticle(scan, at)) return null
  const counted = meaningAt(scan, number.end)
  if (counted.unit === undefined || hasArticle(scan, number.end)) return null
  return withHalf(scan, { count: number.value, unit: counted.unit, end: number.end + 1 })
}

function readUnitAlone(scan: Scan, at: number, unit: Unit, count: string): Length | null {
  if (count === 'named-two') return null
  if (isNameOf(scan, at, unit)) return null
  if (count === 'many') return { count: null, unit, end: at + 1 }
  const one = follows(scan, at + 1) && meaningAt(scan, at + 1).number?.value === 1
  return withHalf(scan, { count: count === 'two' ? 2 : 1, unit, end: one ? at + 2 : at + 1 })
}

/** «عام 2008» and «يوم الثلاثاء» name one, and «عقد اجتماع» is the holding of it; they are no lengths. */
function isNameOf(scan: Scan, at: number, unit: Unit): boolean {
  if (!follows(scan, at + 1)) return false
  const { weekday, months, day } = meaningAt(scan, at + 1)
  if (unit === 'year') return readYear(scan, at) !== null
  if (unit === 'decade') return tokenAt(scan, at + 1) === undefined
  if (unit === 'month') return readMonthName(scan, at) !== null
  return (
    unit === 'day' &&
    (day !== undefined ||
      months !== undefined ||
      digitsAt(scan, at + 1) >= 0 ||
      (weekday !== undefined && hasArticle(scan, at + 1)))
  )
}

/** «عام ونصف العام». */
function withHalf(scan: Scan, length: Length): Length {
  const half = follows(scan, length.end) && hasProclitic(scan, length.end, 'و') && meaningAt(scan, length.end).fraction === 30
  if (!half || length.count === null) return length
  const again = follows(scan, length.end + 1) && meaningAt(scan, length.end + 1).unit === length.unit
  return { ...length, count: length.count + 0.5, end: again ? length.end + 2 : length.end + 1 }
}

/** «قبل يومين من الانتخابات» counts from the elections, «بعد ساعات على الهجوم» from the attack. */
function isOfSomethingElse(scan: Scan, { end: at, unit }: Length, said: Link): boolean {
  const { link } = meaningAt(scan, at)
  if (said === 'since' || !follows(scan, at) || tokenAt(scan, at)?.proclitics) return false
  return link === 'from' || (link === 'at' && (said === 'ahead' || isFine(unit)))
}

function unknown({ unit, end }: Length): Reading {
  return stretch(end, Number.NaN, Number.NaN, grainOf(unit))
}

/** The unit that holds the moment so far away: «قبل عامين» is that calendar year, «قبل أسبوعين» seven days about that day. */
function away(scan: Scan, length: Length, sign: number): Reading {
  const { count, unit, end } = length
  const { now, exact } = scan.reference
  if (count === null) return changed(unknown(length), { longAgo: sign < 0 && !isFine(unit) })
  if (isFine(unit) && !exact) return unknown(length)
  const moment = shifted(now, unit, sign * count)
  if (unit !== 'week') return wholeUnit(end, moment, unit)
  const from = startOf(moment, 'day') - 3 * DAY
  return stretch(end, from, from + 7 * DAY, 'week')
}

function shifted(now: number, unit: Unit, count: number): number {
  const whole = Math.trunc(count)
  const moment = plus(now, unit, whole)
  if (whole === count) return moment
  const sign = Math.sign(count)
  if (unit === 'year') return plus(moment, 'month', 6 * sign)
  return moment + ((plus(moment, unit, 1) - moment) / 2) * sign
}

/** «خلال 3 أيام»: from the moment of publication up to that far ahead. */
function upTo(scan: Scan, length: Length): Reading {
  const { count, unit, end } = length
  const { now, today, exact } = scan.reference
  if (count === null || (isFine(unit) && !exact)) return unknown(length)
  const last = shifted(now, unit, count)
  const [from, to] = isFine(unit) ? [startOf(now, 'minute'), startOf(last, 'minute')] : [today, startOf(last, 'day') + DAY]
  return stretch(end, from, Math.max(to, from + 60_000), grainOf(isFine(unit) ? 'minute' : 'day'))
}

/** «3 أيام مضت». */
function readGone(scan: Scan, at: number): Reading | null {
  const length = readLength(scan, at)
  if (length === null || length.count === null || !follows(scan, length.end) || !meaningAt(scan, length.end).past) return null
  return away(scan, { ...length, end: length.end + 1 }, -1)
}
