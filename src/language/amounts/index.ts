/** Amounts: numbers that count or measure something, with their hedges and the noun they count. */
import type { DataFiles } from '../../domain/data.js'
import type { Amounts } from '../index.js'
import { wordsOf } from '../words.js'
import { findAmounts } from './find-amounts.js'
import { readLexicon } from './lexicon.js'

export function openAmounts(data: DataFiles): Amounts {
  const lexicon = readLexicon(data)
  return { find: (text, words = wordsOf(text)) => findAmounts({ text, words }, lexicon) }
}
