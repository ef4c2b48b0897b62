/** Amounts of a text: every number word, digit and dual is looked at once, with the words just before and after it. */
import type { Quantity } from '../../domain/quantity.js'
import { absentNoun } from './absence.js'
import { readDual } from './dual.js'
import { type Hedging, hedgeAfter, hedgeBefore } from './hedging.js'
import { coversText, isLabel } from './labels.js'
import type { AmountsLexicon, Bound, Entry } from './lexicon.js'
import { type Amount, readAddend, readNumber } from './number.js'
import { isDigit } from './numeral.js'
import { type Passage, startAfter, touching, wordAt } from './passage.js'
import { readRange } from './range.js'
import { readSignBefore, readUnit, type Unit } from './unit.js'

/** What was read at a word: an amount, or a number that is none (null); and the word to go on from. */
interface Found {
  readonly quantity: Quantity | null
  readonly to: number
}

export function findAmounts(passage: Passage, lexicon: AmountsLexicon): readonly Quantity[] {
  const quantities: Quantity[] = []
  let end = 0
  for (let at = 0; at < passage.words.length; ) {
    const found = readAt(passage, lexicon, at)
    if (found?.quantity && found.quantity.start >= end) {
      quantities.push(found.quantity)
      end = found.quantity.end
    }
    at = found === null ? at + 1 : Math.max(found.to, at + 1)
  }
  return quantities
}

function readAt(passage: Passage, lexicon: AmountsLexicon, at: number): Found | null {
  const { key } = wordAt(passage, at)
  if (isDigit(key.charCodeAt(0))) return readCounted(passage, lexicon, at)
  const entry = lexicon.entries.get(key)
  if (entry === undefined) return readTwo(passage, lexicon, at)
  if (entry.negation) return readNone(passage, lexicon, at, entry)
  if (entry.single) return readOnePerson(passage, lexicon, at)
  const counted = readCounted(passage, lexicon, at)
  return counted === null && entry.measure ? readOneMeasure(passage, lexicon, at, entry) : counted
}

interface Reach {
  readonly start: number
  readonly end: number
  readonly to: number
}

function quantity(passage: Passage, reach: Reach, min: number, max: number | null, approx: boolean, unit: string): Found {
  const { start, end, to } = reach
  return { quantity: { start, end, words: passage.text.slice(start, end), min, max, approx, unit }, to }
}

/** The interval that a bound makes of a number. */
function bounded(bound: Bound | null, min: number, max: number): { readonly min: number; readonly max: number | null } {
  if (bound === 'least') return { min, max: null }
  return bound === 'most' ? { min: Math.min(0, max), max } : { min, max }
}

function readCounted(passage: Passage, lexicon: AmountsLexicon, at: number): Found | null {
  const amount = readNumber(passage, lexicon, at)
  if (amount === null) return null
  const range = readRange(passage, lexicon, amount)
  if (range !== null) {
    const hedging = hedgeBefore(passage, lexicon, range.from, range.start)
    const unit = unitOf(passage, lexicon, range.last) ?? range.unit
    return finish(
      passage,
      lexicon,
      { ...range.last, min: range.min, max: range.max, approx: range.approx, start: range.start },
      unit,
      hedging,
    )
  }
  const hedging = hedgeBefore(passage, lexicon, amount.from, amount.start)
  const unit = unitOf(passage, lexicon, amount)
  if (isLabel(passage, lexicon, amount, unit, hedging.bound !== null)) return { quantity: null, to: amount.to }
  return unit === null ? readUncounted(passage, lexicon, amount, hedging) : finish(passage, lexicon, amount, unit, hedging)
}

function unitOf(passage: Passage, lexicon: AmountsLexicon, amount: Amount): Unit | null {
  const loose = amount.kind !== 'cardinal' || amount.first?.definite === true
  return readSignBefore(passage, lexicon, amount.start) ?? readUnit(passage, lexicon, amount.to, amount.end, loose)
}

/** A number with no noun after it: the noun may stand before («الدول الأربع», «هدف واحد»), or there is none. */
function readUncounted(passage: Passage, lexicon: AmountsLexicon, amount: Amount, hedging: Hedging): Found | null {
  const kind = amount.first?.number?.kind
  const whole = coversText(passage, amount)
  if (
    !whole &&
    amount.kind === 'cardinal' &&
    kind === 'unit' &&
    hedging.bound === null &&
    amount.from > 0 &&
    touching(passage, amount.from - 1)
  ) {
    const before = wordAt(passage, amount.from - 1)
    const definite = amount.first?.definite ?? false
    const fits = definite
      ? lexicon.plurals.has(before.key.replace(/^ال/u, ''))
      : lexicon.nouns.has(before.key) || amount.min === 2
    if (fits && !lexicon.functionWords.has(before.key) && amount.first?.preposition === '' && !amount.first.and) {
      return quantity(
        passage,
        { start: before.start, end: amount.end, to: amount.to },
        amount.min,
        amount.max,
        false,
        before.key === '' ? '' : passage.text.slice(before.start, before.end),
      )
    }
  }
  if (
    !whole &&
    (amount.first?.definite || (kind === 'unit' && amount.min === 1 && amount.from === amount.to - 1)) &&
    hedging.bound === null
  )
    return { quantity: null, to: amount.to }
  return finish(passage, lexicon, amount, null, hedging)
}

