/** Two numbers that are the ends of one amount: «ما بين 20 و30», «من 10 إلى 20», «10-20», «خمس أو عشر سنوات». */
import { foldWord } from '../fold.js'
import { isYear } from './labels.js'
import type { AmountsLexicon } from './lexicon.js'
import { type Amount, jointAt, readNumber } from './number.js'
import { blankBetween, type Passage, touching, wordAt } from './passage.js'
import { readUnit, type Unit } from './unit.js'

export interface Range {
  readonly min: number
  readonly max: number
  readonly approx: boolean
  readonly first: Amount
  readonly last: Amount
  readonly start: number
  /** Place of the first word, «بين» or «من» included. */
  readonly from: number
  readonly unit: Unit | null
}

/** The range that `first` begins, or null where it stands alone. */
export function readRange(passage: Passage, lexicon: AmountsLexicon, first: Amount): Range | null {
  const opener = openerBefore(passage, lexicon, first.from)
  const direct = secondOf(passage, lexicon, first, opener.kind)
  if (direct !== null) return rangeOf(passage, lexicon, first, direct, opener)
  if (opener.kind !== 'between') return null
  for (let limit = first.to - 1; limit > first.from; limit--) {
    const shorter = readNumber(passage, lexicon, first.from, limit)
    const rest = shorter === null ? null : secondOf(passage, lexicon, shorter, 'between')
    if (shorter !== null && rest !== null && shorter.min < rest.amount.min)
      return rangeOf(passage, lexicon, shorter, rest, opener)
  }
  return null
}

interface Opener {
  readonly kind: 'between' | 'from' | 'none'
  readonly start: number
  readonly from: number
}

function openerBefore(passage: Passage, lexicon: AmountsLexicon, at: number): Opener {
  const none: Opener = { kind: 'none', start: -1, from: at }
  const word = wordAt(passage, at - 1)
  if (at === 0 || !blankBetween(passage.text, word.end, wordAt(passage, at).start)) return none
  if (word.key === 'بين' || word.key === 'وبين') {
    const what = wordAt(passage, at - 2)
    const whole = what.key === 'ما' && touching(passage, at - 2)
    return { kind: 'between', start: whole ? what.start : word.start, from: whole ? at - 2 : at - 1 }
  }
  if (word.key === 'من' && !changes(passage, at - 1)) return { kind: 'from', start: word.start, from: at - 1 }
  return lexicon.joints.of(word.key) === 'between' ? { kind: 'between', start: word.start, from: at - 1 } : none
}

/** «ارتفع من 25 إلى 30» tells of a change, not of a range. */
const CHANGES =
  /^(?:و|ف)?(?:لي|ي|ت|سي|ست)?(?:ارتفع|رتفع|ارتفاع|ارتفعت|رتفعت|انخفض|نخفض|انخفضت|انخفاض|زاد|زادت|زياده|تراجع|تراجعت|قفز|قفزت|خفض|خفضت|رفع|رفعت|تقليص|قلص|هبط|هبطت|نما|نمت|انتقل|انتقلت|تحول|صعد|صعدت|اطلق|اطلقت)$/u

function changes(passage: Passage, at: number): boolean {
  for (let before = at - 1; before >= Math.max(0, at - 5); before--) {
    if (!touching(passage, before)) return false
    if (CHANGES.test(wordAt(passage, before).key)) return true
  }
  return false
}

interface Second {
  readonly amount: Amount
  readonly unit: Unit | null
}

function secondOf(passage: Passage, lexicon: AmountsLexicon, first: Amount, opener: Opener['kind']): Second | null {
  const unit = readUnit(passage, lexicon, first.to, first.end, first.first?.definite ?? false)
  const plain = afterJoint(passage, lexicon, first, opener, first.end, first.to)
  if (plain !== null) return { amount: plain, unit: null }
  const counted = unit === null ? null : afterJoint(passage, lexicon, first, opener, unit.end, unit.to)
  return counted === null ? null : { amount: counted, unit }
}

/** The second number, when what joins the two says so. */
function afterJoint(
  passage: Passage,
  lexicon: AmountsLexicon,
  first: Amount,
  opener: Opener['kind'],
  end: number,
  to: number,
): Amount | null {
  const { text } = passage
  if (to >= passage.words.length) return null
  const gap = foldWord(text.slice(end, wordAt(passage, to).start)).trim()
  if (gap === '-' || gap === '–' || gap === '~' || gap === '—' || gap === '-$') return joinedBySign(passage, lexicon, first, to)
  if (gap !== '') return null
  const dash = dashed(passage, lexicon, first, to)
  if (dash !== null) return dash
  const next = lexicon.entries.get(wordAt(passage, to).key)
  if (opener === 'between') {
    if (next?.and && next.preposition === '') return rising(first, readNumber(passage, lexicon, to))
    if (wordAt(passage, to).key === 'و' && touching(passage, to)) return rising(first, readNumber(passage, lexicon, to + 1))
  }
  if (next?.preposition === 'ل' && opener === 'from' && !next.and) return rising(first, readNumber(passage, lexicon, to))
  const afterTo = jointAt(passage, lexicon, to, 'to')
  if (afterTo > to && touching(passage, afterTo - 1))
    return opener === 'none' && !bare(passage, first) ? null : rising(first, readNumber(passage, lexicon, afterTo))
  const afterOr = jointAt(passage, lexicon, to, 'or')
  if (afterOr > to && touching(passage, afterOr - 1)) return rising(first, readNumber(passage, lexicon, afterOr))
  return null
}

/** «20 إلى 100» with nothing in front that a number goes up from. */
function bare(passage: Passage, first: Amount): boolean {
  return !changes(passage, first.from)
}

function dashed(_passage: Passage, _lexicon: AmountsLexicon, _first: Amount, _to: number): Amount | null {
  return null
}

function joinedBySign(passage: Passage, lexicon: AmountsLexicon, first: Amount, to: number): Amount | null {
  const second = readNumber(passage, lexicon, to)
  if (second === null || (isYear(first) && isYear(second))) return null
  if (second.numeral?.leadingZero) return null
  const unit = readUnit(passage, lexicon, second.to, second.end, false)
  if (
    first.min < 200 &&
    unit === null &&
    passage.text.charAt(first.end) !== '~' &&
    !/~/u.test(passage.text.slice(first.end, second.start))
  )
    return null
  return rising(first, second)
}

function rising(first: Amount, second: Amount | null): Amount | null {
  if (second === null) return null
  const scaled = second.scale > 1 && first.scale === 1 && first.min < second.max / second.scale
  return second.max > first.min || scaled ? second : null
}

function rangeOf(_passage: Passage, _lexicon: AmountsLexicon, first: Amount, second: Second, opener: Opener): Range {
  const last = second.amount
  const shares = second.unit === null && last.scale > 1 && first.scale === 1 && first.max < last.max / last.scale
  return {
    min: shares ? first.min * last.scale : first.min,
    max: last.max,
    approx: first.approx || last.approx,
    first,
    last,
    start: opener.kind === 'none' ? first.start : opener.start,
    from: opener.from,
    unit: second.unit,
  }
}
