/** The words of time phrases, from `data/ar/`, each under every spelling that its proclitics give it. */
import type { DataFiles } from '../../domain/data.js'
import type { Calendar } from '../../domain/time.js'
import { type AmountsLexicon, readLexicon } from '../amounts/lexicon.js'
import { foldWord } from '../fold.js'
import type { Coded } from '../sieve.js'
import { type Row, readTable } from '../tables.js'
import { wordTable } from '../word-table.js'
import type { Unit } from './civil.js'
import type { Parser } from './reading.js'
import {
  type DayPart,
  type Direction,
  type Edge,
  type Era,
  type Link,
  type Meaning,
  type MonthName,
  NO_MEANING,
  type NumberWord,
  standsAlone,
  type TimeWord,
  type Token,
  timeWord,
} from './time-word.js'

export interface Lexicon {
  /** False for nearly every word that has no place in times. */
  may(word: Coded): boolean
  /** What a word of the text may mean in times. */
  find(word: Coded): Token | undefined
  /** The one reader of numbers in words is that of amounts. */
  readonly amounts: AmountsLexicon
  /** Zone names by their first folded word; longer names first. */
  readonly zones: ReadonlyMap<string, readonly ZoneName[]>
}

export interface ZoneName {
  readonly rest: readonly string[]
  readonly zone: string
}

/** What the tables say of a word; which parsers begin with it follows from that. */
type Bare = Omit<Token, 'parsers' | 'alone'>
type StartersOf = (token: Bare) => readonly Parser[]

const CONJUNCTIONS = ['', 'و', 'ف']
const PREPOSITIONS = ['', 'ب', 'ل']
const ARTICLE = 'ال'
const PARTS_OF_YEAR = { half: 6, quarter: 3, third: 4 } as const

export function openLexicon(data: DataFiles, startersOf: StartersOf): Lexicon {
  const rows = (name: string) => readTable(data.text(`ar/${name}.tsv`))
  const whole = new Map<string, Meaning>()
  const definite = new Map<string, Meaning>()
  const bare = (form: string | undefined, word: Meaning) => merge(whole, foldWord(form ?? ''), word)
  const withArticle = (form: string | undefined, word: Meaning) => merge(definite, foldWord(form ?? ''), word)
  const both = (form: string | undefined, word: Meaning) => {
    bare(form, word)
    withArticle(`${ARTICLE}${form}`, word)
  }
  for (const row of rows('months')) addMonth(whole, row)
  for (const row of rows('holidays')) addHoliday(whole, row)
  for (const { number, name } of rows('weekdays')) {
    withArticle(name, { weekday: Number(number) })
    bare(name?.slice(ARTICLE.length), { weekday: Number(number) })
  }
  for (const row of rows('day-parts')) {
    const dayPart = dayPartOf(row)
    if (dayPart.form === 'definite' || dayPart.form === 'tonight') withArticle(row.word, { dayPart })
    else bare(row.word, { dayPart })
  }
  for (const { unit, count, word } of rows('time-units'))
    both(word, { unit: unit as Unit, count: count as NonNullable<Meaning['count']> })
  for (const { number, word } of rows('ordinals')) both(word, { ordinal: number === 'last' ? -1 : Number(number) })
  for (const { month, word } of rows('seasons')) both(word, { season: Number(month) })
  for (const { decade, word } of rows('decades')) both(word, { decade: Number(decade) })
  for (const { kind = '', value, word } of rows('numbers'))
    both(word, { number: { kind, value: Number(value) } satisfies NumberWord })
  for (const { role, value = '', word = '' } of rows('time-words')) {
    const meaning = meaningOf(role ?? '', value)
    if (word.startsWith(ARTICLE) && !ROLES_AS_WRITTEN.has(role ?? '')) withArticle(word, meaning)
    else if (ROLES_WITH_ARTICLE.has(role ?? '')) both(word, meaning)
    else bare(word, meaning)
  }
  const tokens = wordTable(spellings(whole, definite, startersOf))
  const digitStarters = startersOf({ word: NO_MEANING, proclitics: '', article: false, digits: 0 })
  return {
    may: (word) => tokens.may(word) || endsInDigit(word.key),
    find: (word) => tokens.of(word) ?? digitToken(word.key, digitStarters),
    amounts: readLexicon(data),
    zones: zoneNames(rows('time-zones')),
  }
}

/** Their «ال» belongs to the word: «إلى», «الذي». */
const ROLES_AS_WRITTEN = new Set(['link'])
const ROLES_WITH_ARTICLE = new Set(['direction', 'part', 'fraction'])

function meaningOf(role: string, value: string): Meaning {
  switch (role) {
    case 'direction':
      return { direction: value as Direction }
    case 'day':
      return { day: Number(value) }
    case 'edge':
      return { edge: value as Edge }
    case 'link':
      return { link: value as Link }
    case 'about':
      return { about: true }
    case 'past':
      return { past: true }
    case 'this':
      return { this: true }
    case 'now':
      return { now: value as NonNullable<Meaning['now']> }
    case 'vague':
      return { vague: true }
    case 'era':
      return { era: value as Era }
    case 'half':
      return { half: value === 'am' ? 'am' : 'pm' }
    case 'clock':
      return { clock: value as NonNullable<Meaning['clock']> }
    case 'fraction':
      return { fraction: Number(value) }
    case 'part':
      return { part: PARTS_OF_YEAR[value as keyof typeof PARTS_OF_YEAR] }
    default:
      throw new Error(`time-words.tsv has a role that nothing reads: ${role}`)
  }
}

