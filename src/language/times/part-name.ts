/** Parts of the day as they are said: «صباحا», «هذا المساء», «بعد الظهر», «الليلة الماضية». */
import { follows, hasArticle, meaningAt, type Scan } from './scan.js'
import { type DayPart, NO_MEANING } from './time-word.js'

export interface SaidPart {
  readonly from: number
  readonly to: number
  readonly clock: DayPart['clock']
  /** May stand without a day or clock reading. */
  readonly alone: boolean
  /** Days from the one it stands by: «الليلة الماضية» is yesterday's. */
  readonly shift: number
  readonly end: number
}

/** `first` is true where nothing of the expression stands before the part. */
export function readPart(scan: Scan, at: number, first: boolean): SaidPart | null {
  const { dayPart, link, this: demonstrative } = meaningAt(scan, at)
  if ((link === 'ahead' || link === 'ago') && follows(scan, at + 1)) return readBesidePart(scan, at + 1, link === 'ahead')
  if (demonstrative && follows(scan, at + 1)) {
    const said = meaningAt(scan, at + 1).dayPart
    return said !== undefined && hasArticle(scan, at + 1) ? saidPart(said, at + 2, true) : null
  }
  if (dayPart === undefined) return null
  const { direction } = follows(scan, at + 1) ? meaningAt(scan, at + 1) : NO_MEANING
  if (direction === 'last' && hasArticle(scan, at)) return lastNight(dayPart, at + 2)
  const cued = dayPart.form !== 'definite' || (first && isCue(scan, at - 1, dayPart.alone))
  return saidPart(dayPart, at + 1, dayPart.alone !== 'no' && cued)
}

function saidPart({ from, to, clock }: DayPart, end: number, alone: boolean): SaidPart {
  return { from, to, clock, alone, shift: 0, end }
}

/** «الليلة الماضية» runs on into the morning. */
function lastNight({ from, to, clock }: DayPart, end: number): SaidPart {
  return { from, to: Math.max(to, 24) + (clock === 'night' ? 6 : 0), clock, alone: true, shift: -1, end }
}

function isCue(scan: Scan, at: number, alone: DayPart['alone']): boolean {
  const { link } = meaningAt(scan, at)
  return (link === 'at' || (alone === 'yes' && (link === 'in' || link === 'until'))) && follows(scan, at + 1)
}

/** «بعد الظهر», «قبل الظهر», «بعد منتصف الليل», «بعد المغرب». */
function readBesidePart(scan: Scan, at: number, after: boolean): SaidPart | null {
  const middle = meaningAt(scan, at).edge === 'middle' && follows(scan, at + 1)
  const { dayPart } = meaningAt(scan, middle ? at + 1 : at)
  if (dayPart === undefined) return null
  const end = middle ? at + 2 : at + 1
  if (middle)
    return dayPart.clock !== 'night'
      ? null
      : after
        ? { from: 0, to: 6, clock: 'am', alone: false, shift: 0, end }
        : { from: 18, to: 24, clock: 'pm', alone: false, shift: 0, end }
  if (dayPart.clock === 'night' || (dayPart.clock === 'am' && after)) return null
  if (dayPart.clock === 'noon')
    return { from: after ? 12 : 6, to: after ? 18 : 12, clock: after ? 'pm' : 'am', alone: after, shift: 0, end }
  if (dayPart.clock === 'am') return { from: 3, to: dayPart.from, clock: 'am', alone: false, shift: 0, end }
  return after
    ? { from: dayPart.from, to: Math.min(24, dayPart.from + 3), clock: 'pm', alone: false, shift: 0, end }
    : { from: dayPart.from - 3, to: dayPart.from, clock: 'pm', alone: false, shift: 0, end }
}
