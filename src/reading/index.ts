/** Reading: one page taken apart into its articles, each with its credit chain, claims, times and places. Pure. */
import type { Article, Dateline, Page } from '../domain/article.js'
import type { DataFiles } from '../domain/data.js'
import type { Evidence } from '../domain/evidence.js'
import type { Outlet } from '../domain/outlet.js'
import type { Language } from '../language/index.js'
import { type ClaimsInput, type Measures, openClaims } from './claims/index.js'
import { creditChain } from './credits/chain.js'
import { openCreditLines } from './credits/credit-lines.js'
import { openCreditWords } from './credits/credit-words.js'
import { findHead } from './credits/dateline.js'
import { openSegments } from './credits/segments.js'
import { type Outlets, openOutlets } from './outlets.js'
import { openFurniture } from './page/furniture.js'
import { type ReadPage, readParts } from './page/index.js'
import { languageOf } from './page/page-language.js'
import type { PageLine } from './page/page-lines.js'
import type { Part } from './page/split.js'

export interface PageInput {
  /** Bytes as fetched, or text already decoded. */
  readonly content: Uint8Array | string
  readonly url?: string | null
  /** ISO 8601; wins over what the page says. */
  readonly publishedAt?: string | null
  /** Name, alias, host or id of the outlet; wins over the address. */
  readonly outlet?: string | null
  /** The header the bytes came with. */
  readonly contentType?: string | null
}

export interface ArticleDraft {
  readonly id: string
  readonly text: string
  readonly headline: string | null
  readonly publishedAt: string | null
  readonly outlet: string | null
  readonly url: string | null
  readonly byline?: string | null
}

export interface Reading {
  readonly outlets: Outlets
  /** Never throws for input: what is wrong with the page stands in its problems. */
  readPage(input: PageInput): Page
  /** Credits, dateline, claims, times and places of a text that is one article already. */
  readArticle(draft: ArticleDraft): Article
}

/** What a page knows of an article besides its draft. */
interface Surroundings {
  readonly role: Article['role']
  readonly lines: readonly Evidence[]
  /** Where the report itself ends and its closing credit lines begin; null where there are none. */
  readonly bodyEnd: number | null
  readonly bylineEvidence: Evidence | null
  readonly siteName: string | null
  readonly sources: readonly string[]
  /** Day by which times are reckoned where the article has none of its own. */
  readonly reference: string | null
}

/** Amounts, times and places of a text, and what they were reckoned by. */
interface Measured extends Measures {
  readonly context: Omit<ClaimsInput, 'text' | 'headline' | 'measures'>
}

const NONE: Measured = {
  context: { publishedAt: null, dateline: null, timeZone: null, outletCountry: null },
  quantities: [],
  times: [],
  places: [],
}

const ALONE: Surroundings = {
  role: 'main',
  lines: [],
  bodyEnd: null,
  bylineEvidence: null,
  siteName: null,
  sources: [],
  reference: null,
}

export function openReading(data: DataFiles, language: Language): Reading {
  const outlets = openOutlets(data)
  const claims = openClaims(data, language)
  const creditWords = openCreditWords(data)
  const segments = openSegments(outlets, creditWords, language.places)
  const creditLines = openCreditLines(creditWords, segments)
  const chainTools = { outlets, creditWords, creditLines, segments }
  const pageTools = { furniture: openFurniture(data), isCreditLine: (line: string) => creditLines.read(line) !== null }

  function read(draft: ArticleDraft, around: Surroundings): Article {
    const { id, text, headline, publishedAt } = draft
    const outlet = outlets.byName(draft.outlet) ?? outlets.byUrl(draft.url)
    const report = around.bodyEnd === null ? text : text.slice(0, around.bodyEnd)
    const arabic = languageOf(report) === 'ar'
    const head = arabic ? findHead(text, segments) : null
    const dateline = head?.dateline ?? null
    const byline = draft.byline ?? null
    const measures = arabic ? measure(report, dateline, outlet, publishedAt ?? around.reference) : NONE
    const credits = creditChain(
      { text, head, byline, ...around, publisher: publisherOf(outlet, draft.outlet ?? around.siteName) },
      chainTools,
    )
    return {
      id,
      role: around.role,
      headline,
      text,
      dateline,
      byline,
      publishedAt,
      outlet: outlet?.name.ar ?? draft.outlet ?? around.siteName,
      credits,
      claims: arabic ? claims.find({ ...measures.context, text: report, headline, measures }) : [],
      times: measures.times,
      places: measures.places,
    }
  }

  function measure(text: string, dateline: Dateline | null, outlet: Outlet | null, publishedAt: string | null): Measured {
    const context = { publishedAt, dateline, timeZone: outlet?.timeZone ?? null, outletCountry: outlet?.country ?? null }
    return {
      context,
      quantities: language.amounts.find(text),
      times: language.times.find(text, { reference: publishedAt, timeZone: context.timeZone }),
      places: language.places.find(text, context),
    }
  }

  return {
    outlets,
    readArticle: (draft) => read(draft, ALONE),
    readPage(input) {
      const given = outlets.byName(input.outlet ?? null) ?? outlets.byUrl(input.url ?? null)
      const page = readParts(input, { outlet: given, publishedAt: input.publishedAt ?? null }, pageTools)
      const url = input.url ?? page.metadata?.url ?? null
      const articles = page.parts.map((part, at) => {
        const written = textOf(part)
        return read(draftOf(part, at, written.text, page, input, url), { ...around(part, page, input), ...written })
      })
      const problems = [...page.problems, ...contentProblems(page)]
      return { url, title: page.title, language: page.language, text: page.text, articles, related: page.related, problems }
    },
  }
}

