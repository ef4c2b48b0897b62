/** The counted noun after a number: «175 هجوما», «11 مليونا من سياراتها», «35.6 بالمئة», «20 كيلومترا في الساعة». */
import { foldWord } from '../fold.js'
import { isDigit } from './digits.js'
import type { AmountsLexicon, Measure } from './lexicon.js'
import type { Amount } from './number.js'
import { blankBetween, isBlank, type Passage, touching, wordAt } from './passage.js'

export interface Unit {
  readonly start: number
  readonly end: number
  readonly words: string
  /** One past its last word. */
  readonly to: number
  readonly measure: Measure | null
  /** «5 درجات تحت الصفر»: the number is a negative one. */
  readonly below: boolean
}

/** The unit of a number: a sign or percent beside it, a measure or a noun after it. Null where the text names none. */
export function readUnit(passage: Passage, lexicon: AmountsLexicon, amount: Amount): Unit | null {
  const sign = signBefore(passage, lexicon, amount) ?? signAfter(passage, lexicon, amount)
  if (sign !== null) return sign
  const at = amount.to
  if (at >= passage.words.length || !blankBetween(passage.text, amount.end, wordAt(passage, at).start))
    return percentBefore(passage, lexicon, amount)
  const zero = lexicon.joints.from(passage, at)
  if (zero?.value === 'below') return { ...unitOf(passage, wordAt(passage, at).start, zero.at, null), below: true }
  const measure = readMeasure(passage, lexicon, at)
  if (measure !== null || isOneOrTwo(amount))
    return measure ?? (amount.min === 2 ? readPartitive(passage, lexicon, amount) : null)
  return readPartitive(passage, lexicon, amount) ?? readNoun(passage, lexicon, amount) ?? percentBefore(passage, lexicon, amount)
}

/** One and two stand after their noun («هدف واحد»), and before one only with من or a measure. */
function isOneOrTwo(amount: Amount): boolean {
  const { entry } = amount
  return entry !== null && entry.number?.kind === 'unit' && entry.number.value < 3 && amount.kind === 'cardinal'
}

/** «$10», «$ 10». */
function signBefore(passage: Passage, lexicon: AmountsLexicon, amount: Amount): Unit | null {
  let at = amount.start - 1
  while (at >= 0 && isBlank(passage.text.charCodeAt(at))) at--
  const sign = passage.text.charAt(at)
  const measure = lexicon.signs.get(sign)
  return measure?.kind === 'money' ? { start: at, end: at + 1, words: sign, to: amount.to, measure, below: false } : null
}

const FIRST_LETTER = 0x41

/** «25%», «10 $», «37 ° سلزيوس». */
function signAfter(passage: Passage, lexicon: AmountsLexicon, amount: Amount): Unit | null {
  let start = amount.end
  while (isBlank(passage.text.charCodeAt(start))) start++
  if (isArabicLetter(passage.text.charCodeAt(start))) return null
  const mark = passage.text.charCodeAt(start) < FIRST_LETTER
  const letters = mark ? undefined : /^[a-z]{1,3}(?![a-z])/iu.exec(passage.text.slice(start, start + 4))?.[0]
  const coin = letters === undefined ? null : lexicon.measures.of(letters)
  if (letters !== undefined && coin !== null && start === amount.end)
    return { start, end: start + letters.length, words: letters, to: amount.to, measure: coin, below: false }
  const measure = lexicon.signs.get(foldWord(passage.text.charAt(start)))
  if (measure === undefined) return null
  const rate = lexicon.rates.from(passage, amount.to)
  if (rate !== null && blankBetween(passage.text, start + 1, wordAt(passage, amount.to).start))
    return unitOf(passage, start, rate.at, measure)
  return { start, end: start + 1, words: passage.text.charAt(start), to: amount.to, measure, below: false }
}

/** «بالمئة 10», as right-to-left text may have it. */
function percentBefore(passage: Passage, lexicon: AmountsLexicon, amount: Amount): Unit | null {
  const at = amount.from - 1
  if (at < 0 || amount.numeral === null || !touching(passage, at)) return null
  const { key, start, end } = wordAt(passage, at)
  const measure = lexicon.measures.of(key)
  if (measure?.kind !== 'percent' || isDigit(wordAt(passage, at - 1).key.charCodeAt(0))) return null
  return { start, end, words: passage.text.slice(start, end), to: amount.to, measure, below: false }
}

