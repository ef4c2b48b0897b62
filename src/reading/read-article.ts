/** One article: its text → dateline, credit chain, claims, times and places. */
import type { Article, Dateline } from '../domain/article.js'
import type { Evidence } from '../domain/evidence.js'
import type { Outlet } from '../domain/outlet.js'
import type { Language } from '../language/index.js'
import { wordsOf } from '../language/words.js'
import type { Claims, ClaimsInput, Measures } from './claims/index.js'
import { type ChainTools, creditChain } from './credits/chain.js'
import { findHead } from './credits/dateline.js'
import { languageOf } from './page/page-language.js'

export interface ArticleDraft {
  readonly id: string
  readonly text: string
  readonly headline: string | null
  /** ISO 8601 instant or date. */
  readonly publishedAt: string | null
  /** Name, alias, host or id; wins over the address. */
  readonly outlet: string | null
  readonly url: string | null
  readonly byline?: string | null
}

/** What a page knows of an article besides its draft. */
export interface Surroundings {
  readonly role: Article['role']
  /** Its credit lines, in the article's text or in the page's. */
  readonly lines: readonly Evidence[]
  /** Where the report itself ends and its closing credit lines begin; null where there are none. */
  readonly bodyEnd: number | null
  readonly bylineEvidence: Evidence | null
  /** The publisher's name by the page's metadata. */
  readonly siteName: string | null
  /** Sources by the page's structured data. */
  readonly sources: readonly string[]
  /** Day by which times are reckoned where the article has none of its own. */
  readonly reference: string | null
}

export const ALONE: Surroundings = {
  role: 'main',
  lines: [],
  bodyEnd: null,
  bylineEvidence: null,
  siteName: null,
  sources: [],
  reference: null,
}

export interface ArticleTools extends ChainTools {
  readonly language: Language
  readonly claims: Claims
}

/** A text that is not Arabic keeps its publisher and writer; nothing is looked for in its words. */
export function readArticle(draft: ArticleDraft, around: Surroundings, tools: ArticleTools): Article {
  const { id, text, headline, publishedAt, byline = null } = draft
  const outlet = tools.outlets.byName(draft.outlet) ?? tools.outlets.byUrl(draft.url)
  const name = outlet?.name.ar ?? draft.outlet ?? around.siteName
  const arabic = languageOf(text) === 'ar'
  const head = arabic ? findHead(text, tools.segments) : null
  const dateline = head?.dateline ?? null
  const publisher = name === null ? null : { outlet, name }
  const { bylineEvidence, lines, sources, role } = around
  const credits = creditChain(
    { text: arabic ? text : '', headline, head, byline, bylineEvidence, lines, publisher, sources },
    tools,
  )
  const of = { id, role, headline, text, dateline, byline, publishedAt, outlet: name, credits }
  if (!arabic) return articleOf(of, NO_CLAIMS, NO_MEASURES)
  const report = around.bodyEnd === null ? text : text.slice(0, around.bodyEnd)
  const context = contextOf(dateline, outlet, publishedAt ?? around.reference)
  const measures = measure(report, context, tools.language)
  const { timeZone, outletCountry } = context
  const input = { publishedAt: context.publishedAt, dateline, timeZone, outletCountry, text: report, headline, measures }
  return articleOf(of, tools.claims.read(input), measures)
}

const NO_CLAIMS: ReturnType<Claims['read']> = { claims: [], verifications: [] }
const NO_MEASURES: Measures = { quantities: [], times: [], places: [] }

/** Written out: articles made by spreads are each of a hidden shape of their own, and code made for one is given up with it. */
function articleOf(
  {
    id,
    role,
    headline,
    text,
    dateline,
    byline,
    publishedAt,
    outlet,
    credits,
  }: Omit<Article, 'claims' | 'verifications' | 'times' | 'places'>,
  { claims, verifications }: ReturnType<Claims['read']>,
  { times, places }: Measures,
): Article {
  return { id, role, headline, text, dateline, byline, publishedAt, outlet, credits, claims, verifications, times, places }
}

type Context = Omit<ClaimsInput, 'text' | 'headline' | 'measures'>

function contextOf(dateline: Dateline | null, outlet: Outlet | null, publishedAt: string | null): Context {
  return { publishedAt, dateline, timeZone: outlet?.timeZone ?? null, outletCountry: outlet?.country ?? null }
}

function measure(text: string, context: Context, { amounts, times, places }: Language): Measures {
  const split = wordsOf(text)
  return {
    quantities: amounts.find(text, split),
    times: times.find(text, { reference: context.publishedAt, timeZone: context.timeZone }, split),
    places: places.find(text, context, split),
  }
}
