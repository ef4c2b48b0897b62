/** Time zones: the offset of a wall clock in an IANA zone, daylight saving included. */
import { HOUR, MINUTE } from './civil.js'

/** Building a formatter costs far more than using it, so each zone has one. */
const formatters = new Map<string, Intl.DateTimeFormat | null>()

/** Minutes east of UTC at an instant (epoch milliseconds); an unknown zone counts as UTC. */
export function offsetAt(zone: string, instant: number): number {
  if (zone === 'UTC' || Number.isNaN(instant)) return 0
  const hour = Math.floor(instant / HOUR)
  const known = recent.get(zone)
  if (known?.hour === hour) return known.offset
  const offset = askIntl(zone, hour * HOUR)
  recent.set(zone, { hour, offset })
  return offset
}

/** Offsets change on the hour, and the times of one text are asked about one day over and over. */
const recent = new Map<string, { readonly hour: number; readonly offset: number }>()

function askIntl(zone: string, instant: number): number {
  const formatter = formatterOf(zone)
  if (formatter === null) return 0
  const fields = new Map(formatter.formatToParts(instant).map(({ type, value }) => [type, Number(value)]))
  const field = (name: Intl.DateTimeFormatPartTypes) => fields.get(name) ?? 0
  const wall = Date.UTC(field('year'), field('month') - 1, field('day'), field('hour') % 24, field('minute'))
  return Math.round((wall - Math.floor(instant / MINUTE) * MINUTE) / MINUTE)
}

/** The offset of a wall clock. Where the clock is set back the earlier reading counts; in the gap of spring the later offset. */
export function offsetOfWall(zone: string, wall: number): number {
  const before = offsetAt(zone, wall - 24 * HOUR)
  return offsetAt(zone, wall - before * MINUTE) === before ? before : offsetAt(zone, wall - offsetAt(zone, wall) * MINUTE)
}

function formatterOf(zone: string): Intl.DateTimeFormat | null {
  const known = formatters.get(zone)
  if (known !== undefined) return known
  const made = makeFormatter(zone)
  formatters.set(zone, made)
  return made
}

function makeFormatter(timeZone: string): Intl.DateTimeFormat | null {
  try {
    return new Intl.DateTimeFormat('en-u-ca-gregory-nu-latn', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
    })
  } catch {
    return null
  }
}
