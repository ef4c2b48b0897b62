/** An accusative participle chained to an earlier verb: «…، مضيفا أن …», «…، نافية الاتهامات». Its speaker is that verb's. */
import { skipAdjuncts } from '../adjuncts.js'
import { complementAt } from '../complement.js'
import type { Draft } from '../draft.js'
import { Class, type CueForm } from '../lexicon.js'
import { nounPhrase } from '../noun-phrase.js'
import { isEventNoun } from '../nouns.js'
import { HARD, isQuoted, Mark, type Passage, type Token } from '../passage.js'
import { seekComplement } from '../seek-complement.js'
import { targetComplement } from './target.js'

export function participleDraft(passage: Passage, at: number, form: CueForm): Draft | null {
  const token = passage.tokens[at] as Token
  if (
    token.definite ||
    (token.noun !== null && !hasTarget(passage, at, form)) ||
    (isQuoted(passage, token) && form.verb.id !== 'say')
  )
    return null
  if (!isAccusative(passage, at, form)) return null
  const next = passage.tokens[at + 1]
  if (next === undefined || (next.gap & HARD & ~Mark.line) !== 0) return null
  const adjuncts = skipAdjuncts(passage, at + 1, at + 15)
  const complement =
    complementAt(passage, form.verb.frames, at + 1) ??
    targetComplement(passage, form.verb, at + 1) ??
    complementAt(passage, form.verb.frames, adjuncts) ??
    (form.verb.id === 'add' ? clauseAt(passage, at + 1) : null) ??
    (isPlainAccusative(token, form) ? seekComplement(passage, form.verb.takes.sought, at + 1) : null)
  if (complement === null || (complement.frame.doubtful && complement.marker !== 'that' && complement.marker !== 'quote'))
    return null
  const own = ownSubject(passage, at, form)
  if (own !== null) return { ...own, stance: form.verb.stance, entry: form.verb.id }
  return {
    cue: { from: at, to: at + 1 },
    construction: 'participle',
    entry: form.verb.id,
    stance: form.verb.stance,
    speaker: null,
    agreement: { gender: form.number === 'p' ? null : form.gender, number: form.number },
    seed: { kind: 'forward', start: complement.start, token: complement.token, marker: complement.marker },
    rules: ['speaker/of-the-verb-before', `complement/${complement.frame.kind}`],
  }
}

/** «، مؤكدا الوزير حرص بلاده …», «، مضيفا المصدر أن …»: the participle has a subject of its own behind it. */
function ownSubject(passage: Passage, at: number, form: CueForm): Omit<Draft, 'stance' | 'entry'> | null {
  const first = passage.tokens[at + 1]
  if (form.verb.frames.some(({ kind }) => kind.startsWith('target-'))) return null
  if (first === undefined || first.gap !== 0 || first.noun === null || !(first.definite || first.noun.title !== null)) return null
  if (first.noun.gender !== null && first.noun.gender !== form.gender) return null
  const speaker = nounPhrase(passage, at + 1, { limit: at + 20, bounded: false })
  if (speaker === null || speaker.head === null || speaker.head.kind === 'document' || speaker.head.kind === 'country')
    return null
  const complement = complementAt(passage, form.verb.frames, speaker.to)
  if (complement === null || (complement.marker === 'noun' && !isEventNoun(passage.tokens[speaker.to] as Token))) return null
  if ((complement.marker !== 'that' && complement.marker !== 'noun') || complement.frame.doubtful) return null
  return {
    cue: { from: at, to: at + 1 },
    construction: 'participle',
    speaker,
    agreement: { gender: null, number: null },
    seed: { kind: 'forward', start: complement.start, token: complement.token, marker: complement.marker },
    rules: ['speaker/after-participle', `complement/${complement.frame.kind}`],
  }
}

/** «متابعة» is also a noun, so that its report must follow at once. */
function isPlainAccusative({ gap }: Token, { gender, number }: CueForm): boolean {
  return (gender === 'm' && number === 's') || (gap & Mark.comma) !== 0
}

/** «، داعية المجتمع الدولي إلى …»: no preacher. */
function hasTarget(passage: Passage, at: number, form: CueForm): boolean {
  return ((passage.tokens[at]?.gap ?? 0) & Mark.comma) !== 0 && targetComplement(passage, form.verb, at + 1) !== null
}

/** Feminine and plural forms are also nouns («مضيفة»): they need a comma or a verb's object before them. */
function isAccusative(passage: Passage, at: number, form: CueForm): boolean {
  const token = passage.tokens[at] as Token
  if (form.gender === 'm' && form.number === 's') return true
  const before = passage.tokens[at - 1]
  if (before === undefined) return false
  return (
    (token.gap & Mark.comma) !== 0 ||
    token.joined ||
    before.verbs.length > 0 ||
    (!token.bare.endsWith('ات') &&
      ((passage.tokens[at + 1]?.classes ?? 0) !== 0 || /^ايا(?:ه|ها|هم)$/u.test(passage.tokens[at + 1]?.bare ?? ''))) ||
    form.verb.id === 'say'
  )
}

/** «مضيفا لم ترد معلومات»: a clause without complementiser. */
function clauseAt(passage: Passage, at: number) {
  const token = passage.tokens[at]
  if (token === undefined || (token.classes & Class.negation) === 0) return null
  return { marker: 'that' as const, frame: { kind: 'clause', doubtful: false }, at, token: at, start: token.start }
}
