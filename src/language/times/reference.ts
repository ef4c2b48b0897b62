/** The moment a text was published, as the wall clock of its outlet showed it. */
import type { TimeContext } from '../index.js'
import { civil, HOUR, isDate, MINUTE, startOf } from './civil.js'
import { offsetAt, offsetOfWall } from './zones.js'

export interface Reference {
  /** Wall-clock milliseconds; NaN where nothing is known. Midnight where only the day is. */
  readonly now: number
  readonly today: number
  /** False where the reference is a bare date: hours cannot be counted from it. */
  readonly exact: boolean
  /** Minutes east of UTC of a wall clock. */
  offset(wall: number): number
}

const ISO = /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:[.,]\d+)?)?(Z|[+-]\d\d(?::?\d\d)?)?)?$/

/**
 * A numeric offset in `reference` is the outlet's own clock and wins over its zone. «Z» only marks an instant, as stores
 * write them: it is carried over into the zone. Without either the reading counts as it stands.
 */
export function readReference({ reference, timeZone }: TimeContext): Reference {
  const zone = timeZone ?? 'UTC'
  const inZone = (wall: number) => offsetOfWall(zone, wall)
  const match = reference === null ? null : ISO.exec(reference.trim())
  const [year, month, day, hour = 0, minute = 0, second = 0] = (match ?? []).slice(1, 7).map((part) => Number(part ?? 0))
  const valid = year !== undefined && month !== undefined && day !== undefined && isDate(year, month, day)
  if (match === null || !valid) return { now: Number.NaN, today: Number.NaN, exact: false, offset: inZone }
  const written = civil(year, month, day) + hour * HOUR + minute * MINUTE + second * 1000
  const at = (now: number, offset: (wall: number) => number): Reference => ({
    now,
    today: startOf(now, 'day'),
    exact: match[4] !== undefined,
    offset,
  })
  const mark = match[7]
  if (mark === undefined) return at(written, inZone)
  if (mark === 'Z') return at(written + offsetAt(zone, written) * MINUTE, inZone)
  const fixed = (mark.startsWith('-') ? -1 : 1) * (Number(mark.slice(1, 3)) * 60 + Number(mark.slice(3).replace(':', '')))
  return at(written, () => fixed)
}

/** «2024-07-26», or «2024-07-26T18:00:00+03:00» where an offset is given; the year of five digits and more as ISO 8601 has it. */
export function isoOf(wall: number, offset: number | null): string {
  if (offset === null) return isoDay(wall)
  const iso = new Date(wall).toISOString()
  if (offset === 0) return `${iso.slice(0, iso.indexOf('.'))}Z`
  const two = (value: number) => String(value).padStart(2, '0')
  const minutes = Math.abs(offset)
  return `${iso.slice(0, iso.indexOf('.'))}${offset < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`
}

/** Most times are whole days, and `toISOString` writes out the hour as well. */
function isoDay(wall: number): string {
  const date = new Date(wall)
  const [year, month, day] = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()]
  if (year < 1000 || year > 9999) return date.toISOString().split('T')[0] ?? ''
  return `${year}-${month < 10 ? '0' : ''}${month}-${day < 10 ? '0' : ''}${day}`
}
