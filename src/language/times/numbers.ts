/** Numbers inside time phrases: counts in digits or words, and ordinals with their compounds. */
import { readCardinal } from '../amounts/cardinal.js'
import { digitsAt, follows, hasArticle, hasProclitic, isPartOfFigure, meaningAt, type Scan, tokenAt } from './scan.js'

export interface Count {
  readonly value: number
  readonly end: number
}

/** A whole number in digits or words; one that is part of a longer figure («12.5») is none. */
export function readCount(scan: Scan, at: number): Count | null {
  const digits = digitsAt(scan, at) >= 0
  if (digits ? isPartOfFigure(scan, at, at + 1) : meaningAt(scan, at).number === undefined) return null
  if (digits && (meaningAt(scan, at + 1).number === undefined || hasArticle(scan, at) || tokenAt(scan, at)?.proclitics))
    return { value: digitsAt(scan, at), end: at + 1 }
  const cardinal = readCardinal(scan, scan.lexicon.amounts, at)
  return cardinal === null || !Number.isInteger(cardinal.value) ? null : { value: cardinal.value, end: cardinal.to }
}

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
  if (
    next?.kind === 'tens' &&
    hasProclitic(scan, at + 1, 'و') &&
    ordinal > 0 &&
    hasArticle(scan, at) === hasArticle(scan, at + 1)
  )
    return { value: ordinal + next.value, end: at + 2 }
  return { value: ordinal, end: at + 1 }
}
