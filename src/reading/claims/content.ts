/** What was said: where the content that a construction found begins and ends. */
import type { Span } from '../../domain/evidence.js'
import { skipAdjuncts } from './adjuncts.js'
import type { Draft, Marker } from './draft.js'
import { Class } from './lexicon.js'
import { type Limits, narratorTakesOver } from './narrator.js'
import { hasTanween } from './nouns.js'
import { HARD, Mark, type Passage, type Token } from './passage.js'
import { speechEnd } from './speech-end.js'

/** Words a report may have; a quotation has more than a clause. */
const LONGEST = 400

export function contentOf(passage: Passage, draft: Draft, cues: ReadonlyMap<number, Draft>): readonly Span[] {
  if (draft.seed.kind === 'spans') return draft.seed.spans.map((span) => trimmed(passage.text, span)).filter(hasLength)
  const { token, start } = withoutParticle(passage, draft.seed)
  const { marker } = draft.seed
  const first = passage.tokens[token]
  if (first === undefined) return []
  const home = passage.tokens[draft.cue.from - (draft.cueSpan === undefined ? 0 : 1)]?.quote ?? -1
  const opens = (first.gap & Mark.quoteOpen) !== 0 || token !== draft.seed.token
  const quoted = first.quote >= 0 && first.quote !== home && opens
  const limits: Limits = {
    home,
    cues,
    earlier: startsBefore(cues, draft),
    relative: ((passage.tokens[draft.cue.from - 1]?.classes ?? 0) & Class.relative) !== 0,
    spoken: marker === 'colon' && !quoted,
    voiced: marker === 'colon' || marker === 'quote',
    phrasal: marker === 'noun' || marker === 'preposition' || marker === 'target',
  }
  const clause = quoted ? quotedEnd(passage, token, limits) : clauseEnd(passage, token, token, limits)
  const end = limits.spoken && home < 0 ? speechEnd(passage, clause, cues) : clause
  const last = passage.tokens[end - 1]
  if (last === undefined || end <= token) return []
  const cut = token !== draft.seed.token || start !== first.start
  const opening = quoted && !cut ? Math.min(start, passage.quotes[first.quote]?.start ?? start) : start
  const open = cut && last.quote === first.quote
  const closing = last.quote >= 0 && last.quote !== home && !open ? (passage.quotes[last.quote]?.end ?? last.end) : last.end
  const span = withSigns(
    passage.text,
    trimmed(passage.text, { start: opening, end: Math.max(last.end, closesHere(passage, end) ? closing : last.end) }),
  )
  const further =
    (quoted && end === quotationEnd(passage, token)) || resumes(passage, end) ? joinedReport(passage, end, limits) : []
  return [...(hasLength(span) ? [span] : []), ...further, ...continuation(passage, end)]
}

/** «أكد أن …. وأن …»: the report goes on in a sentence of its own. */
function resumes({ text, tokens }: Passage, at: number): boolean {
  const next = tokens[at]
  return (
    next !== undefined && (next.gap & HARD) === Mark.stop && next.joined && isThat(next) && text.startsWith('أ', next.start + 1)
  )
}

function isThat({ classes }: Token): boolean {
  return (classes & Class.that) !== 0
}

/** ««…»، وأن …»: a second report under the same cue; the complementiser is no part of it. */
function joinedReport(passage: Passage, at: number, limits: Limits): readonly Span[] {
  const next = passage.tokens[at]
  const first = passage.tokens[at + 1]
  if (next === undefined || first === undefined || !(goesOnJoined(next) || resumes(passage, at)) || isConcession(passage, at))
    return []
  const quoted = first.quote >= 0 && (first.gap & Mark.quoteOpen) !== 0
  const end = quoted ? quotedEnd(passage, at + 1, limits) : clauseEnd(passage, at + 1, at + 1, limits)
  const last = passage.tokens[end - 1] as Token
  const start = quoted ? (passage.quotes[first.quote]?.start ?? first.start) : first.start
  const closed = last.quote >= 0 && closesHere(passage, end) ? (passage.quotes[last.quote]?.end ?? last.end) : last.end
  const span = trimmed(passage.text, { start, end: closed })
  return hasLength(span) ? [span, ...(quoted ? joinedReport(passage, end, limits) : [])] : []
}

