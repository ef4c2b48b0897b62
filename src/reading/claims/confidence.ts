/**
 * How far a claim can be trusted to be read right: signs of how it was found, weighed by how often claims with them were
 * right on annotated articles (data/ar/claim-confidence.tsv, made by scripts/fit-claim-confidence.js). Right means cue,
 * speaker and content.
 */
import type { Span } from '../../domain/evidence.js'
import type { Row } from '../../language/tables.js'
import type { Draft } from './draft.js'
import { firstTokenFrom, HARD, type Passage } from './passage.js'
import type { Resolution } from './speakers.js'

/** What each sign adds to the log-odds of being right; one that is not there adds nothing. */
export type Confidence = ReadonlyMap<string, number>

export function openConfidence(rows: readonly Row[]): Confidence {
  return new Map(rows.map(({ sign = '', weight = '' }) => [sign, Number(weight)]))
}

export interface Judged {
  readonly draft: Draft
  readonly content: readonly Span[]
  readonly resolution: Resolution
  /** Stands in another claim's content. */
  readonly nested: boolean
  /** Nobody else speaks in the article. */
  readonly alone: boolean
}

export function confidenceOf(weights: Confidence, signs: readonly string[]): number {
  const sum = signs.reduce((odds, sign) => odds + (weights.get(sign) ?? 0), weights.get('all') ?? 0)
  return Math.round(100 / (1 + Math.exp(-sum))) / 100
}

/** By what a claim was found: its construction and mark, its speaker, the length and edges of its content. */
export function signsOf(passage: Passage, { draft, content, resolution, nested, alone }: Judged): readonly string[] {
  const marker = draft.seed.kind === 'forward' ? draft.seed.marker : 'clause'
  return [
    `construction:${draft.construction}`,
    `report:${marker}`,
    `speaker:${speakerSign(draft, resolution)}`,
    ...reachSigns(passage, draft),
    ...contentSigns(passage, content, marker === 'quote' || marker === 'colon'),
    ...resolvedSigns(resolution),
    ...(opensSentence(passage, draft) ? ['cue-opens'] : []),
    ...(alone ? ['one-speaker'] : []),
    ...(nested ? ['nested'] : []),
    ...(draft.rules.includes('complement/sought') ? ['sought'] : []),
    ...(draft.rules.includes('complement/happening') ? ['happening'] : []),
  ]
}

function speakerSign({ speaker }: Draft, { speaker: resolved, mention }: Resolution): string {
  if (resolved === null) return 'unknown'
  if (speaker === null) return mention === null ? 'carried' : 'shared'
  const name = speaker.head !== null ? 'headed' : speaker.named ? 'named' : 'bare'
  return name === 'headed' && speaker.named ? 'titled' : name
}

/** How much is known of who it is. */
function resolvedSigns({ speaker, mention }: Resolution): readonly string[] {
  if (speaker === null) return []
  const { phrase } = speaker
  const kind = phrase.named ? (phrase.head === null ? 'name' : 'name-and-title') : 'no-name'
  return mention !== null && speaker.span.start === mention.start ? [`resolved:${kind}`] : [`resolved:${kind}-elsewhere`]
}

function opensSentence({ tokens }: Passage, { cue }: Draft): boolean {
  return cue.from === 0 || ((tokens[cue.from]?.gap ?? 0) & HARD) !== 0
}

/** How the speaker stands to verb and report. */
function reachSigns({ tokens }: Passage, { speaker, cue, seed }: Draft): readonly string[] {
  if (speaker === null) return []
  const length = speaker.to - speaker.from
  const signs = length > 9 ? ['speaker-long'] : []
  if (speaker.from < cue.from) signs.push('speaker-before')
  if (seed.kind !== 'forward' || speaker.to > seed.token) return signs
  const apart = seed.token - speaker.to
  if (apart > 8) signs.push('report-far')
  else if (apart <= 1 && (tokens[speaker.to]?.gap ?? 0) === 0) signs.push('report-next')
  return signs
}

const LONG = 60
const SHORT = 3

function contentSigns({ text, tokens, quotes }: Passage, content: readonly Span[], quoted: boolean): readonly string[] {
  const first = content[0]
  const last = content.at(-1)
  if (first === undefined || last === undefined) return []
  const from = firstTokenFrom({ tokens } as Passage, first.start)
  const to = firstTokenFrom({ tokens } as Passage, last.end)
  const signs = content.length > 1 ? ['parts'] : []
  if (to - from > LONG) signs.push('content-long')
  else if (to - from <= SHORT) signs.push('content-short')
  const quote = quotes[tokens[from]?.quote ?? -1]
  if (quoted && quote?.closed === true && quote.inner.end <= last.end + 1) signs.push('marks-closed')
  const after = text.slice(last.end, last.end + 3)
  signs.push(
    /^["»”]?\s*(?:[.؟?!]|\n|$)/u.test(after) ? 'ends-sentence' : /^["»”]?\s*[،,]/u.test(after) ? 'ends-comma' : 'ends-open',
  )
  return signs
}
