/** A year by its number: «عام 2019», «2019م», and bare after a preposition («في 2014», «منذ 2003») or in a pair («2017/2018»). */
import { changed, type Parser, type Reading, wholeYear } from '../reading.js'
import { digitCount, digitsAt, follows, hasProclitic, isPartOfFigure, markBefore, meaningAt, type Scan, wordAt } from '../scan.js'
import { isLikelyYear, readYear } from '../year-name.js'

export const year: Parser = {
  name: 'year',
  starts: ({ unit }, { digits }) => unit === 'year' || digits >= 0,
  read(scan, at) {
    const pair = readPair(scan, at)
    if (pair !== null) return pair
    const named = readYear(scan, at)
    if (named === null) return null
    const certain = named.said || (isCued(scan, at) && !countsSomething(scan, named.end))
    return certain ? wholeYear(scan, named.end, named.year, named.calendar) : null
  },
}

/** Bare numbers from here on are years after a preposition. */
const FIRST = 1900
const LAST = 2100

function isCued(scan: Scan, at: number): boolean {
  const value = digitsAt(scan, at)
  if (value < FIRST || value > LAST) return false
  if (hasProclitic(scan, at, 'و')) return isYearBefore(scan, at)
  const before = wordAt(scan, at - 1)?.key
  if (before === undefined || !follows(scan, at)) return false
  const { link, edge, season, unit } = meaningAt(scan, at - 1)
  return (
    (link !== undefined && link !== 'at' && link !== 'which') || edge !== undefined || season !== undefined || unit === 'year'
  )
}

/** «عامي 2010 و2015»: the second after one that is a year. */
function isYearBefore(scan: Scan, at: number): boolean {
  const value = digitsAt(scan, at - 1)
  return value >= FIRST && value <= LAST && follows(scan, at)
}

/** «في 2000 قرية» counts; «في 2014 لمحاربة», «في 2014 أعلنت» do not: a noun counted after hundreds ends in ة, or is a measure. */
function countsSomething(scan: Scan, at: number): boolean {
  const next = wordAt(scan, at)?.key
  if (next === undefined || !follows(scan, at)) return false
  const { unit, number } = meaningAt(scan, at)
  if (unit !== undefined || number !== undefined) return !hasProclitic(scan, at, 'و')
  if (digitsAt(scan, at - 1) % 100 === 0 && next.endsWith('ه') && !next.startsWith('ال')) return true
  return next.endsWith('ا') && next.length > 3 && !next.startsWith('ال')
}

/** «2017/2018», «2023-2024»: a season or an academic year, or a stretch of several. */
function readPair(scan: Scan, at: number): Reading | null {
  const [first, second] = [digitsAt(scan, at), digitsAt(scan, at + 1)]
  const mark = markBefore(scan, at + 1)
  if (mark === null || mark === '' || !'/-–'.includes(mark) || digitCount(scan, at) !== 4 || digitCount(scan, at + 1) !== 4)
    return null
  if (!isLikelyYear(first) || !isLikelyYear(second) || second <= first || isPartOfFigure(scan, at, at + 2)) return null
  return changed(wholeYear(scan, at + 2, first, 'gregorian'), { to: wholeYear(scan, at + 2, second, 'gregorian').to })
}
