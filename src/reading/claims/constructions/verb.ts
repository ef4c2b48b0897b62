/**
 * A finite reporting verb: «قال الوزير إن …», «أفاد المرصد بسقوط …», «وأضاف: «…»», «الوزير يؤكد أن …».
 *
 * The speaker stands after the verb; else before it (subject-before.ts); else it is left out.
 */
import { skipAdjuncts, skipAside } from '../adjuncts.js'
import { type Complement, complementAt, FREE, seekComplement, seekHappening } from '../complement.js'
import type { Draft } from '../draft.js'
import { Class, type CueForm } from '../lexicon.js'
import { type NounPhrase, nounPhrase } from '../noun-phrase.js'
import { isEventNoun, mayNameEvent } from '../nouns.js'
import { HARD, isQuoted, Mark, type Passage, type Token } from '../passage.js'
import { sentenceSubject } from '../sentence-subject.js'
import { channelAt } from '../via.js'
import { isObjectRelative } from './relative.js'
import { subjectBefore, subjectOfAuxiliary } from './subject-before.js'
import { targetComplement } from './target.js'

interface Found {
  readonly complement: Complement
  readonly speaker: NounPhrase | null
  readonly rules: readonly string[]
}

export function verbDraft(passage: Passage, at: number, form: CueForm): Draft | null {
  if (isNegated(passage, at, form) || isUnreal(passage, at, form) || isFirstPerson(passage, at, form)) return null
  const found = speakerBefore(passage, at, form) ?? subjectAfter(passage, at, form) ?? subjectLeftOut(passage, at, form)
  if (found === null || !isSure(passage, at, found) || isComment(passage, at, form, found)) return null
  const { complement } = found
  return {
    cue: { from: at, to: at + 1 },
    construction: 'verb',
    entry: form.verb.id,
    stance: form.verb.stance,
    speaker: found.speaker,
    agreement: { gender: form.gender, number: form.number },
    seed: { kind: 'forward', start: complement.start, token: complement.token, marker: complement.marker },
    rules: [...found.rules, `complement/${complement.frame.kind}`],
  }
}

/**
 * «الوزير الذي أكد القرار», «كان الوزير قد أكد القرار»: who stands before speaks, so that no speaker is sought after the verb,
 * unless the verb's object goes back to the noun («القرار الذي أعلنه الوزير»).
 */
function speakerBefore(passage: Passage, at: number, form: CueForm): Found | null {
  const before = passage.tokens[at - 1]
  const auxiliary = before?.bare === 'قد' && !before.joined && ((passage.tokens[at - 2]?.classes ?? 0) & Class.auxiliary) === 0
  const relative = ((before?.classes ?? 0) & Class.relative) !== 0 && !isObjectRelative(passage, at - 1, at, form)
  if (!relative && !auxiliary) {
    const subject = subjectOfAuxiliary(passage, at, form)
    const rest = subject === null ? null : subjectLeftOut(passage, at, form)
    return rest === null ? null : { ...rest, speaker: subject, rules: ['speaker/after-auxiliary'] }
  }
  if (form.key !== passage.tokens[at]?.bare) return null
  const found = subjectLeftOut(passage, at, form)
  return found?.speaker === null ? null : found
}

/** «لم يؤكد», «لن يعلن» report nothing said; «لا تتوقع» reports an expectation, «لم يستبعد» what may be. */
function isNegated(passage: Passage, at: number, form: CueForm): boolean {
  const before = passage.tokens[at - 1]
  if (before === undefined || (passage.tokens[at]?.gap ?? 0) !== 0) return false
  if ((before.classes & Class.negation) === 0) return false
  if (form.verb.id === 'rule-out') return false
  return !(before.bare === 'لا' && form.verb.stance === 'expects') && before.bare !== 'ما'
}

/** «يجب أن يعلن», «قبل أن يؤكد»: what is to be said has not been; «من يقول» is nobody known. After another verb the word is a noun («قرر كشف …»). */
function isUnreal(passage: Passage, at: number, form: CueForm): boolean {
  const before = passage.tokens[at - 1]
  const token = passage.tokens[at] as Token
  if (before === undefined || token.joined || token.gap !== 0) return false
  if (before.key === 'من') return true
  if (form.tense === 'past') return before.bare === 'عدم' || ((before.classes & Class.verb) !== 0 && before.noun === null)
  return before.key === 'ان'
}

/** «مما يؤكد أن», «وهو ما اعتبر …»: the narrator draws a conclusion, or does not say whose it is. */
function isComment({ tokens }: Passage, at: number, form: CueForm, { speaker }: Found): boolean {
  const before = tokens[at - 1]
  if (before === undefined || (tokens[at]?.gap ?? 0) !== 0) return false
  if (before.bare === 'مما') return true
  return before.bare === 'ما' && (speaker === null || speaker.to <= at) && form.key === tokens[at]?.bare
}

