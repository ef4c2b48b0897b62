/** Feasts: «عيد الفطر الماضي», «عيد الأضحى 2013», «رأس السنة الهجرية»; the first of their days, for as long as they last. */
import { civil, DAY } from '../civil.js'
import type { Parser, Reading } from '../reading.js'
import { resolveDay } from '../resolve-date.js'
import { follows, meaningAt, type Scan } from '../scan.js'
import type { Holiday } from '../time-word.js'
import { readYearTail } from '../year-name.js'

export const holiday: Parser = {
  name: 'holiday',
  starts: ({ holidays }) => holidays !== undefined,
  read(scan, at) {
    const named = meaningAt(scan, at).holidays?.find(({ rest }) =>
      rest.every((key, i) => scan.words[at + 1 + i]?.key === key && follows(scan, at + 1 + i)),
    )
    return named === undefined ? null : resolve(scan, at, named)
  },
}

function resolve(scan: Scan, at: number, { calendar, month, day, days, rest }: Holiday): Reading {
  const tail = readYearTail(scan, at + 1 + rest.length, calendar)
  const { year, away, direction, end } = tail
  const date = { calendar, month, day, year: null, away: null, direction, end }
  const inYear = year ?? (away === null ? null : new Date(scan.reference.today).getUTCFullYear() + away)
  const foreign = calendar === 'hijri' && tail.calendar !== 'hijri'
  const first =
    inYear === null
      ? resolveDay(scan, at, date)
      : foreign
        ? hijriDayIn(scan, inYear, month, day)
        : calendar === 'hijri'
          ? scan.hijri.toWall(inYear, month, day)
          : civil(inYear, month, day)
  return { end, from: first, to: first + days * DAY, grain: 'day', calendar }
}

/** The feast of a Gregorian year, which holds one or rarely two of them; the first counts. */
function hijriDayIn(scan: Scan, year: number, month: number, day: number): number {
  const current = scan.hijri.fromWall(civil(year))?.year ?? Number.NaN
  const found = [current, current + 1].map((hijriYear) => scan.hijri.toWall(hijriYear, month, day))
  return found.find((wall) => new Date(wall).getUTCFullYear() === year) ?? Number.NaN
}
