/** The words that introduce credits, from `data/ar/credit-words.tsv`, by class. */
import type { DataFiles } from '../../domain/data.js'
import { readTable } from '../../language/tables.js'
import { keysOf } from '../outlets.js'

export type CreditClass = 'source' | 'from' | 'reports' | 'told' | 'head' | 'generic' | 'own' | 'writer' | 'rights' | 'where'

export interface CreditWords {
  /** Whether these folded words are, all together, an entry of the class. */
  is(keys: readonly string[], of: CreditClass): boolean
  /** How many words of the longest entry that ends just before `before`; 0 for none. Its first word may carry و or ف. */
  endingAt(keys: readonly string[], before: number, of: CreditClass): number
  /** How many words of the longest entry that begins at `at`; 0 for none. */
  startingAt(keys: readonly string[], at: number, of: CreditClass): number
}

const LONGEST = 4

export function openCreditWords(data: DataFiles): CreditWords {
  const entries = new Set<string>()
  for (const row of readTable(data.text('ar/credit-words.tsv'))) entries.add(`${row.class} ${keysOf(row.words ?? '').join(' ')}`)
  const has = (keys: readonly string[], of: CreditClass) =>
    entries.has(`${of} ${keys.join(' ')}`) || (/^[وف]./u.test(keys[0] ?? '') && entries.has(`${of} ${keys.join(' ').slice(1)}`))
  const longest = (slice: (length: number) => readonly string[], of: CreditClass) => {
    for (let length = LONGEST; length > 0; length--) {
      const keys = slice(length)
      if (keys.length === length && has(keys, of)) return length
    }
    return 0
  }
  return {
    is: has,
    endingAt: (keys, before, of) => longest((length) => (length > before ? [] : keys.slice(before - length, before)), of),
    startingAt: (keys, at, of) => longest((length) => keys.slice(at, at + length), of),
  }
}