/** «أعتقد», written like «اعتقد» but for the hamza. */
function isFirstPerson({ text, tokens }: Passage, at: number, { tense, verb }: CueForm): boolean {
  const token = tokens[at] as Token
  return tense === 'past' && verb.plainAlef && text.charAt(token.start + (token.joined ? 1 : 0)) === 'أ'
}

/** Prepositions the verb takes, which end what stands between it and its report. */
function stopsOf(form: CueForm): readonly string[] {
  return form.verb.frames.flatMap(
    ({ kind }) => FREE[kind.replace('target-', '')] ?? (kind === 'b' || kind === 'target-b' ? ['ب'] : []),
  )
}

/** The speaker right after the verb, or after when, where and to whom it was said. */
function subjectAfter(passage: Passage, at: number, form: CueForm): Found | null {
  const { tokens } = passage
  const first = tokens[at + 1]
  if (first === undefined || (first.gap & (HARD | Mark.colon)) !== 0) return null
  const sought = seekComplement(passage, form.verb, at + 1)
  const limit = sought?.at ?? Math.min(tokens.length, at + 40)
  const before = skipAdjuncts(passage, at + 1, limit, stopsOf(form))
  const contentWithB = form.verb.frames.some(({ kind }) => kind === 'b' || kind === 'target-b')
  const reportsNoun = form.verb.frames.some(({ kind }) => kind === 'noun' || kind.startsWith('target'))
  const open = nounPhrase(passage, before, { limit, bounded: false, contentWithB, reportsNoun })
  if (open === null) return null
  const whole = sought === null ? null : wholePhrase(passage, before, sought, contentWithB)
  if (whole !== null && sought !== null)
    return { complement: sought, speaker: whole, rules: ['speaker/after-verb', 'speaker/up-to-complement'] }
  const direct = nearComplement(passage, form, open, sought)
  if (direct !== null) return { ...direct, rules: ['speaker/after-verb', ...direct.rules] }
  const far = sought ?? seekHappening(passage, form.verb, at + 1)
  if (far === null) return null
  const published = isRelativeVerb(passage, open, open.to)
  const bounded = (published ? null : nounPhrase(passage, before, { limit: far.at, bounded: true, contentWithB })) ?? open
  return {
    complement: far,
    speaker: bounded,
    rules: ['speaker/after-verb', sought === null ? 'complement/happening' : 'complement/sought'],
  }
}

/** A phrase that fills all the room up to a complementiser, with no noun of happening in it. */
function wholePhrase(passage: Passage, at: number, sought: Complement, contentWithB: boolean): NounPhrase | null {
  if (sought.marker !== 'that' || passage.tokens[sought.at]?.joined) return null
  const phrase = nounPhrase(passage, at, { limit: sought.at, bounded: true, contentWithB })
  if (phrase === null || phrase.to !== sought.at) return null
  for (let word = at + 1; word < sought.at; word++) if (mayNameEvent(passage.tokens[word] as Token)) return null
  return phrase
}

/** A complement that follows the speaker at once or after an adverbial, and before any that was sought further on. */
function nearComplement(passage: Passage, form: CueForm, speaker: NounPhrase, sought: Complement | null): Found | null {
  const after = skipAdjuncts(passage, speaker.to, sought?.at ?? speaker.to + 20, stopsOf(form))
  const limit = sought?.at ?? speaker.to + 30
  for (const at of new Set([speaker.to, after, skipAside(passage, speaker.to, limit)])) {
    const complement = complementFrom(passage, form, at)
    if (complement === null || complement.at === sought?.at) continue
    if (complement.marker === 'noun' && sought !== null && !mayNameEvent(passage.tokens[at] as Token)) continue
    if (complement.marker === 'noun' && isRelativeVerb(passage, speaker, at)) continue
    return { complement, speaker, rules: ['complement/near'] }
  }
  return null
}

/** «وثائق نشرها الموقع أن …»: right after a document without article a noun with a pronoun is the verb of its relative clause. */
function isRelativeVerb({ tokens }: Passage, { head, definite, to }: NounPhrase, at: number): boolean {
  const token = tokens[at]
  return head?.kind === 'document' && !definite && at === to && token !== undefined && /(?:ه|ها|هم)$/u.test(token.bare)
}

