/** A verbal noun with its speaker: «بعد إعلان الوزارة أن …», «مزاعم الشركة بأن …», «إعلان البرلمان زيادة الرسوم». */
import { skipAdjuncts } from '../adjuncts.js'
import { complementAt } from '../complement.js'
import type { Draft } from '../draft.js'
import type { CuePhrase } from '../lexicon.js'
import { nounPhrase } from '../noun-phrase.js'
import { isQuoted, type Passage, type Token } from '../passage.js'

const frame = (kind: string) => ({ kind, doubtful: false })
const ACT = [frame('that')]
const ANNOUNCEMENT = [frame('that'), frame('an'), frame('event')]

export function actDraft(passage: Passage, at: number, phrase: CuePhrase): Draft | null {
  const token = passage.tokens[at] as Token
  if (token.definite || isQuoted(passage, token)) return null
  const speaker = nounPhrase(passage, at + 1, { limit: at + 20, bounded: false })
  if (speaker === null || (speaker.head === null && !speaker.named) || speaker.head?.kind === 'document') return null
  const frames = phrase.stance === 'announces' ? ANNOUNCEMENT : ACT
  const complement =
    complementAt(passage, frames, speaker.to) ?? complementAt(passage, frames, skipAdjuncts(passage, speaker.to, speaker.to + 12))
  if (complement === null) return null
  return {
    cue: { from: at, to: at + 1 },
    construction: 'act',
    entry: token.bare,
    stance: phrase.stance,
    speaker,
    agreement: { gender: null, number: null },
    seed: { kind: 'forward', start: complement.start, token: complement.token, marker: complement.marker },
    rules: ['speaker/after-noun', `complement/${complement.frame.kind}`],
  }
}
