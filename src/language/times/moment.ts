/**
 * Moments: a day, a part of the day and a clock reading, in whatever order they are said, are one expression.
 *
 * «مساء أمس الخميس», «غدا الساعة 5 مساء», «الثامنة من مساء الجمعة بتوقيت غرينتش», «ليل الخميس-الجمعة».
 */
import { DAY, HOUR, MINUTE, plus } from './civil.js'
import { type Clock, readClock, readZone } from './clock.js'
import { readDay } from './day-name.js'
import { readPart, type SaidPart } from './part-name.js'
import { changed, type Reading, stretch } from './reading.js'
import { follows, gapHas, hasArticle, markBefore, meaningAt, type Scan, tokenAt } from './scan.js'

/** What was said of a moment; what is null was not said. */
export interface Moment {
  readonly day: Reading | null
  readonly part: SaidPart | null
  readonly clock: Clock | null
  readonly zone: string | null
  readonly end: number
}

/** At most so many pieces are joined: day, part, clock. */
const PIECES = 3

/** Reads as much as belongs together; the caller asks `isMoment` whether it is enough. */
export function readMoment(scan: Scan, at: number): Moment | null {
  let moment: Moment = { day: null, part: null, clock: null, zone: null, end: at }
  for (let piece = 0; piece < PIECES; piece++) {
    const next = readPiece(scan, moment, moment.end === at ? at : pastJoint(scan, moment), moment.end === at)
    if (next === null) break
    moment = next
  }
  if (moment.end === at) return null
  const zone = moment.clock === null ? null : readZone(scan, moment.end)
  if (zone === null) return moment
  return withLateDay(scan, { ...moment, zone: zone.zone === 'local' ? null : zone.zone, end: zone.end })
}

/** «الساعة 20:00 بتوقيت غرينتش الجمعة»: the day may come after the zone. */
function withLateDay(scan: Scan, moment: Moment): Moment {
  if (moment.day !== null || !follows(scan, moment.end)) return moment
  const from = meaningAt(scan, moment.end).link === 'from' ? moment.end + 1 : moment.end
  const day = readDay(scan, from)
  return day === null ? moment : { ...moment, day, end: day.end }
}

/** Past what may join two pieces: blanks, a comma, «من», «في», «عند», «حوالي». */
function pastJoint(scan: Scan, moment: Moment): number {
  let at = moment.end
  if (!gapHas(scan, at, ',،')) return -1
  for (let words = 0; words < 3; words++) {
    const { link, about } = meaningAt(scan, at)
    const joins = link === 'in' || link === 'at' || (link === 'from' && (moment.clock !== null || moment.part !== null)) || about
    if (!joins || !follows(scan, at + 1)) break
    at++
  }
  return at
}

function readPiece(scan: Scan, moment: Moment, at: number, first: boolean): Moment | null {
  if (at < 0 || tokenAt(scan, at) === undefined) return null
  const clock = moment.clock === null ? readClock(scan, at) : null
  if (clock !== null && (clock.sure || isHalved(scan, clock.end, moment))) return { ...moment, clock, end: clock.end }
  const part = moment.part === null ? readPart(scan, at, first) : null
  if (part !== null && !opensAnotherDay(scan, moment, part))
    return { ...moment, part, end: part.end, ...nightBetween(scan, moment, part) }
  const day = moment.day === null ? readDay(scan, at) : null
  return day === null ? null : { ...moment, day, end: day.end }
}

/** «الثامنة», «8» are hours only with a part of the day beside them. */
function isHalved(scan: Scan, end: number, moment: Moment): boolean {
  if (moment.part !== null) return true
  if (!follows(scan, end)) return false
  const start = meaningAt(scan, end).link === 'from' || meaningAt(scan, end).this ? end + 1 : end
  return readPart(scan, start, false) !== null
}

/** In «الجمعة، مساء السبت» the evening is Saturday's. */
function opensAnotherDay(scan: Scan, moment: Moment, part: SaidPart): boolean {
  return moment.day !== null && !part.alone && follows(scan, part.end) && readDay(scan, part.end) !== null
}

/** «ليل الخميس-الجمعة», «ليلة السبت/الأحد»: the night that begins on the first of two days that follow each other. */
function nightBetween(scan: Scan, moment: Moment, part: SaidPart): { readonly day: Reading; readonly end: number } | null {
  if (moment.day !== null || part.clock !== 'night' || !follows(scan, part.end)) return null
  const first = hasArticle(scan, part.end) ? meaningAt(scan, part.end).weekday : undefined
  if (first === undefined) return null
  const mark = markBefore(scan, part.end + 1)
  const link = meaningAt(scan, part.end + 1).link
  const second = link === 'to' || link === 'at' ? part.end + 2 : part.end + 1
  if (mark === null || !'-–—/'.includes(mark) || meaningAt(scan, second).weekday !== (first + 1) % 7) return null
  const last = readDay(scan, second)
  if (last === null) return null
  return { day: changed(last, { from: last.from - DAY, to: last.from }), end: last.end }
}

/** Whether what was said is a time by itself. */
export function isMoment({ day, part, clock }: Moment): boolean {
  return day !== null || clock !== null || part?.alone === true
}

/** The stretch of time of a moment, in the day that the text tells or what it was told of makes likely. */
export function resolveMoment(scan: Scan, at: number, moment: Moment): Reading {
  const reading = resolveHere(scan, moment)
  return moment.day === null ? toldBack(scan, at, reading) : reading
}

/** What has no day of its own and was told of as past lies a day before, where it would lie ahead of publication. */
export function toldBack(scan: Scan, at: number, reading: Reading): Reading {
  const { now, today, exact } = scan.reference
  const tonight = reading.grain === 'part-of-day' && reading.to > today + DAY
  const ahead = exact ? reading.from > now : tonight
  return ahead && scan.tense(at) === 'past' ? changed(reading, { from: reading.from - DAY, to: reading.to - DAY }) : reading
}

/** Clock readings and parts without a day are of the day of publication. */
export function resolveHere(scan: Scan, { day, part, clock, zone, end }: Moment): Reading {
  if (day !== null && part === null && clock === null) return changed(day, { end })
  const start = (day?.from ?? scan.reference.today) + (part?.shift ?? 0) * DAY
  const contradicted = day?.contradicted ?? false
  if (clock === null) {
    const [from, to] = part === null ? [0, 24] : [part.from, part.to]
    return changed(stretch(end, start + from * HOUR, start + to * HOUR, 'part-of-day', day?.calendar), { contradicted })
  }
  const from = start + hourOf(clock, part) * HOUR + clock.minute * MINUTE + (clock.second ?? 0) * 1000
  const unit = clock.second !== null ? 'second' : clock.fine ? 'minute' : 'hour'
  return changed(stretch(end, from, plus(from, unit, 1), unit, day?.calendar), { contradicted, zone })
}

/** The hour of 24, by the half of the day that was said; without one, one to six are taken for the afternoon. */
function hourOf({ hour, half, fine, sure }: Clock, part: SaidPart | null): number {
  const side = half ?? part?.clock ?? null
  if (hour > 12) return hour
  switch (side) {
    case 'am':
      return hour === 12 && part?.from !== 6 ? 0 : hour === 12 ? (half === null ? 12 : 0) : hour
    case 'pm':
      return hour < 12 ? hour + 12 : hour
    case 'noon':
      return hour < 6 ? hour + 12 : hour
    case 'night':
      return hour === 12 ? 24 : hour >= 6 ? hour + 12 : hour
    default:
      return sure && !fine && hour >= 1 && hour <= 6 ? hour + 12 : hour
  }
}
