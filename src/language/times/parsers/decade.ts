/** Decades and centuries: «الثمانينيات», «سبعينات القرن الماضي», «القرن التاسع عشر», «العقد الأول من القرن الحالي». */
import { civil, startOf, yearOf } from '../civil.js'
import { readOrdinal } from '../numbers.js'
import { type Parser, type Reading, stretch } from '../reading.js'
import { follows, hasArticle, meaningAt, type Scan, tokenAt } from '../scan.js'
import type { Direction } from '../time-word.js'

export const decade: Parser = {
  name: 'decade',
  starts: ({ unit, decade: named }) => unit === 'decade' || unit === 'century' || named !== undefined,
  read: readDecade,
}

export function readDecade(scan: Scan, at: number): Reading | null {
  const { unit, count, decade: years } = meaningAt(scan, at)
  if (unit === 'century') return readCentury(scan, at)
  if (years !== undefined) return readDecadeName(scan, at, years)
  if (unit !== 'decade' || count !== 'one' || !follows(scan, at + 1)) return null
  const named = meaningAt(scan, at + 1).decade
  if (named !== undefined) return readDecadeName(scan, at + 1, named)
  return hasArticle(scan, at) ? readNumberedDecade(scan, at) : null
}

/** «الثمانينيات», «ثمانينيات القرن الماضي»; without a century the last one that has begun. */
function readDecadeName(scan: Scan, at: number, years: number): Reading | null {
  const of = follows(scan, at + 1) ? (meaningAt(scan, at + 1).link === 'from' ? at + 2 : at + 1) : -1
  const century = meaningAt(scan, of).unit === 'century' ? readCentury(scan, of) : null
  if (century !== null) return tenYears(century.end, startYear(century) + years)
  if (!hasArticle(scan, at)) return null
  const current = yearOf(scan.reference.today)
  const base = Number.isNaN(current) ? 1900 : Math.floor(current / 100) * 100
  return tenYears(
    at + 1,
    base + years > current || Number.isNaN(current) ? (Number.isNaN(current) ? 1900 : base - 100) + years : base + years,
  )
}

/** «العقد الثاني من القرن العشرين». */
function readNumberedDecade(scan: Scan, at: number): Reading | null {
  const ordinal = hasArticle(scan, at + 1) ? readOrdinal(scan, at + 1) : null
  if (ordinal === null || !follows(scan, ordinal.end) || meaningAt(scan, ordinal.end).link !== 'from') return null
  const century = readCentury(scan, ordinal.end + 1)
  if (century === null || ordinal.value > 10) return null
  const number = ordinal.value === -1 ? 10 : ordinal.value
  return tenYears(century.end, startYear(century) + 10 * (number - 1))
}

/** Centuries are counted from 1901; their decades from 1900, as people say «التسعينيات». */
function startYear(century: Reading): number {
  return yearOf(century.from) - 1
}

function tenYears(end: number, year: number): Reading {
  return stretch(end, civil(year), civil(year + 10), 'decade')
}

/** «القرن العشرين», «القرن الماضي», «القرن الـ19», «القرن الحالي». */
function readCentury(scan: Scan, at: number): Reading | null {
  if (
    meaningAt(scan, at).unit !== 'century' ||
    meaningAt(scan, at).count !== 'one' ||
    !hasArticle(scan, at) ||
    !follows(scan, at + 1)
  )
    return null
  const digits = tokenAt(scan, at + 1)?.digits ?? -1
  const ordinal = digits >= 0 ? { value: digits, end: at + 2 } : hasArticle(scan, at + 1) ? readOrdinal(scan, at + 1) : null
  if (ordinal !== null && ordinal.value >= 1 && ordinal.value <= 22)
    return hundredYears(ordinal.end, (ordinal.value - 1) * 100 + 1)
  const away = CENTURIES[meaningAt(scan, at + 1).direction ?? 'recent']
  return away === undefined ? null : hundredYears(at + 2, yearOf(startOf(scan.reference.today, 'century')) + away)
}

const CENTURIES: Readonly<Partial<Record<Direction, number>>> = { last: -100, preceding: -100, this: 0, next: 100 }

function hundredYears(end: number, year: number): Reading {
  return stretch(end, civil(year), civil(year + 100), 'century')
}
