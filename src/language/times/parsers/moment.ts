/** A day, part of a day or clock reading, and any two or three of them together. */
import { isMoment, readMoment, resolveMoment } from '../moment.js'
import type { Parser } from '../reading.js'

export const moment: Parser = {
  name: 'moment',
  read(scan, at) {
    const said = readMoment(scan, at)
    return said === null || !isMoment(said) ? null : resolveMoment(scan, said)
  },
}
