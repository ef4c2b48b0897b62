/**
 * A finite reporting verb: «قال الوزير إن …», «أفاد المرصد بسقوط …», «وأضاف: «…»», «الوزير يؤكد أن …».
 *
 * The speaker stands after the verb; else before it (subject-before.ts); else it is left out.
 */
import { skipAdjuncts, skipAside } from '../adjuncts.js'
import { type Complement, complementAt } from '../complement.js'
import type { Draft } from '../draft.js'
import { Class, type CueForm } from '../lexicon.js'
import { isLinkLine } from '../link-line.js'
import { beginsPhrase, type NounPhrase, nounPhrase } from '../noun-phrase.js'
import { isOfficeOf } from '../noun-phrase-edges.js'
import { mayNameEvent } from '../nouns.js'
import { HARD, Mark, type Passage, type Token } from '../passage.js'
import { seekComplement, seekHappening } from '../seek-complement.js'
import { sentenceSubject } from '../sentence-subject.js'
import { partiesOf, speakerAlone } from './parties.js'
import { isObjectRelative } from './relative.js'
import { subjectBefore, subjectOfAuxiliary } from './subject-before.js'
import { type Found, isSure } from './sure-signs.js'
import { targetComplement } from './target.js'
import { isComment, isFirstPerson, isNegated, isPassive, isResumed, isRuledOut, isUnreal } from './unsaid.js'

