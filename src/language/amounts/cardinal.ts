/**
 * Cardinal numbers, in words, in digits and mixed: «ألفان وثلاثمئة», «٣ مئة و٢١», «2,5 مليون», «مئة ألف مليون».
 *
 * A number is a sum of terms that grow smaller; a term is a group below a thousand times a scale. Within a group the
 * order is hundreds, units, tens. What joins parts is و; spoken Arabic leaves it out after the hundreds.
 */
import type { AmountsLexicon, Entry } from './lexicon.js'
import { type Numeral, readNumeral } from './numeral.js'
import { blankBetween, type DigitsWord, digitsOf, type Passage, startAfter, touching, wordAt } from './passage.js'

export interface Cardinal {
  readonly value: number
  /** What the number would be, were its only mark one of thousands («1.234»); else null. */
  readonly grouped: number | null
  /** Places in the list of words: the first, and one past the last. */
  readonly from: number
  readonly to: number
  /** Offsets in the text, without the proclitics of the first word. */
  readonly start: number
  readonly end: number
  /** The last scale named, 1 when none is: in «بين 3 و5 ملايين» the first number has its scale from the second. */
  readonly scale: number
  /** True when a scale or hundreds stand before smaller parts: «مئتان وثلاثة». */
  readonly parts: number
  /** The proclitics of the first word. */
  readonly first: Pick<Entry, 'and' | 'preposition' | 'definite'> | null
  /** The word, when the number is one word. */
  readonly entry: Entry | null
  /** The digits, when the number is nothing else. */
  readonly numeral: Numeral | null
}

/** A piece of a number: a number word or digits, and whether و joins it to the piece before. */
interface Piece {
  readonly entry: Entry | null
  readonly digits: DigitsWord | null
  readonly numeral: Numeral | null
  readonly and: boolean
  readonly to: number
  readonly start: number
  readonly end: number
}

interface Term {
  readonly value: number
  readonly scale: number
}

type Slot = 'empty' | 'hundreds' | 'unit' | 'full' | 'digits'

/** What has been read so far: whole terms, largest first, and the group being read, whose slot says what may follow. */
interface Sum {
  readonly terms: readonly Term[]
  readonly group: number
  readonly slot: Slot
}

const NOTHING: Sum = { terms: [], group: 0, slot: 'empty' }

/** The longest number that begins with the word at `at` and ends before the word at `limit`. */
export function readCardinal(
  passage: Passage,
  lexicon: AmountsLexicon,
  at: number,
  limit = passage.words.length,
): Cardinal | null {
  const first = readPiece(passage, lexicon, at, limit)
  if (first === null) return null
  let sum = join(NOTHING, first)
  if (sum === null) return null
  let last = first
  for (let next = follower(passage, lexicon, last, limit); next !== null; next = follower(passage, lexicon, last, limit)) {
    if (next.entry?.definite && !first.entry?.definite) break
    if (namesFraction(passage, lexicon, next)) break
    const grown = join(sum, next)
    if (grown === null || leavesDigitsLoose(passage, lexicon, sum, next, limit)) break
    sum = grown
    last = next
  }
  return {
    value: sum.terms.reduce((total, term) => total + term.value, sum.group),
    grouped: last === first ? (first.numeral?.grouped ?? null) : null,
    from: at,
    to: last.to,
    start: first.start,
    end: last.end,
    scale: sum.slot === 'empty' ? (sum.terms.at(-1)?.scale ?? 1) : 1,
    parts: sum.terms.length + (sum.slot === 'empty' ? 0 : 1),
    first: first.entry ?? first.digits,
    entry: last === first ? first.entry : null,
    numeral: last === first ? first.numeral : null,
  }
}

function follower(passage: Passage, lexicon: AmountsLexicon, last: Piece, limit: number): Piece | null {
  if (last.to >= limit || !blankBetween(passage.text, last.end, wordAt(passage, last.to).start)) return null
  return readPiece(passage, lexicon, last.to, limit)
}

