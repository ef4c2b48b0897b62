/** Time zones: the offset of a wall clock in an IANA zone, daylight saving included. */
import { HOUR, MINUTE } from './civil.js'

/** Building a formatter costs far more than using it, so each zone has one. */
const formatters = new Map<string, Intl.DateTimeFormat | null>()

/** Minutes east of UTC at an instant (epoch milliseconds); an unknown zone counts as UTC. */
export function offsetAt(zone: string, instant: number): number {
  if (zone === 'UTC' || Number.isNaN(instant)) return 0
  const hour = Math.floor(instant / HOUR)
  const known = knownOffsets(zone)
  const before = known.get(hour)
  if (before !== undefined) return before
  const offset = askIntl(zone, hour * HOUR)
  known.set(hour, offset)
  return offset
}

/** By zone and hour: offsets change on the hour, and texts of one time are asked about the same days over and over. */
const offsets = new Map<string, Map<number, number>>()
const MOST_HOURS = 10_000

function knownOffsets(zone: string): Map<number, number> {
  const known = offsets.get(zone)
  if (known !== undefined && known.size < MOST_HOURS) return known
  const made = new Map<number, number>()
  offsets.set(zone, made)
  return made
}

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
