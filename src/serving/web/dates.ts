/** Dates as people read them: in the outlet's zone, no more precise than what is known. */
import type { Time } from '../../domain/time.js'
import { type Digits, localeOf, type UiLanguage } from '../../messages.js'

export interface Dates {
  /** A publication time: «الجمعة 26 يوليو 2024، 13:00»; a bare date stays one; null where it cannot be read. */
  published(iso: string, zone: string | null): string | null
  /** The same without the hour. */
  day(iso: string, zone: string | null): string | null
  hour(iso: string, zone: string | null): string | null
  /** A time of the text as the interval it stands for: a day, «21–31 يوليو 2024», a month, a year. */
  interval(time: Time): string | null
}

const DAY_MS = 86_400_000
const BARE_DATE = /^\d{4}-\d{2}-\d{2}$/
const WRITTEN_OFFSET = /([+-])(\d{2}):?(\d{2})$/

export function openDates(language: UiLanguage, digits: Digits): Dates {
  const locale = localeOf(language, digits)
  const format = (options: Intl.DateTimeFormatOptions) => {
    const formats = new Map<string, Intl.DateTimeFormat>()
    return (zone: string) => {
      const known = formats.get(zone)
      if (known !== undefined) return known
      const made = new Intl.DateTimeFormat(locale, { calendar: 'gregory', timeZone: zone, ...options })
      formats.set(zone, made)
      return made
    }
  }
  const fullDay = format({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })
  const plainDay = format({ day: 'numeric', month: 'long', year: 'numeric' })
  const month = format({ month: 'long', year: 'numeric' })
  const year = format({ year: 'numeric' })
  const clock = format({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
  const dayAndClock = format({
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  })
  const comma = language === 'ar' ? '، ' : ', '

  const dates: Dates = {
    published(iso, zone) {
      const day = dates.day(iso, zone)
      const hour = dates.hour(iso, zone)
      return day === null || hour === null ? day : `${day}${comma}${hour}`
    },
    day(iso, zone) {
      const at = instantOf(iso, zone)
      return at === null ? null : fullDay(at.zone).format(at.ms)
    },
    hour(iso, zone) {
      if (BARE_DATE.test(iso)) return null
      const at = instantOf(iso, zone)
      return at === null ? null : clock(at.zone).format(at.ms)
    },
    interval(time) {
      if (time.from === null || time.to === null) return null
      const from = wallClock(time.from)
      const to = wallClock(time.to)
      if (from === null || to === null || to <= from) return null
      const last = to - 1
      if (time.grain === 'year' || time.grain === 'decade' || time.grain === 'century') return year('UTC').formatRange(from, last)
      if (time.grain === 'month' || time.grain === 'quarter' || time.grain === 'season')
        return month('UTC').formatRange(from, last)
      if (to - from <= DAY_MS && from % DAY_MS === 0 && to % DAY_MS === 0) return fullDay('UTC').format(from)
      if (from % DAY_MS !== 0 || to % DAY_MS !== 0) return dayAndClock('UTC').formatRange(from, to)
      return plainDay('UTC').formatRange(from, last)
    },
  }
  return dates
}

/** The outlet's zone where it is known, else the offset that was written, else UTC. */
function instantOf(iso: string, zone: string | null): { ms: number; zone: string } | null {
  const ms = Date.parse(iso)
  if (Number.isNaN(ms)) return null
  if (BARE_DATE.test(iso)) return { ms, zone: 'UTC' }
  if (zone !== null && isZone(zone)) return { ms, zone }
  const shifted = wallClock(iso)
  return shifted === null ? null : { ms: shifted, zone: 'UTC' }
}

/** The clock on the wall where the time was written, as if that were UTC. */
function wallClock(iso: string): number | null {
  const ms = Date.parse(iso)
  if (Number.isNaN(ms)) return null
  const offset = WRITTEN_OFFSET.exec(BARE_DATE.test(iso) ? '' : iso)
  if (offset === null) return ms
  const minutes = Number(offset[2]) * 60 + Number(offset[3])
  return ms + (offset[1] === '-' ? -minutes : minutes) * 60_000
}

function isZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}