/** «إن» and «أنه» at the head of a quotation introduce it like one outside. */
function withoutParticle(
  passage: Passage,
  seed: { token: number; start: number; marker: Marker },
): { token: number; start: number } {
  const first = passage.tokens[seed.token]
  const next = passage.tokens[seed.token + 1]
  if (first === undefined || next === undefined || (first.classes & Class.that) === 0) return seed
  const plain = first.key === 'ان' && passage.text.startsWith('إ', first.start)
  const quoted = first.quote >= 0 && (seed.marker === 'quote' || seed.marker === 'colon')
  return plain || (quoted && passage.text.startsWith('أ', first.start)) ? { token: seed.token + 1, start: next.start } : seed
}

/** Reports of cues that stand before this one in its sentence, of which a few at most can still be to come. */
function startsBefore(cues: ReadonlyMap<number, Draft>, draft: Draft): readonly number[] {
  const starts: number[] = []
  for (let at = draft.cue.from - 1; at > draft.cue.from - 20 && at >= 0; at--) {
    const seed = cues.get(at)?.seed
    if (seed?.kind === 'forward' && seed.token > draft.cue.from) starts.push(seed.token)
  }
  return starts
}

/** Whether the quotation of the last word is closed by the end, so that its mark belongs to a mixed content. */
function closesHere(passage: Passage, end: number): boolean {
  const last = passage.tokens[end - 1] as Token
  return passage.tokens[end]?.quote !== last.quote
}

/** A quotation of so many words, which no complementiser introduces, may be all that was said. */
const WHOLE_SPEECH = 6

/** ««…» خلال مؤتمر صحفي», ««…» في إشارة إلى …»: when and where it was said, or what was meant. */
function isSetting(passage: Passage, at: number): boolean {
  const { bare, joined } = passage.tokens[at] as Token
  if (!joined && passage.lexicon.narrator.at(passage.tokens, at) !== null) return true
  return !/^(?:في|من|الي|على|ل|ب)$/u.test(bare) && skipAdjuncts(passage, at, at + 12) > at
}

/** Content that begins with a quotation: it ends with it, unless the sentence plainly goes on without a comma. */
function quotedEnd(passage: Passage, from: number, limits: Limits): number {
  const { tokens } = passage
  const quote = (tokens[from] as Token).quote
  const end = quotationEnd(passage, from)
  if (!passage.quotes[quote]?.closed) return turnWithin(passage, from, end, limits)
  const next = tokens[end]
  if (next === undefined || goesOnJoined(next)) return end
  if ((next.gap & (HARD | Mark.comma | Mark.colon | Mark.dash)) !== 0 || isResult(passage, end)) return end
  if (limits.voiced && end - from >= WHOLE_SPEECH && isSetting(passage, end)) return end
  if (narratorTakesOver(passage, end, limits) || hasTanween(passage.text, next)) return end
  return clauseEnd(passage, from, end, limits)
}

/** Where the closing mark is missing, a further cue of the narrator's tells that the speech is over: «، مؤكدا أن», «. وأضاف». */
function turnWithin({ tokens }: Passage, from: number, end: number, { cues }: Limits): number {
  for (let at = from + 1; at < end; at++) {
    const cue = cues.get(at)
    const { gap, joined } = tokens[at] as Token
    if (cue?.construction === 'participle' && (gap & (Mark.comma | HARD)) !== 0) return at
    if (cue?.construction === 'verb' && joined && (gap & HARD) !== 0) return at
  }
  return end
}

function quotationEnd({ tokens }: Passage, from: number): number {
  const { quote } = tokens[from] as Token
  let end = from
  while (tokens[end]?.quote === quote && end - from < 4 * LONGEST) end++
  return end
}

/** ««…» ما أدى إلى …»: what came of it, told by the narrator. */
function isResult({ tokens }: Passage, at: number): boolean {
  return tokens[at]?.key === 'ما' && tokens[at + 1]?.noun === null
}

/** «…»، وإن …»: a second report under the same cue. */
function goesOnJoined(next: Token): boolean {
  return next.joined && (next.classes & Class.that) !== 0 && (next.gap & (HARD | Mark.colon)) === 0
}

/** «…»، وإن لم …»: the narrator's own reserve. */
function isConcession({ tokens }: Passage, at: number): boolean {
  return tokens[at]?.bare === 'ان' && /^(?:لم|كانت?|بدا|بدت)$/u.test(tokens[at + 1]?.key ?? '')
}

