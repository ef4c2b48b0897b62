/**
 * Pages: bytes or text → the parts of a page, each with its lines, and what the page says of itself.
 *
 * HTML is read by the outlet's own rule where there is one, else by the general extractor, else line by line.
 */
import type { Outlet, PageRule } from '../../domain/outlet.js'
import type { Problem } from '../../domain/problem.js'
import { decodePage } from './decode.js'
import { type DomDocument, parseDocument } from './dom.js'
import { flatText } from './flat-lines.js'
import type { Furniture } from './furniture.js'
import { type HtmlLine, htmlLines } from './html-lines.js'
import { isBinary, kindOfText } from './input-kind.js'
import { mainContent } from './main-content.js'
import { type Metadata, readMetadata } from './metadata.js'
import { isTooDeep } from './nesting.js'
import { languageOf } from './page-language.js'
import { isProse, type PageLine, plainLines } from './page-lines.js'
import { type Part, type Split, splitPage } from './split.js'
import { stripMarkup } from './strip-markup.js'

/** A page of news with all its pictures elsewhere is far smaller; what is larger is something else. */
export const LARGEST_PAGE = 20 * 1024 * 1024

export interface PageInput {
  readonly content: Uint8Array | string
  readonly contentType?: string | null
}

export interface ReadPage {
  readonly text: string
  readonly title: string | null
  readonly language: string | null
  readonly parts: readonly Part[]
  readonly related: Split['related']
  readonly metadata: Metadata | null
  /** By an outlet's rule or the page's own words. */
  readonly byline: string | null
  readonly problems: readonly Problem[]
}

export interface PageTools {
  readonly furniture: Furniture
  isCreditLine(text: string): boolean
}

export interface PageHints {
  readonly outlet: Outlet | null
  readonly publishedAt: string | null
}

export function readParts(input: PageInput, hints: PageHints, tools: PageTools): ReadPage {
  const bytesLong = typeof input.content === 'string' ? input.content.length : input.content.byteLength
  if (bytesLong > LARGEST_PAGE) return unreadable({ code: 'page-too-large', values: { megabytes: Math.round(bytesLong / 1e6) } })
  if (typeof input.content !== 'string' && isBinary(input.content)) return unreadable({ code: 'page-binary' })
  const { text, problems } =
    typeof input.content === 'string'
      ? { text: input.content, problems: [] }
      : decodePage(input.content, input.contentType ?? null)
  const kind = kindOfText(text, input.contentType ?? null)
  if (kind === 'empty') return unreadable({ code: 'page-empty' })
  if (kind === 'feed') return unreadable({ code: 'page-is-feed' })
  const page = kind === 'html' ? readHtml(text, hints, tools) : readPlain(text, tools)
  return { ...page, problems: [...problems, ...page.problems] }
}

function unreadable(problem: Problem): ReadPage {
  return { text: '', title: null, language: null, parts: [], related: [], metadata: null, byline: null, problems: [problem] }
}

function readPlain(text: string, tools: PageTools): ReadPage {
  const lines = plainLines(text)
  const split = splitPage(lines, tools)
  const title = split.parts[0]?.headline?.text ?? null
  const language = languageOf(text)
  return { text, title, language, ...withHeadline(split), metadata: null, byline: null, problems: [] }
}

/** In plain text a headline stands first, and no other line stands between it and the prose. */
function withHeadline(split: Split): Split {
  const [main, ...others] = split.parts
  const [first, second] = main?.body ?? []
  if (main === undefined || first === undefined || second === undefined) return split
  const isHeadline = !isProse(first) && isProse(second) && !/[:：.]$/u.test(first.text) && first.text.length > 15
  return isHeadline ? { ...split, parts: [{ ...main, headline: first, body: main.body.slice(1) }, ...others] } : split
}

function readHtml(source: string, hints: PageHints, tools: PageTools): ReadPage {
  const { html, structuredData } = stripMarkup(source)
  if (isTooDeep(html)) {
    const page = readPlain(flatText(html), tools)
    return { ...page, problems: [...page.problems, { code: 'page-too-deep' }] }
  }
  const document = parseDocument(html)
  const metadata = readMetadata(document, structuredData)
  const { text, lines } = htmlLines(document.body ?? document.documentElement)
  const rule = ruleFor(hints)
  const byline = rule?.byline == null ? null : (document.querySelector(rule.byline)?.textContent?.trim() ?? null)
  const body = bodyLines(document, lines, rule)
  const split = splitPage(body, tools)
  const outside = splitPage(relatedLines(lines, body), tools)
  const language = languageOf(body.map((line) => line.text).join('\n') || text, metadata.language)
  const related = uniqueHeadlines([...split.related, ...outside.related])
  return { text, title: metadata.title, language, parts: split.parts, related, metadata, byline, problems: [] }
}

/** The lines of the article, by the outlet's rule or the extractor; all lines where neither finds any. */
function bodyLines(document: DomDocument, lines: readonly HtmlLine[], rule: PageRule | null): readonly HtmlLine[] {
  const byRule = rule?.body == null ? [] : linesInside(document, lines, rule.body, rule.drop)
  if (byRule.length > 0) return byRule
  const chosen = mainContent(document, lines)
  return chosen.size > 0 ? lines.filter((line) => chosen.has(line)) : lines
}

function linesInside(
  document: DomDocument,
  lines: readonly HtmlLine[],
  selector: string,
  drop: readonly string[],
): readonly HtmlLine[] {
  const inside = new Set(document.querySelectorAll(selector))
  const dropped = new Set(drop.flatMap((each) => [...document.querySelectorAll(each)]))
  const within = (line: HtmlLine, set: ReadonlySet<unknown>) => {
    for (let node: HtmlLine['block'] | null = line.block; node !== null; node = node.parentNode) if (set.has(node)) return true
    return false
  }
  return lines.filter((line) => within(line, inside) && !within(line, dropped))
}

/** Lines behind the article: where its related headlines stand when the extractor left them out. */
function relatedLines(lines: readonly HtmlLine[], body: readonly HtmlLine[]): readonly PageLine[] {
  const chosen = new Set(body)
  const first = lines.findIndex((line) => chosen.has(line))
  return lines.slice(Math.max(0, first)).filter((line) => !chosen.has(line))
}

function uniqueHeadlines(related: Split['related']): Split['related'] {
  const seen = new Set<string>()
  return related.filter(({ headline }) => !seen.has(headline) && seen.add(headline))
}

/** The newest rule that was in force on the day; the newest of all where no day is known. */
function ruleFor({ outlet, publishedAt }: PageHints): PageRule | null {
  const rules = [...(outlet?.page ?? [])].sort((a, b) => (a.from < b.from ? 1 : -1))
  return rules.find((rule) => publishedAt === null || rule.from <= publishedAt) ?? null
}
