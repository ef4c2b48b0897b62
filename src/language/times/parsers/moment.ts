/** A day, part of a day or clock reading, and any two or three of them together. */
import { isMoment, readMoment, resolveMoment } from '../moment.js'
import type { Parser } from '../reading.js'

export const moment: Parser = {
  name: 'moment',
  starts: ({ clock, dayPart, day, weekday, unit, this: demonstrative, link, edge, ordinal, months, number }, { digits }) =>
    digits >= 0 ||
    clock === 'hour' ||
    unit === 'day' ||
    edge === 'middle' ||
    link === 'ago' ||
    link === 'ahead' ||
    [dayPart, day, weekday, demonstrative, ordinal, months, number].some((role) => role !== undefined),
  read(scan, at) {
    const said = readMoment(scan, at)
    return said === null || !isMoment(said) ? null : resolveMoment(scan, at, said)
  },
}
