/**
 * Times: every moment and stretch of time a text names, resolved against its publication.
 *
 * words -> tokens (one look-up a word) -> the longest phrase that a parser reads from each token -> ISO 8601.
 */
import type { DataFiles } from '../../domain/data.js'
import type { Time } from '../../domain/time.js'
import type { Times } from '../index.js'
import { type Word, wordsOf } from '../words.js'
import { openBackground } from './background.js'
import { openHijri } from './hijri.js'
import { openLexicon } from './lexicon.js'
import { countedUnits } from './parsers/counted-units.js'
import { decade } from './parsers/decade.js'
import { edge } from './parsers/edge.js'
import { holiday } from './parsers/holiday.js'
import { moment } from './parsers/moment.js'
import { month } from './parsers/month.js'
import { now } from './parsers/now.js'
import { partOfPeriod } from './parsers/part-of-period.js'
import { range } from './parsers/range.js'
import { season } from './parsers/season.js'
import { unitHere } from './parsers/unit-here.js'
import { unitsAway } from './parsers/units-away.js'
import { year } from './parsers/year.js'
import { isUnknown, type Parser, type Reading } from './reading.js'
import { readReference } from './reference.js'
import { follows, markBefore, type Scan, tokenAt } from './scan.js'
import { openTenses } from './tense.js'
import { timeOf } from './time-of.js'
import type { Token } from './time-word.js'
import { openTraps } from './traps.js'

/** The longest phrase wins; of two that are as long, the parser that stands first. */
const PARSERS: readonly Parser[] = [
  range,
  unitsAway,
  countedUnits,
  partOfPeriod,
  edge,
  moment,
  month,
  season,
  decade,
  unitHere,
  year,
  holiday,
  now,
]

export function openTimes(data: DataFiles): Times {
  const lexicon = openLexicon(data, startersOf)
  const hijri = openHijri(data)
  const tenses = openTenses(data)
  const traps = openTraps(data)
  const background = openBackground(data)

  /** Most words have no place in times; only those that have are looked at as they are written. */
  function tokenOf(text: string, word: Word): Token | undefined {
    const token = lexicon.find(word)
    return token === undefined || traps.lookAlikes.of(word)?.has(text.slice(word.start, word.end)) ? undefined : token
  }

  function tokensOf(text: string, words: readonly Word[]): readonly (Token | undefined)[] {
    const tokens = new Array<Token | undefined>(words.length).fill(undefined)
    for (let at = 0; at < words.length; at++) {
      const word = words[at]
      if (word !== undefined && lexicon.may(word)) tokens[at] = tokenOf(text, word)
    }
    return tokens
  }

  function scanOf(
    text: string,
    words: readonly Word[],
    context: Parameters<Times['find']>[1],
  ): Scan & { anchor: Reading | null } {
    const scan: Scan & { anchor: Reading | null } = {
      text,
      words,
      tokens: tokensOf(text, words),
      lexicon,
      hijri,
      reference: readReference(context),
      anchor: null,
      tense: (at) => tenses.around(scan, at),
    }
    return scan
  }

  return {
    find(text, context, words = wordsOf(text)) {
      const scan = scanOf(text, words, context)
      const times: Time[] = []
      for (let at = 0; at < words.length; ) {
        const token = tokenAt(scan, at)
        const reading = token === undefined ? null : longest(scan, at, token)
        if (reading === null || traps.hides(scan, at, reading)) {
          at = reading === null ? at + 1 : reading.end
          continue
        }
        times.push(timeOf(scan, at, reading, background.is(scan, at, reading)))
        if (!isUnknown(reading)) scan.anchor = reading
        at = reading.end
      }
      return times
    },
  }
}

function startersOf(token: Omit<Token, 'parsers' | 'alone'>): readonly Parser[] {
  return PARSERS.filter((parser) => parser.starts(token.word, token))
}

function longest(scan: Scan, at: number, token: Token): Reading | null {
  if (!token.alone && tokenAt(scan, at + 1) === undefined) return null
  if (token.digits >= 0 && !opensPhrase(scan, at)) return year.read(scan, at)
  let best: Reading | null = null
  for (const parser of token.digits >= 0 && counts(scan, at) ? COUNTING : token.parsers) {
    const reading = parser.read(scan, at)
    if (reading !== null && reading.end > (best?.end ?? at)) best = reading
  }
  return best
}

const COUNTING: readonly Parser[] = [unitsAway, countedUnits]

/** «50 مليون», «20 عاما»: digits before a number or a unit count, and are no date, clock reading or year. */
function counts(scan: Scan, at: number): boolean {
  const next = tokenAt(scan, at + 1)
  if (next === undefined || next.proclitics !== '' || !follows(scan, at + 1)) return false
  const { number, unit, ordinal, months, part } = next.word
  return (number !== undefined || (unit !== undefined && unit !== 'month')) && !ordinal && !months && !part
}

/** Most numbers of a text count things; one that a strange word or no joining mark follows can only be a year. */
function opensPhrase(scan: Scan, at: number): boolean {
  const mark = markBefore(scan, at + 1)
  return mark === '' ? tokenAt(scan, at + 1) !== undefined : mark !== null
}
