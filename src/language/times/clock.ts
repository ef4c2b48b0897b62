/** Clock readings: «الساعة الثالثة والنصف», «8:15», «الثامنة إلا ربعا», «منتصف الليل», and the zone said after them. */
import { readDay } from './day-name.js'
import { readCount, readOrdinal } from './numbers.js'
import {
  digitCount,
  digitsAt,
  follows,
  gapHas,
  hasArticle,
  hasProclitic,
  isPartOfFigure,
  markBefore,
  meaningAt,
  type Scan,
  wordAt,
} from './scan.js'

export interface Clock {
  readonly hour: number
  readonly minute: number
  /** Null where none were said. */
  readonly second: number | null
  /** Minutes were said, so the reading is no whole hour. */
  readonly fine: boolean
  readonly half: 'am' | 'pm' | null
  readonly end: number
  /** Certain to be a clock reading without a part of the day beside it. */
  readonly sure: boolean
}

export function readClock(scan: Scan, at: number): Clock | null {
  const midnight = readMiddle(scan, at)
  if (midnight !== null) return midnight
  const word = readHourWord(scan, at)
  const said = word > at
  const hour = readHour(scan, word, said)
  if (hour === null) return null
  const minutes = hour.digital ?? readMinutes(scan, hour.end, said)
  const minute = minutes.minute
  if (hour.value > 24 || (hour.value === 24 && minute > 0)) return null
  const half = follows(scan, minutes.end) ? meaningAt(scan, minutes.end).half : undefined
  const halved = half !== undefined && (said || hour.digital !== null)
  const total = hour.value * 60 + minute
  return {
    hour: Math.floor(((total + 1440) % 1440) / 60) + (hour.value === 24 ? 24 : 0),
    minute: (minute + 60) % 60,
    second: hour.digital?.second ?? null,
    fine: minutes.end > hour.end || hour.digital !== null,
    half: halved ? half : null,
    end: halved ? minutes.end + 1 : minutes.end,
    sure: said || hour.digital !== null,
  }
}

/** «منتصف الليل», «منتصف ليل …», «منتصف النهار». */
function readMiddle(scan: Scan, at: number): Clock | null {
  if (meaningAt(scan, at).edge !== 'middle' || !follows(scan, at + 1)) return null
  const { dayPart } = meaningAt(scan, at + 1)
  if (dayPart === undefined) return null
  if (dayPart.clock === 'night') {
    const named = dayPart.form === 'noun'
    if (named && (!follows(scan, at + 2) || readDay(scan, at + 2) === null)) return null
    return { hour: named ? 24 : 0, minute: 0, second: null, fine: false, half: null, end: at + 2, sure: true }
  }
  return dayPart.clock === 'noon' ? { hour: 12, minute: 0, second: null, fine: false, half: null, end: at + 2, sure: true } : null
}

/** Past «الساعة», and the words for about and at that may stand around it. */
function readHourWord(scan: Scan, at: number): number {
  if (meaningAt(scan, at).clock !== 'hour') return at
  if (!hasArticle(scan, at)) return at
  let end = at + 1
  while (meaningAt(scan, end).about && follows(scan, end)) end++
  return gapHas(scan, end, ':') ? end : at
}

interface Hour {
  readonly value: number
  readonly end: number
  /** «8:15» has its minutes with it. */
  readonly digital: { readonly minute: number; readonly second: number | null; readonly end: number } | null
}

function readHour(scan: Scan, at: number, said: boolean): Hour | null {
  const digits = digitsAt(scan, at)
  if (digits >= 0) return readDigitalHour(scan, at, digits, said)
  const feminine = hasArticle(scan, at) && (said || wordAt(scan, at)?.key.endsWith('ه') === true)
  if (feminine && meaningAt(scan, at).number?.value === 1) return { value: 1, end: at + 1, digital: null }
  const ordinal = feminine ? readOrdinal(scan, at) : null
  if (ordinal !== null)
    return ordinal.value >= 1 && ordinal.value <= 12 ? { value: ordinal.value, end: ordinal.end, digital: null } : null
  const { number } = meaningAt(scan, at)
  if (number === undefined || number.value > 12 || number.value < 1) return null
  if (!said && meaningAt(scan, at + 1).fraction === undefined) return null
  const teen =
    number.value < 10 &&
    follows(scan, at + 1) &&
    meaningAt(scan, at + 1).number?.kind === 'ten' &&
    !hasProclitic(scan, at + 1, 'و')
  const value = teen ? number.value + 10 : number.value
  return value <= 12 ? { value, end: teen ? at + 2 : at + 1, digital: null } : null
}

