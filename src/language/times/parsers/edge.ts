/** The beginning, middle or end of a period: «نهاية كانون الثاني», «مطلع العام», «أواخر مارس», «نهاية الأسبوع». */
import type { Grain } from '../../../domain/time.js'
import { civil, DAY, monthOf, startOf, yearOf } from '../civil.js'
import { readPeriod } from '../period.js'
import { changed, type Parser, type Reading, stretch } from '../reading.js'
import { follows, hasArticle, meaningAt, type Scan } from '../scan.js'
import type { Edge } from '../time-word.js'

export const edge: Parser = {
  name: 'edge',
  starts: ({ edge: said, ordinal }, { article }) => !article && (said !== undefined || ordinal === -1),
  read(scan, at) {
    const said = readEdge(scan, at)
    if (said === null || hasArticle(scan, at) || !follows(scan, at + 1)) return null
    const period = readPeriod(scan, at + 1)
    if (period === null || (onlyOfMonths(scan, at) && period.grain !== 'month')) return null
    return said === 'rest' ? restOf(scan, period) : edgeOf(period, said)
  },
}

function readEdge(scan: Scan, at: number): Edge | null {
  const { edge: said, ordinal } = meaningAt(scan, at)
  if (said !== undefined) return said
  return ordinal === -1 && meaningAt(scan, at + 1).months !== undefined ? 'end' : null
}

/** «نصف مارس» is its middle; «نصف العام» is a half. */
function onlyOfMonths(scan: Scan, at: number): boolean {
  return meaningAt(scan, at).part !== undefined || meaningAt(scan, at).ordinal !== undefined
}

type Side = Exclude<Edge, 'rest'>

/** «بقية الأسبوع»: from the day of publication on. */
function restOf(scan: Scan, period: Reading): Reading | null {
  const { today } = scan.reference
  if (today >= period.to) return null
  const from = Math.max(today, period.from)
  return changed(period, { from: Number.isNaN(today) ? today : from, grain: PARTS[period.grain] ?? 'part-of-year' })
}

/** The grain of a part, by that of its whole. */
const PARTS: Readonly<Partial<Record<Grain, Grain>>> = { week: 'part-of-month', month: 'part-of-month' }

/** Parts of a whole, in fractions of its length. */
const FRACTIONS: Readonly<Record<Side, readonly [number, number]>> = {
  start: [0, 1 / 3],
  early: [0, 1 / 3],
  middle: [1 / 3, 2 / 3],
  late: [2 / 3, 1],
  end: [2 / 3, 1],
}

export function edgeOf(period: Reading, said: Side): Reading {
  const { end, calendar } = period
  const grain = PARTS[period.grain] ?? 'part-of-year'
  if (Number.isNaN(period.from)) return stretch(end, Number.NaN, Number.NaN, grain, calendar)
  if (period.grain === 'week' && said === 'end') return weekend(period)
  if (period.grain === 'year' && period.calendar === 'gregorian')
    return stretch(end, ...partOfYear(period, said), 'part-of-year', calendar)
  if (period.grain === 'month') return stretch(end, ...partOfMonth(period, said), 'part-of-month', calendar)
  const [first, last] = FRACTIONS[said]
  const length = period.to - period.from
  const from = startOf(period.from + first * length + DAY / 2, 'day')
  const to = last === 1 ? period.to : startOf(period.from + last * length + DAY / 2, 'day')
  return stretch(end, from, to, grain, calendar)
}

/** Friday and Saturday, the weekend of most Arab countries. */
function weekend(week: Reading): Reading {
  const friday = startOf(week.from, 'week') + 4 * DAY
  return stretch(week.end, friday, friday + 2 * DAY, 'weekend')
}

/** Ten days each; the end takes what is left. */
function partOfMonth({ from, to }: Reading, said: Side): readonly [from: number, to: number] {
  if (said === 'start' || said === 'early') return [from, from + 10 * DAY]
  if (said === 'middle') return [from + 10 * DAY, from + 20 * DAY]
  return [from + 20 * DAY, to]
}

/** «مطلع» and «نهاية» are its first and last month, «أوائل» and «أواخر» its first and last four. */
const MONTHS: Readonly<Record<Side, readonly [number, number]>> = {
  start: [1, 2],
  early: [1, 5],
  middle: [5, 9],
  late: [9, 13],
  end: [12, 13],
}

function partOfYear({ from }: Reading, said: Side): readonly [from: number, to: number] {
  const [first, last] = MONTHS[said]
  const start = monthOf(from) - 1
  return [civil(yearOf(from), start + first), civil(yearOf(from), start + last)]
}
