/** Fractions: by themselves («نصف», «جزء من مئة»), and what a number takes after it («ونصف المليون», «على ٣», «٣/٤»). */
import { readCardinal } from './cardinal.js'
import type { AmountsLexicon, Entry } from './lexicon.js'
import { type Amount, jointAt } from './number.js'
import { blankBetween, digitsOf, type Passage, startAfter, touching, wordAt } from './passage.js'

/** «نصف», «ثلثي», «جزء من مئة»; «خمس» and its like only where they cannot be the number. */
export function readFraction(passage: Passage, lexicon: AmountsLexicon, at: number, limit: number): Amount | null {
  const entry = lexicon.entries.of(wordAt(passage, at))
  if (entry === undefined) return null
  if (entry.part) return readShare(passage, lexicon, at, limit)
  if (entry.fraction === null || entry.fraction.form === 'many') return null
  if (entry.number !== null && !saysFraction(passage, entry, at)) return null
  if (!entry.fraction.sure && !hasDamma(passage, entry, at) && !beforeMeasure(passage, lexicon, at)) return null
  const scale = scaleAfter(passage, lexicon, at, limit)
  return fractionAmount(passage, entry, at, scale === 1 ? at + 1 : at + 2, valueOfOne(entry) * scale)
}

/** «نصف مليون», «ربع مليار». */
function scaleAfter(passage: Passage, lexicon: AmountsLexicon, at: number, limit: number): number {
  const next = touching(passage, at) && at + 1 < limit ? lexicon.entries.of(wordAt(passage, at + 1)) : undefined
  return next?.number?.kind === 'scale' && next.taken === 0 ? next.number.value : 1
}

function valueOfOne(entry: Entry): number {
  return entry.fraction === null ? 0 : (entry.fraction.form === 'two' ? 2 : 1) / entry.fraction.parts
}

function fractionAmount(passage: Passage, entry: Entry, from: number, to: number, value: number): Amount {
  return {
    kind: 'fraction',
    min: value,
    max: value,
    approx: false,
    grouped: null,
    from,
    to,
    start: startAfter(passage.text, wordAt(passage, from), entry.taken),
    end: wordAt(passage, to - 1).end,
    scale: 1,
    definite: entry.definite,
    and: entry.and,
    preposition: entry.preposition,
    entry,
    numeral: null,
  }
}

function beforeMeasure(passage: Passage, lexicon: AmountsLexicon, at: number): boolean {
  return touching(passage, at) && lexicon.measures.from(passage, at + 1)?.value.singular === true
}

const DAMMA = '\u064f'

/** «خُمس» by its damma, «خمس الفطيرة» by the definite singular after it. */
function saysFraction(passage: Passage, entry: Entry, at: number): boolean {
  if (hasDamma(passage, entry, at)) return true
  if (entry.definite || entry.number?.kind !== 'unit' || !touching(passage, at)) return false
  return /^ال.{3}/u.test(wordAt(passage, at + 1).key)
}

function hasDamma(passage: Passage, entry: Entry, at: number): boolean {
  return passage.text.charAt(startAfter(passage.text, wordAt(passage, at), entry.taken) + 1) === DAMMA
}

/** «جزء من مئة». */
function readShare(passage: Passage, lexicon: AmountsLexicon, at: number, limit: number): Amount | null {
  const entry = lexicon.entries.of(wordAt(passage, at))
  const of = jointAt(passage, lexicon, at + 1, 'of')
  if (entry === undefined || of === at + 1 || !touching(passage, at) || !touching(passage, of - 1)) return null
  const below = readCardinal(passage, lexicon, of, limit)
  return below === null || below.value < 3 ? null : fractionAmount(passage, entry, at, below.to, 1 / below.value)
}

/** The number with the fraction that follows it, or null where none does. `parts`: how many terms the number has. */
export function withFraction(
  passage: Passage,
  lexicon: AmountsLexicon,
  amount: Amount,
  parts: number,
  limit: number,
): Amount | null {
  const next = wordAt(passage, amount.to)
  const mayFollow =
    lexicon.entries.of(next) !== undefined ||
    lexicon.joints.ofWord(next) !== null ||
    next.key === 'و' ||
    digitsOf(passage, amount.to) !== null
  if (!mayFollow) return null
  return (
    addedFraction(passage, lexicon, amount) ??
    namedParts(passage, lexicon, amount) ??
    decimals(passage, lexicon, amount, limit) ??
    divided(passage, lexicon, amount, parts, limit) ??
    mixed(passage, lexicon, amount, limit)
  )
}

