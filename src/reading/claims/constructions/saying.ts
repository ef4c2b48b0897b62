/** A verbal noun with its pronoun: «في قوله إن …», «بقولها: «…»»; also «جاء في بيان الوزارة أن …». */
import type { Complement } from '../complement.js'
import type { Draft } from '../draft.js'
import type { CuePhrase } from '../lexicon.js'
import { type NounPhrase, nounPhrase } from '../noun-phrase.js'
import type { Passage, Token } from '../passage.js'
import { SPEECH, seekComplement } from '../seek-complement.js'

export function sayingDraft(passage: Passage, at: number, length: number, phrase: CuePhrase): Draft | null {
  const complement = seekComplement(passage, SPEECH, at + length)
  if (complement === null || complement.at - at > 20) return null
  const statement = phrase.kind === 'statement-in'
  const inIt = /^في(?:ه|ها)$/u.test(passage.tokens[at + length - 1]?.key ?? '')
  const speaker = statement && !inIt ? nounPhrase(passage, at + length, { limit: complement.at, bounded: true }) : null
  if (statement && !isStatement(length, complement, speaker)) return null
  const key = (passage.tokens[at] as Token).bare
  return {
    cue: { from: at, to: at + length },
    construction: 'saying',
    entry: phrase.kind,
    stance: phrase.stance,
    speaker,
    agreement: statement
      ? { gender: null, number: null }
      : { gender: key.endsWith('ها') ? 'f' : key.endsWith('ه') ? 'm' : null, number: key.endsWith('هم') ? 'p' : 's' },
    seed: { kind: 'forward', start: complement.start, token: complement.token, marker: complement.marker },
    rules: [statement ? 'speaker/document' : 'speaker/pronoun', `complement/${complement.frame.kind}`],
  }
}

/** A document, or «جاء فيها»; what else words may stand in («ورد في الصفحة: …», «جاء ذلك خلال …») where a colon follows. */
function isStatement(length: number, { marker, at }: Complement, speaker: NounPhrase | null): boolean {
  if (marker === 'colon' || speaker === null) return true
  return length < 3 && (speaker.head?.kind === 'document' || (marker === 'that' && speaker.to === at))
}
