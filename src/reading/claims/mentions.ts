/** Mentions: the fullest form in which an article names a speaker, title and full name, wherever it stands. */

import { Class } from './lexicon.js'
import { type NounPhrase, nounPhrase } from './noun-phrase.js'
import { occurrences } from './occurrences.js'
import { HARD, Mark, type Passage, type Token } from './passage.js'

const LONGEST_LEFT = 9

/** The longest mention with the same last name; null for a speaker without a name, or where nothing is fuller. */
export function fullestMention(passage: Passage, mention: NounPhrase): NounPhrase | null {
  if (!mention.named || mention.head?.kind != null) return null
  const last = lastNameAt(passage, mention)
  if (last === null) return null
  let best = mention
  for (const at of occurrences(passage, (passage.tokens[last] as Token).bare)) {
    const phrase = phraseAround(passage, at)
    if (phrase !== null && phrase.to - phrase.from > best.to - best.from && phrase.to - phrase.from <= 14) best = phrase
  }
  return best === mention ? null : best
}

function lastNameAt(passage: Passage, phrase: NounPhrase): number | null {
  for (let at = phrase.to - 1; at >= phrase.from; at--) {
    const token = passage.tokens[at] as Token
    if (token.noun === null && !token.definite && token.bare.length > 2) return at
  }
  return null
}

/** The phrase that has the name at `at` in it, begun as far left as titles and names reach. */
function phraseAround(passage: Passage, at: number): NounPhrase | null {
  let from = at
  while (from > 0 && at - from < LONGEST_LEFT && mayPrecede(passage, from)) from--
  for (let start = from; start < at; start++) {
    const token = passage.tokens[start] as Token
    if (token.noun?.title == null) continue
    const phrase = nounPhrase(passage, start, { limit: at + 1, bounded: true })
    if (phrase !== null && phrase.to > at && !isOwned(passage, start, at)) return phrase
  }
  return null
}

/** «شقيق سالم» is another than «سالم»: a bare title right before the name makes it belong to somebody else. */
function isOwned(passage: Passage, start: number, at: number): boolean {
  for (let word = at - 1; word >= start; word--) {
    const token = passage.tokens[word] as Token
    if (token.noun === null && !token.definite && token.classes === 0) continue
    return token.noun !== null && !token.definite && token.noun.title !== 'honorific'
  }
  return false
}

function mayPrecede(passage: Passage, at: number): boolean {
  const after = passage.tokens[at] as Token
  const token = passage.tokens[at - 1] as Token
  if ((after.gap & (HARD | Mark.colon | Mark.quoteOpen | Mark.quoteClose)) !== 0) return false
  const stops = Class.that | Class.relative | Class.time | Class.clause | Class.auxiliary | Class.preposition
  return (token.classes & stops) === 0 && (token.verbs.length === 0 || token.noun !== null)
}