function publisherOf(outlet: Outlet | null, name: string | null): { outlet: Outlet | null; name: string } | null {
  if (outlet !== null) return { outlet, name: outlet.name.ar }
  return name === null ? null : { outlet: null, name }
}

/** The report, closed by the credit lines that stand directly behind it; others are shown where they stand in the page. */
function textOf({ body, credits }: Part): Pick<Surroundings, 'lines' | 'bodyEnd'> & { readonly text: string } {
  const report = body.map((line) => line.text).join('\n')
  const end = body.at(-1)?.end ?? 0
  const closing = credits.filter((line) => line.start >= end && report !== '')
  const lines = credits.filter((line) => !closing.includes(line)).map(pageEvidence)
  let text = report
  for (const line of closing) {
    const start = text.length + 1
    text += `\n${line.text}`
    lines.push({ start, end: text.length, words: line.text })
  }
  return { text, lines, bodyEnd: closing.length === 0 ? null : report.length }
}

function draftOf(part: Part, at: number, text: string, page: ReadPage, input: PageInput, url: string | null): ArticleDraft {
  const main = part.role === 'main'
  return {
    id: articleId(url ?? text, at),
    text,
    headline: part.headline?.text ?? (main ? (page.metadata?.headline ?? page.title) : null),
    publishedAt: main ? (input.publishedAt ?? page.metadata?.publishedAt ?? null) : null,
    // An embedded article is another's work, and the page does not say whose.
    outlet: main ? (input.outlet ?? null) : null,
    url: main ? url : null,
    byline: main ? (page.byline ?? page.metadata?.author ?? null) : null,
  }
}

function around(part: Part, page: ReadPage, input: PageInput): Omit<Surroundings, 'lines' | 'bodyEnd'> {
  const main = part.role === 'main'
  return {
    role: part.role,
    bylineEvidence: null,
    siteName: main ? (page.metadata?.siteName ?? null) : null,
    sources: main ? (page.metadata?.sources ?? []) : [],
    reference: input.publishedAt ?? page.metadata?.publishedAt ?? null,
  }
}

function pageEvidence({ start, end, text }: PageLine): Evidence {
  return { start, end, words: text, of: 'page' }
}

function contentProblems(page: ReadPage): Page['problems'] {
  if (page.text === '' && page.problems.length > 0) return []
  if (page.parts.every(({ body }) => body.length === 0)) return [{ code: 'page-no-article' }]
  return page.language === 'ar' ? [] : [{ code: 'page-other-language', values: { language: page.language ?? '?' } }]
}

/** The same page has the same ids again: 53 bits of its address, or of its text where it has none, and the place on the page. */
function articleId(key: string, at: number): string {
  let high = 0xdeadbeef
  let low = 0x41c6ce57
  for (let i = 0; i < key.length; i++) {
    const unit = key.charCodeAt(i)
    high = Math.imul(high ^ unit, 2654435761)
    low = Math.imul(low ^ unit, 1597334677)
  }
  const hex = (part: number) => (part >>> 0).toString(16).padStart(8, '0')
  return `${hex(high ^ (low >>> 15))}${hex(low ^ (high >>> 13))}${at === 0 ? '' : `-${at}`}`
}
