/** Months as they are named: «شهر تموز», «تموز/يوليو», «يوليو (تموز)», «كانون الثاني», «شهر 3», «الشهر الثامن». */
import type { Calendar } from '../../domain/time.js'
import { readCount, readOrdinal } from './numbers.js'
import { follows, hasArticle, markBefore, meaningAt, type Scan, wordAt } from './scan.js'

export interface NamedMonth {
  readonly calendar: Calendar
  /** From 1. */
  readonly month: number
  readonly end: number
  /** How far the words are a month by themselves; a number («الشهر الثامن») never is one without a day or year. */
  readonly alone: 'yes' | 'cued' | 'no'
}

/** A month by name or number, the word for month before it and its second name after it included. */
export function readMonthName(scan: Scan, at: number): NamedMonth | null {
  const { unit, count } = meaningAt(scan, at)
  if (unit !== 'month' || count === 'many' || count === 'two') return readNames(scan, at)
  if (!follows(scan, at + 1)) return null
  const named = readNames(scan, at + 1)
  if (named !== null) return { ...named, alone: 'yes' }
  return count === 'one' ? readNumbered(scan, at) : null
}

/** «شهر 3», «شهر ثلاثة», «الشهر الثامن»; «شهر واحد» is a length. */
function readNumbered(scan: Scan, at: number): NamedMonth | null {
  const definite = hasArticle(scan, at)
  if (definite !== hasArticle(scan, at + 1)) return null
  const number = definite ? readOrdinal(scan, at + 1) : readCount(scan, at + 1)
  if (number === null || number.value < 1 || number.value > 12) return null
  if (!definite && number.value === 1 && meaningAt(scan, at + 1).number !== undefined) return null
  return { calendar: 'gregorian', month: number.value, end: number.end, alone: 'no' }
}

function readNames(scan: Scan, at: number): NamedMonth | null {
  const first = readName(scan, at)
  if (first === null) return null
  const mark = markBefore(scan, first.end)
  if (mark === null || !SECOND_NAME.includes(mark)) return first
  const second = readName(scan, first.end)
  return second?.month === first.month && second.calendar === first.calendar ? { ...second, alone: 'yes' } : first
}

/** What may stand between two names of one month, beside a blank. */
const SECOND_NAME = '/\\-–(,،'

function readName(scan: Scan, at: number): NamedMonth | null {
  for (const { calendar, month, rest, alone } of meaningAt(scan, at).months ?? [])
    if (rest.every((key, i) => wordAt(scan, at + 1 + i)?.key === key && follows(scan, at + 1 + i)))
      return { calendar, month, end: at + 1 + rest.length, alone }
  return null
}
