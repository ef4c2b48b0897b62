/** The clause an evidential phrase covers: what stands before it, after it, or on both sides. */
import type { Span } from '../../domain/evidence.js'
import { Class } from './lexicon.js'
import { HARD, Mark, type Passage, type Token } from './passage.js'

/** Words a clause may have on one side; without stops a text has no clauses. */
const LONGEST = 250

/** Spans of the clause around the phrase from token `from` to before `to`. */
export function coveredClause(passage: Passage, from: number, to: number): readonly Span[] {
  const start = clauseStart(passage, from)
  const end = clauseEnd(passage, to, passage.tokens[from]?.quote ?? -1)
  const spans: Span[] = []
  if (start < from) spans.push(spanOf(passage, opened(passage, start, from), from))
  const rest = afterPhrase(passage, to)
  const onward =
    start < from &&
    ((passage.tokens[rest]?.joined ?? false) || /^(?:بينهم|بينها|فيما|بينما)$/u.test(passage.tokens[rest]?.bare ?? ''))
  if (rest < end && !onward) spans.push(spanOf(passage, rest, end))
  return spans.filter((span) => span.start < span.end)
}

/** The head of the sentence, or of the clause a colon opens. */
function clauseStart(passage: Passage, from: number): number {
  let start = from
  while (start > 0 && from - start < LONGEST) {
    const token = passage.tokens[start] as Token
    if ((token.gap & HARD) !== 0 || ((token.gap & Mark.colon) !== 0 && token.quote >= 0)) break
    if (token.quote >= 0 && (token.gap & Mark.quoteOpen) !== 0 && token.quote === passage.tokens[from]?.quote) break
    start--
  }
  return pastDateline(passage, start, from)
}

/** «المدينة (وكالة) -- …»: a dateline is no part of the clause. */
function pastDateline(passage: Passage, start: number, from: number): number {
  if (start > 0) return start
  for (let at = 1; at < Math.min(from, 12); at++) if (((passage.tokens[at] as Token).gap & Mark.dash) !== 0) return at
  return start
}

function clauseEnd(passage: Passage, to: number, home: number): number {
  const { tokens } = passage
  let end = to
  while (end < tokens.length && end - to < LONGEST) {
    const token = tokens[end] as Token
    if ((token.gap & HARD) !== 0 && (token.quote < 0 || token.quote !== tokens[end - 1]?.quote)) break
    if (home >= 0 && token.quote !== home) break
    end++
  }
  return end
}

/** The conjunction or «غير أن» that opens the clause is the narrator's. */
function opened(passage: Passage, start: number, limit: number): number {
  let at = start
  while (at < limit - 1) {
    const token = passage.tokens[at] as Token
    const opener = (token.classes & (Class.clause | Class.aspect)) !== 0 && token.noun === null && token.bare !== 'ما'
    if (!opener && !(at > start && (token.classes & Class.that) !== 0)) break
    at++
  }
  return at
}

/** «، فإن …»: the complementiser after a phrase in front. */
function afterPhrase(passage: Passage, to: number): number {
  const token = passage.tokens[to]
  return token !== undefined && (token.classes & Class.that) !== 0 ? to + 1 : to
}

function spanOf(passage: Passage, from: number, to: number): Span {
  const first = passage.tokens[from] as Token
  const last = passage.tokens[to - 1] as Token
  return { start: first.start + (first.key !== first.bare ? 1 : 0), end: last.end }
}
