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
  let sum = weights.get('all') ?? 0
  for (const sign of signs) sum += weights.get(sign) ?? 0
  return Math.round(100 / (1 + Math.exp(-sum))) / 100
}

/** By what a claim was found: its construction and mark, its speaker, the length and edges of its content. */
export function signsOf(passage: Passage, { draft, content, resolution, nested, alone }: Judged): readonly string[] {
  const marker = draft.seed.kind === 'forward' ? draft.seed.marker : 'clause'
  const signs = [constructionSign(draft.construction), reportSign(marker), speakerSign(speakerKind(draft, resolution))]
  addReach(signs, passage, draft)
  addContent(signs, passage, content, marker === 'quote' || marker === 'colon')
  addResolved(signs, resolution)
  if (opensSentence(passage, draft)) signs.push('cue-opens')
  if (alone) signs.push('one-speaker')
  if (nested) signs.push('nested')
  if (draft.rules.includes('complement/sought')) signs.push('sought')
  if (draft.rules.includes('complement/happening')) signs.push('happening')
  return signs
}

/** Signs of one kind by their value, each put together once: letters joined anew would have to be hashed anew for each claim. */
function signsOfKind(kind: string, ending = ''): (value: string) => string {
  const made = new Map<string, string>()
  return (value) => {
    const known = made.get(value)
    if (known !== undefined) return known
    const sign = `${kind}:${value}${ending}`
    made.set(value, sign)
    return sign
  }
}

const constructionSign = signsOfKind('construction')
const reportSign = signsOfKind('report')
const speakerSign = signsOfKind('speaker')
const resolvedSign = signsOfKind('resolved')
const elsewhereSign = signsOfKind('resolved', '-elsewhere')

function speakerKind({ speaker }: Draft, { speaker: resolved, mention }: Resolution): string {
  if (resolved === null) return 'unknown'
  if (speaker === null) return mention === null ? 'carried' : 'shared'
  const name = speaker.head !== null ? 'headed' : speaker.named ? 'named' : 'bare'
  return name === 'headed' && speaker.named ? 'titled' : name
}

/** How much is known of who it is. */
function addResolved(signs: string[], { speaker, mention }: Resolution): void {
  if (speaker === null) return
  const { named, head } = speaker.phrase
  const here = mention !== null && speaker.span.start === mention.start
  const kind = named ? (head === null ? 'name' : 'name-and-title') : 'no-name'
  signs.push(here ? resolvedSign(kind) : elsewhereSign(kind))
}

function opensSentence({ tokens }: Passage, { cue }: Draft): boolean {
  return cue.from === 0 || ((tokens[cue.from]?.gap ?? 0) & HARD) !== 0
}

/** How the speaker stands to verb and report. */
function addReach(signs: string[], { tokens }: Passage, { speaker, cue, seed }: Draft): void {
  if (speaker === null) return
  if (speaker.to - speaker.from > 9) signs.push('speaker-long')
  if (speaker.from < cue.from) signs.push('speaker-before')
  if (seed.kind !== 'forward' || speaker.to > seed.token) return
  const apart = seed.token - speaker.to
  if (apart > 8) signs.push('report-far')
  else if (apart <= 1 && (tokens[speaker.to]?.gap ?? 0) === 0) signs.push('report-next')
}

const LONG = 60
const SHORT = 3

function addContent(signs: string[], passage: Passage, content: readonly Span[], quoted: boolean): void {
  const first = content[0]
  const last = content.at(-1)
  if (first === undefined || last === undefined) return
  const from = firstTokenFrom(passage, first.start)
  const to = firstTokenFrom(passage, last.end)
  if (content.length > 1) signs.push('parts')
  if (to - from > LONG) signs.push('content-long')
  else if (to - from <= SHORT) signs.push('content-short')
  const quote = passage.quotes[passage.tokens[from]?.quote ?? -1]
  if (quoted && quote?.closed === true && quote.inner.end <= last.end + 1) signs.push('marks-closed')
  const after = passage.text.slice(last.end, last.end + 3)
  signs.push(SENTENCE_END.test(after) ? 'ends-sentence' : COMMA.test(after) ? 'ends-comma' : 'ends-open')
}

const SENTENCE_END = /^["»”]?\s*(?:[.؟?!]|\n|$)/u
const COMMA = /^["»”]?\s*[،,]/u
