/** A speaker before its verb: «وكانت الوزارة قد أعلنت», «المحافظ الذي أعلن», «لكن المدير نفى», «الوزير يؤكد». */
import { Class, type CueForm } from '../lexicon.js'
import { type NounPhrase, nounPhrase } from '../noun-phrase.js'
import { isEventNoun } from '../nouns.js'
import { HARD, Mark, type Passage, type Token } from '../passage.js'
import { isObjectRelative } from './relative.js'

const FARTHEST = 40

export function subjectBefore(passage: Passage, at: number, form: CueForm): NounPhrase | null {
  const already = passage.tokens[at - 1]?.bare === 'قد' && passage.tokens[at - 1]?.joined === true
  const verb = already ? at - 1 : skipBack(passage, at)
  const joined = already || (passage.tokens[at]?.joined ?? false)
  const found =
    antecedent(passage, verb, at, form) ?? (joined && !answersAmma(passage, verb) ? null : clauseSubject(passage, verb))
  return found !== null && agrees(found, form) ? found : null
}

/** «أما المدير، …، فقال إن»: the verb of «أما» has a ف. */
function answersAmma({ tokens }: Passage, at: number): boolean {
  if (tokens[at]?.key.startsWith('ف') !== true) return false
  for (let word = at - 1; word >= 0 && at - word < FARTHEST; word--) {
    if (/^و?اما$/u.test((tokens[word] as Token).key)) return true
    if (((tokens[word + 1] as Token).gap & HARD) !== 0) return false
  }
  return false
}

/** «ظلت السلطات تطالب …», «كان الوزير يقول»: the subject that stands between an auxiliary and a present form. */
export function subjectOfAuxiliary(passage: Passage, at: number, form: CueForm): NounPhrase | null {
  if (form.tense !== 'present' || passage.tokens[at]?.joined) return null
  for (let word = at - 2; word >= 0 && at - word < 12; word--) {
    const token = passage.tokens[word] as Token
    if (((passage.tokens[word + 1] as Token).gap & (HARD | Mark.comma | Mark.colon)) !== 0) return null
    if ((token.classes & Class.auxiliary) === 0 || token.noun !== null) continue
    const phrase = nounPhrase(passage, word + 1, { limit: at, bounded: true })
    return phrase !== null && phrase.to === at && (phrase.head !== null || phrase.named) && agrees(phrase, form) ? phrase : null
  }
  return null
}

/** «قد», «سوف» and adverbs between the speaker and the verb. */
function skipBack(passage: Passage, at: number): number {
  let verb = at
  while (verb > 0) {
    const before = passage.tokens[verb - 1] as Token
    if (((passage.tokens[verb]?.gap ?? 0) & HARD) !== 0) break
    if ((before.classes & (Class.aspect | Class.adverb | Class.negation)) === 0) break
    if (before.joined && (before.classes & Class.aspect) !== 0) break
    verb--
  }
  return verb
}

/** The noun phrase that a relative pronoun right before the verb goes back to; one that a known noun begins, if there is one. */
function antecedent(passage: Passage, verb: number, at: number, form: CueForm): NounPhrase | null {
  const relative = passage.tokens[verb - 1]
  if (relative === undefined || (relative.classes & Class.relative) === 0 || ((passage.tokens[verb]?.gap ?? 0) & HARD) !== 0)
    return null
  if (isObjectRelative(passage, verb - 1, at, form)) return null
  const first = relative.joined ? sameRelative(passage, verb - 1) : null
  if (first !== null) return antecedent(passage, first + 1, first + 1, form)
  let from = verb - 1
  while (from > 0 && verb - from < 20 && canStand(passage, from - 1, verb - 1)) from--
  for (const known of [true, false])
    for (let start = from; start < verb - 1; start++) {
      const { noun } = passage.tokens[start] as Token
      if (known !== (noun !== null) || leavesQuote(passage, start, verb - 2)) continue
      const phrase = nounPhrase(passage, start, { limit: verb - 1, bounded: true })
      if (phrase !== null && phrase.to === verb - 1 && agrees(phrase, form)) return phrase
    }
  return null
}

/** «الرئيس الذي هدد …، والذي اعتبر»: the same pronoun, before it was joined. */
function sameRelative({ tokens }: Passage, at: number): number | null {
  for (let word = at - 1; word > 0 && at - word < FARTHEST; word--) {
    const token = tokens[word] as Token
    if (((tokens[word + 1] as Token).gap & HARD) !== 0) return null
    if (token.bare === tokens[at]?.bare && !token.joined) return word
  }
  return null
}