function finish(passage: Passage, lexicon: AmountsLexicon, amount: Amount, unit: Unit | null, hedging: Hedging): Found {
  let { end, to } = unit === null || unit.start < amount.start ? amount : unit
  let { min, max } = valueIn(amount, unit)
  const half = unit === null ? null : addendAfter(passage, lexicon, unit, amount)
  if (half !== null) {
    min += half.value
    max += half.value
    end = half.end
    to = half.to
  }
  const late = hedgeAfter(passage, lexicon, to, end)
  const bound = late === null || (hedging.bound !== null && hedging.bound !== 'about') ? hedging.bound : late.bound
  const interval = bounded(bound, min, max)
  const start = unit !== null && unit.start < hedging.start ? unit.start : hedging.start
  const reach = late === null ? { start, end, to } : { start, end: late.end, to: late.to }
  return quantity(
    passage,
    reach,
    interval.min,
    interval.max,
    amount.approx || hedging.bound === 'about' || late?.bound === 'about',
    unit?.words ?? '',
  )
}

/** «1.234» counts thousands before a noun, and is a decimal before a measure, a scale or a percent sign. */
function valueIn(amount: Amount, unit: Unit | null): { min: number; max: number } {
  if (amount.grouped === null || amount.min !== amount.max) return amount
  const thousands = amount.grouped % 1000 === 0 || amount.grouped === amount.min || (unit !== null && unit.measure === null)
  return thousands ? { min: amount.grouped, max: amount.grouped } : amount
}

/** «سنة ونصف», «3 دولارات و42 سنتا»: what و adds to a measure already named. */
function addendAfter(
  passage: Passage,
  lexicon: AmountsLexicon,
  unit: Unit,
  amount: Amount,
): { value: number; end: number; to: number } | null {
  if (unit.measure === null || !touching(passage, unit.to - 1)) return null
  const half = readAddend(passage, lexicon, unit.to)
  if (half !== null) return { value: half.value, end: wordAt(passage, half.to - 1).end, to: half.to }
  if (unit.measure.kind !== 'money' || amount.min !== amount.max) return null
  const apart = wordAt(passage, unit.to).key === 'و'
  const small = readNumber(passage, lexicon, apart ? unit.to + 1 : unit.to)
  if (small === null || !(apart || small.first?.and)) return null
  const coin = readUnit(passage, lexicon, small.to, small.end, false)
  if (coin === null || coin.measure === null || coin.measure.minor === 0) return null
  return { value: small.min / coin.measure.minor, end: coin.end, to: coin.to }
}

function readTwo(passage: Passage, lexicon: AmountsLexicon, at: number): Found | null {
  const dual = readDual(passage, lexicon, at)
  if (dual === null) return null
  const word = wordAt(passage, at)
  const hedging = hedgeBefore(passage, lexicon, at, dual.start)
  const next = touching(passage, at) ? lexicon.entries.get(wordAt(passage, at + 1).key) : undefined
  const twice = next?.number?.kind === 'unit' && next.number.value === 2 && next.taken === 0
  const to = twice ? at + 2 : at + 1
  const end = wordAt(passage, to - 1).end
  const half = touching(passage, to - 1) ? readAddend(passage, lexicon, to) : null
  const value = 2 + (half?.value ?? 0)
  const below = lexicon.rates.from(passage, to)
  const minus = below !== null && touching(passage, to - 1) && lexicon.joints.from(passage, to)?.value === 'below'
  const last = minus ? below.at : half !== null ? half.to - 1 : to - 1
  const late = hedgeAfter(passage, lexicon, last + 1, wordAt(passage, last).end)
  const bound = late?.bound ?? hedging.bound
  const interval = minus ? { min: -2, max: -2 } : bounded(bound, value, value)
  const reach = { start: hedging.start, end: late?.end ?? wordAt(passage, last).end, to: late?.to ?? last + 1 }
  return quantity(
    passage,
    reach,
    interval.min,
    interval.max,
    bound === 'about',
    passage.text.slice(dual.start, minus ? reach.end : Math.max(word.end, end > word.end ? word.end : end)),
  )
}

function readNone(passage: Passage, lexicon: AmountsLexicon, at: number, entry: Entry): Found | null {
  const noun = absentNoun(passage, lexicon, at)
  if (noun < 0) return null
  const word = wordAt(passage, noun)
  const start = startAfter(passage.text, wordAt(passage, at), entry.taken)
  return quantity(passage, { start, end: word.end, to: noun + 1 }, 0, 0, false, passage.text.slice(word.start, word.end))
}

/** «مقتل شخص», «إصابة جندي»: one, unless the name of whom follows («مقتل الجندي», «مقتل رجل الأعمال»). */
function readOnePerson(passage: Passage, lexicon: AmountsLexicon, at: number): Found | null {
  const person = at + 1
  if (!touching(passage, at) || !lexicon.singlePersons.has(wordAt(passage, person).key)) return null
  const next = wordAt(passage, person + 1).key
  if (touching(passage, person) && (next.startsWith('ال') || lexicon.entries.get(next)?.number)) return null
  const { start, end } = wordAt(passage, person)
  return quantity(passage, { start, end, to: person + 1 }, 1, 1, false, passage.text.slice(start, end))
}

/** «أكثر من عام», «لتر ونصف»: a measure that no number stands by, but a hedge or a fraction does. */
function readOneMeasure(passage: Passage, lexicon: AmountsLexicon, at: number, entry: Entry): Found | null {
  if (entry.definite) return null
  const word = wordAt(passage, at)
  const start = startAfter(passage.text, word, entry.taken)
  const hedging = hedgeBefore(passage, lexicon, at, start)
  const half = touching(passage, at) ? readAddend(passage, lexicon, at + 1) : null
  if (hedging.bound === null && half === null) return null
  const value = 1 + (half?.value ?? 0)
  const to = half?.to ?? at + 1
  const interval = bounded(hedging.bound, value, value)
  const reach = { start: hedging.start, end: wordAt(passage, to - 1).end, to }
  return quantity(passage, reach, interval.min, interval.max, hedging.bound === 'about', passage.text.slice(start, word.end))
}
