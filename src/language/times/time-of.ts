/** From a reading of words to the Time that is handed out: its span in the text, and ISO 8601 dates. */
import type { Grain, Time } from '../../domain/time.js'
import { startAfter } from '../amounts/passage.js'
import { isUnknown, type Reading } from './reading.js'
import { isoOf } from './reference.js'
import { hasProclitic, type Scan, tokenAt, wordAt } from './scan.js'
import { offsetOfWall } from './zones.js'

const FINE: ReadonlySet<Grain> = new Set(['second', 'minute', 'hour', 'part-of-day'])

/** Beyond these years ISO 8601 asks for signs and six digits, and no news means them. */
const EARLIEST = Date.UTC(1000, 0)
const LATEST = Date.UTC(9999, 0)

export function timeOf(scan: Scan, at: number, reading: Reading, background: boolean): Time {
  const start = startOfSpan(scan, at)
  const end = endOfSpan(scan, start, reading.end)
  const { from, to, grain, calendar, zone, contradicted } = reading
  const known = !isUnknown(reading) && from >= EARLIEST && to <= LATEST && from < to
  const iso = (wall: number) => (known ? isoOf(wall, FINE.has(grain) ? offset(scan, wall, zone) : null) : null)
  return {
    start,
    end,
    words: scan.text.slice(start, end),
    from: iso(from),
    to: iso(to),
    grain,
    calendar,
    background,
    ...(contradicted ? { flags: ['weekday-contradicts-date'] as const } : {}),
  }
}

function offset(scan: Scan, wall: number, zone: string | null): number {
  return zone === null ? scan.reference.offset(wall) : offsetOfWall(zone, wall)
}

/** Without the proclitics of the first word; «للعام» keeps its ل, which stands for the alef too. */
function startOfSpan(scan: Scan, at: number): number {
  const word = wordAt(scan, at)
  const token = tokenAt(scan, at)
  if (word === undefined || token === undefined) return word?.start ?? 0
  const kept = token.article && hasProclitic(scan, at, 'ل') ? 1 : 0
  return startAfter(scan.text, word, token.proclitics.length - kept)
}

/** The bracket that a second name opened («يوليو (تموز)») is closed within the span. */
function endOfSpan(scan: Scan, start: number, endWord: number): number {
  const end = wordAt(scan, endWord - 1)?.end ?? start
  const words = scan.text.slice(start, end)
  const open = words.lastIndexOf('(')
  if (open < 0 || words.includes(')', open)) return end
  const rest = /^\s?\)/.exec(scan.text.slice(end, end + 2))
  return rest === null ? end : end + rest[0].length
}
