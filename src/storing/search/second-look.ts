/**
 * The second look, at the texts of the best entries: how much of the query stands in them, as typed, early, and close
 * together. What costs a pass over the text is asked of some dozens of articles only.
 */
import { foldWord } from '../../language/fold.js'
import { type FoundWord, holdsPhrase, openMayHold, openWordFinder } from './find-words.js'
import type { Query } from './parse-query.js'
import type { Worths } from './word-forms.js'

/**
 * What each is worth beside the first look's score, which is 1. Learnt on 350 headlines and their own texts, and on the
 * other 350 as good: MRR@10 .66 without, .69 with.
 */
const WORTH = { share: 0.2, asTyped: 0.46, opening: 0.49, lead: 0.3, close: 0.3, early: 0.85, length: -0.1 } as const
/** Places in a text are letters, a word with its space about six of them. */
const WORD = 6
const OPENING = 40 * WORD
const LEAD = 100 * WORD
const CLOSE = 25 * WORD
/** A word this far down counts about a third of one at the top. */
const EARLY = 60 * WORD
const USUAL = 240 * WORD
/** What stands further down says little of what an article is about; a phrase may stand anywhere. */
const LOOKED_THROUGH = 4000

export interface SecondLook {
  /** What to add to the first look's score; null where a phrase does not stand in the article as it was typed. */
  at(headline: string, text: string): number | null
}

export function openSecondLook(query: Query, worths: Worths): SecondLook {
  const finder = openWordFinder(worths)
  const worthOf = (stem: string) => worths.get(stem)?.worth ?? 0
  const whole = query.words.reduce((sum, { stem }) => sum + worthOf(stem), 0) || 1
  const mayHold = query.phrases.map(openMayHold)
  // Arabic has no capitals, and making small letters of a text takes a third of the time of folding it.
  const cased = query.words.some(({ key }) => key !== key.toUpperCase())
  return {
    at(headline, text) {
      const written = `${headline}\n${text}`
      if (!mayHold.every((may) => may(written))) return null
      const looked = query.phrases.length > 0 ? text : text.slice(0, LOOKED_THROUGH)
      const plain = foldWord(`${headline}\n${looked}`)
      const folded = cased ? plain.toLowerCase() : plain
      if (!query.phrases.every((phrase) => holdsPhrase(folded, phrase))) return null
      const found = finder.find(folded)
      const keys = new Set(found.map(({ key }) => key))
      const asTyped = query.words.reduce((sum, { key, stem }) => sum + (keys.has(key) ? worthOf(stem) : 0), 0)
      const firsts = firstOfEach(found)
      const within = (most: number) => firsts.reduce((sum, one) => sum + (one.at < most ? one.worth : 0), 0)
      const early = firsts.reduce((sum, one) => sum + one.worth * Math.exp(-one.at / EARLY), 0)
      const parts =
        WORTH.share * within(Number.POSITIVE_INFINITY) +
        WORTH.asTyped * asTyped +
        WORTH.opening * within(OPENING) +
        WORTH.lead * within(LEAD) +
        WORTH.close * closest(found) +
        WORTH.early * early
      return parts / whole + WORTH.length * Math.log((headline.length + text.length + WORD) / USUAL)
    },
  }
}

function firstOfEach(found: readonly FoundWord[]): readonly FoundWord[] {
  const firsts = new Map<string, FoundWord>()
  for (const one of found) if (!firsts.has(one.stem)) firsts.set(one.stem, one)
  return [...firsts.values()]
}

/** The most worth that stands within some words of each other, each stem counted once. */
function closest(found: readonly FoundWord[]): number {
  const inside = new Map<string, number>()
  let from = 0
  let sum = 0
  let most = 0
  for (const one of found) {
    const times = inside.get(one.stem) ?? 0
    inside.set(one.stem, times + 1)
    if (times === 0) sum += one.worth
    for (let first = found[from]; first !== undefined && first.at < one.at - CLOSE; first = found[++from]) {
      const left = (inside.get(first.stem) ?? 1) - 1
      inside.set(first.stem, left)
      if (left === 0) sum -= first.worth
    }
    most = Math.max(most, sum)
  }
  return most
}
