/** Words that an outlet hands on from somebody: «ذكرت صحيفة …، نقلا عن مصادر، أن …», «حسبما نقلت وكالة … عن مسؤول». One claim. */
import { skipAdjuncts } from '../adjuncts.js'
import { channelAt } from '../channel.js'
import { isThat } from '../complement.js'
import type { Draft, TokenRange } from '../draft.js'
import { Class, type CueForm } from '../lexicon.js'
import { type NounPhrase, nounPhrase } from '../noun-phrase.js'
import { HARD, Mark, type Passage } from '../passage.js'
import { SPEECH, seekComplement } from '../seek-complement.js'
import { SAYING } from './relay.js'

/** Words from a verb to «نقلا عن»: an outlet of fifteen and as many of when and where. */
const FARTHEST = 30

/** A verb with an outlet and its source before the report: the source speaks, the outlet is the way. */
export function retoldDraft(passage: Passage, at: number, form: CueForm): Draft | null {
  if (!form.verb.takes.speech || !namesSource(passage, at)) return null
  const carrier = nounPhrase(passage, skipAdjuncts(passage, at + 1, at + 8), { limit: at + 15, bounded: false })
  const outlet = carrier?.head?.kind === 'medium' || (carrier !== null && channelAt(passage, carrier.from) !== null)
  if (carrier === null || !outlet) return null
  const from = skipAdjuncts(passage, carrier.to, carrier.to + 10)
  const link = passage.tokens[from]
  if (link?.bare !== 'نقلا' || passage.tokens[from + 1]?.bare !== 'عن' || (link.gap & HARD) !== 0) return null
  const complement = seekComplement(passage, SPEECH, from + 2)
  if (complement === null || (complement.marker === 'that' && !isThat(passage, complement.at))) return null
  const saying = SAYING.test(passage.tokens[complement.at - 1]?.bare ?? '') ? complement.at - 1 : null
  const speaker = nounPhrase(passage, from + 2, { limit: saying ?? complement.at, bounded: true })
  if (speaker === null) return null
  const cue = saying ?? at
  return {
    cue: { from: cue, to: cue + 1 },
    construction: 'relay',
    entry: form.verb.id,
    stance: form.verb.stance,
    speaker,
    agreement: { gender: null, number: null },
    seed: { kind: 'forward', start: complement.start, token: complement.token, marker: complement.marker },
    carrier,
    consumed: { from: at, to: speaker.from },
    rules: ['via/carrier-of-relay', 'speaker/after-نقلا-عن', `complement/${complement.frame.kind}`],
  }
}

/** Whether «نقلا عن» stands near enough behind the verb, which is told faster than who the outlet is. */
function namesSource({ tokens }: Passage, at: number): boolean {
  for (let word = at + 1; word <= at + FARTHEST; word++) {
    const token = tokens[word]
    if (token === undefined) return false
    if ((token.classes & Class.phrase) !== 0 && token.bare === 'نقلا') return true
  }
  return false
}

/** «حسبما نقلت وكالة … | عن مسؤول»: whom the outlet has the words from; null where it names nobody. */
export function sourceOf(passage: Passage, outlet: NounPhrase): { speaker: NounPhrase; carrier: TokenRange } | null {
  const { tokens } = passage
  const relays = [outlet.from - 1, outlet.from - 2].some((at) =>
    tokens[at]?.verbs.some(({ verb }) => verb.frames.some(({ kind }) => kind === 'relay')),
  )
  const at = skipAdjuncts(passage, outlet.to, outlet.to + 6, ['عن'])
  const link = tokens[at]
  if (!relays || link?.bare !== 'عن' || (link.gap & (HARD | Mark.comma)) !== 0) return null
  const speaker = nounPhrase(passage, at + 1, { limit: at + 25, bounded: false, reportsNoun: false })
  return speaker === null || (speaker.head === null && !speaker.named) ? null : { speaker, carrier: outlet }
}
