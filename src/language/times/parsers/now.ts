/** The moment of publication: «الآن», «حتى الآن», «حاليا». */
import { type Parser, wholeUnit } from '../reading.js'
import { follows, meaningAt } from '../scan.js'
import { wholeNow } from './unit-here.js'

export const now: Parser = {
  name: 'now',
  starts: ({ now: said, link }) => said !== undefined || link === 'until',
  read(scan, at) {
    const until = meaningAt(scan, at).link === 'until' && follows(scan, at + 1)
    const start = until ? at + 1 : at
    const said = meaningAt(scan, start).now
    if (said === undefined || (said === 'moment' && !until)) return null
    return said === 'day' ? wholeUnit(start + 1, scan.reference.today, 'day') : wholeNow(scan, start + 1)
  },
}
