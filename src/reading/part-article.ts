/** From a part of a page to an article's draft: its text, and what the page around it says of it. */
import type { Evidence } from '../domain/evidence.js'
import type { PageParts } from './page/index.js'
import type { PageLine } from './page/page-lines.js'
import type { Part, SplitTools } from './page/split.js'
import type { PrintedDates } from './printed-dates.js'
import type { ArticleDraft, Surroundings } from './read-article.js'

/** What the caller said of the page; wins over what the page says. */
export interface Told {
  readonly url: string | null
  readonly publishedAt: string | null
  readonly outlet: string | null
}

export interface PartArticle {
  readonly draft: ArticleDraft
  readonly around: Surroundings
}

export interface PartTools {
  readonly dates: PrintedDates
  readonly creditKind: SplitTools['creditKind']
  /** The outlet's, by which printed times are read. */
  readonly timeZone: string | null
}

export function partArticle(
  page: PageParts,
  at: number,
  told: Told,
  { dates, creditKind, timeZone }: PartTools,
): PartArticle | null {
  const part = page.parts[at]
  if (part === undefined) return null
  const { text, lines, bodyEnd } = textOf(part, creditKind)
  const printed = part.dates.map((line) => dates.read(line.text, timeZone)).find((date) => date !== null) ?? null
  const published = told.publishedAt ?? page.metadata?.publishedAt ?? null
  const bylineLine = part.bylines[0] ?? null
  const id = articleId(told.url ?? text, at)
  const headline = part.headline?.text ?? null
  // An embedded article is another's work, of another day, and the page does not say whose.
  if (part.role === 'embedded')
    return {
      draft: { id, text, headline, publishedAt: printed, outlet: null, url: null, byline: bylineLine?.text ?? null },
      around: {
        role: 'embedded',
        lines,
        bodyEnd,
        bylineEvidence: pageEvidence(bylineLine),
        siteName: null,
        sources: [],
        reference: published,
      },
    }
  const byline = page.byline ?? bylineLine?.text ?? null
  const draft = {
    id,
    text,
    headline: headline ?? page.headline,
    publishedAt: published ?? printed,
    outlet: told.outlet,
    url: told.url,
    byline,
  }
  const bylineEvidence = byline === bylineLine?.text ? pageEvidence(bylineLine) : null
  const { siteName = null, sources = [] } = page.metadata ?? {}
  return { draft, around: { role: 'main', lines, bodyEnd, bylineEvidence, siteName, sources, reference: null } }
}

/** The report, closed by the credit lines that stand directly behind it; others are shown where they stand in the page. */
function textOf(
  { body, credits }: Part,
  creditKind: SplitTools['creditKind'],
): Pick<Surroundings, 'lines' | 'bodyEnd'> & { readonly text: string } {
  const report = body.map((line) => line.text).join('\n')
  const end = body.at(-1)?.end ?? 0
  const lines: Evidence[] = []
  let text = report
  for (const line of credits) {
    if (line.start < end || report === '' || creditKind(line.text) === 'rights') {
      lines.push({ start: line.start, end: line.end, words: line.text, of: 'page' })
      continue
    }
    const start = text.length + 1
    text += `\n${line.text}`
    lines.push({ start, end: text.length, words: line.text })
  }
  return { text, lines, bodyEnd: text === report ? null : report.length }
}

function pageEvidence(line: PageLine | null): Evidence | null {
  return line === null ? null : { start: line.start, end: line.end, words: line.text, of: 'page' }
}

/** The same page has the same ids again: 64 bits of its address, or of its text where it has none, and the place on the page. */
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