function addMonth(into: Map<string, Meaning>, { calendar, number, alone, name = '' }: Row): void {
  const [first = '', ...rest] = foldWord(name).split(' ')
  const month: MonthName = {
    calendar: calendar as Calendar,
    month: Number(number),
    rest,
    alone: alone as MonthName['alone'],
  }
  const known = into.get(first)?.months ?? []
  merge(into, first, { months: [...known, month].sort((a, b) => b.rest.length - a.rest.length) })
}

function addHoliday(into: Map<string, Meaning>, { calendar, month, day, name = '' }: Row): void {
  const [first = '', ...rest] = foldWord(name).split(' ')
  const holiday = { calendar: calendar as Calendar, month: Number(month), day: Number(day), rest }
  const known = into.get(first)?.holidays ?? []
  merge(into, first, { holidays: [...known, holiday].sort((a, b) => b.rest.length - a.rest.length) })
}

function dayPartOf({ from, to, clock, form, alone }: Row): DayPart {
  return {
    from: Number(from),
    to: Number(to),
    clock: clock as DayPart['clock'],
    form: form as DayPart['form'],
    alone: alone === 'yes' || alone === 'at' ? alone : 'no',
  }
}

function merge(into: Map<string, Meaning>, key: string, word: Meaning): void {
  into.set(key, { ...into.get(key), ...word })
}

/** Every spelling with و ف and ب ل in front; what is a word by itself is never read as another with proclitics. */
function spellings(
  bare: ReadonlyMap<string, Meaning>,
  definite: ReadonlyMap<string, Meaning>,
  startersOf: StartersOf,
): ReadonlyMap<string, Token> {
  const tokens = new Map<string, Token>()
  const add = (key: string, token: Bare) => {
    if (!tokens.has(key)) tokens.set(key, tokenOf(token, startersOf(token), standsAlone(token.word)))
  }
  const forms: readonly (readonly [string, TimeWord, boolean])[] = [
    ...[...bare].map(([key, meaning]) => [key, timeWord(meaning), false] as const),
    ...[...definite].map(([key, meaning]) => [key, timeWord(meaning), true] as const),
  ]
  for (const [key, word, article] of forms) add(key, { word, article, proclitics: '', digits: -1 })
  for (const [key, word, article] of forms)
    for (const conjunction of CONJUNCTIONS)
      for (const preposition of PREPOSITIONS) {
        const proclitics = conjunction + preposition
        if (proclitics === '' || !takesProclitics(key, word, preposition)) continue
        const joined = preposition === 'ل' && key.startsWith(ARTICLE) ? `ل${key.slice(1)}` : preposition + key
        add(conjunction + joined, { word, article, proclitics, digits: -1 })
      }
  return tokens
}

/** One letter («م», «ص») takes none; a short month that is another word too («آب») takes no preposition, or «باب» is August. */
function takesProclitics(key: string, word: TimeWord, preposition: string): boolean {
  if (key.length < 2) return false
  if (preposition === '') return true
  return word.link === undefined && !word.months?.every(({ alone }) => alone === 'no')
}

const DIGITS = /^([وفبل]{0,2})(ال|ل)?(\d{1,9})$/

function endsInDigit(key: string): boolean {
  const last = key.charCodeAt(key.length - 1)
  return last >= 0x30 && last <= 0x39
}

/** Most figures stand alone, and are spared the regular expression. */
function isDigits(key: string): boolean {
  for (let at = 0; at < key.length; at++) if (key.charCodeAt(at) < 0x30 || key.charCodeAt(at) > 0x39) return false
  return true
}

/** «24», «و18», «الـ24», «للـ15». */
function digitToken(key: string, parsers: readonly Parser[]): Token | undefined {
  if (!endsInDigit(key)) return undefined
  if (key.length < 10 && isDigits(key))
    return tokenOf({ word: NO_MEANING, proclitics: '', article: false, digits: Number(key) }, parsers, true)
  const match = DIGITS.exec(key)
  if (match === null) return undefined
  const [, proclitics = '', article, digits] = match
  return tokenOf({ word: NO_MEANING, proclitics, article: article !== undefined, digits: Number(digits) }, parsers, true)
}

/** Written out, so that all tokens are of one hidden shape: those made by a spread are not, and each look at one is slow. */
function tokenOf({ word, proclitics, article, digits }: Bare, parsers: readonly Parser[], alone: boolean): Token {
  return { word, proclitics, article, digits, parsers, alone }
}

function zoneNames(rows: readonly Row[]): ReadonlyMap<string, readonly ZoneName[]> {
  const zones = new Map<string, ZoneName[]>()
  for (const { zone = '', name = '' } of rows) {
    const [first = '', ...rest] = foldWord(name).split(' ')
    const names = zones.get(first) ?? []
    names.push({ rest, zone })
    zones.set(
      first,
      names.sort((a, b) => b.rest.length - a.rest.length),
    )
  }
  return zones
}
