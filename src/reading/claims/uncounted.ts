/** Amounts that count nothing in what somebody says: «البلدين», «في آن واحد». */
import type { Quantity } from '../../domain/quantity.js'
import { isDefiniteDual } from '../../language/amounts/dual.js'
import { foldWord } from '../../language/fold.js'
import type { Row } from '../../language/tables.js'

export interface Uncounted {
  /** Nouns whose definite dual points back to two who are known, folded. */
  readonly pairs: ReadonlySet<string>
  /** Nouns that with «واحد» are whole, shared or the same. */
  readonly ones: ReadonlySet<string>
}

export function openUncounted(rows: readonly Row[]): Uncounted {
  const nouns = (role: string) => new Set(rows.filter((row) => row.role === role).map(({ word = '' }) => foldWord(word)))
  return { pairs: nouns('pair'), ones: nouns('one') }
}

export function countsNothing(quantity: Quantity, { pairs, ones }: Uncounted): boolean {
  if (isDefiniteDual(quantity)) {
    const stem = foldWord(quantity.words).replace(/^(?:ال|لل)|[اي]ن$/gu, '')
    // «العربيتين» is an adjective of two told before.
    return stem.endsWith('يت') || isOneOf(pairs, stem)
  }
  if (quantity.min !== 1 || quantity.max !== 1 || quantity.approx) return false
  const [noun = '', one = '', ...more] = foldWord(quantity.words).split(' ')
  return more.length === 0 && /^واحد[ها]?$/u.test(one) && isOneOf(ones, noun)
}

/** A dual has ت for the ة of its singular. */
function isOneOf(nouns: ReadonlySet<string>, noun: string): boolean {
  return nouns.has(noun) || nouns.has(noun.replace(/ت$/u, 'ه')) || nouns.has(noun.replace(/ا$/u, ''))
}
