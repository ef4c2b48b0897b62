/** Sentences and paragraphs of a text, as spans without the white space around them. */
import type { Span } from '../domain/evidence.js'
import { quotations } from './quotations.js'

/** Paragraphs: what stands between line breaks. Blank ones are left out. */
export function paragraphs(text: string): readonly Span[] {
  const found: Span[] = []
  for (let start = 0; start <= text.length; ) {
    const breakAt = text.indexOf('\n', start)
    const end = breakAt < 0 ? text.length : breakAt
    const span = trimmed(text, start, end)
    if (span !== null) found.push(span)
    start = end + 1
  }
  return found
}

/** Ends of sentences; a dot between digits or after a lone letter («أ. ف. ب.») is none. */
const END = /[.؟?!…]+["»”’)\]]*(?=\s|$)/gu
const ABBREVIATION = /(?:^|[\s.(])\p{L}\.$/u

/** Sentences in text order; none is cut inside a closed quotation, and none goes over a paragraph's end. */
export function sentences(text: string): readonly Span[] {
  const quoted = quotations(text)
  const found: Span[] = []
  let q = 0
  for (const paragraph of paragraphs(text)) {
    let start = paragraph.start
    END.lastIndex = start
    for (let match = END.exec(text); match !== null && match.index < paragraph.end; match = END.exec(text)) {
      while (q < quoted.length && (quoted[q]?.end ?? 0) <= match.index) q++
      const quote = quoted[q]
      const end = match.index + match[0].length
      if (quote?.closed && quote.start < match.index && end < quote.end) continue
      if (ABBREVIATION.test(text.slice(Math.max(paragraph.start, match.index - 3), match.index + 1))) continue
      const span = trimmed(text, start, end)
      if (span !== null) found.push(span)
      start = end
    }
    const rest = trimmed(text, start, paragraph.end)
    if (rest !== null) found.push(rest)
  }
  return found
}

const SPACE = /\s/u

function trimmed(text: string, from: number, to: number): Span | null {
  let start = from
  let end = to
  while (start < end && SPACE.test(text.charAt(start))) start++
  while (end > start && SPACE.test(text.charAt(end - 1))) end--
  return start < end ? { start, end } : null
}
