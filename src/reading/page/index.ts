/**
 * Pages: bytes or text → the parts of a page, each with its lines, and what the page says of itself.
 *
 * decode → kind of input → lines → which of them are text → parts.
 */
import type { Outlet } from '../../domain/outlet.js'
import type { Problem } from '../../domain/problem.js'
import type { ClassHints } from './class-hints.js'
import { decodePage } from './decode.js'
import { isBinary, kindOfText } from './input-kind.js'
import type { Metadata } from './metadata.js'
import { languageOf } from './page-language.js'
import { isProse, plainLines } from './page-lines.js'
import { readHtml } from './read-html.js'
import { type Part, type Split, type SplitTools, splitPage } from './split.js'

/** A page of news with all its pictures elsewhere is far smaller; what is larger is something else. */
const LARGEST_PAGE = 20 * 1024 * 1024

export interface PageSource {
  readonly content: Uint8Array | string
  readonly contentType?: string | null
}

/** What is known of a page before it is read, by which an outlet's rule is chosen. */
export interface PageHints {
  readonly outlet: Outlet | null
  readonly publishedAt: string | null
}

export interface PageTools extends SplitTools {
  readonly classHints: ClassHints
}

export interface PageParts {
  readonly text: string
  readonly title: string | null
  /** The main article's; null where the page gives none. */
  readonly headline: string | null
  readonly byline: string | null
  readonly language: string | null
  readonly parts: readonly Part[]
  readonly related: Split['related']
  readonly metadata: Metadata | null
  readonly problems: readonly Problem[]
}

export function readParts(source: PageSource, hints: PageHints, tools: PageTools): PageParts {
  const { content, contentType = null } = source
  const size = typeof content === 'string' ? content.length : content.byteLength
  if (size > LARGEST_PAGE) return unreadable({ code: 'page-too-large', values: { megabytes: Math.round(size / 1e6) } })
  if (typeof content !== 'string' && isBinary(content)) return unreadable({ code: 'page-binary' })
  const { text, problems } = typeof content === 'string' ? { text: content, problems: [] } : decodePage(content, contentType)
  const kind = kindOfText(text, contentType)
  if (kind === 'empty') return unreadable({ code: 'page-empty' })
  if (kind === 'feed') return unreadable({ code: 'page-is-feed' })
  const page = kind === 'html' ? readHtml(text, hints, tools) : readPlain(text, tools)
  return { ...page, problems: [...problems, ...page.problems] }
}

function unreadable(problem: Problem): PageParts {
  const nothing = { text: '', title: null, headline: null, byline: null, language: null, metadata: null }
  return { ...nothing, parts: [], related: [], problems: [problem] }
}

export function readPlain(text: string, tools: PageTools): PageParts {
  const split = withHeadline(splitPage(plainLines(text), () => true, tools))
  const headline = split.parts[0]?.headline?.text ?? null
  return { text, title: headline, headline, byline: null, language: languageOf(text), ...split, metadata: null, problems: [] }
}

const SHORTEST_HEADLINE = 15

/** In plain text a headline stands first, and the prose follows at once. */
function withHeadline(split: Split): Split {
  const [main, ...others] = split.parts
  const [first, second] = main?.body ?? []
  if (main === undefined || first === undefined || second === undefined) return split
  const isHeadline = !isProse(first) && isProse(second) && !/[:：.–-]$/u.test(first.text) && first.text.length > SHORTEST_HEADLINE
  return isHeadline ? { ...split, parts: [{ ...main, headline: first, body: main.body.slice(1) }, ...others] } : split
}
