/** A verbal noun of saying under another verb: «جدد الوزير التأكيد على أن …», «حرص المدير على القول إن …», «ختم بالإشارة إلى …». */
import { skipAdjuncts } from '../adjuncts.js'
import { complementAt } from '../complement.js'
import type { Draft } from '../draft.js'
import { Class, type CueForm, type Frame } from '../lexicon.js'
import { nounPhrase } from '../noun-phrase.js'
import { HARD, Mark, type Passage, type Token } from '../passage.js'
import { subjectBefore } from './subject-before.js'
import { isNegated, isUnreal } from './unsaid.js'

const FARTHEST = 20
const SAYING: readonly Frame[] = ['that', 'ala', 'ila', 'b', 'min', 'quote'].map((kind) => ({ kind, doubtful: false }))

export function renewedDraft(passage: Passage, at: number, form: CueForm): Draft | null {
  if (!form.verb.frames.some(({ kind }) => kind === 'masdar') || isNegated(passage, at, form) || isUnreal(passage, at, form))
    return null
  const noun = seekNoun(passage, at + 1)
  if (noun === null) return null
  const complement = complementAt(passage, SAYING, noun.at + 1)
  if (complement === null) return null
  const governed = ((passage.tokens[noun.at - 1]?.classes ?? 0) & Class.preposition) !== 0
  const limit = noun.at - (governed ? 1 : 0)
  const first = skipAdjuncts(passage, at + 1, limit)
  const speaker = first >= limit ? null : nounPhrase(passage, first, { limit, bounded: true })
  return {
    cue: { from: noun.at, to: noun.at + 1 },
    construction: 'verb',
    entry: form.verb.id,
    stance: noun.stance,
    speaker: speaker ?? subjectBefore(passage, at, form),
    agreement: { gender: form.gender, number: form.number },
    seed: { kind: 'forward', start: complement.start, token: complement.token, marker: complement.marker },
    consumed: { from: at, to: noun.at },
    rules: [speaker === null ? 'speaker/left-out' : 'speaker/before-verbal-noun', `complement/${complement.frame.kind}`],
  }
}

/** The verbal noun, with the speaker and what he ends with («كلمته») at most before it. */
function seekNoun({ tokens, lexicon }: Passage, from: number): { at: number; stance: Draft['stance'] } | null {
  for (let at = from; at < Math.min(tokens.length, from + FARTHEST); at++) {
    const token = tokens[at] as Token
    if ((token.gap & (HARD | Mark.colon)) !== 0 || (token.classes & Class.that) !== 0) return null
    const phrase = (token.classes & Class.phrase) === 0 || token.joined ? null : lexicon.cues.at(tokens, at, token.bare)
    if (phrase?.value.kind === 'renewed') return { at, stance: phrase.value.stance }
    if (token.verbs.some(({ tense }) => tense !== 'participle') && token.noun === null) return null
  }
  return null
}