/** «وثلاثة» of «مئة وثلاثة أرباع» is no part of the whole number. */
function namesFraction(passage: Passage, lexicon: AmountsLexicon, piece: Piece): boolean {
  if (!piece.and || piece.entry?.number?.kind !== 'unit') return false
  if (piece.entry.fraction !== null && passage.text.charAt(piece.start + 1) === DAMMA) return true
  return touching(passage, piece.to - 1) && lexicon.entries.of(wordAt(passage, piece.to))?.fraction?.form === 'many'
}

const ONE = 'واحد'

const DAMMA = '\u064f'

/** The piece at a word, which may be a و written by itself with the piece after it. */
function readPiece(passage: Passage, lexicon: AmountsLexicon, at: number, limit: number): Piece | null {
  if (at >= limit) return null
  const word = wordAt(passage, at)
  if (word.key === 'و') {
    if (at + 1 >= limit || !blankBetween(passage.text, word.end, wordAt(passage, at + 1).start)) return null
    const joined = wordAt(passage, at + 1).key === 'و' ? null : readPiece(passage, lexicon, at + 1, limit)
    return joined === null || joined.and ? null : { ...joined, and: true }
  }
  const digits = digitsOf(passage, at)
  if (digits !== null) return readDigits(passage, lexicon, at, digits)
  const entry = lexicon.entries.of(word)
  if (entry === undefined || entry.number === null) return null
  const ten = entry.number.value === 1 || entry.number.kind === 'eleven' ? lexicon.entries.of(wordAt(passage, at + 1)) : undefined
  const eleven = ten?.number?.kind === 'ten' && ten.taken === 0 && touching(passage, at) && at + 1 < limit
  if (eleven && (word.key === ONE || entry.number.kind === 'eleven')) {
    // «وأحد عشر» folds to the same letters as «واحد».
    const and = entry.and || word.key === ONE
    const teen: Entry = { ...entry, number: { kind: 'teen', value: 11 } }
    return {
      entry: teen,
      digits: null,
      numeral: null,
      and,
      to: at + 2,
      start: startAfter(passage.text, word, entry.taken),
      end: wordAt(passage, at + 1).end,
    }
  }
  if (entry.number.kind === 'eleven') return null
  if (
    entry.fraction !== null &&
    passage.text.charAt(startAfter(passage.text, word, entry.taken) + 1) === DAMMA &&
    entry.number.kind !== 'unit'
  )
    return null
  return {
    entry,
    digits: null,
    numeral: null,
    and: entry.and,
    to: at + 1,
    start: startAfter(passage.text, word, entry.taken),
    end: word.end,
  }
}

function readDigits(passage: Passage, lexicon: AmountsLexicon, at: number, digits: DigitsWord): Piece | null {
  const numeral = readNumeral(passage.text, digits.start)
  if (!('value' in numeral)) return null
  let to = at + 1
  while (to < passage.words.length && wordAt(passage, to).start < numeral.end) to++
  const { start, end } = withBrackets(passage, lexicon, numeral, to) ?? numeral
  return { entry: null, digits, numeral, and: digits.and, to, start, end }
}

const BRACKETS: ReadonlyMap<string, string> = new Map([
  ['(', ')'],
  ['«', '»'],
  ['[', ']'],
])

