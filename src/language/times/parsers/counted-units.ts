/** The last or next several units: «الأيام الثلاثة الماضية», «السنوات الخمس المقبلة», «الساعات الـ24 الماضية», «العامين الماضيين». */
import { plus, type Unit } from '../civil.js'
import { readCount } from '../numbers.js'
import { changed, grainOf, type Parser, type Reading, stretch } from '../reading.js'
import { follows, hasArticle, meaningAt, type Scan } from '../scan.js'
import { type Direction, NO_MEANING } from '../time-word.js'
import { isFine, readLength } from './units-away.js'

export const countedUnits: Parser = {
  name: 'counted-units',
  starts: ({ unit, number, ordinal, vague }, { digits }) =>
    ordinal === -1 || digits >= 0 || [unit, number, vague].some((role) => role !== undefined),
  read(scan, at) {
    const counted = readUnitsFirst(scan, at) ?? readNumberFirst(scan, at) ?? readLast(scan, at) ?? readBare(scan, at)
    return counted === null ? null : resolve(scan, counted)
  },
}

interface Counted {
  /** Null where only «الأيام الماضية» is said. */
  readonly count: number | null
  readonly unit: Unit
  readonly direction: Direction
  readonly end: number
}

/** «الأيام الثلاثة الماضية», «اليومين الماضيين», «السنوات الماضية». */
function readUnitsFirst(scan: Scan, at: number): Counted | null {
  const { unit, count } = meaningAt(scan, at)
  if (unit === undefined || count === undefined || count === 'one' || count === 'named-two' || !hasArticle(scan, at)) return null
  if (!follows(scan, at + 1)) return null
  if (count === 'two') return directed(scan, at + 1, 2, unit)
  const vague = meaningAt(scan, at + 1).vague === true
  const number = vague ? null : readCount(scan, at + 1)
  return directed(scan, vague ? at + 2 : (number?.end ?? at + 1), number?.value ?? null, unit)
}

/** «الـ24 ساعة الماضية», «الثلاثة أشهر المقبلة». */
function readNumberFirst(scan: Scan, at: number): Counted | null {
  if (!hasArticle(scan, at)) return null
  const number = readCount(scan, at)
  if (number === null || !follows(scan, number.end)) return null
  const { unit, count } = meaningAt(scan, number.end)
  return unit === undefined || count === 'two' || hasArticle(scan, number.end)
    ? null
    : directed(scan, number.end + 1, number.value, unit)
}

/** «آخر ثلاثة أيام», «آخر 24 ساعة». */
function readLast(scan: Scan, at: number): Counted | null {
  if (meaningAt(scan, at).ordinal !== -1 || hasArticle(scan, at) || !follows(scan, at + 1)) return null
  const number = readCount(scan, at + 1)
  if (number !== null && follows(scan, number.end)) {
    const { unit } = meaningAt(scan, number.end)
    return unit === undefined || hasArticle(scan, number.end)
      ? null
      : { count: number.value, unit, direction: 'last', end: number.end + 1 }
  }
  const { unit, count } = meaningAt(scan, at + 1)
  return unit !== undefined && count === 'two' && !hasArticle(scan, at + 1)
    ? { count: 2, unit, direction: 'last', end: at + 2 }
    : null
}

/** «ثلاثة أيام مقبلة». */
function readBare(scan: Scan, at: number): Counted | null {
  const length = readLength(scan, at)
  if (length === null || length.count === null || !follows(scan, length.end) || hasArticle(scan, length.end)) return null
  const { direction } = meaningAt(scan, length.end)
  return direction === 'next' || direction === 'last' ? { ...length, direction, end: length.end + 1 } : null
}

function directed(scan: Scan, at: number, count: number | null, unit: Unit): Counted | null {
  const { direction } = follows(scan, at) && hasArticle(scan, at) ? meaningAt(scan, at) : NO_MEANING
  if (direction === undefined || direction === 'this' || direction === 'same') return null
  return { count, unit, direction, end: at + 1 }
}

/** Whole days up to today or from tomorrow's eve on; hours and minutes up to or from the moment of publication. */
function resolve(scan: Scan, { count, unit, direction, end }: Counted): Reading {
  const ahead = direction === 'next' || direction === 'following'
  const { now, today, exact } = scan.reference
  const start = isFine(unit) ? (exact ? now : Number.NaN) : today
  if (count === null || Number.isNaN(start))
    return changed(stretch(end, Number.NaN, Number.NaN, grainOf(unit)), { longAgo: !ahead && !isFine(unit) })
  const other = plus(start, unit, ahead ? count : -count)
  return stretch(end, Math.min(start, other), Math.max(start, other), grainOf(unit))
}
