/** The counted noun after a number: «175 هجوما», «11 مليونا من سياراتها», «35.6 بالمئة», «20 كيلومترا في الساعة». */
import { foldWord } from '../fold.js'
import type { AmountsLexicon, Measure } from './lexicon.js'
import { isDigit } from './numeral.js'
import { blankBetween, isBlank, type Passage, wordAt } from './passage.js'

export interface Unit {
  readonly start: number
  readonly end: number
  readonly words: string
  /** One past its last word. */
  readonly to: number
  readonly measure: Measure | null
}

/** The unit that begins at the word `at`, when nothing but blanks stands between it and the offset `from`. */
export function readUnit(passage: Passage, lexicon: AmountsLexicon, at: number, from: number, definite: boolean): Unit | null {
  const sign = readSign(passage, lexicon, at, from)
  if (sign !== null) return sign
  if (at >= passage.words.length || !blankBetween(passage.text, from, wordAt(passage, at).start)) return null
  return readMeasure(passage, lexicon, at) ?? readPartitive(passage, lexicon, at) ?? readNoun(passage, lexicon, at, definite)
}

function readSign(passage: Passage, lexicon: AmountsLexicon, at: number, from: number): Unit | null {
  let start = from
  while (isBlank(passage.text.charCodeAt(start))) start++
  const sign = passage.text.charAt(start)
  const measure = lexicon.signs.get(foldWord(sign))
  if (measure === undefined) return null
  const unit = { start, end: start + 1, words: sign, to: at, measure }
  return unit
}

/** «$10», «$ 10»: a sign of money before the number that begins at `start`. */
export function readSignBefore(passage: Passage, lexicon: AmountsLexicon, start: number): Unit | null {
  let at = start - 1
  while (at >= 0 && isBlank(passage.text.charCodeAt(at))) at--
  const sign = passage.text.charAt(at)
  const measure = lexicon.signs.get(sign)
  return measure?.kind === 'money' ? { start: at, end: at + 1, words: sign, to: 0, measure } : null
}

function readMeasure(passage: Passage, lexicon: AmountsLexicon, at: number): Unit | null {
  const match = lexicon.measures.from(passage, at) ?? withTanwin(passage, lexicon, at)
  if (match === null) return null
  const rate = lexicon.rates.from(passage, match.at + 1)
  const last =
    rate !== null && blankBetween(passage.text, wordAt(passage, match.at).end, wordAt(passage, match.at + 1).start)
      ? rate.at
      : match.at
  return unitOf(passage, at, last, match.value)
}

/** «كيلومترا» is looked up as «كيلومتر». */
function withTanwin(passage: Passage, lexicon: AmountsLexicon, at: number) {
  const { key } = wordAt(passage, at)
  return key.endsWith('ا') ? matchOf(lexicon.measures.of(key.slice(0, -1)), at) : null
}

function matchOf(measure: Measure | null, at: number): { readonly value: Measure; readonly at: number } | null {
  return measure === null ? null : { value: measure, at }
}

function unitOf(passage: Passage, first: number, last: number, measure: Measure | null): Unit {
  const start = wordAt(passage, first).start
  const { end } = wordAt(passage, last)
  return { start, end, words: passage.text.slice(start, end), to: last + 1, measure }
}

/** «اثنين من الدبلوماسيين», «11 مليونا من سياراتها», but not «16 من يوليو» nor «5 من 10». */
function readPartitive(passage: Passage, lexicon: AmountsLexicon, at: number): Unit | null {
  if (wordAt(passage, at).key !== 'من' || at + 1 >= passage.words.length) return null
  const next = wordAt(passage, at + 1)
  if (!blankBetween(passage.text, wordAt(passage, at).end, next.start)) return null
  return isNounLike(lexicon, next.key) ? unitOf(passage, at + 1, at + 1, null) : null
}

function readNoun(passage: Passage, lexicon: AmountsLexicon, at: number, definite: boolean): Unit | null {
  const { key } = wordAt(passage, at)
  if (key.startsWith('ال') && key.length > 4 && !definite) return null
  return isNounLike(lexicon, key) && !startsLikeParticle(lexicon, key) ? unitOf(passage, at, at, null) : null
}

function isNounLike(lexicon: AmountsLexicon, key: string): boolean {
  if (key.length < 2 || isDigit(key.charCodeAt(0)) || lexicon.functionWords.has(key) || lexicon.months.has(key)) return false
  const entry = lexicon.entries.get(key)
  if (entry !== undefined && (entry.number !== null || entry.vague !== null)) return false
  return !key.endsWith('وا') && !/^[ً-ٟ]/.test(key) && isArabic(key)
}

function isArabic(key: string): boolean {
  const unit = key.charCodeAt(0)
  return unit >= 0x0620 && unit <= 0x06ff
}

/** و ب ل ف ك س at the head of an unknown word are more often a particle than its own letter. */
function startsLikeParticle(lexicon: AmountsLexicon, key: string): boolean {
  if (lexicon.nouns.has(key) || (key.endsWith('ا') && lexicon.nouns.has(key.slice(0, -1)))) return false
  return (
    key.startsWith('و') ||
    key.startsWith('ب') ||
    key.startsWith('لل') ||
    (key.startsWith('ف') && lexicon.functionWords.has(key.slice(1)))
  )
}
