/** A verb after the words it reports: ««…»، قال الوزير», ««…»، تضيف المديرة». */
import type { Draft } from '../draft.js'
import type { CueForm } from '../lexicon.js'
import { nounPhrase } from '../noun-phrase.js'
import { HARD, Mark, type Passage, type Token } from '../passage.js'

const SHORTEST = 4

export function afterQuoteDraft(passage: Passage, at: number, form: CueForm): Draft | null {
  const before = passage.tokens[at - 1]
  const token = passage.tokens[at] as Token
  if (before === undefined || before.quote < 0 || (token.gap & Mark.quoteClose) === 0 || token.joined) return null
  if ((token.gap & Mark.line) !== 0 || !form.verb.frames.some(({ kind }) => kind === 'quote')) return null
  const quote = passage.quotes[before.quote]
  if (quote === undefined || at - firstOf(passage, at - 1) < SHORTEST) return null
  const next = passage.tokens[at + 1]
  const ends = next === undefined || (next.gap & HARD) !== 0
  const speaker = ends ? null : nounPhrase(passage, at + 1, { limit: at + 30, bounded: false, reportsNoun: false })
  if (!ends && speaker === null) return null
  return {
    cue: { from: at, to: at + 1 },
    construction: 'after-quote',
    entry: form.verb.id,
    stance: form.verb.stance,
    speaker,
    agreement: { gender: form.gender, number: form.number },
    seed: { kind: 'spans', spans: [quote.inner] },
    rules: [speaker === null ? 'speaker/left-out' : 'speaker/after-verb', 'content/quotation-before'],
  }
}

function firstOf(passage: Passage, at: number): number {
  const quote = passage.tokens[at]?.quote
  let first = at
  while (first > 0 && passage.tokens[first - 1]?.quote === quote) first--
  return first
}
