/** A verb after the words it reports: ««…»، قال الوزير», ««…»، تضيف المديرة». */
import type { Draft } from '../draft.js'
import { Class, type CueForm } from '../lexicon.js'
import { nounPhrase } from '../noun-phrase.js'
import { HARD, Mark, type Passage, type Token } from '../passage.js'

const SHORTEST = 4
/** With more of it behind the verb, fewer words show that the quotation is no name. */
const SHORTEST_SPLIT = 3

export function afterQuoteDraft(passage: Passage, at: number, form: CueForm, shortest = SHORTEST): Draft | null {
  const before = passage.tokens[at - 1]
  const token = passage.tokens[at] as Token
  if (before === undefined || before.quote < 0 || (token.gap & Mark.quoteClose) === 0 || token.joined) return null
  if ((token.gap & Mark.line) !== 0 || !form.verb.takes.quote) return null
  const quote = passage.quotes[before.quote]
  if (quote === undefined || at - firstOf(passage, at - 1) < shortest) return null
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

/** ««…»، قال الوزير أمام البرلمان، «…»»: one quotation with the verb and its speaker in the middle. */
export function splitQuoteDraft(passage: Passage, at: number, form: CueForm, earlier: Draft | undefined): Draft | null {
  const { tokens, quotes } = passage
  const before = tokens[at - 1]
  if (earlier?.seed.kind === 'forward' && before?.quote === tokens[earlier.seed.token]?.quote) return null
  const draft = afterQuoteDraft(passage, at, form, SHORTEST_SPLIT)
  if (draft === null || draft.speaker === null) return null
  let next = draft.speaker.to
  while (next - draft.speaker.to < FARTHEST && ((tokens[next]?.gap ?? HARD) & (HARD | Mark.colon | Mark.quoteOpen)) === 0) {
    if (((tokens[next]?.classes ?? 0) & Class.that) !== 0) return null
    next++
  }
  const second = tokens[next]
  const marks = Mark.comma | Mark.quoteOpen
  if (second === undefined || (second.gap & marks) !== marks || (second.gap & HARD) !== 0) return null
  const quote = quotes[second.quote]
  const first = quotes[before?.quote ?? -1]
  if (quote === undefined || first === undefined || !quote.closed) return null
  return {
    ...draft,
    seed: { kind: 'spans', spans: [first.inner, quote.inner] },
    rules: [...draft.rules, 'content/quotation-after'],
  }
}

const FARTHEST = 15

function firstOf(passage: Passage, at: number): number {
  const quote = passage.tokens[at]?.quote
  let first = at
  while (first > 0 && passage.tokens[first - 1]?.quote === quote) first--
  return first
}
