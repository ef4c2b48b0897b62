/**
 * A finite reporting verb: «قال الوزير إن …», «أفاد المرصد بسقوط …», «وأضاف: «…»», «الوزير يؤكد أن …».
 *
 * The speaker stands after the verb; else before it (subject-before.ts); else it is left out.
 */
import { skipAdjuncts } from '../adjuncts.js'
import { type Complement, complementAt, seekComplement } from '../complement.js'
import type { Draft, TokenRange } from '../draft.js'
import { Class, type CueForm } from '../lexicon.js'
import { type NounPhrase, nounPhrase } from '../noun-phrase.js'
import { HARD, Mark, type Passage, type Token } from '../passage.js'
import { subjectBefore } from './subject-before.js'
import { targetComplement } from './target.js'

interface Found {
  readonly complement: Complement
  readonly speaker: NounPhrase | null
  readonly via: readonly TokenRange[]
  readonly rules: readonly string[]
}

export function verbDraft(passage: Passage, at: number, form: CueForm): Draft | null {
  if (isNegated(passage, at, form)) return null
  const found = subjectAfter(passage, at, form) ?? subjectLeftOut(passage, at, form)
  if (found === null || !isSure(passage, at, found)) return null
  const { complement } = found
  return {
    cue: { from: at, to: at + 1 },
    construction: 'verb',
    entry: form.verb.id,
    stance: form.verb.stance,
    speaker: found.speaker,
    agreement: { gender: form.gender, number: form.number },
    seed: { kind: 'forward', start: complement.start, token: complement.token, marker: complement.marker },
    via: found.via,
    rules: [...found.rules, `complement/${complement.frame.kind}`],
  }
}

/** «لم يؤكد», «لن يعلن» report nothing said; «لا تتوقع» reports an expectation. */
function isNegated(passage: Passage, at: number, form: CueForm): boolean {
  const before = passage.tokens[at - 1]
  if (before === undefined || (passage.tokens[at]?.gap ?? 0) !== 0) return false
  if ((before.classes & Class.negation) === 0) return false
  return !(before.bare === 'لا' && form.verb.stance === 'expects') && before.bare !== 'ما'
}

/** The speaker right after the verb, or after when, where and to whom it was said. */
function subjectAfter(passage: Passage, at: number, form: CueForm): Found | null {
  const { tokens } = passage
  const first = tokens[at + 1]
  if (first === undefined || (first.gap & (HARD | Mark.colon)) !== 0) return null
  const sought = seekComplement(passage, form.verb, at + 1)
  const limit = sought?.at ?? Math.min(tokens.length, at + 40)
  const before = skipAdjuncts(passage, at + 1, limit)
  const contentWithB = form.verb.frames.some(({ kind }) => kind === 'b' || kind === 'target-b')
  const open = nounPhrase(passage, before.to, { limit, bounded: false, contentWithB })
  if (open === null) return null
  const direct = nearComplement(passage, form, open, sought)
  if (direct !== null) return { ...direct, via: [...before.via, ...direct.via], rules: ['speaker/after-verb', ...direct.rules] }
  if (sought === null) return null
  const bounded = nounPhrase(passage, before.to, { limit, bounded: true, contentWithB }) ?? open
  const after = skipAdjuncts(passage, bounded.to, limit)
  return {
    complement: sought,
    speaker: bounded,
    via: [...before.via, ...after.via],
    rules: ['speaker/after-verb', 'complement/sought'],
  }
}

/** A complement that follows the speaker at once or after an adverbial, and before any that was sought further on. */
function nearComplement(passage: Passage, form: CueForm, speaker: NounPhrase, sought: Complement | null): Found | null {
  const target = targetComplement(passage, form.verb, speaker.to)
  if (target !== null) return { complement: target, speaker, via: [], rules: ['complement/target'] }
  const after = skipAdjuncts(passage, speaker.to, sought?.at ?? speaker.to + 20)
  for (const at of speaker.to === after.to ? [speaker.to] : [speaker.to, after.to]) {
    const complement = complementAt(passage, form.verb, at)
    if (complement === null || complement.at === sought?.at) continue
    if (complement.marker === 'noun' && sought !== null && sought.at - at < 3) continue
    return { complement, speaker, via: at === after.to ? after.via : [], rules: ['complement/near'] }
  }
  return null
}

/** No speaker after the verb: one before it, or none in this clause. */
function subjectLeftOut(passage: Passage, at: number, form: CueForm): Found | null {
  const sought = seekComplement(passage, form.verb, at + 1)
  const adjuncts = skipAdjuncts(passage, at + 1, sought?.at ?? at + 20)
  const near =
    targetComplement(passage, form.verb, at + 1) ??
    complementAt(passage, form.verb, at + 1) ??
    (adjuncts.to > at + 1 ? complementAt(passage, form.verb, adjuncts.to) : null)
  const complement = near !== null && (sought === null || near.at <= sought.at) ? near : (sought ?? near)
  if (complement === null) return null
  const before = subjectBefore(passage, at, form)
  return {
    complement,
    speaker: before,
    via: adjuncts.via,
    rules: [before === null ? 'speaker/left-out' : 'speaker/before-verb'],
  }
}

/** A verb with other senses needs a speaker that is plainly one, or a quotation. */
function isSure(passage: Passage, at: number, found: Found): boolean {
  const { complement, speaker } = found
  const token = passage.tokens[at] as Token
  const quoted = complement.marker === 'quote' || complement.marker === 'colon'
  if (complement.frame.kind.startsWith('document')) return speaker !== null && speaker.head?.title == null
  if (token.quote >= 0 && (speaker === null || quoted || complement.marker !== 'that')) return false
  if (complement.marker === 'noun' && speaker === null && !token.joined) return false
  if (!complement.frame.doubtful)
    return speaker !== null || complement.marker !== 'preposition' || token.joined || isClauseHead(passage, at)
  if (quoted) return (passage.tokens[complement.token]?.quote ?? -1) >= 0
  return speaker !== null && (speaker.head !== null || speaker.named)
}

function isClauseHead(passage: Passage, at: number): boolean {
  const token = passage.tokens[at] as Token
  const before = passage.tokens[at - 1]
  return (
    (token.gap & (HARD | Mark.comma)) !== 0 ||
    before === undefined ||
    (before.classes & (Class.clause | Class.aspect | Class.relative)) !== 0
  )
}