/** «ضمان "أمن" المدينة التي …»: a noun in quote marks of its own is not where the phrase begins. */
function leavesQuote({ tokens }: Passage, start: number, end: number): boolean {
  const { quote, noun } = tokens[start] as Token
  return quote >= 0 && quote !== tokens[end]?.quote && (noun !== null || tokens[start + 1]?.quote === quote)
}

function canStand(passage: Passage, at: number, relative: number): boolean {
  const token = passage.tokens[at] as Token
  const after = passage.tokens[at + 1] as Token
  if ((after.gap & (HARD | Mark.colon)) !== 0) return false
  if ((after.gap & Mark.comma) !== 0 && at + 1 !== relative && after.noun === null && !isNameLike(after)) return false
  if (isEventNoun(token) && !token.definite) return false
  const stops = Class.that | Class.time | Class.relative | Class.auxiliary | Class.clause | Class.adverb
  return (token.classes & stops) === 0 && token.verbs.every((form) => form.tense === 'participle')
}

function isNameLike(token: Token): boolean {
  return token.noun === null && !token.definite && token.classes === 0 && !token.joined
}

/** The subject at the head of the verb's clause, when nothing but its own modifiers stands between. */
function clauseSubject(passage: Passage, verb: number): NounPhrase | null {
  const start = clauseStart(passage, verb)
  if (start === null || start >= verb) return null
  const phrase = nounPhrase(passage, start, { limit: verb, bounded: true })
  if (phrase === null || !isSpeakerLike(passage, phrase)) return null
  return reaches(passage, phrase.to, verb) ? phrase : null
}

/** A surname alone («الراوي») is known by being no word of any list. */
function isSpeakerLike({ tokens }: Passage, phrase: NounPhrase): boolean {
  const first = tokens[phrase.from] as Token
  const surname = phrase.to === phrase.from + 1 && first.definite && first.classes === 0 && first.verbs.length === 0
  return phrase.head !== null || phrase.named || surname
}

/** After the last word that opens a clause, or at the sentence's head. */
function clauseStart(passage: Passage, verb: number): number | null {
  const { tokens } = passage
  for (let at = verb - 1; at >= 0 && verb - at < FARTHEST; at--) {
    const token = tokens[at] as Token
    const after = tokens[at + 1] as Token
    if ((after.gap & (HARD | Mark.colon)) !== 0) return at + 1
    if ((token.classes & (Class.auxiliary | Class.clause)) !== 0 && token.noun === null && at + 1 < verb)
      return skipAspect(passage, at + 1, verb)
    if ((token.classes & Class.that) !== 0 && at + 1 < verb) return at + 1
    if (at === 0) return 0
  }
  return null
}

function skipAspect(passage: Passage, at: number, verb: number): number {
  let start = at
  while (start < verb && ((passage.tokens[start]?.classes ?? 0) & (Class.aspect | Class.adverb)) !== 0) start++
  return start
}

/** Whether only a relative clause, an aside between commas or a prepositional phrase stands between speaker and verb. */
function reaches(passage: Passage, from: number, verb: number): boolean {
  const { tokens } = passage
  if (from === verb) return ((tokens[verb] as Token).gap & Mark.dash) === 0
  const first = tokens[from] as Token
  const last = tokens[verb] as Token
  if ((first.classes & Class.relative) !== 0) return verb - from < 25
  if ((first.gap & Mark.comma) !== 0) return (last.gap & Mark.comma) !== 0
  if ((first.gap & (Mark.dash | Mark.open)) !== 0) return (last.gap & (Mark.dash | Mark.close)) !== 0
  if ((first.classes & (Class.preposition | Class.time | Class.adverb)) !== 0 && verb - from <= 12)
    return noVerbBetween(passage, from, verb)
  return false
}

function noVerbBetween(passage: Passage, from: number, verb: number): boolean {
  for (let at = from; at < verb; at++) {
    const token = passage.tokens[at] as Token
    if ((token.classes & (Class.that | Class.relative | Class.auxiliary | Class.clause)) !== 0) return false
    if (token.verbs.some((form) => form.tense !== 'participle') && token.noun === null) return false
    if ((token.gap & Mark.comma) !== 0) return false
  }
  return true
}

/** A verb after its subject agrees in gender and number, as far as these are known. */
function agrees(phrase: NounPhrase, form: CueForm): boolean {
  if (phrase.gender === null || phrase.head?.title === 'honorific') return true
  const people = phrase.head?.kind === 'group' || phrase.head?.title != null
  if (phrase.number === 'p' && !people) return true
  return phrase.gender === form.gender || (people && phrase.number === 'p')
}
