/** The clause an evidential phrase covers: what stands before it, after it, or on both sides. */
import type { Span } from '../../domain/evidence.js'
import { Class } from './lexicon.js'
import { stripped } from './nouns.js'
import { HARD, Mark, type Passage, type Token } from './passage.js'

/** Words a clause may have on one side; without stops a text has no clauses. */
const LONGEST = 250

/** Spans of the clause around the phrase from token `from` to before `to`. */
export function coveredClause(passage: Passage, from: number, to: number): readonly Span[] {
  const start = clauseStart(passage, from)
  const end = clauseEnd(passage, to, passage.tokens[from]?.quote ?? -1)
  const spans: Span[] = []
  const rest = afterPhrase(passage, to)
  const led = rest > to && (passage.tokens[from]?.joined ?? false)
  if (start < from && !led) spans.push(spanOf(passage, opened(passage, start, from), from))
  const onward =
    start < from &&
    !led &&
    (isRunOn(passage, start, from, rest) ||
      (passage.tokens[rest]?.joined ?? false) ||
      /^(?:بينهم|بينها|فيما|بينما)$/u.test(passage.tokens[rest]?.bare ?? ''))
  if (rest < end && !onward) spans.push(spanOf(passage, rest, end))
  return spans.filter((span) => span.start < span.end)
}

/** «…، بحسب الشركة القيمة | على المشروع»: behind a whole clause, what no comma parts from the phrase goes on about its speaker. */
function isRunOn({ tokens, lexicon }: Passage, start: number, from: number, rest: number): boolean {
  const token = tokens[rest]
  if (token === undefined || from - start <= SHORTEST || (token.gap & ~Mark.close) !== 0 || token.noun !== null) return false
  const tail = Class.preposition | Class.relative | Class.verb
  const before = (tokens[rest - 1] as Token).classes & Class.verb
  return (token.classes & tail) !== 0 || before !== 0 || stripped(token, lexicon) !== null
}

/** Fewer words may be no clause: «سيمنح، بحسب المعارضة، الرئيس صلاحيات». */
const SHORTEST = 4

/** «… في تموز. وفق ما أعلنت الوزارة.»: a phrase that is a sentence of its own covers the one before. */
export function clauseBefore(passage: Passage, at: number): readonly Span[] {
  const { gap } = passage.tokens[at] as Token
  if (at === 0 || (gap & Mark.line) !== 0 || (gap & Mark.stop) === 0) return []
  const start = clauseStart(passage, at - 1)
  return [spanOf(passage, opened(passage, start, at), at)]
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
  return lastClause(passage, pastDateline(passage, start, from), from)
}

/** «…، لكن السوق هادئ، بحسب …»: the phrase covers the last main clause, not what it is set against. */
function lastClause({ tokens }: Passage, start: number, from: number): number {
  for (let at = from - 3; at > start; at--) {
    const token = tokens[at] as Token
    if ((token.gap & Mark.comma) === 0 || token.quote !== tokens[from]?.quote) continue
    if (/^لكن/u.test(token.bare)) return at
    if (token.joined && (token.classes & Class.verb) !== 0 && token.noun === null) return at
    if (/^وه[وي]$/u.test(token.key) && !isAside(tokens, at, from)) return at
  }
  return start
}

/** «امرأة، وهي ممثلة، بشكوى»: a further comma ends what is told by the way. */
function isAside(tokens: readonly Token[], at: number, from: number): boolean {
  for (let near = at + 1; near < Math.min(from, at + 20); near++)
    if (((tokens[near] as Token).gap & Mark.comma) !== 0) return true
  return false
}

/** «المدينة (وكالة) -- …», «المدينة - وكالات: …»: a dateline, in which nothing is told, is no part of the clause. */
function pastDateline({ tokens }: Passage, start: number, from: number): number {
  if (start > 0) return start
  let body = 0
  for (let at = 1; at <= Math.min(from, LONGEST_DATELINE); at++) {
    const before = tokens[at - 1] as Token
    if (at > 1 && (before.classes & TOLD) !== 0 && before.noun === null && (before.classes & Class.channel) === 0) break
    if (((tokens[at] as Token).gap & (Mark.dash | Mark.colon | Mark.close)) !== 0) body = at
  }
  return body
}

const LONGEST_DATELINE = 14
const TOLD = Class.verb | Class.that | Class.relative | Class.clause | Class.auxiliary | Class.pronoun

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
  return token !== undefined && ((token.classes & Class.that) !== 0 || token.key === 'فقد') ? to + 1 : to
}

function spanOf(passage: Passage, from: number, to: number): Span {
  const first = passage.tokens[from] as Token
  const last = passage.tokens[to - 1] as Token
  const joined = first.key !== first.bare || isJoinedVerb(passage, from)
  return { start: first.start + (joined ? 1 : 0), end: last.end }
}

/** «وبرأت المحكمة …» at the head of a sentence: a verb that no list has, by its و and its ending. */
function isJoinedVerb({ tokens }: Passage, at: number): boolean {
  const { key, classes, noun, gap } = tokens[at] as Token
  const opens = at === 0 || (gap & HARD) !== 0
  return opens && classes === 0 && noun === null && key.length > 4 && /^و\p{L}+ت$/u.test(key)
}