/** No speaker after the verb: one before it, or none in this clause. */
function subjectLeftOut(passage: Passage, at: number, form: CueForm): Found | null {
  const sought = seekComplement(passage, form.verb, at + 1)
  const adjuncts = skipAdjuncts(passage, at + 1, sought?.at ?? at + 20, stopsOf(form))
  const near = complementFrom(passage, form, at + 1) ?? (adjuncts > at + 1 ? complementFrom(passage, form, adjuncts) : null)
  const before = ownedStatement(passage, at) ?? subjectBefore(passage, at, form)
  const far = near === null && sought === null && before !== null ? seekHappening(passage, form.verb, at) : null
  const complement = near !== null && (sought === null || near.at <= sought.at) ? near : (sought ?? near ?? far)
  if (complement === null) return null
  return {
    complement,
    speaker: before,
    rules: [before === null ? 'speaker/left-out' : 'speaker/before-verb'],
  }
}

function complementFrom(passage: Passage, form: CueForm, at: number): Complement | null {
  return targetComplement(passage, form.verb, at) ?? complementAt(passage, form.verb, at)
}

/** «أرسلت الشركة بيانا قالت فيه إن …»: the sender of the statement speaks. */
function ownedStatement(passage: Passage, at: number): NounPhrase | null {
  return /^فيه(?:ا|ما)?$/u.test(passage.tokens[at + 1]?.key ?? '') ? statementOwner(passage, at) : null
}

function statementOwner(passage: Passage, at: number): NounPhrase | null {
  const subject = sentenceSubject(passage, at, null)
  return subject?.head?.kind === 'document' ? null : subject
}

/** A verb with other senses needs a speaker that is plainly one, or a quotation. */
function isSure(passage: Passage, at: number, found: Found): boolean {
  const { complement, speaker } = found
  const token = passage.tokens[at] as Token
  const verbal = token.joined || isClauseHead(passage, at)
  if ((token.classes & Class.preposition) !== 0 && !(verbal && (followsAtOnce(at, found) || isVoiced(found)))) return false
  if (complement.frame.opens && !token.joined && !isClauseHead(passage, at)) return false
  const quoted = complement.marker === 'quote' || complement.marker === 'colon'
  if (complement.frame.kind.startsWith('document')) return speaker?.head != null && speaker.head.title === null
  if (complement.frame.kind.startsWith('medium')) return speaker !== null && isOutlet(passage, speaker)
  if (isQuoted(passage, token) && (speaker === null || quoted || complement.marker !== 'that')) return false
  if (complement.marker === 'noun' && !isSureNoun(passage, token, complement, speaker)) return false
  if (!complement.frame.doubtful)
    return speaker !== null || complement.marker !== 'preposition' || token.joined || isClauseHead(passage, at)
  if (quoted) return (passage.tokens[complement.token]?.quote ?? -1) >= 0
  if (complement.marker === 'that' && complement.at === at + 1 && token.joined) return true
  const saidInMarks = ((passage.tokens[complement.token]?.gap ?? 0) & Mark.quoteOpen) !== 0
  if (complement.marker === 'that' && saidInMarks && speaker !== null && token.joined) return true
  return speaker !== null && (speaker.head !== null || speaker.named)
}

/** «علمت "الأفق" أن …», «علمت وكالة الأفق أن …». */
function isOutlet(passage: Passage, { head, from, start, named }: NounPhrase): boolean {
  if (head !== null) return head.kind === 'medium'
  const first = passage.tokens[from] as Token
  return channelAt(passage, from) !== null || (named && first.quote >= 0 && start === first.start)
}

/** A bare noun phrase is reported by somebody known to speak, or by a verb that opens its clause on a noun of happening. */
function isSureNoun(passage: Passage, token: Token, { token: first, frame }: Complement, speaker: NounPhrase | null): boolean {
  if (hasObject(token)) return true
  if (frame.doubtful && token.verbs.some(({ tense }) => tense === 'present')) return false
  if (speaker === null) return token.joined || isEventNoun(passage.tokens[first] as Token)
  return speaker.head !== null || speaker.named
}

/** «ما يعتبره منافسة»: the verb has its object written on. */
function hasObject({ bare, verbs }: Token): boolean {
  return verbs.every(({ key }) => key !== bare)
}

/** «عبر الوزير عن …»: no preposition, as its own preposition follows a speaker. */
function isVoiced({ complement, speaker }: Found): boolean {
  return complement.frame.kind === 'an' && speaker !== null && (speaker.head !== null || speaker.named)
}

/** «بين» is a verb only before a complementiser, or with a speaker and nothing else between. */
function followsAtOnce(at: number, { complement, speaker }: Found): boolean {
  return complement.marker === 'that' && (complement.at === at + 1 || speaker?.to === complement.at)
}

function isClauseHead(passage: Passage, at: number): boolean {
  const token = passage.tokens[at] as Token
  const before = passage.tokens[at - 1]
  return (
    (token.gap & (HARD | Mark.comma | Mark.dash | Mark.close)) !== 0 ||
    before === undefined ||
    (before.classes & (Class.clause | Class.aspect | Class.relative | Class.that | Class.auxiliary)) !== 0
  )
}