/** «8:15», «15:23:24», after «الساعة» also «8.15»; a number with anything else stuck to it is no hour. */
function readDigitalHour(scan: Scan, at: number, digits: number, said: boolean): Hour | null {
  if (digitCount(scan, at) > 2 || (hasArticle(scan, at) && !said)) return null
  const mark = markBefore(scan, at + 1)
  const tight = (wordAt(scan, at + 1)?.start ?? 0) - (wordAt(scan, at)?.end ?? 0) === 1
  if (tight && mark !== null && (mark === ':' || (said && (mark === '.' || mark === ','))) && digitsAt(scan, at + 1) >= 0) {
    const minute = digitsAt(scan, at + 1)
    const seconds =
      markBefore(scan, at + 2) === ':' &&
      digitsAt(scan, at + 2) >= 0 &&
      digitsAt(scan, at + 2) < 60 &&
      digitCount(scan, at + 2) === 2
    const end = seconds ? at + 3 : at + 2
    if (digitCount(scan, at + 1) !== 2 || minute > 59 || digits > 24 || isPartOfFigure(scan, at, end)) return null
    return { value: digits, end, digital: { minute, second: seconds ? digitsAt(scan, at + 2) : null, end } }
  }
  return isPartOfFigure(scan, at, at + 1) ? null : { value: digits, end: at + 1, digital: null }
}

/** «والنصف», «وربع», «و18 دقيقة», «إلا ثلثا», also two of them: «والنصف إلا خمس دقائق». */
function readMinutes(scan: Scan, at: number, said: boolean): { readonly minute: number; readonly end: number } {
  const first = readOneMinutes(scan, at, said)
  if (first === null) return { minute: 0, end: at }
  const second = readOneMinutes(scan, first.end, said)
  return second === null ? first : { minute: first.minute + second.minute, end: second.end }
}

function readOneMinutes(scan: Scan, at: number, said: boolean): { readonly minute: number; readonly end: number } | null {
  if (!follows(scan, at)) return null
  const less = meaningAt(scan, at).clock === 'less'
  const loose = wordAt(scan, at)?.key === 'و'
  if (!less && !loose && !hasProclitic(scan, at, 'و')) return null
  const start = less || loose ? at + 1 : at
  if (start > at && !follows(scan, start)) return null
  const sign = less ? -1 : 1
  const { fraction } = meaningAt(scan, start)
  if (fraction !== undefined) return { minute: sign * fraction, end: start + 1 }
  const count = readCount(scan, start)
  if (count === null || count.value > 59) return null
  const unit = follows(scan, count.end) && meaningAt(scan, count.end).unit === 'minute'
  if (!unit && !(said && digitsAt(scan, start) < 0)) return null
  return { minute: sign * count.value, end: unit ? count.end + 1 : count.end }
}

/** «بتوقيت غرينتش», «بالتوقيت المحلي», «GMT», in brackets too: the IANA zone, «local», and where it ends. */
export function readZone(scan: Scan, at: number): { readonly zone: string; readonly end: number } | null {
  if (!gapHas(scan, at, ',،(') || at >= scan.words.length) return null
  const said = meaningAt(scan, at).clock === 'zone'
  const start = said ? at + 1 : at
  if (said && !follows(scan, start)) return null
  for (const { rest, zone } of scan.lexicon.zones.get(wordAt(scan, start)?.key ?? '') ?? []) {
    if (!said && zone !== 'UTC') continue
    if (rest.every((key, i) => wordAt(scan, start + 1 + i)?.key === key)) return { zone, end: start + 1 + rest.length }
  }
  return null
}
