/** Feasts: «عيد الفطر الماضي», «عيد الأضحى 2013», «رأس السنة الهجرية»; the first of their days. */
import { type Parser, type Reading, wholeDay } from '../reading.js'
import { resolveDate } from '../resolve-date.js'
import { follows, meaningAt, type Scan, wordAt } from '../scan.js'
import type { Holiday } from '../time-word.js'
import { readYearTail } from '../year-name.js'

export const holiday: Parser = {
  name: 'holiday',
  starts: ({ holidays }) => holidays !== undefined,
  read(scan, at) {
    const named = meaningAt(scan, at).holidays?.find(({ rest }) =>
      rest.every((key, i) => wordAt(scan, at + 1 + i)?.key === key && follows(scan, at + 1 + i)),
    )
    return named === undefined ? null : resolve(scan, at, named)
  },
}

function resolve(scan: Scan, at: number, { calendar, month, day, rest }: Holiday): Reading {
  const { year, away, direction, end } = readYearTail(scan, at + 1 + rest.length, calendar)
  const { from } = resolveDate(scan, at, { calendar, year, away, direction, month, day, end }, null)
  return wholeDay(end, from, calendar)
}
