/** Which lines of an HTML page are its article's, by what the page itself says: `articleBody` in microdata or JSON-LD. */
import type { Box, HtmlLine } from './html-lines.js'
import { isProseLine } from './tidy-body.js'

/** Less is a summary, or the first words of what a subscriber would see. */
const SHORTEST = 600
/** Share of the prose around it that the named body must hold; else it is cut short. */
const WHOLE = 0.8
const RUN = 4

/** None where the page names no body, or one that is plainly not the whole article. */
export function structuredBody(lines: readonly HtmlLine[], body: string | null): readonly HtmlLine[] {
  const marked = inMicrodata(lines)
  if (prose(marked) >= SHORTEST) return marked
  if (body === null || body.length < SHORTEST) return []
  const told = inJsonLd(lines, body)
  const length = told.reduce((sum, line) => sum + line.text.length, 0)
  if (prose(told) < SHORTEST || length < body.length * WHOLE) return []
  const parents = new Set(told.filter(isProseLine).map(({ box }) => box.parent))
  const around = lines.filter(({ box }) => parents.has(box.parent))
  return prose(told) >= prose(around) * WHOLE ? told : []
}

function inMicrodata(lines: readonly HtmlLine[]): readonly HtmlLine[] {
  const known = new Map<Box, boolean>()
  const isInside = (box: Box): boolean => {
    const before = known.get(box)
    if (before !== undefined) return before
    const answer =
      /\barticleBody\b/.test(box.element.getAttribute('itemprop') ?? '') || (box.parent !== null && isInside(box.parent))
    known.set(box, answer)
    return answer
  }
  return lines.filter((line) => isInside(line.box))
}

/** Lines whose runs of words stand in the body. */
function inJsonLd(lines: readonly HtmlLine[], body: string): readonly HtmlLine[] {
  const runs = new Set(runsOf(body))
  return lines.filter(({ text }) => {
    const own = runsOf(text)
    return own.length > 0 && own.filter((run) => runs.has(run)).length >= own.length * WHOLE
  })
}

function runsOf(text: string): readonly string[] {
  const words = text.match(/[\p{L}\p{N}]+/gu) ?? []
  if (words.length < RUN) return words.length === 0 ? [] : [words.join(' ')]
  return words.slice(RUN - 1).map((_, at) => words.slice(at, at + RUN).join(' '))
}

function prose(lines: readonly HtmlLine[]): number {
  return lines.reduce((sum, line) => sum + (isProseLine(line) ? line.text.length : 0), 0)
}
