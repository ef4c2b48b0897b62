/** What was said: where the content that a construction found begins and ends. */
import type { Span } from '../../domain/evidence.js'
import type { Draft } from './draft.js'
import { Class } from './lexicon.js'
import { HARD, Mark, type Passage, type Token } from './passage.js'

/** What ends a content from outside: the cues of the passage, by their first token. */
export interface Boundaries {
  readonly cues: ReadonlyMap<number, Draft>
}

export function contentOf(passage: Passage, draft: Draft, boundaries: Boundaries): readonly Span[] {
  if (draft.seed.kind === 'spans') return draft.seed.spans.map((span) => trimmed(passage.text, span)).filter(hasLength)
  const { token, start, marker } = draft.seed
  const first = passage.tokens[token]
  if (first === undefined) return []
  const home = passage.tokens[draft.cue.from - (draft.cueSpan === undefined ? 0 : 1)]?.quote ?? -1
  const quoted = first.quote >= 0 && first.quote !== home && (first.gap & Mark.quoteOpen) !== 0
  const end = quoted
    ? quotedEnd(passage, token, boundaries, marker !== 'that')
    : clauseEnd(passage, token, token, home, boundaries)
  const last = passage.tokens[end - 1]
  if (last === undefined || end <= token) return []
  const closing = last.quote >= 0 && last.quote !== home ? (passage.quotes[last.quote]?.end ?? last.end) : last.end
  const span = trimmed(passage.text, { start, end: Math.max(last.end, closesHere(passage, end) ? closing : last.end) })
  return [...(hasLength(span) ? [span] : []), ...continuation(passage, end)]
}

/** Whether the quotation of the last word is closed by the end, so that its mark belongs to a mixed content. */
function closesHere(passage: Passage, end: number): boolean {
  const last = passage.tokens[end - 1] as Token
  return passage.tokens[end]?.quote !== last.quote
}

/** Content that begins with a quotation: it ends with it, unless the sentence plainly goes on without a comma. */
function quotedEnd(passage: Passage, from: number, boundaries: Boundaries, _direct: boolean): number {
  const { tokens } = passage
  const quote = (tokens[from] as Token).quote
  let end = from
  while (tokens[end]?.quote === quote) end++
  const next = tokens[end]
  if (next === undefined || (next.gap & (HARD | Mark.comma | Mark.colon | Mark.dash)) !== 0) return end
  if (!passage.quotes[quote]?.closed || startsNewClause(passage, end, boundaries)) return end
  return clauseEnd(passage, from, end, -1, boundaries)
}

/** Token after the clause that begins at `from`, looking from `at` on. */
function clauseEnd(passage: Passage, from: number, at: number, home: number, boundaries: Boundaries): number {
  const { tokens } = passage
  for (let end = at; end < tokens.length; end++) {
    const token = tokens[end] as Token
    if (end === from) continue
    const inside = token.quote >= 0 && token.quote !== home
    if (inside && token.quote === tokens[end - 1]?.quote) continue
    if ((token.gap & HARD) !== 0) return end
    if (home >= 0 && token.quote !== home) return end
    if (!inside && startsNewClause(passage, end, boundaries)) return end
  }
  return tokens.length
}

/** Whether the narrator takes over at `at`: a further cue of his, «وهو …» after a comma, «فيما …». */
function startsNewClause(passage: Passage, at: number, { cues }: Boundaries): boolean {
  const token = passage.tokens[at] as Token
  const own = cues.get(at)
  if (own !== undefined) {
    if (own.construction === 'participle') return true
    if (own.construction === 'according') return true
    if (own.construction === 'verb' && token.joined) return true
  }
  const comma = (token.gap & Mark.comma) !== 0
  if (comma && /^(?:وهو|وهي|وهم|وهما)$/u.test(token.key)) return true
  if ((token.classes & Class.clause) !== 0 && (comma || token.key === 'فيما')) {
    if (token.bare === 'فيما') return true
    return /^(?:حيث|كما|بينما|فيما|بعدما|لكن)$/u.test(token.bare) && cues.has(at + 1)
  }
  return false
}

/** A quotation left open at the end of its paragraph runs on in the next one, if that closes it. */
function continuation(passage: Passage, end: number): readonly Span[] {
  const last = passage.tokens[end - 1] as Token
  const next = passage.tokens[end]
  const quote = last.quote < 0 ? undefined : passage.quotes[last.quote]
  if (quote === undefined || quote.closed || next === undefined) return []
  const paragraph = passage.text.slice(next.start, paragraphEnd(passage.text, next.start))
  const mark = passage.text.charAt(quote.start)
  const close = { '«': '»', '“': '”' }[mark] ?? mark
  const at = paragraph.indexOf(close)
  if (at < 0 || /\s/u.test(paragraph.charAt(at - 1)) || (close === mark && paragraph.slice(0, at).includes(mark))) return []
  return [trimmed(passage.text, { start: next.start, end: next.start + at })]
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

/** Without white space and points at the edges, and without quote marks that go round the whole. */
export function trimmed(text: string, span: Span): Span {
  let { start, end } = span
  const strip = () => {
    while (start < end && OPENING.test(text.charAt(start))) start++
    while (end > start && CLOSING.test(text.charAt(end - 1))) end--
  }
  strip()
  const close = PAIRS.get(text.charAt(start))
  if (close !== undefined) {
    const at = text.indexOf(close, start + 1)
    if (at === end - 1 || at < 0 || at >= end) {
      start++
      if (at === end - 1) end--
      strip()
    }
  }
  return { start, end }
}

function hasLength({ start, end }: Span): boolean {
  return start < end
}
