/** A clause with its source behind it: «…، كما أفاد المرصد», «…، مثلما ذكرت الوكالة». Its content is the clause it covers. */
import { skipAdjuncts } from '../adjuncts.js'
import { coveredClause } from '../covered-clause.js'
import type { Draft } from '../draft.js'
import type { CueForm } from '../lexicon.js'
import { nounPhrase } from '../noun-phrase.js'
import { HARD, Mark, type Passage } from '../passage.js'
import { toldAt } from '../via.js'
import { sourceOf } from './retold.js'

export function asSaidDraft(passage: Passage, at: number, form: CueForm): Draft | null {
  const opener = passage.tokens[at - 1]
  if (opener === undefined || !/^(?:كما|مثلما)$/u.test(opener.bare) || opener.joined || (opener.gap & HARD) !== 0) return null
  const speaker = nounPhrase(passage, skipAdjuncts(passage, at + 1, at + 12), {
    limit: at + 30,
    bounded: false,
    reportsNoun: false,
  })
  const alone = isAlone(passage, at)
  if (!alone && (speaker === null || (speaker.head === null && !speaker.named))) return null
  const source = speaker === null ? null : sourceOf(passage, speaker)
  const last = source?.speaker ?? speaker
  const told = last === null ? null : toldAt(passage, last, last.to + 12)
  const end = alone || last === null ? at + 1 : skipAdjuncts(passage, told?.to ?? last.to, last.to + 12)
  const next = passage.tokens[end]
  if (next !== undefined && (next.gap & (HARD | Mark.comma)) === 0) return null
  const spans = coveredClause(passage, at - 1, end)
  if (spans[0] === undefined || spans[0].start > opener.start) return null
  return {
    cue: { from: at, to: at + 1 },
    construction: 'according',
    entry: form.verb.id,
    stance: form.verb.stance,
    speaker: alone ? null : last,
    carrier: source?.carrier ?? null,
    agreement: { gender: form.gender, number: form.number },
    seed: { kind: 'spans', spans },
    covers: spans.length > 1 ? 'both' : 'before',
    rules: [alone ? 'speaker/left-out' : 'speaker/after-verb', 'content/covered-clause'],
  }
}

/** «…، كما قال.»: nothing follows the verb. */
function isAlone({ tokens }: Passage, at: number): boolean {
  const next = tokens[at + 1]
  return next === undefined || (next.gap & (HARD | Mark.comma)) !== 0
}
