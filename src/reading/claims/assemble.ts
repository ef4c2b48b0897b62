/** Puts a claim together from what was found about its cue. */
import type { Anonymity, Claim } from '../../domain/claim.js'
import { type Evidence, evidenceAt, type Span } from '../../domain/evidence.js'
import { anonymityOf } from './anonymity.js'
import { confidenceOf } from './confidence.js'
import type { Draft, TokenRange } from './draft.js'
import type { ExplainedClaim, Measures } from './index.js'
import { modeOf } from './mode.js'
import type { NounPhrase } from './noun-phrase.js'
import type { Passage, Token } from './passage.js'
import type { Settled } from './settle.js'
import type { Resolution } from './speakers.js'
import { waysOf } from './ways.js'
import { within } from './within.js'

export function assemble(
  passage: Passage,
  settled: readonly Settled[],
  resolutions: readonly Resolution[],
  measures: Measures,
): readonly ExplainedClaim[] {
  const inside = within(measures)
  const ways = waysOf(passage, settled, resolutions)
  return settled.flatMap(({ draft, content }, n) => {
    const resolution = resolutions[n]
    if (resolution === undefined) return []
    const claim = { ...claimOf(passage, draft, content, resolution, ways[n] ?? []), ...inside(content) }
    return [{ claim, rules: [`construction/${draft.construction}`, ...draft.rules, resolution.rule] }]
  })
}

type Unmeasured = Omit<Claim, 'quantities' | 'times' | 'places'>

function claimOf(
  passage: Passage,
  draft: Draft,
  content: readonly Span[],
  resolution: Resolution,
  via: readonly Span[],
): Unmeasured {
  const { text } = passage
  const { speaker, mention } = resolution
  return {
    cue: evidenceAt(text, draft.cueSpan ?? spanOf(passage, draft.cue)),
    speaker: mention === null ? null : phraseEvidence(passage, mention),
    resolved: speaker === null ? null : evidenceAt(text, speaker.span),
    kind: speaker?.kind ?? 'person',
    anonymous: speaker?.anonymous ?? false,
    anonymity: mention === null ? null : anonymityAfter(passage, draft, mention),
    via: via.map((span) => evidenceAt(text, span)),
    content: content.map((span) => evidenceAt(text, span)),
    mode: modeOf(passage, content),
    stance: draft.stance,
    confidence: confidenceOf(draft, resolution),
  }
}

function anonymityAfter(passage: Passage, draft: Draft, mention: NounPhrase): Anonymity | null {
  const until = draft.seed.kind === 'forward' ? draft.seed.token : draft.cue.to
  return anonymityOf(passage, mention.to, Math.max(until, mention.to))
}

function phraseEvidence(passage: Passage, phrase: NounPhrase): Evidence {
  return evidenceAt(passage.text, { start: phrase.start, end: phrase.end })
}

function spanOf(passage: Passage, { from, to }: TokenRange): Span {
  return { start: (passage.tokens[from] as Token).start, end: (passage.tokens[to - 1] as Token).end }
}
