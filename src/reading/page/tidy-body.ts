/**
 * Takes furniture out of the lines an extractor chose: captions, bylines, link lists, boxes between the paragraphs.
 *
 * By the structure of the page alone, so that it holds in any language: where the prose stands, what an element calls
 * itself, and how much of a line is linked.
 */
import type { Box, HtmlLine } from './html-lines.js'

const ASIDES = new Set(['figure', 'figcaption', 'nav', 'aside', 'footer', 'form', 'address', 'details'])
/** A box with a larger share of the prose than this is the article, whatever it is called. */
const LARGE_SHARE = 0.3
/** Share of the prose that must stand in one box for that box to be the article's. */
const HOME_SHARE = 0.75
/** Share of the text that must be prose for the rest to be measured by it. */
const LEAST_PROSE = 0.3
const PROSE = 80
/** Some pages set their first paragraph as a heading. */
const LONGEST_HEADING = 180
const SENTENCE = 40
const LONG_SUMMARY = 250
/** So many lines that are links between the paragraphs are what the article is about (a list of offers). */
const MANY_LINKS = 8

/** The chosen lines that are article text, in page order. */
export function tidyBody(chosen: readonly HtmlLine[], headlines: readonly string[]): readonly HtmlLine[] {
  const weights = weigh(chosen)
  const total = chosen.reduce((sum, line) => sum + weightOf(line), 0)
  const home = homeOf(chosen, weights, total)
  const isFurniture = furnitureTest(weights, total)
  const titles = new Set(headlines.map(wordsOf))
  const inside = chosen.filter((line) => !isFurniture(line) && !titles.has(wordsOf(line.text)))
  const first = inside.findIndex((line) => isProseLine(line) && within(line, home))
  const last = inside.findLastIndex((line) => isProseLine(line) && within(line, home))
  const length = inside.reduce((sum, line) => sum + line.text.length, 0)
  // A calendar or a table of results has no prose to go by.
  if (first < 0 || total < length * LEAST_PROSE) return inside.length > 0 ? inside : chosen
  const opening = openingOf(inside.slice(0, first))
  const links = inside.filter((line, at) => at > first && at < last && isLinkLine(line)).length
  return inside.filter((line, at) => {
    if (isLinkLine(line) && (links < MANY_LINKS || at > last)) return false
    if (at > last) return within(line, home) && line.heading === 0 && line.linked < 0.3
    if (within(line, home)) return !isCaption(line) && (at >= first || !isLabel(line) || isSibling(line, inside[first]))
    return at < first ? opening.includes(line) : isProseLine(line)
  })
}

/** Prose in front of the home box: paragraphs that a page sets apart, but not the one line that sums the article up. */
function openingOf(before: readonly HtmlLine[]): readonly HtmlLine[] {
  const prose = before.filter(isProseLine)
  return prose.length > 1 || (prose[0]?.text.length ?? 0) > LONG_SUMMARY ? prose : []
}

/** A paragraph as the first one is, only shorter: a dateline or a remark that belongs to the text. */
function isSibling(line: HtmlLine, first: HtmlLine | undefined): boolean {
  if (first === undefined || line.heading > 0) return false
  return line.box === first.box || (line.box.name === first.box.name && line.box.parent === first.box.parent)
}

/** A few words beside a picture. */
function isCaption({ box, text, heading }: HtmlLine): boolean {
  return box.pictured && heading === 0 && text.length < 200 && !/[.!?؟。…]["»”’)\]]*$/u.test(text)
}

/** Letters of prose under each box. */
function weigh(lines: readonly HtmlLine[]): ReadonlyMap<Box, number> {
  const weights = new Map<Box, number>()
  for (const line of lines) {
    const weight = weightOf(line)
    if (weight === 0) continue
    for (let box: Box | null = line.box; box !== null; box = box.parent) weights.set(box, (weights.get(box) ?? 0) + weight)
  }
  return weights
}

function weightOf(line: HtmlLine): number {
  return isProseLine(line) ? line.text.length : 0
}

/** The innermost box that most of the prose stands in; null where there is no prose. */
function homeOf(lines: readonly HtmlLine[], weights: ReadonlyMap<Box, number>, total: number): Box | null {
  let home: Box | null = null
  for (const [box, weight] of weights) if (weight >= total * HOME_SHARE && (home === null || box.depth > home.depth)) home = box
  // A text in one element, broken by br alone, has its lines as its home; its parent holds what stands beside it.
  return lines.length > 0 ? home : null
}

function furnitureTest(weights: ReadonlyMap<Box, number>, total: number): (line: HtmlLine) => boolean {
  const known = new Map<Box, boolean>()
  const isFurnitureBox = (box: Box): boolean => {
    const before = known.get(box)
    if (before !== undefined) return before
    const named = ASIDES.has(box.name) || box.hint !== null
    const small = (weights.get(box) ?? 0) <= total * LARGE_SHARE
    const answer = (named && small) || (box.parent !== null && isFurnitureBox(box.parent))
    known.set(box, answer)
    return answer
  }
  return (line) => isFurnitureBox(line.box)
}

function within({ box }: HtmlLine, home: Box | null): boolean {
  for (let at: Box | null = box; at !== null; at = at.parent) if (at === home) return true
  return home === null
}

/** Running text: long, or a whole sentence; not a list of links. */
export function isProseLine({ text, linked, heading }: HtmlLine): boolean {
  if (linked > 0.5 || (heading > 0 && text.length < LONGEST_HEADING)) return false
  return text.length >= PROSE || (text.length >= SENTENCE && /[.!?؟。…]["»”’)\]]*$/u.test(text))
}

/** A line that is a link, or a label and a link («Read more: …»). */
function isLinkLine({ text, linked, heading, links }: HtmlLine): boolean {
  if (heading > 0 || links.length === 0) return false
  if (linked >= 0.85) return true
  const label = /^[^:：]{2,30}[:：]\s/u.exec(text)?.[0].length ?? 0
  return label > 0 && linked > 0 && linked * text.length >= (text.length - label) * 0.85
}

/** A short line in front of the prose: a date, a byline, a section's name. */
function isLabel({ text, heading }: HtmlLine): boolean {
  return heading > 0 || text.length < 60
}

function wordsOf(text: string): string {
  return (text.match(/[\p{L}\p{N}]+/gu) ?? []).join(' ').toLowerCase()
}
