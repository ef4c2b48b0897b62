/** What و or أو joins to an amount without a number of its own: «ثلاثة صواريخ وطائرة», «دون خسائر أو أضرار». */
import type { Quantity } from '../../domain/quantity.js'
import { foldWord } from '../fold.js'
import { readNoneJoined } from './absence.js'
import { type Found, found } from './found.js'
import type { AmountsLexicon } from './lexicon.js'
import { type Passage, startAfter, touching, wordAt } from './passage.js'

/** The amount joined to one that was read up to the word `to`, exclusive. */
export function readJoined(passage: Passage, lexicon: AmountsLexicon, quantity: Quantity, to: number): Found | null {
  if (quantity.max === 0 && quantity.min === 0) return readNoneJoined(passage, lexicon, to)
  return countsFew(lexicon, quantity) ? readOneJoined(passage, lexicon, to) : null
}

/**
 * Three to ten of a plural, two, or one. From eleven on a joined singular shares the number: «100 قتيل وجريح». After a
 * measure it is often something else: «خمس سنوات وغرامة».
 */
function countsFew(lexicon: AmountsLexicon, { min, max, unit }: Quantity): boolean {
  if (min !== max || min < 1 || min > 10 || !Number.isInteger(min)) return false
  const key = foldWord(unit)
  if (min > 2) return lexicon.plurals.has(key) && lexicon.measures.of(key) === null
  const stem = key.slice(0, -2)
  return min === 1
    ? lexicon.singlePersons.has(key) || lexicon.nouns.has(key)
    : lexicon.nouns.has(stem.replace(/ت$/u, 'ه')) || lexicon.nouns.has(stem)
}

/** «وطائرة مسيّرة» is one; «وطائرة الوزير» names one that is known, and «وطائرة 15» a number. */
function readOneJoined(passage: Passage, lexicon: AmountsLexicon, to: number): Found | null {
  const one = touching(passage, to - 1) ? lexicon.joinedOnes.from(passage, to) : null
  if (one === null) return null
  let last = one.at
  if (touching(passage, last)) {
    const { key } = wordAt(passage, last + 1)
    const entry = lexicon.entries.get(key)
    if (key.startsWith('ال') || /^[0-9]/u.test(key)) return null
    if (entry?.number && !entry.and) {
      if (entry.number.value !== 1) return null
      last++
    }
  }
  const start = startAfter(passage.text, wordAt(passage, to), 1)
  const { end } = wordAt(passage, last)
  const unit = passage.text.slice(start, wordAt(passage, one.at).end)
  return found(passage, { start, end, to: last + 1 }, { min: 1, max: 1, approx: false }, unit)
}
