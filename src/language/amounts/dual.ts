/** The dual: «طائرتين», «قتيلان» are two, «رمضان», «بين» and «مسلمين» are not. */
import { readings } from '../proclitics.js'
import type { AmountsLexicon } from './lexicon.js'
import { type Passage, startAfter, wordAt } from './passage.js'

export interface DualNoun {
  /** Without proclitics, but with the article. */
  readonly start: number
  readonly end: number
}

const NUN = 0x0646
const ALEF = 0x0627
const YEH = 0x064a

/** The dual noun at a word, or null. Known nouns only: the ending alone is more often no dual. */
export function readDual(passage: Passage, lexicon: AmountsLexicon, at: number): DualNoun | null {
  const word = wordAt(passage, at)
  const { key } = word
  const middle = key.charCodeAt(key.length - 2)
  if (key.charCodeAt(key.length - 1) !== NUN || key.length < 5 || (middle !== ALEF && middle !== YEH)) return null
  for (const reading of readings(key)) {
    if (!isDual(lexicon, reading.key.slice(0, -2), middle)) continue
    const article = reading.proclitics.endsWith('ال') ? 2 : reading.proclitics.endsWith('لل') ? 1 : 0
    return { start: startAfter(passage.text, word, reading.proclitics.length - article), end: word.end }
  }
  return null
}

function isDual(lexicon: AmountsLexicon, stem: string, middle: number): boolean {
  if (stem.endsWith('ت')) {
    const singular = `${stem.slice(0, -1)}ه`
    if (lexicon.nouns.has(singular) || lexicon.measures.of(singular)?.singular) return true
  }
  const noun = lexicon.nouns.get(stem)
  if (noun === undefined) return stem.length > 1 && lexicon.measures.of(stem)?.singular === true
  return noun.dual === 'both' || (noun.dual === 'an' ? middle === ALEF : middle === YEH)
}
