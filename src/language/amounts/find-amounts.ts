/** Amounts of a text: every digit, number word and dual is looked at once, with the words just before and after it. */
import type { Quantity } from '../../domain/quantity.js'
import { readings } from '../proclitics.js'
import type { Word } from '../words.js'
import { readNone } from './absence.js'
import { isDigit } from './digits.js'
import { endsAsDual } from './dual.js'
import { bounded, type Found, found } from './found.js'
import { readAddend } from './fraction.js'
import { type Hedging, hedgeAfter, hedgeBefore } from './hedging.js'
import { readJoined } from './joined.js'
import { coversText, isLabel, saysAge } from './labels.js'
import type { AmountsLexicon } from './lexicon.js'
import { type Amount, readNumber } from './number.js'
import { readNumeral } from './numeral.js'
import { digitsOf, type Passage, startAfter, touching, wordAt } from './passage.js'
import { readRange, upperBoundAfter } from './range.js'
import { readUnit, type Unit } from './unit.js'
import { readLateOne, readOneMeasure, readOnePerson, readTwo } from './unnumbered.js'

export function findAmounts(passage: Passage, lexicon: AmountsLexicon): readonly Quantity[] {
  const quantities: Quantity[] = []
  let end = 0
  for (let at = 0; at < passage.words.length; ) {
    if (!mayBegin(lexicon, wordAt(passage, at))) {
      at++
      continue
    }
    let found = readAt(passage, lexicon, at)
    at = Math.max(found?.to ?? 0, at + 1)
    while (found?.quantity && found.quantity.start >= end) {
      quantities.push(found.quantity)
      end = found.quantity.end
      at = Math.max(found.to, at)
      found = readJoined(passage, lexicon, found.quantity, found.to)
    }
  }
  return quantities
}

/** Nearly every word is neither digits, nor in the table, nor ends as a dual does. */
function mayBegin(lexicon: AmountsLexicon, word: Word): boolean {
  return lexicon.entries.may(word) || endsAsDual(word.key) || hasDigits(word.key)
}

function readAt(passage: Passage, lexicon: AmountsLexicon, at: number): Found | null {
  const word = wordAt(passage, at)
  if (hasDigits(word.key)) return readCounted(passage, lexicon, at) ?? { quantity: null, to: endOfDigits(passage, at) }
  const entry = lexicon.entries.of(word)
  if (entry === undefined) return readTwo(passage, lexicon, at)
  if (entry.negation) return readNone(passage, lexicon, at, entry.taken)
  if (entry.single) return readOnePerson(passage, lexicon, at)
  if (entry.late) return readLateOne(passage, lexicon, at)
  const countable = entry.number !== null || entry.fraction !== null || entry.vague !== null || entry.part
  const counted = countable ? readCounted(passage, lexicon, at) : null
  return counted === null && entry.measure
    ? readOneMeasure(passage, lexicon, at, entry)
    : (counted ?? readTwo(passage, lexicon, at))
}

function hasDigits(key: string): boolean {
  return isDigit(key.charCodeAt(key.length - 1)) || isDigit(key.charCodeAt(0))
}

/** Past digits that are no number («192.168.1.2»), so that their parts are not read by themselves. */
function endOfDigits(passage: Passage, at: number): number {
  const digits = digitsOf(passage, at)
  const end = digits === null ? 0 : readNumeral(passage.text, digits.start).end
  let to = at + 1
  while (to < passage.words.length && wordAt(passage, to).start < end) to++
  return to
}