function extended(passage: Passage, amount: Amount, to: number, value: number): Amount {
  return {
    ...amount,
    min: value,
    max: value,
    grouped: null,
    to,
    end: wordAt(passage, to - 1).end,
    scale: 1,
    entry: null,
    numeral: null,
  }
}

/** «مليون ونصف المليون», «عشرة ونصف», «عشرون وثلاثة أخماس»: half of the scale where the number ends in one. */
function addedFraction(passage: Passage, lexicon: AmountsLexicon, amount: Amount): Amount | null {
  const added = readAddend(passage, lexicon, amount.to)
  if (added === null) return null
  const repeated = touching(passage, added.to - 1) ? lexicon.entries.of(wordAt(passage, added.to)) : undefined
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
  const entry = lexicon.entries.of(wordAt(passage, first))
  if (entry === undefined || (!apart && !entry.and) || entry.definite || entry.preposition !== '') return null
  const next = touching(passage, first) ? lexicon.entries.of(wordAt(passage, first + 1)) : undefined
  if (entry.number?.kind === 'unit' && next?.fraction?.form === 'many' && next.taken === 0)
    return { value: entry.number.value / next.fraction.parts, to: first + 2 }
  if (entry.fraction === null || entry.fraction.form === 'many') return null
  return entry.number !== null && !hasDamma(passage, entry, first) ? null : { value: valueOfOne(entry), to: first + 1 }
}

/** «ثلاثة أرباع», «عشرون أخماس», «ثلاث وعشرون خمس». */
function namedParts(passage: Passage, lexicon: AmountsLexicon, amount: Amount): Amount | null {
  const part = lexicon.entries.of(wordAt(passage, amount.to))
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
function divided(passage: Passage, lexicon: AmountsLexicon, amount: Amount, parts: number, limit: number): Amount | null {
  const over = jointAt(passage, lexicon, amount.to, 'over')
  const part = jointAt(passage, lexicon, amount.to, 'part')
  const of = jointAt(passage, lexicon, part, 'of')
  const each = jointAt(passage, lexicon, of, 'each')
  const ratio = over === amount.to && part === amount.to && of > part && (amount.min === 1 || each > of)
  const divides = over > amount.to ? over : of > part && (part > amount.to || ratio) ? of : 0
  if (divides === 0 || !touching(passage, divides - 1)) return null
  const below = readCardinal(passage, lexicon, ratio ? each : divides, limit)
  if (below === null || below.value <= 0 || below.first?.definite) return null
  const hundredths = part > amount.to && parts === 1 && amount.min > below.value ? amount.min % below.value : 0
  const whole = hundredths > 0 && amount.entry === null && amount.numeral === null ? amount.min - hundredths : 0
  return { ...extended(passage, amount, below.to, whole + (amount.min - whole) / below.value), kind: 'fraction' }
}

/** «-١ ٤/٥»: a whole number and a fraction in digits. */
function mixed(passage: Passage, lexicon: AmountsLexicon, amount: Amount, limit: number): Amount | null {
  if (amount.numeral === null || amount.numeral.plainDigits === 0) return null
  const next = readCardinal(passage, lexicon, amount.to, limit)
  if (next === null || next.numeral === null || passage.text.charAt(next.end) !== '/') return null
  const below = readCardinal(passage, lexicon, next.to, next.to + 1)
  if (below?.numeral == null || below.start !== next.end + 1 || below.value <= next.value) return null
  const fraction = next.value / below.value
  return {
    ...extended(passage, amount, below.to, amount.min < 0 ? amount.min - fraction : amount.min + fraction),
    kind: 'fraction',
  }
}

/** «3/4» and, as right-to-left text may have it, «١/٤ ٢» for two and a quarter and «2/1» for a half. */
export function slashed(passage: Passage, lexicon: AmountsLexicon, amount: Amount): Amount | null {
  if (amount.numeral === null || amount.numeral.plainDigits === 0 || passage.text.charAt(amount.end) !== '/') return null
  const below = readCardinal(passage, lexicon, amount.to, amount.to + 1)
  if (below === null || below.numeral === null || below.start !== amount.end + 1 || below.numeral.plainDigits === 0) return null
  if (below.value === 0 || passage.text.charAt(below.end) === '/') return null
  const turned = below.value === 1 && Math.abs(amount.min) > 1
  const value = turned ? 1 / amount.min : amount.min / below.value
  const whole = blankBetween(passage.text, below.end, wordAt(passage, below.to).start)
    ? readCardinal(passage, lexicon, below.to, below.to + 1)
    : null
  const before = whole?.numeral != null && whole.numeral.plainDigits > 0 && value < 1 ? whole : null
  return { ...extended(passage, amount, before?.to ?? below.to, value + (before?.value ?? 0)), kind: 'fraction' }
}