function readMeasure(passage: Passage, lexicon: AmountsLexicon, at: number): Unit | null {
  const match = lexicon.measures.from(passage, at)
  const { key } = wordAt(passage, at)
  // «كيلومترا» is looked up as «كيلومتر».
  const measure = match?.value ?? (key.endsWith('ا') ? lexicon.measures.of(key.slice(0, -1)) : null)
  if (measure === null) return null
  const last = match?.at ?? at
  const rate = touching(passage, last) ? lexicon.rates.from(passage, last + 1) : null
  return unitOf(passage, wordAt(passage, at).start, rate?.at ?? last, measure, lexicon)
}

function unitOf(passage: Passage, start: number, last: number, measure: Measure | null, lexicon?: AmountsLexicon): Unit {
  const zero = lexicon !== undefined && touching(passage, last) ? lexicon.joints.from(passage, last + 1) : null
  const below = zero?.value === 'below'
  const to = (below ? (zero?.at ?? last) : last) + 1
  const { end } = wordAt(passage, to - 1)
  return { start, end, words: passage.text.slice(start, end), to, measure, below }
}

/** «اثنين من الدبلوماسيين», «11 مليونا من سياراتها», but not «16 من يوليو» nor «5 من 10». */
function readPartitive(passage: Passage, lexicon: AmountsLexicon, amount: Amount): Unit | null {
  const at = amount.to
  if (amount.definite && amount.kind !== 'vague') return null
  if (wordAt(passage, at).key !== 'من' || !touching(passage, at)) return null
  return isNounLike(lexicon, wordAt(passage, at + 1).key) ? unitOf(passage, wordAt(passage, at + 1).start, at + 1, null) : null
}

function readNoun(passage: Passage, lexicon: AmountsLexicon, amount: Amount): Unit | null {
  const { key, start } = wordAt(passage, amount.to)
  const mayBeDefinite = amount.kind !== 'cardinal' || amount.definite
  // «آليات» is folded like a word with the article.
  const article = key.startsWith('ال') && passage.text.charAt(start) !== 'آ'
  if (!mayBeDefinite && article && key.length > 4 && !lexicon.nouns.has(key)) return null
  if (amount.definite && amount.kind !== 'cardinal' && amount.kind !== 'vague') return null
  return isNounLike(lexicon, key) && !startsLikeParticle(passage, lexicon, amount)
    ? unitOf(passage, start, amount.to, null)
    : null
}

export function isArabicLetter(unit: number): boolean {
  return unit >= 0x0620 && unit <= 0x064a
}

function isNounLike(lexicon: AmountsLexicon, key: string): boolean {
  if (key.length < 2 || isDigit(key.charCodeAt(key.length - 1)) || lexicon.functionWords.has(key) || lexicon.months.has(key))
    return false
  if (key.endsWith('وا') && !isKnownNoun(lexicon, key)) return false
  const entry = lexicon.entries.get(key)
  if (entry !== undefined && (entry.number !== null || entry.vague !== null || entry.negation || entry.late)) return false
  return isArabicLetter(key.charCodeAt(0))
}

/** In the table of nouns, tanwin aside. */
export function isKnownNoun(lexicon: AmountsLexicon, key: string): boolean {
  return lexicon.nouns.has(key) || lexicon.plurals.has(key) || (key.endsWith('ا') && lexicon.nouns.has(key.slice(0, -1)))
}

const TANWIN = /[\u064b\u064c\u064d]/u

/** و, ب, ل and their like at the head of an unknown word are more often a particle than its own letter. */
function startsLikeParticle(passage: Passage, lexicon: AmountsLexicon, amount: Amount): boolean {
  const { key, start, end } = wordAt(passage, amount.to)
  if (isKnownNoun(lexicon, key) || TANWIN.test(passage.text.slice(start, end))) return false
  if (/^[وب]/u.test(key)) return !(takesTanwin(amount) && /[^اي]ا$/u.test(key))
  if (key.startsWith('ل')) return !key.startsWith('لا')
  return /^[فك]/u.test(key) && (lexicon.functionWords.has(key.slice(1)) || isKnownNoun(lexicon, key.slice(1)))
}

/** After eleven to ninety-nine the noun ends in ا: «192 بلاغا». */
function takesTanwin(amount: Amount): boolean {
  const below = amount.min % 100
  return Number.isInteger(amount.min) && below > 10 && below < 100
}
