/** Numbers inside time phrases: counts in digits or words, and ordinals with their compounds. */
import { digitsAt, follows, hasArticle, hasProclitic, isPartOfFigure, meaningAt, type Scan } from './scan.js'

export interface Count {
  readonly value: number
  readonly end: number
}

/** A whole number in digits or words; one that is part of a longer figure («12.5») is none. */
export function readCount(scan: Scan, at: number): Count | null {
  const digits = digitsAt(scan, at)
  if (digits >= 0) return isPartOfFigure(scan, at, at + 1) ? null : { value: digits, end: at + 1 }
  return meaningAt(scan, at).number === undefined ? null : readWords(scan, at)
}

/** «خمسة عشر», «ثلاث وعشرين», «ألفين وأربعة عشر»: groups below a thousand, then the scale they are counted in. */
function readWords(scan: Scan, at: number): Count | null {
  let total = 0
  let group = 0
  let end = at
  for (; ; end++) {
    const word = meaningAt(scan, end).number
    if (word === undefined) break
    const joined = end === at || (follows(scan, end) && (hasProclitic(scan, end, 'و') || CLOSE.has(word.kind)))
    if (!joined || (end > at && hasArticle(scan, end) !== hasArticle(scan, at))) break
    if (word.kind === 'hundred') group = Math.max(1, group) * word.value
    else if (word.kind === 'scale' || word.kind === 'scale-plural') {
      total += Math.max(1, group) * word.value
      group = 0
    } else if (word.kind === 'scale-dual') total += word.value
    else group += word.value
  }
  return end === at ? null : { value: total + group, end }
}

/** Kinds that go on with a number without و: «خمسة عشر», «ثلاث مئة», «سبعة آلاف». */
const CLOSE: ReadonlySet<string> = new Set(['ten', 'hundred', 'scale', 'scale-plural'])

/** «السابع», «الخامس عشر», «الثالث والعشرين», «العشرين»; -1 for «الأخير». */
export function readOrdinal(scan: Scan, at: number): Count | null {
  const { ordinal, number } = meaningAt(scan, at)
  if (ordinal === undefined) {
    const tens = number?.kind === 'tens' && hasArticle(scan, at)
    return tens ? { value: number.value, end: at + 1 } : null
  }
  const next = follows(scan, at + 1) ? meaningAt(scan, at + 1).number : undefined
  if (next?.kind === 'ten' && !hasProclitic(scan, at + 1, 'و') && ordinal > 0 && ordinal < 10)
    return { value: ordinal + 10, end: at + 2 }
  if (next?.kind === 'tens' && hasProclitic(scan, at + 1, 'و') && ordinal > 0) return { value: ordinal + next.value, end: at + 2 }
  return { value: ordinal, end: at + 1 }
}
