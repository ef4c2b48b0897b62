/** Days printed on a page («الاثنين ٢ مارس ٢٠٢٦ | ٠٧:٠٠»): whether a line is one, and which instant it names. */
import type { Times } from '../language/index.js'

export interface PrintedDates {
  /** The line holds a day and little else. */
  isDate(line: string): boolean
  /** ISO 8601, as fine as it is printed; null where the line names no day with its year. */
  read(line: string, timeZone: string | null): string | null
}

const LONGEST = 100
const FINE = new Set(['minute', 'second'])

export function openPrintedDates(times: Times): PrintedDates {
  const daysIn = (line: string, timeZone: string | null) =>
    line.length > LONGEST || !/\p{Nd}/u.test(line) ? [] : times.find(line, { reference: null, timeZone })
  return {
    isDate(line) {
      const found = daysIn(line, null)
      if (!found.some(({ from }) => from !== null)) return false
      const covered = found.reduce((sum, { start, end }) => sum + end - start, 0)
      return covered * 10 >= line.length * 6
    },
    read(line, timeZone) {
      const found = daysIn(line, timeZone)
      const fine = found.find(({ from, grain }) => from !== null && FINE.has(grain))
      const day = found.find(({ from, grain }) => from !== null && grain === 'day')
      if (fine !== undefined || day === undefined) return fine?.from ?? null
      // Behind a bar the clock is read by itself, and needs its day.
      const clock = found.find(({ from, grain }) => from === null && FINE.has(grain))
      if (clock === undefined) return day.from
      return times.find(clock.words, { reference: day.from, timeZone })[0]?.from ?? day.from
    },
  }
}
