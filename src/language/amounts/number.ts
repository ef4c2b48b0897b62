/**
 * A number as it stands: a cardinal with its sign and fraction («مليون ونصف المليون», «سالب خمسة», «واحد على ٣»,
 * «ثلاثة أرباع»), a fraction by itself («نصف», «ثلثا») or a vague amount («عشرات الآلاف»).
 */
import { type Cardinal, readCardinal } from './cardinal.js'
import type { AmountsLexicon, Entry, Joint } from './lexicon.js'
import type { Numeral } from './numeral.js'
import { blankBetween, type Passage, startAfter, touching, wordAt } from './passage.js'

export interface Amount {
  readonly min: number
  readonly max: number
  readonly approx: boolean
  readonly grouped: number | null
  readonly from: number
  readonly to: number
  readonly start: number
  readonly end: number
  readonly scale: number
  readonly kind: 'cardinal' | 'fraction' | 'vague'
  readonly first: Entry | null
  readonly numeral: Numeral | null
}

export function readNumber(passage: Passage, lexicon: AmountsLexicon, at: number, limit = passage.words.length): Amount | null {
  const negative = jointAt(passage, lexicon, at, 'minus')
  if (negative > at) {
    const amount = touching(passage, negative - 1) ? readPositive(passage, lexicon, negative, limit) : null
    return amount === null
      ? null
      : { ...amount, min: -amount.max, max: -amount.min, from: at, start: wordAt(passage, at).start, numeral: null }
  }
  return readPositive(passage, lexicon, at, limit)
}

function readPositive(passage: Passage, lexicon: AmountsLexicon, at: number, limit: number): Amount | null {
  const vague = readVague(passage, lexicon, at)
  if (vague !== null) return vague
  const fraction = readFraction(passage, lexicon, at)
  if (fraction !== null) return fraction
  const cardinal = readCardinal(passage, lexicon, at, limit)
  return cardinal === null ? readShare(passage, lexicon, at, limit) : withFraction(passage, lexicon, cardinal, limit)
}

/** One past the words that play the role and stand at `at`; `at` itself when they do not. */
export function jointAt(passage: Passage, lexicon: AmountsLexicon, at: number, role: Joint): number {
  const match = lexicon.joints.from(passage, at)
  return match !== null && match.value === role ? match.at + 1 : at
}

// ---- vague amounts

function readVague(passage: Passage, lexicon: AmountsLexicon, at: number): Amount | null {
  const entry = lexicon.entries.get(wordAt(passage, at).key)
  if (entry === undefined || entry.vague === null) return null
  const next = touching(passage, at) ? lexicon.entries.get(wordAt(passage, at + 1).key) : undefined
  const times = next !== undefined && !next.and && next.vague?.class === 'scale' ? scaleOf(next) : 1
  const to = times > 1 ? at + 2 : at + 1
  return {
    min: entry.vague.min * times,
    max: times > 1 ? (entry.vague.max + 1) * times - 1 : entry.vague.max,
    approx: true,
    grouped: null,
    from: at,
    to,
    start: startAfter(passage.text, wordAt(passage, at), entry.taken),
    end: wordAt(passage, to - 1).end,
    scale: 1,
    kind: 'vague',
    first: entry,
    numeral: null,
  }
}

function scaleOf(entry: Entry): number {
  return entry.number?.value ?? 1
}

// ---- fractions by themselves

/** «نصف», «ثلثي»; «خمس» and its like only where they cannot be the number: with a damma, or before a definite noun. */
function readFraction(passage: Passage, lexicon: AmountsLexicon, at: number): Amount | null {
  const entry = lexicon.entries.get(wordAt(passage, at).key)
  if (entry === undefined || entry.fraction === null || entry.fraction.form === 'many') return null
  if (entry.number !== null && !saysFraction(passage, entry, at)) return null
  const value = (entry.fraction.form === 'two' ? 2 : 1) / entry.fraction.parts
  return fractionAmount(passage, entry, at, at + 1, value)
}

function fractionAmount(passage: Passage, entry: Entry | null, from: number, to: number, value: number): Amount {
  return {
    min: value,
    max: value,
    approx: false,
    grouped: null,
    from,
    to,
    start: startAfter(passage.text, wordAt(passage, from), entry?.taken ?? 0),
    end: wordAt(passage, to - 1).end,
    scale: 1,
    kind: 'fraction',
    first: entry,
    numeral: null,
  }
}

const DAMMA = 'ُ'

function saysFraction(passage: Passage, entry: Entry, at: number): boolean {
  const word = wordAt(passage, at)
  if (passage.text.charAt(startAfter(passage.text, word, entry.taken) + 1) === DAMMA) return true
  return touching(passage, at) && /^ال.{3}/u.test(wordAt(passage, at + 1).key) && entry.number?.kind === 'unit'
}

// ---- a cardinal and what follows it

function withFraction(passage: Passage, lexicon: AmountsLexicon, cardinal: Cardinal, limit: number): Amount {
  const plain = amountOf(cardinal)
  if (cardinal.to >= limit || !blankBetween(passage.text, cardinal.end, wordAt(passage, cardinal.to).start)) {
    return slashed(passage, lexicon, plain) ?? plain
  }
  return (
    addedFraction(passage, lexicon, plain) ??
    namedParts(passage, lexicon, plain) ??
    decimals(passage, lexicon, plain, limit) ??
    divided(passage, lexicon, plain, cardinal, limit) ??
    plain
  )
}

function amountOf(cardinal: Cardinal): Amount {
  return { ...cardinal, min: cardinal.value, max: cardinal.value, approx: false, kind: 'cardinal' }
}

