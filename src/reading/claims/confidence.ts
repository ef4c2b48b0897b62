/**
 * How far a claim can be trusted to be read right: the share of claims of its sort that were right on the development
 * gold (data/ar/claim-confidence.tsv, made by scripts/fit-claim-confidence.js). Right means cue, speaker and content.
 */
import type { Row } from '../../language/tables.js'
import type { Draft } from './draft.js'
import type { Resolution } from './speakers.js'

/** Shares by sort; a sort too rare to have its own has that of its construction, else that of all. */
export type Confidence = ReadonlyMap<string, number>

export function openConfidence(rows: readonly Row[]): Confidence {
  return new Map(rows.map(({ sort = '', confidence = '' }) => [sort, Number(confidence)]))
}

export function confidenceOf(shares: Confidence, draft: Draft, resolution: Resolution): number {
  const sort = sortOf(draft, resolution)
  return shares.get(sort) ?? shares.get(draft.construction) ?? shares.get('all') ?? 0.5
}

/** Construction, how the report follows, and how the speaker is known: «verb/that/named». */
export function sortOf({ construction, seed, speaker }: Draft, { speaker: resolved, mention }: Resolution): string {
  const marker = seed.kind === 'forward' ? seed.marker : 'clause'
  const known = resolved === null ? 'unknown' : speaker === null ? (mention === null ? 'carried' : 'shared') : phraseSort(speaker)
  return `${construction}/${marker}/${known}`
}

function phraseSort(speaker: NonNullable<Draft['speaker']>): string {
  if (speaker.head !== null) return 'headed'
  return speaker.named ? 'named' : 'bare'
}
