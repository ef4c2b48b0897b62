/** What one written word may mean in a time phrase; a word may mean several things («ثانية»: a second, and the second). */
import type { Calendar } from '../../domain/time.js'
import type { Unit } from './civil.js'
import type { Parser } from './reading.js'

export interface MonthName {
  readonly calendar: Calendar
  /** From 1. */
  readonly month: number
  /** Folded words after the first: «الثاني» of «كانون الثاني». */
  readonly rest: readonly string[]
  /** Whether the name is a month wherever it stands, only after a preposition, or only with a day or year beside it. */
  readonly alone: 'yes' | 'cued' | 'no'
}

export interface DayPart {
  /** Hours of the clock; above 24 on the next day. */
  readonly from: number
  readonly to: number
  /** How a reading of the twelve-hour clock goes over to 24 hours. */
  readonly clock: 'am' | 'pm' | 'noon' | 'night'
  readonly form: 'adverb' | 'noun' | 'definite' | 'tonight'
  /** Whether it is a time without a day or hour; at: only after «عند». */
  readonly alone: 'yes' | 'at' | 'no'
}

export type Direction = 'last' | 'this' | 'next' | 'following' | 'preceding' | 'same' | 'recent'
export type Edge = 'start' | 'early' | 'middle' | 'late' | 'end' | 'rest'
export type Link =
  | 'ago'
  | 'since'
  | 'ahead'
  | 'within'
  | 'from'
  | 'to'
  | 'until'
  | 'by'
  | 'between'
  | 'in'
  | 'of'
  | 'at'
  | 'given'
  | 'which'
export type Era = 'hijri' | 'gregorian' | 'before'

export interface Holiday {
  readonly calendar: Calendar
  readonly month: number
  readonly day: number
  /** Folded words after the first. */
  readonly rest: readonly string[]
}

interface Meanings {
  holidays: readonly Holiday[]
  months: readonly MonthName[]
  weekday: number
  dayPart: DayPart
  unit: Unit
  count: 'one' | 'two' | 'named-two' | 'many'
  ordinal: number
  direction: Direction
  /** Days from the day of publication. */
  day: number
  edge: Edge
  link: Link
  about: true
  past: true
  this: true
  now: 'instant' | 'moment' | 'day'
  vague: true
  era: Era
  half: 'am' | 'pm'
  clock: 'hour' | 'minute' | 'second' | 'less' | 'zone'
  /** Minutes: «نصف» 30. */
  fraction: number
  /** Months of a year's «نصف», «ربع», «ثلث». */
  part: number
  /** The month it begins with. */
  season: number
  decade: number
  number: NumberWord
}

/** The meanings a table gives a word. */
export type Meaning = Readonly<Partial<Meanings>>

/** Every word has every field, so that all are of one shape and reading one is cheap. */
export type TimeWord = { readonly [Field in keyof Meanings]: Meanings[Field] | undefined }

/** Written out, because objects made by spreading others differ in their hidden shape. */
export function timeWord(meaning: Meaning): TimeWord {
  return {
    holidays: meaning.holidays,
    months: meaning.months,
    weekday: meaning.weekday,
    dayPart: meaning.dayPart,
    unit: meaning.unit,
    count: meaning.count,
    ordinal: meaning.ordinal,
    direction: meaning.direction,
    day: meaning.day,
    edge: meaning.edge,
    link: meaning.link,
    about: meaning.about,
    past: meaning.past,
    this: meaning.this,
    now: meaning.now,
    vague: meaning.vague,
    era: meaning.era,
    half: meaning.half,
    clock: meaning.clock,
    fraction: meaning.fraction,
    part: meaning.part,
    season: meaning.season,
    decade: meaning.decade,
    number: meaning.number,
  }
}

/** Whether a word may be a time without another word of times beside it: a month, «الخميس», «اليوم», «صباحا», «الآن». */
export function standsAlone({ months, weekday, day, dayPart, now, season, decade, holidays }: TimeWord): boolean {
  return [months, weekday, day, dayPart, now, season, decade, holidays].some((meaning) => meaning !== undefined)
}

export const NO_MEANING = timeWord({})

export interface NumberWord {
  readonly kind: string
  readonly value: number
}

/** A word of the text that may belong to a time phrase, as it is written there. */
export interface Token {
  readonly word: TimeWord
  /** Folded letters before it: و ف ب ل. */
  readonly proclitics: string
  readonly article: boolean
  /** The value of a word of digits, else -1. */
  readonly digits: number
  /** Those that a phrase beginning with this word may be for. */
  readonly parsers: readonly Parser[]
  /** May be a time by itself; a phrase that begins with another («في», «الساعة») needs a token right after it. */
  readonly alone: boolean
}
