/**
 * Settles evidential phrases that stand within or after another report of their sentence.
 *
 * Inside a report they cover only the clause they stand in. After one, they cover what the report leaves over; where that
 * is nothing and the phrase names an agency, an outlet («وفقا لما نقلته وكالة …») or a statement («وفقا لبيان الوزارة»), they
 * are the way of that report, no claim.
 */
import { covers, type Span } from '../../domain/evidence.js'
import { authorOf } from './author.js'
import { channelAt } from './channel.js'
import { trimmed } from './content.js'
import type { Draft } from './draft.js'
import { Class } from './lexicon.js'
import type { NounPhrase } from './noun-phrase.js'
import { Mark, type Passage, type Token } from './passage.js'

const MOST_BACK = 8
const FARTHEST = 100

export interface Settled {
  readonly draft: Draft
  readonly content: readonly Span[]
}

export function settle(passage: Passage, drafts: readonly Draft[], contents: readonly (readonly Span[])[]): readonly Settled[] {
  const settled: Settled[] = []
  drafts.forEach((draft, n) => {
    const content = contents[n] ?? []
    const before = draft.construction === 'according' ? reportBefore(passage, settled, draft) : null
    if (before === null) settled.push({ draft, content })
    else if (isEcho(passage, draft, before)) return
    else if (isAside(passage, draft, before)) settleAside(passage, settled, draft, before)
    else if (isWithin(passage, draft, before)) settled.push({ draft, content: ownClause(passage, draft, content, before) })
    else settleAfter(passage, settled, draft, before)
  })
  return settled.filter(({ content }, n) => content.length > 0 && !isFinding(passage, settled, n))
}

/** «يقول خبراء إن النتائج تشير إلى …»: within a report, what findings show is the speaker's own conclusion. */
function isFinding(passage: Passage, settled: readonly Settled[], n: number): boolean {
  const { speaker, cue, construction } = (settled[n] as Settled).draft
  if (construction !== 'verb' || speaker?.head?.kind !== 'document' || speaker.from > cue.from) return false
  const word = passage.tokens[cue.from] as Token
  return settled
    .slice(Math.max(0, n - MOST_BACK), n)
    .some((other) => other.draft.construction !== 'according' && other.content.some((span) => covers(span, word)))
}

/** The last report of the same sentence that begins before the phrase. */
function reportBefore(passage: Passage, settled: readonly Settled[], draft: Draft): Settled | null {
  const cue = passage.tokens[draft.cue.from] as Token
  for (let n = settled.length - 1; n >= Math.max(0, settled.length - MOST_BACK); n--) {
    const other = settled[n] as Settled
    if ((passage.tokens[other.draft.cue.from] as Token).sentence !== cue.sentence) return null
    if (other.draft.construction !== 'according') return other
  }
  return null
}

/** «أكد أن …، على حد وصفه»: at the end of his own report the phrase reports nothing more. */
function isEcho({ tokens }: Passage, { speaker, cue }: Draft, { content }: Settled): boolean {
  const last = content.at(-1)
  if (speaker !== null || last === undefined || (content[0]?.start ?? 0) > (tokens[cue.from] as Token).start) return false
  const before = tokens[cue.from - 1] as Token
  return last.end <= (tokens[cue.to - 1] as Token).end && last.end >= before.start
}

/** Between a verb and its report: «ذكرت الوكالة، نقلا عن الوزارة، أن …». */
function isAside(passage: Passage, draft: Draft, { content }: Settled): boolean {
  return (passage.tokens[draft.cue.from] as Token).start < (content[0]?.start ?? 0)
}

/** «قال الوزير، حسب وكالة الأفق، إن …»: an outlet is the way of the report, anybody else a speaker of its own. */
function settleAside(passage: Passage, settled: Settled[], draft: Draft, before: Settled): void {
  const { speaker } = draft
  if (speaker === null || !isOutlet(passage, speaker) || before.draft.speaker === null)
    settled.push({ draft, content: before.content })
  else settled[settled.indexOf(before)] = { ...before, draft: { ...before.draft, carrier: speaker } }
}

function isWithin(passage: Passage, draft: Draft, { content }: Settled): boolean {
  const cue = passage.tokens[draft.cue.from] as Token
  return content.some((span) => covers(span, cue))
}

/** «حسب "رويترز"», «حسب وكالة الأفق». */
function isOutlet(passage: Passage, { head, from }: NounPhrase): boolean {
  return head === null ? channelAt(passage, from) !== null : head.kind === 'medium'
}

/** Inside a report: from the last word that opens a clause there. */
function ownClause(passage: Passage, draft: Draft, spans: readonly Span[], report: Settled): readonly Span[] {
  const outer = report.content.find((span) => covers(span, passage.tokens[draft.cue.from] as Token)) as Span
  const opening = clauseOpening(passage, draft.cue.from, outer.start)
  return spans
    .map((span) => trimmed(passage.text, { start: Math.max(span.start, opening), end: Math.min(span.end, outer.end) }))
    .filter(({ start, end }) => start < end)
}

function clauseOpening(passage: Passage, at: number, start: number): number {
  for (let token = at - 1; token > Math.max(0, at - FARTHEST); token--) {
    const word = passage.tokens[token] as Token
    if (word.start <= start) return start
    if ((word.gap & Mark.comma) !== 0 && token < at - 1) return word.start
    if (word.bare === 'بدون' || word.bare === 'دون' || (word.classes & (Class.relative | Class.clause)) !== 0) return word.start
  }
  return start
}

function settleAfter(passage: Passage, settled: Settled[], draft: Draft, before: Settled): void {
  const end = before.content.at(-1)?.end ?? 0
  const cue = passage.tokens[draft.cue.from] as Token
  const left = trimmed(passage.text, { start: end, end: cue.start })
  const words = /[\p{L}\p{N}]\s+[\p{L}\p{N}]/u.test(passage.text.slice(left.start, left.end))
  if (words) settled.push({ draft, content: [left] })
  else if (draft.speaker !== null && (isOutlet(passage, draft.speaker) || draft.speaker.head?.kind === 'document')) {
    const at = settled.indexOf(before)
    const way = isOutlet(passage, draft.speaker) ? draft.speaker : authorOf(passage, draft.speaker)
    if (way !== null) settled[at] = { ...before, draft: { ...before.draft, carrier: way } }
  } else settled.push({ draft, content: before.content })
}