/** `earlier`: the last draft before, whose speaker may go on. */
export function verbDraft(passage: Passage, at: number, form: CueForm, earlier?: Draft): Draft | null {
  if (
    isNegated(passage, at, form) ||
    isUnreal(passage, at, form) ||
    isFirstPerson(passage, at, form) ||
    isPassive(passage, at, form)
  )
    return null
  const sought = seekComplement(passage, form.verb.takes.sought, at + 1)
  const found =
    speakerBefore(passage, at, form, sought) ??
    bothParties(passage, at, form, earlier) ??
    subjectAfter(passage, at, form, sought) ??
    subjectAlone(passage, at, form) ??
    subjectLeftOut(passage, at, form, sought)
  if (found === null || !isSure(passage, at, found) || isComment(passage, at, form, found)) return null
  if (found.complement.marker !== 'that' && isResumed(passage, at)) return null
  if (form.tense === 'present' && found.speaker !== null && found.speaker.to <= at && isLinkLine(passage, at)) return null
  const { complement } = found
  return {
    cue: { from: at, to: at + 1 },
    construction: 'verb',
    entry: form.verb.id,
    stance: isRuledOut(passage, at, form) ? 'says' : form.verb.stance,
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
function speakerBefore(passage: Passage, at: number, form: CueForm, sought: Complement | null): Found | null {
  const before = passage.tokens[at - 1]
  const auxiliary = before?.bare === 'قد' && !before.joined && ((passage.tokens[at - 2]?.classes ?? 0) & Class.auxiliary) === 0
  const relative = ((before?.classes ?? 0) & Class.relative) !== 0 && !isObjectRelative(passage, at - 1, at, form)
  if (!relative && !auxiliary) {
    const subject = subjectOfAuxiliary(passage, at, form)
    const rest = subject === null ? null : subjectLeftOut(passage, at, form, sought)
    return rest === null ? null : { ...rest, speaker: subject, rules: ['speaker/after-auxiliary'] }
  }
  if (form.key !== passage.tokens[at]?.bare) return null
  const found = subjectLeftOut(passage, at, form, sought)
  return found?.speaker === null ? null : found
}

function bothParties(passage: Passage, at: number, form: CueForm, earlier: Draft | undefined): Found | null {
  const found = partiesOf(passage, at, form, earlier)
  return found === null ? null : { ...found, rules: [found.speaker === null ? 'speaker/left-out' : 'speaker/before-object'] }
}

/** «وعد الوزير بحل الأزمة»: no object, though the word behind the preposition is in no list. */
function subjectAlone(passage: Passage, at: number, form: CueForm): Found | null {
  const found = speakerAlone(passage, at, form)
  return found === null ? null : { ...found, rules: ['speaker/after-verb', 'speaker/up-to-preposition'] }
}

/** The speaker right after the verb, or after when, where and to whom it was said. */
function subjectAfter(passage: Passage, at: number, form: CueForm, sought: Complement | null): Found | null {
  const { tokens } = passage
  const first = tokens[at + 1]
  if (first === undefined || (first.gap & (HARD | Mark.colon)) !== 0) return null
  const limit = sought?.at ?? Math.min(tokens.length, at + 40)
  const before = skipAdjuncts(passage, at + 1, limit, form.verb.takes.stops)
  const { withB: contentWithB, noun: reportsNoun } = form.verb.takes
  const unbounded = { limit, bounded: false, contentWithB, reportsNoun }
  if (!beginsPhrase(passage, before, unbounded)) return null
  const filling = sought === null ? null : nounPhrase(passage, before, { limit, bounded: true, contentWithB })
  if (filling !== null && sought !== null && isWhole(passage, filling, sought))
    return { complement: sought, speaker: filling, rules: ['speaker/after-verb', 'speaker/up-to-complement'] }
  const open = nounPhrase(passage, before, unbounded)
  if (open === null) return null
  const direct = nearComplement(passage, form, open, sought)
  if (direct !== null) return { ...direct, rules: ['speaker/after-verb', ...direct.rules] }
  const far = sought ?? seekHappening(passage, form.verb, at + 1)
  if (far === null) return null
  const published = isRelativeVerb(passage, open, open.to)
  const bounded = sought === null ? nounPhrase(passage, before, { limit: far.at, bounded: true, contentWithB }) : filling
  return {
    complement: far,
    speaker: published ? open : (bounded ?? open),
    rules: ['speaker/after-verb', sought === null ? 'complement/happening' : 'complement/sought'],
  }
}

/** Whether the phrase fills all the room up to a complementiser, with no noun of happening in it. */
function isWhole(passage: Passage, { from, to }: NounPhrase, sought: Complement): boolean {
  if (sought.marker !== 'that' || passage.tokens[sought.at]?.joined || to !== sought.at) return false
  for (let word = from + 1; word < to; word++)
    if (mayNameEvent(passage.tokens[word] as Token) && !isOfficeOf(passage, word - 1)) return false
  return true
}

/** A complement that follows the speaker at once or after an adverbial, and before any that was sought further on. */
function nearComplement(passage: Passage, form: CueForm, speaker: NounPhrase, sought: Complement | null): Found | null {
  const after = skipAdjuncts(passage, speaker.to, sought?.at ?? speaker.to + 20, form.verb.takes.stops)
  const limit = sought?.at ?? speaker.to + 30
  const places = [speaker.to, after, skipAside(passage, speaker.to, limit)]
  for (const [n, at] of places.entries()) {
    const complement = places.indexOf(at) < n ? null : complementFrom(passage, form, at)
    if (complement === null || complement.at === sought?.at) continue
    if (
      complement.marker === 'noun' &&
      sought !== null &&
      !mayNameEvent(passage.tokens[at] as Token) &&
      !isBuried(passage, at, sought)
    )
      continue
    if (complement.marker === 'noun' && isRelativeVerb(passage, speaker, at)) continue
    return { complement, speaker, rules: ['complement/near'] }
  }
  return null
}

/** «قدر المسؤولون قيمة الشركة التي …، وقالوا إن»: a complementiser behind a relative clause is not this verb's. */
function isBuried({ tokens }: Passage, from: number, { at }: Complement): boolean {
  for (let token = from + 1; token < at; token++) if (((tokens[token] as Token).classes & Class.relative) !== 0) return true
  return false
}

/** «وثائق نشرها الموقع أن …», «استطلاع نشر أمس أن …»: right after a document without article the word is the verb of its relative clause. */
function isRelativeVerb({ tokens, lexicon }: Passage, { head, definite, to }: NounPhrase, at: number): boolean {
  const token = tokens[at]
  if (head?.kind !== 'document' || definite || at !== to || token === undefined || token.gap !== 0) return false
  return /(?:ه|ها|هم)$/u.test(token.bare) || lexicon.documentVerbs.has(token.bare)
}

/** No speaker after the verb: one before it, or none in this clause. */
function subjectLeftOut(passage: Passage, at: number, form: CueForm, sought: Complement | null): Found | null {
  const adjuncts = skipAdjuncts(passage, at + 1, sought?.at ?? at + 20, form.verb.takes.stops)
  const near = complementFrom(passage, form, at + 1) ?? (adjuncts > at + 1 ? complementFrom(passage, form, adjuncts) : null)
  const nearest = near !== null && (sought === null || near.at <= sought.at) ? near : (sought ?? near)
  const complement = nearest ?? seekHappening(passage, form.verb, at)
  if (complement === null) return null
  const before = ownedStatement(passage, at) ?? subjectBefore(passage, at, form)
  if (nearest === null && before === null) return null
  return {
    complement,
    speaker: before,
    rules: [before === null ? 'speaker/left-out' : 'speaker/before-verb'],
  }
}

function complementFrom(passage: Passage, form: CueForm, at: number): Complement | null {
  return targetComplement(passage, form.verb, at) ?? complementAt(passage, form.verb.frames, at)
}

/** «أرسلت الشركة بيانا قالت فيه إن …»: the sender of the statement speaks. */
function ownedStatement(passage: Passage, at: number): NounPhrase | null {
  return /^فيه(?:ا|ما)?$/u.test(passage.tokens[at + 1]?.key ?? '') ? statementOwner(passage, at) : null
}

function statementOwner(passage: Passage, at: number): NounPhrase | null {
  const subject = sentenceSubject(passage, at, null)
  return subject?.head?.kind === 'document' ? null : subject
}
