/** Calendar arithmetic on wall-clock milliseconds: what a clock on the wall shows, written as if it were UTC. */

export const MINUTE = 60_000
export const HOUR = 60 * MINUTE
export const DAY = 24 * HOUR

export type Unit = 'second' | 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year' | 'decade' | 'century'

/** Midnight of a day of the Gregorian calendar; months from 1, and beyond 12 they run on into the next year. */
export function civil(year: number, month = 1, day = 1): number {
  if (Number.isNaN(year)) return Number.NaN
  return new Date(0).setUTCFullYear(year, month - 1, day)
}

export function yearOf(wall: number): number {
  return new Date(wall).getUTCFullYear()
}

/** From 1 for January. */
export function monthOf(wall: number): number {
  return new Date(wall).getUTCMonth() + 1
}

export function dayOf(wall: number): number {
  return new Date(wall).getUTCDate()
}

/** 0 for Sunday. */
export function weekdayOf(wall: number): number {
  return new Date(wall).getUTCDay()
}

/** False for 30 February and for what is no day at all. */
export function isDate(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= 31 && monthOf(civil(year, month, day)) === month
}

/** The unit's beginning at or before the moment; weeks begin on Monday, centuries with 1901, 2001 … */
export function startOf(wall: number, unit: Unit): number {
  switch (unit) {
    case 'second':
      return floor(wall, 1000)
    case 'minute':
      return floor(wall, MINUTE)
    case 'hour':
      return floor(wall, HOUR)
    case 'day':
      return floor(wall, DAY)
    case 'week':
      return floor(wall, DAY) - ((weekdayOf(wall) + 6) % 7) * DAY
    case 'month':
      return civil(yearOf(wall), monthOf(wall))
    case 'year':
      return civil(yearOf(wall))
    case 'decade':
      return civil(floor(yearOf(wall), 10))
    case 'century':
      return civil(floor(yearOf(wall) - 1, 100) + 1)
  }
}

/** The moment `count` units later; the day of a shorter month is its last. */
export function plus(wall: number, unit: Unit, count: number): number {
  switch (unit) {
    case 'second':
      return wall + count * 1000
    case 'minute':
      return wall + count * MINUTE
    case 'hour':
      return wall + count * HOUR
    case 'day':
      return wall + count * DAY
    case 'week':
      return wall + count * 7 * DAY
    case 'month':
      return plusMonths(wall, count)
    case 'year':
      return plusMonths(wall, 12 * count)
    case 'decade':
      return plusMonths(wall, 120 * count)
    case 'century':
      return plusMonths(wall, 1200 * count)
  }
}

function plusMonths(wall: number, count: number): number {
  const first = civil(yearOf(wall), monthOf(wall) + count)
  const length = dayOf(civil(yearOf(first), monthOf(first) + 1) - DAY)
  return first + (Math.min(dayOf(wall), length) - 1) * DAY + (wall - floor(wall, DAY))
}

function floor(value: number, step: number): number {
  return Math.floor(value / step) * step
}
