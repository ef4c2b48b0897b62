/** Puts a claim together from what was found about its cue. */
import type { Anonymity, Claim } from '../../domain/claim.js'
import { type Evidence, evidenceAt, type Span } from '../../domain/evidence.js'
import type { Place } from '../../domain/place.js'
import { anonymityOf } from './anonymity.js'
import { confidenceOf, signsOf } from './confidence.js'
import type { Draft, TokenRange } from './draft.js'
import type { Measures } from './index.js'
import { modeOf } from './mode.js'
import { parentsOf } from './nesting.js'
import type { NounPhrase } from './noun-phrase.js'
import type { Passage, Token } from './passage.js'
import type { Settled } from './settle.js'
import type { Resolution } from './speakers.js'
import { waysOf } from './ways.js'
import { type Measured, within } from './within.js'

/** A claim with what it was made of, from which its rules can be told. */
export interface Assembled {
  readonly claim: Claim
  readonly draft: Draft
  readonly resolution: Resolution
  readonly signs: readonly string[]
}

export function assemble(
  passage: Passage,
  settled: readonly Settled[],
  resolutions: readonly Resolution[],
  measures: Measures,
): readonly Assembled[] {
  const inside = within(measures, passage.lexicon.uncounted)
  const states = new Set(measures.places.filter(isState).map(({ words }) => words))
  const parents = parentsOf(passage, settled)
  const ways = waysOf(passage, settled, resolutions, parents)
  const alone = new Set(resolutions.map(({ speaker }) => speaker)).size === 1
  return settled.map((one, n) => {
    const { draft, content } = one
    const resolution = resolutions[n] as Resolution
    const parent = parents[n] ?? null
    const signs = signsOf(passage, { draft, content, resolution, nested: parent !== null, alone })
    const confidence = confidenceOf(passage.lexicon.confidence, signs)
    const known = { via: ways[n] ?? [], measured: inside(content), parent, confidence }
    const claim = claimOf(passage, one, resolution, known)
    const capital = claim.resolved !== null && states.has(claim.resolved.words)
    return { claim: capital ? { ...claim, kind: 'country' } : claim, draft, resolution, signs }
  })
}

/** In the order in which they were applied. */
export function rulesOf({ draft, resolution, signs }: Assembled): readonly string[] {
  return [`construction/${draft.construction}`, ...draft.rules, resolution.rule, ...signs.map((sign) => `confidence/${sign}`)]
}

/** A country, or a capital that stands for its government. */
function isState({ precision }: Place): boolean {
  return precision === 'country' || precision === 'city'
}

/** What is known of a claim before it is put together. */
interface Known {
  readonly via: readonly Span[]
  readonly measured: Measured
  readonly parent: Claim['parent']
  readonly confidence: number
}

/** In one piece, as a copy of so many fields takes longer than finding them. */
function claimOf(passage: Passage, { draft, content }: Settled, resolution: Resolution, known: Known): Claim {
  const { text } = passage
  const { speaker, mention } = resolution
  const anonymity = draft.speaker === null ? null : anonymityAfter(passage, draft, draft.speaker)
  return {
    cue: evidenceAt(text, draft.cueSpan ?? spanOf(passage, draft.cue)),
    speaker: mention === null ? null : phraseEvidence(passage, mention),
    resolved: speaker === null ? null : evidenceAt(text, speaker.span),
    kind: speaker?.kind ?? 'person',
    anonymous: anonymity !== null || (speaker?.anonymous ?? false),
    anonymity,
    via: known.via.map((span) => evidenceAt(text, span)),
    content: content.map((span) => evidenceAt(text, span)),
    mode: modeOf(passage, content, isSpoken(draft)),
    stance: draft.stance,
    quantities: known.measured.quantities,
    times: known.measured.times,
    places: known.measured.places,
    parent: known.parent,
    confidence: known.confidence,
  }
}

/** After a verb and a colon, and no complementiser. */
function isSpoken({ seed, construction }: Draft): boolean {
  return seed.kind === 'forward' && seed.marker === 'colon' && construction !== 'colon'
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