function readCounted(passage: Passage, lexicon: AmountsLexicon, at: number): Found | null {
  const amount = readNumber(passage, lexicon, at)
  if (amount === null) return null
  const unit = readUnit(passage, lexicon, amount)
  const range = readRange(passage, lexicon, amount, unit)
  if (range !== null) {
    const { min, max, approx, last, start, from } = range
    const counted = readUnit(passage, lexicon, last) ?? range.unit
    if (isLabel(passage, lexicon, last, counted, 'before') || saysAge(passage, lexicon, from))
      return { quantity: null, to: last.to }
    return complete(
      passage,
      lexicon,
      { ...last, min, max, approx, start, grouped: null },
      counted,
      hedgeBefore(passage, lexicon, from, start),
    )
  }
  const hedging = hedgeBefore(passage, lexicon, amount.from, amount.start)
  const upper = upperBoundAfter(passage, lexicon, hedging.bound, amount)
  if (upper !== null) {
    const between = { ...upper, min: amount.min, start: amount.start, grouped: null }
    return complete(passage, lexicon, between, readUnit(passage, lexicon, upper), { ...hedging, bound: null })
  }
  const hedges =
    hedging.bound !== null ? 'before' : hedgeAfter(passage, lexicon, amount.to, amount.end) !== null ? 'after' : 'none'
  if (isLabel(passage, lexicon, amount, unit, hedges)) return { quantity: null, to: amount.to }
  const definite = amount.definite ? nounBefore(passage, lexicon, amount) : null
  if (definite !== null) return definite
  if (unit === null && hedges === 'after') {
    const one = nounBefore(passage, lexicon, amount)
    if (one !== null) return one
  }
  if (unit !== null || hedges !== 'none' || coversText(passage.text, amount))
    return complete(passage, lexicon, amount, unit, hedging)
  const after = nounBefore(passage, lexicon, amount)
  if (after !== null) return after
  return countsAlone(amount) && !isBracketed(passage.text, amount)
    ? complete(passage, lexicon, amount, null, hedging)
    : { quantity: null, to: amount.to }
}

/**
 * A number that nothing is counted by still counts («قلصت القائمة إلى خمسة», «21 حاليا»), but not «الخمسة», «واحد» or a
 * short form («ست»), which does not stand without its noun.
 */
function countsAlone(amount: Amount): boolean {
  if (amount.kind === 'vague') return true
  if (amount.definite) return false
  const { entry } = amount
  if (entry === null) return true
  const { number } = entry
  if (number?.kind === 'spoken') return false
  return amount.kind === 'fraction'
    ? false
    : number === null || number.kind !== 'unit' || number.value === 2 || (number.value > 2 && entry.long)
}

