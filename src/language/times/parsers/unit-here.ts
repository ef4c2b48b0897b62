/** One unit by how it lies to the day of publication: «هذا الأسبوع», «العام الماضي», «الشهر المقبل», «العام التالي». */
import { plus, startOf, type Unit } from '../civil.js'
import { type Parser, type Reading, wholeUnit } from '../reading.js'
import { follows, hasArticle, meaningAt, type Scan } from '../scan.js'
import { type Direction, NO_MEANING } from '../time-word.js'
import { readYear } from '../year-name.js'
import { isFine } from './units-away.js'

export const unitHere: Parser = {
  name: 'unit-here',
  starts: ({ unit, this: demonstrative }) => unit !== undefined || demonstrative === true,
  read: readUnitHere,
}

const AWAY: Readonly<Partial<Record<Direction, number>>> = { last: -1, preceding: -1, this: 0, same: 0, next: 1, following: 1 }

export function readUnitHere(scan: Scan, at: number): Reading | null {
  const demonstrative = meaningAt(scan, at).this === true && follows(scan, at + 1)
  const start = demonstrative ? at + 1 : at
  const { unit, count } = meaningAt(scan, start)
  if (unit === undefined || count !== 'one' || !hasArticle(scan, start)) return readNow(scan, at, start)
  const beyond = readBeyond(scan, start + 1)
  if (beyond !== 0) return resolve(scan, unit, beyond < 0 ? 'last' : 'next', beyond, start + 3)
  const { direction } = follows(scan, start + 1) && isDefinite(scan, start + 1) ? meaningAt(scan, start + 1) : NO_MEANING
  const away = direction === undefined ? undefined : AWAY[direction]
  if (direction !== undefined && away !== undefined && !isOrdinalSecond(scan, start, direction))
    return resolve(scan, unit, direction, away, start + 2)
  if (unit === 'year' && readYear(scan, start) !== null) return null
  return demonstrative ? resolve(scan, unit, 'this', 0, start + 1) : null
}

/** «العام قبل الماضي», «الأسبوع بعد المقبل»: two away. */
function readBeyond(scan: Scan, at: number): number {
  if (!follows(scan, at) || !follows(scan, at + 1) || !hasArticle(scan, at + 1)) return 0
  const { link } = meaningAt(scan, at)
  const { direction } = meaningAt(scan, at + 1)
  if (link === 'ago' && direction === 'last') return -2
  return link === 'ahead' && direction === 'next' ? 2 : 0
}

/** «نفسه» has no article of its own. */
function isDefinite(scan: Scan, at: number): boolean {
  return hasArticle(scan, at) || meaningAt(scan, at).direction === 'same' || meaningAt(scan, at).direction === 'last'
}

/** «اليوم الحالي» is today, but «الثانية المقبلة» is rarely a second. */
function isOrdinalSecond(scan: Scan, at: number, direction: Direction): boolean {
  return meaningAt(scan, at).ordinal !== undefined && direction !== 'this'
}

/** «هذه اللحظة». */
function readNow(scan: Scan, at: number, start: number): Reading | null {
  return start > at && meaningAt(scan, start).now === 'moment' ? wholeNow(scan, start + 1) : null
}

export function wholeNow(scan: Scan, end: number): Reading {
  const { now, exact } = scan.reference
  return wholeUnit(end, now, exact ? 'minute' : 'day')
}

/** «التالي» and «نفسه» are said against the time named before; without one they are said against today. */
function resolve(scan: Scan, unit: Unit, direction: Direction, away: number, end: number): Reading {
  const { now, exact } = scan.reference
  const relative = direction === 'following' || direction === 'same' || direction === 'preceding'
  const anchor = relative && scan.anchor !== null && !Number.isNaN(scan.anchor.from) ? scan.anchor : null
  const base = anchor === null ? now : direction === 'following' ? anchor.to - 1 : anchor.from
  if (isFine(unit) && anchor === null && !exact) return wholeUnit(end, Number.NaN, unit)
  return wholeUnit(end, plus(startOf(base, unit), unit, away), unit)
}
