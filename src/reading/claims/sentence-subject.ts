/** The subject of a sentence whose main verb reports nothing: «التقت المديرة العمال …، قائلة …». */
import type { Agreement } from './draft.js'
import { Class } from './lexicon.js'
import { type NounPhrase, nounPhrase } from './noun-phrase.js'
import { stripped } from './nouns.js'
import { HARD, Mark, type Passage, type Token } from './passage.js'

const FARTHEST = 120

/** The subject of the sentence that the word at `before` stands in; null where it is left out or not found. */
export function sentenceSubject(passage: Passage, before: number, agreement: Agreement | null): NounPhrase | null {
  const first = firstOfSentence(passage, before)
  if (first === null) return null
  let start = first
  while (((passage.tokens[start]?.classes ?? 0) & (Class.clause | Class.aspect | Class.adverb | Class.auxiliary)) !== 0) start++
  if (((passage.tokens[start]?.classes ?? 0) & Class.preposition) !== 0) return null
  for (const at of [start, start + 1, start + 2].filter((token) => token < before)) {
    if (at > start && stripped(passage.tokens[at] as Token, passage.lexicon)?.definite) return null
    const first = passage.tokens[at] as Token
    if ((first.classes & Class.verb) !== 0 && first.noun === null) continue
    const phrase = nounPhrase(passage, at, { limit: before, bounded: false })
    if (phrase === null) continue
    if (at === start && !isNoun(passage.tokens[at] as Token)) continue
    if (at > start || phrase.head !== null || phrase.named) return acceptable(passage, phrase, agreement) ? phrase : null
  }
  return null
}

/** The first word of the sentence that token `at` stands in, behind a dateline; null where it is too far back. */
export function firstOfSentence({ tokens }: Passage, at: number): number | null {
  for (let first = at; first > at - FARTHEST; first--) {
    if (first <= 0) return 0
    const { gap } = tokens[first] as Token
    if ((gap & HARD) !== 0 || (first < 12 && (gap & Mark.dash) !== 0)) return first
  }
  return null
}

/** A first word that may as well be a verb («دافع») is no subject. */
function isNoun(token: Token): boolean {
  return token.definite || token.noun !== null
}

function acceptable(passage: Passage, phrase: NounPhrase, agreement: Agreement | null): boolean {
  const surname = /^ال.+ي$/u.test((passage.tokens[phrase.from] as Token).bare) && phrase.to === phrase.from + 1
  if (phrase.head === null && !phrase.named && !surname) return false
  return phrase.gender === null || agreement === null || agreement.gender === null || phrase.gender === agreement.gender
}