/** «برأسية (57)»: a minute, a number on a shirt, the figure of a word before it. */
function isBracketed(text: string, { start, end, numeral }: Amount): boolean {
  if (numeral !== null) return text.charAt(start - 1) === '(' && text.charAt(end) === ')'
  // «خمسة (5) أشخاص»: the digits count again.
  return /^\s*\(\s?\p{Nd}/u.test(text.slice(end, end + 4))
}

/** The noun may stand before its number: «الدول الأربع», «هدف واحد», «مقاتلين اثنين». */
function nounBefore(passage: Passage, lexicon: AmountsLexicon, amount: Amount): Found | null {
  const { entry, definite } = amount
  const at = amount.from - 1
  if (
    entry?.number === null ||
    entry === null ||
    entry.and ||
    entry.preposition !== '' ||
    amount.kind !== 'cardinal' ||
    !touching(passage, at)
  )
    return null
  const { key, start, end } = wordAt(passage, at)
  const bare = key.replace(/^[وف]?[بل]?(?:ال)?/u, '')
  if (lexicon.functionWords.has(key)) return null
  // «إحدى» goes with the word after it, not with the one before.
  const one = entry.number?.value === 1 && wordAt(passage, amount.from).key.startsWith('و')
  const two = entry.number?.value === 2
  const fits = definite
    ? !one &&
      !two &&
      /^[وف]?[بلك]?(?:ال|لل)/u.test(key) &&
      (lexicon.plurals.has(bare) ||
        lexicon.measures.of(bare)?.singular === false ||
        lexicon.plurals.has(bare.replace(/ون$/u, 'ين')))
    : one
      ? isSingular(lexicon, key)
      : two && /[اي]ن$/u.test(key)
  if (fits) {
    const late = hedgeAfter(passage, lexicon, amount.to, amount.end)
    const reach = { start, end: late?.end ?? amount.end, to: late?.to ?? amount.to }
    return found(passage, reach, bounded(late?.bound ?? null, amount), passage.text.slice(start, end))
  }
  // «كعائلة واحدة» likens, and counts nothing.
  const inner =
    one && !definite
      ? readings(key).find(({ key: bare, proclitics }) => !/ال|ك/u.test(proclitics) && isSingular(lexicon, bare))
      : undefined
  if (inner === undefined) return null
  const from = startAfter(passage.text, wordAt(passage, at), inner.proclitics.length)
  return found(passage, { start: from, end: amount.end, to: amount.to }, { ...amount }, passage.text.slice(from, end))
}

function isSingular(lexicon: AmountsLexicon, key: string): boolean {
  return lexicon.nouns.has(key) || lexicon.measures.of(key)?.singular === true
}

/** The amount with its unit, what و adds to it, and its hedges. */
function complete(passage: Passage, lexicon: AmountsLexicon, amount: Amount, unit: Unit | null, hedging: Hedging): Found {
  const after = unit !== null && unit.start >= amount.start
  const addend = after ? addendAfter(passage, lexicon, unit, amount) : null
  const { end, to } = addend ?? (after ? unit : amount)
  const late = hedgeAfter(passage, lexicon, to, end)
  const bound = late !== null && (hedging.bound === null || hedging.bound === 'about') ? late.bound : hedging.bound
  const { min, max } = valueIn(passage.text, amount, unit)
  const more = addend?.value ?? 0
  const value = bounded(bound, { min: min + more, max: max + more, approx: amount.approx || hedging.bound === 'about' })
  const start = Math.min(hedging.start, unit?.start ?? amount.start, amount.start)
  return found(passage, { start, end: late?.end ?? end, to: late?.to ?? to }, value, unit?.words ?? '')
}

/** «1.234» counts thousands before a noun, and is a decimal before a measure or a percent sign. */
function valueIn(text: string, amount: Amount, unit: Unit | null): { readonly min: number; readonly max: number } {
  const { grouped, min, max } = amount
  if (unit?.below || isColdStart(text, amount, unit)) return { min: -max, max: -min }
  if (grouped === null) return { min, max }
  return grouped % 1000 === 0 || grouped === min || (unit !== null && unit.measure === null)
    ? { min: grouped, max: grouped }
    : { min, max }
}

/** «- 2 درجة» at the head of a text: elsewhere a hyphen and a blank are a list. */
function isColdStart(text: string, amount: Amount, unit: Unit | null): boolean {
  return (
    unit?.measure?.kind === 'temperature' &&
    amount.from === 0 &&
    amount.min >= 0 &&
    /^\s*[-−]\s+$/u.test(text.slice(0, amount.start))
  )
}

/** «سنة ونصف», «3 دولارات و42 سنتا»: what و adds to a measure already named. */
function addendAfter(
  passage: Passage,
  lexicon: AmountsLexicon,
  unit: Unit,
  amount: Amount,
): { readonly value: number; readonly end: number; readonly to: number } | null {
  if (unit.measure === null || unit.to >= passage.words.length || !touching(passage, unit.to - 1)) return null
  const half = readAddend(passage, lexicon, unit.to)
  if (half !== null) return { value: half.value, end: wordAt(passage, half.to - 1).end, to: half.to }
  if (unit.measure.kind !== 'money' || amount.min !== amount.max) return null
  const apart = wordAt(passage, unit.to).key === 'و'
  const small = readNumber(passage, lexicon, apart ? unit.to + 1 : unit.to)
  if (small === null || (!apart && !small.and)) return null
  const coin = readUnit(passage, lexicon, small)
  if (coin === null || coin.measure === null || coin.measure.minor === 0) return null
  return { value: small.min / coin.measure.minor, end: coin.end, to: coin.to }
}