/** Token after the clause that begins at `from`, looking from `at` on. */
function clauseEnd(passage: Passage, from: number, at: number, limits: Limits): number {
  const { tokens } = passage
  const { home } = limits
  for (let end = at; end < Math.min(tokens.length, at + LONGEST); end++) {
    const token = tokens[end] as Token
    if (end === from) continue
    const inside = token.quote >= 0 && token.quote !== home
    if (inside && token.quote === tokens[end - 1]?.quote) continue
    if ((token.gap & HARD) !== 0) return end
    if (home >= 0 && token.quote !== home) return end
    if (limits.spoken && !inside && STRAY.test(passage.text.slice((tokens[end - 1] as Token).end, token.start))) return end
    if (!inside && narratorTakesOver(passage, end, limits)) return end
  }
  return Math.min(tokens.length, at + LONGEST)
}

/** A mark that closes what was never opened. */
const STRAY = /["»”]\s*[،,.]/u

/** A quotation left open at the end of its paragraph runs on in the next one, if that closes it. */
function continuation(passage: Passage, end: number): readonly Span[] {
  const last = passage.tokens[end - 1] as Token
  const next = passage.tokens[end]
  const quote = last.quote < 0 ? undefined : passage.quotes[last.quote]
  if (quote === undefined || next === undefined) return []
  if (quote.closed) return quotedParagraphs(passage, end)
  if ((next.gap & Mark.line) === 0) return []
  const paragraph = passage.text.slice(next.start, paragraphEnd(passage.text, next.start))
  const mark = passage.text.charAt(quote.start)
  const close = { '«': '»', '“': '”' }[mark] ?? mark
  const at = paragraph.indexOf(close)
  if (at < 0 || /\s/u.test(paragraph.charAt(at - 1)) || (close === mark && paragraph.slice(0, at).includes(mark))) return []
  return [trimmed(passage.text, { start: next.start, end: next.start + at })]
}

/** Paragraphs after a quotation that are nothing but quotations: the same speaker goes on. */
function quotedParagraphs(passage: Passage, from: number): readonly Span[] {
  const spans: Span[] = []
  for (let at = from; spans.length < 5; ) {
    const first = passage.tokens[at]
    const quote = first === undefined || first.quote < 0 ? undefined : passage.quotes[first.quote]
    if (first === undefined || quote === undefined || (first.gap & Mark.line) === 0 || (first.gap & Mark.quoteOpen) === 0) break
    const before = passage.text.slice(passage.text.lastIndexOf('\n', first.start) + 1, quote.start)
    const end = quotationEnd(passage, at)
    const next = passage.tokens[end]
    if (before.trim() !== '' || end - at < 5 || (next !== undefined && (next.gap & Mark.line) === 0)) break
    spans.push(trimmed(passage.text, quote.inner))
    at = end
  }
  return spans
}

function paragraphEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from)
  return end < 0 ? text.length : end
}

const OPENING = /[\s،,.؛;:!\-–—]/u
const CLOSING = /[\s،,.؛;:\-–—]/u
const PAIRS: ReadonlyMap<string, string> = new Map([
  ['«', '»'],
  ['“', '”'],
  ['"', '"'],
  ['„', '“'],
])

/** Curly marks that some texts put at both ends. */
const TWINS = new Set(['“', '”'])

/** Without white space and points at the edges, and without quote marks that go round the whole. */
export function trimmed(text: string, span: Span): Span {
  let { start, end } = span
  const strip = () => {
    while (start < end && OPENING.test(text.charAt(start))) start++
    while (end > start && CLOSING.test(text.charAt(end - 1))) end--
  }
  strip()
  const mark = text.charAt(start)
  const close = PAIRS.get(mark)
  if (TWINS.has(mark) && text.indexOf(mark, start + 1) === end - 1) {
    start++
    end--
    strip()
  } else if (close !== undefined) {
    const at = text.indexOf(close, start + 1)
    if (at === end - 1 || at < 0 || at >= end) {
      start++
      if (at === end - 1) end--
      strip()
    }
  }
  return { start, end }
}

/** With the sign of its last number and the bracket that closes one of its own («الصلب (25%)»). */
function withSigns(text: string, { start, end }: Span): Span {
  const sign = /^ ?[%٪$€£°]/u.exec(text.slice(end, end + 3))?.[0].length ?? 0
  const numbered = sign > 0 && /\p{N}/u.test(text.charAt(end - 1)) ? end + sign : end
  const close = /^ ?\)/u.exec(text.slice(numbered, numbered + 2))?.[0].length ?? 0
  const opened = close > 0 && text.lastIndexOf('(', numbered - 1) >= Math.max(start, text.lastIndexOf(')', numbered - 1))
  return { start, end: opened ? numbered + close : numbered }
}

function hasLength({ start, end }: Span): boolean {
  return start < end
}
