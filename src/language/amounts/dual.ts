/** The dual: «طائرتين», «قتيلان» are two, «رمضان», «بين» and «مسلمين» are not. */
import type { Quantity } from '../../domain/quantity.js'
import { readings } from '../proclitics.js'
import type { AmountsLexicon } from './lexicon.js'
import { type Passage, startAfter, wordAt } from './passage.js'

export interface DualNoun {
  /** Offset without proclitics. */
  readonly start: number
  readonly end: number
  readonly definite: boolean
}

/** The dual noun at a word, or null. A noun whose plural ends in ين too is a dual only with ان. */
export function readDual(passage: Passage, lexicon: AmountsLexicon, at: number): DualNoun | null {
  const word = wordAt(passage, at)
  const { key } = word
  const last = key.charCodeAt(key.length - 1)
  if (last !== 0x0646 || key.length < 4) return null
  const middle = key.charAt(key.length - 2)
  if (middle !== 'ا' && middle !== 'ي') return null
  if (lexicon.entries.has(key)) return null
  for (const reading of readings(key)) {
    if (isDual(lexicon, reading.key, middle)) {
      return {
        start: startAfter(passage.text, word, reading.proclitics.length),
        end: word.end,
        definite: reading.proclitics.endsWith('ال') || reading.proclitics.endsWith('لل'),
      }
    }
  }
  return null
}

function isDual(lexicon: AmountsLexicon, key: string, middle: string): boolean {
  const stem = key.slice(0, -2)
  if (stem.endsWith('ت') && lexicon.nouns.get(`${stem.slice(0, -1)}ه`)) return true
  const noun = lexicon.nouns.get(stem)
  return noun !== undefined && !(noun.sound && middle === 'ي') && !noun.feminine
}

export type Found = { readonly quantity: Quantity | null; readonly to: number }
