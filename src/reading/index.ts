/** Reading: one page taken apart into its articles, each with its credit chain, claims, times and places. Pure. */
import type { Article, Page } from '../domain/article.js'
import type { DataFiles } from '../domain/data.js'
import type { Language } from '../language/index.js'
import { openClaims } from './claims/index.js'
import { openCreditLines } from './credits/credit-lines.js'
import { openCreditWords } from './credits/credit-words.js'
import { openSegments } from './credits/segments.js'
import { keysOf, type Outlets, openOutlets } from './outlets.js'
import { openClassHints } from './page/class-hints.js'
import { openFurniture } from './page/furniture.js'
import { type PageParts, type PageTools, readParts } from './page/index.js'
import { partArticle } from './part-article.js'
import { openPrintedDates } from './printed-dates.js'
import { ALONE, type ArticleDraft, type ArticleTools, readArticle } from './read-article.js'

export type { ArticleDraft } from './read-article.js'

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

export interface Reading {
  readonly outlets: Outlets
  /** Never throws for input: what is wrong with the page stands in its problems. */
  readPage(input: PageInput): Page
  /** Credits, dateline, claims, times and places of a text that is one article already. */
  readArticle(draft: ArticleDraft): Article
}

export function openReading(data: DataFiles, language: Language): Reading {
  const outlets = openOutlets(data)
  const creditWords = openCreditWords(data)
  const segments = openSegments(outlets, creditWords, language.places)
  const creditLines = openCreditLines(creditWords, segments)
  const dates = openPrintedDates(language.times)
  const tools: ArticleTools = { outlets, creditWords, creditLines, segments, language, claims: openClaims(data, language) }
  const isByline = (line: string) => {
    const keys = keysOf(line)
    const label = creditWords.startingAt(keys, 0, 'writer')
    return label > 0 && keys.length > label && keys.length <= label + LONGEST_BYLINE && !/[.؟!]\s*$/u.test(line)
  }
  const pageTools: PageTools = {
    classHints: openClassHints(data),
    furniture: openFurniture(data),
    creditKind: (line) => creditLines.read(line)?.kind ?? null,
    headKind: (line) => (dates.isDate(line) ? 'date' : isByline(line) ? 'byline' : null),
  }
  return {
    outlets,
    readArticle: (draft) => readArticle(draft, ALONE, tools),
    readPage(input) {
      const { publishedAt = null, outlet: named = null } = input
      const given = outlets.byName(named) ?? outlets.byUrl(input.url ?? null)
      const page = readParts(input, { outlet: given, publishedAt }, pageTools)
      const url = input.url ?? page.metadata?.url ?? null
      const timeZone = (given ?? outlets.byUrl(url))?.timeZone ?? null
      const partTools = { dates, timeZone, creditKind: pageTools.creditKind }
      const articles = page.parts.flatMap((_, at) => {
        const article = partArticle(page, at, { url, publishedAt, outlet: named }, partTools)
        return article === null ? [] : [readArticle(article.draft, article.around, tools)]
      })
      const { title, language, text, related } = page
      return { url, title, language, text, articles, related, problems: [...page.problems, ...contentProblems(page)] }
    },
  }
}

const LONGEST_BYLINE = 6

function contentProblems(page: PageParts): Page['problems'] {
  if (page.text === '' && page.problems.length > 0) return []
  if (page.parts.every(({ body }) => body.length === 0)) return [{ code: 'page-no-article' }]
  return page.language === 'ar' ? [] : [{ code: 'page-other-language', values: { language: page.language ?? '?' } }]
}
