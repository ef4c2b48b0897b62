/** What a parser makes of some words: how far they go, and the stretch of time they name. */
import type { Calendar, Grain } from '../../domain/time.js'
import { civil, DAY, plus, startOf, type Unit } from './civil.js'
import type { Scan } from './scan.js'
import type { TimeWord, Token } from './time-word.js'

/** from ≤ t < to on the wall clock; NaN where the text alone does not tell. */
export interface Reading {
  /** Place in the list of words, one past the last. */
  readonly end: number
  readonly from: number
  readonly to: number
  readonly grain: Grain
  readonly calendar: Calendar
  /** IANA zone of the clock reading where one is named, other than the outlet's; else null. */
  readonly zone: string | null
  readonly contradicted: boolean
  /** Units ago even where it cannot be counted («قبل سنوات»). */
  readonly longAgo: boolean
}

/** A stretch of time with nothing more said of it. */
export function stretch(end: number, from: number, to: number, grain: Grain, calendar: Calendar = 'gregorian'): Reading {
  return { end, from, to, grain, calendar, zone: null, contradicted: false, longAgo: false }
}

/** A reading with some of it said otherwise. Written out: readings made by a spread differ in their hidden shape. */
export function changed(reading: Reading, change: Partial<Reading>): Reading {
  return {
    end: change.end ?? reading.end,
    from: change.from ?? reading.from,
    to: change.to ?? reading.to,
    grain: change.grain ?? reading.grain,
    calendar: change.calendar ?? reading.calendar,
    zone: change.zone ?? reading.zone,
    contradicted: change.contradicted ?? reading.contradicted,
    longAgo: change.longAgo ?? reading.longAgo,
  }
}

/** A parser of one kind of phrase. */
export interface Parser {
  readonly name: string
  /** Whether a phrase may begin with such a word; asked once for each word of the lexicon, so that reading is spared the rest. */
  starts(word: TimeWord, token: Omit<Token, 'parsers' | 'alone'>): boolean
  /** Reads the phrase that begins with the word at `at`, or null. */
  read(scan: Scan, at: number): Reading | null
}

const GRAINS: Readonly<Record<Unit, Grain>> = {
  second: 'second',
  minute: 'minute',
  hour: 'hour',
  day: 'day',
  week: 'week',
  month: 'month',
  year: 'year',
  decade: 'decade',
  century: 'century',
}

export function grainOf(unit: Unit): Grain {
  return GRAINS[unit]
}

/** One whole unit that holds the moment. */
export function wholeUnit(end: number, moment: number, unit: Unit): Reading {
  const from = startOf(moment, unit)
  return stretch(end, from, plus(from, unit, 1), grainOf(unit))
}

export function wholeDay(end: number, from: number, calendar: Calendar = 'gregorian'): Reading {
  return stretch(end, from, from + DAY, 'day', calendar)
}

/** A year of either calendar; a Hijri one outside the table is unknown. */
export function wholeYear(scan: Scan, end: number, year: number, calendar: Calendar): Reading {
  const start = (of: number) => (calendar === 'hijri' ? scan.hijri.toWall(of, 1, 1) : civil(of))
  return stretch(end, start(year), start(year + 1), 'year', calendar)
}

export function wholeMonth(scan: Scan, end: number, year: number, month: number, calendar: Calendar): Reading {
  const start = (monthsOn: number) => {
    if (calendar === 'gregorian') return civil(year, month + monthsOn)
    const next = month + monthsOn
    return next > 12 ? scan.hijri.toWall(year + 1, next - 12, 1) : scan.hijri.toWall(year, next, 1)
  }
  return stretch(end, start(0), start(1), 'month', calendar)
}

/** True where the words name a time but not which. */
export function isUnknown({ from, to }: Reading): boolean {
  return Number.isNaN(from) || Number.isNaN(to)
}