function extended(passage: Passage, amount: Amount, to: number, value: number): Amount {
  return { ...amount, min: value, max: value, grouped: null, to, end: wordAt(passage, to - 1).end, scale: 1, numeral: null }
}

/** «مليون ونصف المليون», «عشرة ونصف», «عشرون وثلاثة أخماس»: half of the scale where the number ends in one. */
function addedFraction(passage: Passage, lexicon: AmountsLexicon, amount: Amount): Amount | null {
  const added = readAddend(passage, lexicon, amount.to)
  if (added === null) return null
  const repeated = touching(passage, added.to - 1) ? lexicon.entries.get(wordAt(passage, added.to).key) : undefined
  const repeats = repeated?.definite === true && repeated.number?.value === amount.scale
  return extended(passage, amount, repeats ? added.to + 1 : added.to, amount.min + added.value * amount.scale)
}

export interface Addend {
  readonly value: number
  readonly to: number
}

/** A fraction that و joins to what stands before it: «ونصف», «و ربع», «وثلاثة أرباع». */
export function readAddend(passage: Passage, lexicon: AmountsLexicon, at: number): Addend | null {
  const apart = wordAt(passage, at).key === 'و' && touching(passage, at)
  const first = apart ? at + 1 : at
  const entry = lexicon.entries.get(wordAt(passage, first).key)
  if (entry === undefined || (!apart && !entry.and) || entry.definite) return null
  const next = touching(passage, first) ? lexicon.entries.get(wordAt(passage, first + 1).key) : undefined
  if (entry.number?.kind === 'unit' && next?.fraction?.form === 'many' && next.taken === 0)
    return { value: entry.number.value / next.fraction.parts, to: first + 2 }
  if (entry.fraction === null || entry.fraction.form === 'many') return null
  if (entry.number !== null && passage.text.charAt(startAfter(passage.text, wordAt(passage, first), entry.taken) + 1) !== DAMMA)
    return null
  return { value: (entry.fraction.form === 'two' ? 2 : 1) / entry.fraction.parts, to: first + 1 }
}

/** «ثلاثة أرباع», «عشرون أخماس», «ثلاث وعشرون خمس». */
function namedParts(passage: Passage, lexicon: AmountsLexicon, amount: Amount): Amount | null {
  const part = lexicon.entries.get(wordAt(passage, amount.to).key)
  if (part === undefined || part.fraction === null || part.taken > 0) return null
  const fits = part.fraction.form === 'many' || (part.fraction.form === 'one' && amount.min > 10 && amount.scale === 1)
  return fits ? { ...extended(passage, amount, amount.to + 1, amount.min / part.fraction.parts), kind: 'fraction' } : null
}

/** «1 فاصلة 5», «واحد فاصلة واحد». */
function decimals(passage: Passage, lexicon: AmountsLexicon, amount: Amount, limit: number): Amount | null {
  const after = jointAt(passage, lexicon, amount.to, 'point')
  if (after === amount.to || !touching(passage, after - 1)) return null
  const digits = readCardinal(passage, lexicon, after, limit)
  if (digits === null || !Number.isInteger(digits.value)) return null
  const places = digits.numeral?.plainDigits || String(digits.value).length
  return extended(passage, amount, digits.to, amount.min + digits.value / 10 ** places)
}

/** «واحد على ٣», «عشرين جزءا من مئة», «واحد من كل عشرة». */
function divided(passage: Passage, lexicon: AmountsLexicon, amount: Amount, cardinal: Cardinal, limit: number): Amount | null {
  const over = jointAt(passage, lexicon, amount.to, 'over')
  const part = jointAt(passage, lexicon, amount.to, 'part')
  const of = jointAt(passage, lexicon, part > amount.to ? part : amount.to, 'of')
  const one = part === amount.to && amount.min === 1
  const divides = over > amount.to ? over : part > amount.to && of > part ? of : one && of > amount.to ? of : 0
  if (divides === 0 || !touching(passage, divides - 1)) return null
  const each = one ? jointAt(passage, lexicon, divides, 'each') : divides
  const below = readCardinal(passage, lexicon, each, limit)
  if (below === null || below.value <= 0) return null
  const rest = amount.min % below.value
  const whole =
    part > amount.to && cardinal.parts + Number(amount.min > 100) > 1 && rest > 0 && amount.min > below.value
      ? amount.min - rest
      : 0
  return { ...extended(passage, amount, below.to, whole + (amount.min - whole) / below.value), kind: 'fraction' }
}

/** «جزء من مئة». */
function readShare(passage: Passage, lexicon: AmountsLexicon, at: number, limit: number): Amount | null {
  const part = jointAt(passage, lexicon, at, 'part')
  const of = part === at ? at : jointAt(passage, lexicon, part, 'of')
  if (part === at || of === part) return null
  const below = readCardinal(passage, lexicon, of, limit)
  return below === null || below.value < 3 ? null : fractionAmount(passage, null, at, below.to, 1 / below.value)
}

/** «3/4», «-١ ٤/٥» and, as right-to-left text may have it, «١/٤ ٢» and «2/1» for a half. */
function slashed(passage: Passage, lexicon: AmountsLexicon, amount: Amount): Amount | null {
  if (amount.numeral === null || passage.text.charAt(amount.end) !== '/') return null
  const below = readCardinal(passage, lexicon, amount.to, amount.to + 1)
  if (below === null || below.numeral === null || below.start !== amount.end + 1 || below.numeral.plainDigits === 0) return null
  if (amount.numeral.plainDigits === 0 || below.value === 0 || passage.text.charAt(below.end) === '/') return null
  const turned = below.value === 1 && Math.abs(amount.min) > 1
  return { ...extended(passage, amount, below.to, turned ? 1 / amount.min : amount.min / below.value), kind: 'fraction' }
}
