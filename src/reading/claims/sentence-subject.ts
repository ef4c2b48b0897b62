/** The subject of a sentence whose main verb reports nothing: «التقت المديرة العمال …، قائلة …». */
import type { Agreement } from './draft.js'
import { isOwnSpeech } from './growing-phrase.js'
import { Class } from './lexicon.js'
import { type NounPhrase, nounPhrase } from './noun-phrase.js'
import { stripped } from './nouns.js'
import { allOccurrences } from './occurrences.js'
import { HARD, Mark, type Passage, type Token } from './passage.js'

const FARTHEST = 120

/** The subject of the sentence that the word at `before` stands in; null where it is left out or not found. `speaks`: that it speaks is sure. */
export function sentenceSubject(
  passage: Passage,
  before: number,
  agreement: Agreement | null,
  speaks = false,
): NounPhrase | null {
  const first = firstOfSentence(passage, before)
  if (first === null) return null
  let start = first
  while (((passage.tokens[start]?.classes ?? 0) & (Class.clause | Class.aspect | Class.adverb | Class.auxiliary)) !== 0) start++
  start = afterFront(passage, start, before)
  if (((passage.tokens[start]?.classes ?? 0) & Class.preposition) !== 0) return null
  for (const at of [start, start + 1, start + 2].filter((token) => token < before)) {
    if (at > start && stripped(passage.tokens[at] as Token, passage.lexicon)?.definite) return null
    const first = passage.tokens[at] as Token
    if ((first.gap & (Mark.colon | Mark.quoteOpen)) !== 0 && at > start && first.noun === null) return null
    if ((first.classes & Class.verb) !== 0 && first.noun === null) continue
    if (((passage.tokens[at - 1]?.classes ?? 0) & Class.negation) !== 0) continue
    const phrase = nounPhrase(passage, at, { limit: before, bounded: false, reportsNoun: true })
    if (phrase === null) continue
    if (at === start && !isNoun(passage.tokens[at] as Token)) continue
    if (at > start || phrase.head !== null || phrase.named) {
      const verb = at > start ? (passage.tokens[at - 1] as Token) : null
      return acceptable(passage, phrase, agreement, speaks) && !(verb !== null && disagrees(verb, phrase, agreement))
        ? phrase
        : null
    }
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

/** «الراوند» where «سالم الراوند» stands elsewhere. */
export function isSurnameElsewhere(passage: Passage, at: number): boolean {
  return allOccurrences(passage, (passage.tokens[at] as Token).bare).some((place) => {
    const before = passage.tokens[place - 1]
    return place !== at && passage.tokens[place]?.gap === 0 && before !== undefined && isGivenNameLike(before)
  })
}

function isGivenNameLike({ definite, noun, classes, verbs }: Token): boolean {
  return !definite && noun === null && verbs.length === 0 && (classes & ~Class['name-part']) === 0
}

/** «وأمام المحكمة، تصدى السفير …»: past an adverbial with its comma at the head of the sentence. */
function afterFront({ tokens }: Passage, start: number, before: number): number {
  if (((tokens[start]?.classes ?? 0) & (Class.preposition | Class.time)) === 0) return start
  for (let at = start + 1; at < before && at - start < 25; at++) {
    const { gap, classes } = tokens[at] as Token
    if ((classes & (Class.that | Class.relative)) !== 0) return start
    if ((gap & Mark.comma) !== 0) return at
  }
  return start
}

/** «واختتم المدير حديثه بقوله»: who stands between the verb and the speech that the cue goes on with. */
export function speechOwner(passage: Passage, cue: number, agreement: Agreement): NounPhrase | null {
  for (let at = cue - 1; at > 1 && cue - at < 8; at--) {
    const token = passage.tokens[at] as Token
    if ((token.gap & HARD) !== 0) return null
    if (!isOwnSpeech(passage, token)) continue
    for (let start = at - 1; start > 0 && at - start < 8; start--) {
      if (((passage.tokens[start] as Token).gap & (HARD | Mark.comma)) !== 0) return null
      const verb = passage.tokens[start - 1] as Token
      if ((verb.classes & Class.verb) === 0 && verb.verbs.length === 0) continue
      const phrase = nounPhrase(passage, start, { limit: at, bounded: true })
      return phrase !== null && phrase.to === at && acceptable(passage, phrase, agreement, true) ? phrase : null
    }
    return null
  }
  return null
}

/** «شهدت البحيرة …، وقال»: a woman's or a thing's verb before a word of unknown gender. */
function disagrees({ classes, bare }: Token, { gender }: NounPhrase, agreement: Agreement | null): boolean {
  return gender === null && agreement?.gender === 'm' && (classes & Class.verb) !== 0 && /..ت$/u.test(bare)
}

/** A first word that may as well be a verb («دافع») is no subject. */
function isNoun(token: Token): boolean {
  return token.definite || token.noun !== null
}

function acceptable(passage: Passage, phrase: NounPhrase, agreement: Agreement | null, speaks: boolean): boolean {
  const { bare, definite } = passage.tokens[phrase.from] as Token
  const surname =
    phrase.to === phrase.from + 1 &&
    (/^ال.+ي$/u.test(bare) || (definite && (speaks || isSurnameElsewhere(passage, phrase.from)) && !/(?:ه|ات)$/u.test(bare)))
  if (phrase.head === null && !surname && (!phrase.named || /ات$/u.test(bare))) return false
  return phrase.gender === null || agreement === null || agreement.gender === null || phrase.gender === agreement.gender
}
