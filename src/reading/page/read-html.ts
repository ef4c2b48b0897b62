/** An HTML page: its article by the outlet's rule, else by what the page says of itself, else by the general extractor. */
import type { PageRule } from '../../domain/outlet.js'
import { type DomDocument, parseDocument } from './dom.js'
import { flatText } from './flat-lines.js'
import { chooseHeadline } from './headline.js'
import { type Box, type HtmlLine, htmlLines } from './html-lines.js'
import { type PageHints, type PageParts, type PageTools, readPlain } from './index.js'
import { mainContent } from './main-content.js'
import { type Metadata, readMetadata } from './metadata.js'
import { isTooDeep } from './nesting.js'
import { languageOf } from './page-language.js'
import { type Part, type Split, splitPage } from './split.js'
import { stripMarkup } from './strip-markup.js'
import { structuredBody } from './structured-body.js'
import { tidyBody } from './tidy-body.js'

export function readHtml(source: string, hints: PageHints, tools: PageTools): PageParts {
  const { html, structuredData } = stripMarkup(source)
  if (isTooDeep(html)) return { ...readPlain(flatText(html), tools), problems: [{ code: 'page-too-deep' }] }
  const document = parseDocument(html)
  const metadata = readMetadata(document, structuredData)
  const { text, lines } = htmlLines(document.body ?? document.documentElement, tools.classHints)
  const rule = ruleFor(hints)
  const wordsAt = (selector: string | null | undefined) =>
    selector == null ? null : (document.querySelector(selector)?.textContent?.replace(/\s+/g, ' ').trim() ?? null)
  const byline = wordsAt(rule?.byline) ?? metadata.author
  const headline = wordsAt(rule?.headline) ?? chooseHeadline(metadata, lines)
  const body = bodyLines(
    document,
    lines,
    rule,
    [headline, metadata.title].filter((title) => title !== null),
    metadata,
    tools,
  )
  const [opening] = body
  const first = opening === undefined ? -1 : lines.indexOf(opening)
  const chosen = new Set<object>(body)
  const split = splitPage(lines.slice(Math.max(0, first)), (line) => chosen.has(line), tools)
  const parts = withHeadLines(split.parts, lines.slice(Math.max(0, first - LINES_OF_A_HEAD), Math.max(0, first)), tools)
  const language = languageOf(body.map((line) => line.text).join('\n') || text, metadata.language)
  return {
    text,
    title: metadata.title,
    headline,
    byline,
    language,
    parts,
    related: related(split.related, language),
    metadata,
    problems: [],
  }
}

/** More are a table or a log; the extractor's work on a flat page grows with the square of them. */
const MOST_LINES = 5000

/** The lines of the article; where nothing else finds them, those that stand with most of the page's prose. */
function bodyLines(
  document: DomDocument,
  lines: readonly HtmlLine[],
  rule: PageRule | null,
  headlines: readonly string[],
  metadata: Metadata,
  { classHints }: PageTools,
): readonly HtmlLine[] {
  const byRule = rule?.body == null ? [] : linesInside(document, lines, rule.body, rule.drop)
  if (byRule.length > 0) return byRule
  const told = structuredBody(lines, metadata.body)
  if (told.length > 0) return tidyBody(told, headlines)
  const chosen = lines.length > MOST_LINES ? [] : mainContent(document, lines, classHints)
  return tidyBody(chosen.length > 0 ? chosen : lines, headlines)
}

function linesInside(
  document: DomDocument,
  lines: readonly HtmlLine[],
  selector: string,
  drop: readonly string[],
): readonly HtmlLine[] {
  const inside = new Set<unknown>(document.querySelectorAll(selector))
  const dropped = new Set<unknown>(drop.flatMap((each) => [...document.querySelectorAll(each)]))
  const within = (line: HtmlLine, set: ReadonlySet<unknown>) => {
    for (let box: Box | null = line.box; box !== null; box = box.parent) if (set.has(box.element)) return true
    return false
  }
  return lines.filter((line) => within(line, inside) && !within(line, dropped))
}

const LINES_OF_A_HEAD = 8
const LONGEST_BYLINE = 10

/** The day and the writer are often printed between the headline and the text, where no extractor takes them. */
function withHeadLines([main, ...others]: readonly Part[], above: readonly HtmlLine[], tools: PageTools): readonly Part[] {
  if (main === undefined) return []
  const dates = above.filter((line) => tools.furniture.kindOf(line.text)?.kind === 'date' || tools.headKind(line.text) === 'date')
  const bylines = above.filter((line) => !dates.includes(line) && (tools.headKind(line.text) === 'byline' || isNamed(line)))
  return [{ ...main, dates: [...dates, ...main.dates], bylines: [...bylines, ...main.bylines] }, ...others]
}

/** A few words without a number, in an element that calls itself a byline. */
function isNamed({ box, text }: HtmlLine): boolean {
  const hinted = box.hint === 'byline' || box.parent?.hint === 'byline'
  return hinted && !/\p{Nd}/u.test(text) && text.split(/\s+/u).length <= LONGEST_BYLINE
}

/** Each headline once; on an Arabic page what has no Arabic in it is an advertisement. */
function related(found: Split['related'], language: string | null): Split['related'] {
  const seen = new Set<string>()
  return found.filter(({ headline }) => {
    if (seen.has(headline) || (language === 'ar' && !/\p{Script=Arabic}/u.test(headline))) return false
    seen.add(headline)
    return true
  })
}

/** The newest rule that was in force on the day; the newest of all where no day is known. */
function ruleFor({ outlet, publishedAt }: PageHints): PageRule | null {
  const rules = [...(outlet?.page ?? [])].sort((a, b) => (a.from < b.from ? 1 : -1))
  return rules.find((rule) => publishedAt === null || rule.from <= publishedAt) ?? null
}
