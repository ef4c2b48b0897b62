/** The subject of a sentence whose main verb reports nothing: «التقت المديرة العمال …، قائلة …». */
import type { Draft } from './draft.js'
import { Class } from './lexicon.js'
import { type NounPhrase, nounPhrase } from './noun-phrase.js'
import { HARD, type Passage, type Token } from './passage.js'

export function sentenceSubject(passage: Passage, draft: Draft): NounPhrase | null {
  let start = draft.cue.from
  while (start > 0 && ((passage.tokens[start] as Token).gap & HARD) === 0) start--
  while (((passage.tokens[start]?.classes ?? 0) & (Class.clause | Class.aspect | Class.adverb | Class.auxiliary)) !== 0) start++
  for (const at of [start, start + 1, start + 2]) {
    const phrase = nounPhrase(passage, at, { limit: draft.cue.from, bounded: false })
    if (phrase === null) continue
    if (at > start || phrase.head !== null) return acceptable(phrase, draft) ? phrase : null
  }
  return null
}

function acceptable(phrase: NounPhrase, { agreement }: Draft): boolean {
  if (phrase.head === null && !phrase.named) return false
  return phrase.gender === null || agreement.gender === null || phrase.gender === agreement.gender
}