/** «(15) رحلة», ««72» وظيفة»: brackets around a number that counts the noun behind them. */
function withBrackets(
  { text, words }: Passage,
  lexicon: AmountsLexicon,
  { start, end }: Numeral,
  to: number,
): { readonly start: number; readonly end: number } | null {
  const open = /[(«[]\s?$/u.exec(text.slice(Math.max(0, start - 2), start))?.[0]
  const close = open === undefined ? undefined : BRACKETS.get(open.charAt(0))
  const next = words[to]
  if (open === undefined || close === undefined || next === undefined) return null
  const at = text.indexOf(close, end)
  if (at < 0 || at > end + 1 || !/^\s+$/u.test(text.slice(at + 1, next.start)) || text.slice(end, at).trim() !== '') return null
  const counted = lexicon.nouns.has(next.key) || lexicon.plurals.has(next.key) || lexicon.measures.of(next.key) !== null
  const scale = lexicon.entries.of(next)?.number?.kind.startsWith('scale')
  return counted || scale || /[^اي]ا$/u.test(next.key) ? { start: start - open.length, end: at + 1 } : null
}

/** The sum with a piece added, or null where the piece does not belong to this number. */
function join(sum: Sum, piece: Piece): Sum | null {
  const begins = sum === NOTHING
  const open = begins || piece.and
  if (piece.numeral !== null) return joinDigits(sum, piece.numeral.value, piece.and)
  const word = piece.entry?.number
  if (word === null || word === undefined) return null
  const { value } = word
  const empty = sum.slot === 'empty'
  const underHundreds = sum.slot === 'hundreds'
  switch (word.kind) {
    case 'zero':
      return begins ? { ...sum, group: 0, slot: 'full' } : null
    case 'unit':
      return (empty && open) || underHundreds ? { ...sum, group: sum.group + value, slot: 'unit' } : null
    case 'ten':
      if (sum.slot === 'unit' && !piece.and) return { ...sum, group: sum.group + value, slot: 'full' }
      return (empty && open) || underHundreds ? { ...sum, group: sum.group + value, slot: 'full' } : null
    case 'eleven':
      return null
    case 'teen':
      return (empty && open) || underHundreds ? { ...sum, group: sum.group + value, slot: 'full' } : null
    case 'tens':
      if (sum.slot === 'unit') return piece.and ? { ...sum, group: sum.group + value, slot: 'full' } : null
      return (empty && open) || underHundreds ? { ...sum, group: sum.group + value, slot: 'full' } : null
    case 'hundred':
      if ((sum.slot === 'unit' || sum.slot === 'digits') && !piece.and && sum.group < 10)
        return { ...sum, group: sum.group * 100, slot: 'hundreds' }
      return empty && open && piece.entry?.vague === null ? { ...sum, group: 100, slot: 'hundreds' } : null
    case 'hundreds':
    case 'spoken':
      return empty && open ? { ...sum, group: value, slot: 'hundreds' } : null
    case 'scale-dual':
      return empty && open && value / 2 < lastScale(sum) ? closed(sum.terms, value, value / 2) : null
    default:
      return joinScale(sum, value, open, piece.entry?.vague !== null)
  }
}

function joinDigits(sum: Sum, value: number, and: boolean): Sum | null {
  if (sum === NOTHING) return { ...sum, group: value, slot: 'digits' }
  if (sum.slot === 'empty' && value < lastScale(sum)) return { ...sum, group: value, slot: 'digits' }
  return sum.slot === 'hundreds' && and && value < 100 ? { ...sum, group: sum.group + value, slot: 'full' } : null
}

/** A scale multiplies the group before it, and smaller terms with it («ألف مليون»); after و it begins a term of its own. */
function joinScale(sum: Sum, scale: number, open: boolean, plural: boolean): Sum | null {
  const smaller = sum.terms.filter((term) => term.scale < scale)
  if (!open || sum.slot !== 'empty') {
    if (open && sum !== NOTHING) return null
    const base = smaller.reduce((total, term) => total + term.value, sum.group)
    const larger = sum.terms.slice(0, sum.terms.length - smaller.length)
    if (base === 0 || (larger.at(-1)?.scale ?? Number.POSITIVE_INFINITY) <= scale) return null
    return closed(larger, base * scale, scale)
  }
  return !plural && scale < lastScale(sum) ? closed(sum.terms, scale, scale) : null
}

function closed(terms: readonly Term[], value: number, scale: number): Sum {
  return { terms: [...terms, { value, scale }], group: 0, slot: 'empty' }
}

function lastScale(sum: Sum): number {
  return sum.terms.at(-1)?.scale ?? Number.POSITIVE_INFINITY
}

/** Digits that no و joins belong to the number only where a scale follows them: «٤ آلاف ٣ مئة». */
function leavesDigitsLoose(passage: Passage, lexicon: AmountsLexicon, sum: Sum, piece: Piece, limit: number): boolean {
  if (piece.numeral === null || piece.and || sum === NOTHING) return false
  const kind = follower(passage, lexicon, piece, limit)?.entry?.number?.kind
  return kind !== 'hundred' && kind !== 'scale' && kind !== 'scale-plural'
}
