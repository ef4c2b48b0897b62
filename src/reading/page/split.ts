/** A page's lines parted into its articles, the headlines it links to, and its furniture. */
import { foldWord } from '../../language/fold.js'
import { readings } from '../../language/proclitics.js'
import { lightStem } from '../../language/stems.js'
import { words } from '../../language/words.js'
import type { Furniture } from './furniture.js'
import { isProse, type PageLine } from './page-lines.js'

export interface Part {
  readonly role: 'main' | 'embedded'
  readonly headline: PageLine | null
  readonly body: readonly PageLine[]
  /** Lines that name a source («المصدر: …»), outside the text. */
  readonly credits: readonly PageLine[]
  /** Date lines («نشر في …»), outside the text. */
  readonly dates: readonly PageLine[]
}

export interface Split {
  readonly parts: readonly Part[]
  readonly related: readonly { readonly headline: string; readonly url: string | null }[]
}

interface Draft {
  readonly role: Part['role']
  readonly headline: PageLine | null
  readonly body: PageLine[]
  readonly credits: PageLine[]
  readonly dates: PageLine[]
  /** A closing line (a source, tags) was seen: what follows is hardly this article's. */
  closed: boolean
}

export interface SplitTools {
  readonly furniture: Furniture
  isCreditLine(text: string): boolean
}

export function splitPage(lines: readonly PageLine[], { furniture, isCreditLine }: SplitTools): Split {
  const drafts: Draft[] = [draft('main', null)]
  const related: { headline: string; url: string | null }[] = []
  let current = drafts[0] as Draft
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] as PageLine
    const kind = furniture.kindOf(line.text)
    if (kind?.kind === 'related') {
      const list = headlinesAfter(lines, at, kind.rest, furniture)
      if (list.opens !== null && beginsAnother(list.opens, lines, list.next, current, furniture)) {
        for (const headline of list.headlines.slice(0, -1)) related.push(relatedFrom(headline))
        current = draft('embedded', list.opens)
        drafts.push(current)
      } else for (const headline of list.headlines) related.push(relatedFrom(headline))
      at = list.next - 1
    } else if (kind !== null) {
      if (kind.kind === 'tags') current.closed = true
      if (kind.kind === 'date') current.dates.push(line)
      if (kind.kind === 'tags' && kind.rest === '') at = skipItems(lines, at)
    } else if (isCreditLine(line.text)) {
      current.credits.push(line)
      if (current.body.length > 0) current.closed = true
    } else current.body.push(line)
  }
  return { parts: drafts.filter(({ role, body }) => role === 'main' || body.length > 0), related }
}

function draft(role: Part['role'], headline: PageLine | null): Draft {
  return { role, headline, body: [], credits: [], dates: [], closed: false }
}

interface Headlines {
  readonly headlines: readonly PageLine[]
  /** The last of them, when prose follows it directly; else null. */
  readonly opens: PageLine | null
  /** Index of the first line behind them. */
  readonly next: number
}

/** Lines that stand like headlines behind a marker, up to prose or another marker. */
function headlinesAfter(lines: readonly PageLine[], marker: number, rest: string, furniture: Furniture): Headlines {
  const own = lines[marker] as PageLine
  const headlines: PageLine[] = rest === '' ? [] : [{ ...own, text: rest, start: own.end - rest.length }]
  let next = marker + 1
  for (; next < lines.length; next++) {
    const line = lines[next] as PageLine
    const kind = furniture.kindOf(line.text)
    if (kind !== null && kind.kind !== 'related') continue
    if (kind !== null || (isProse(line) && line.linked < 0.5)) break
    // Behind «اقرأ أيضاً: …» on one line only links and items still belong to it.
    if (rest !== '' && line.linked < 0.5 && !line.item) break
    headlines.push(line)
  }
  const prose = lines[next]
  const opens = prose !== undefined && furniture.kindOf(prose.text) === null && isProse(prose) ? (headlines.at(-1) ?? null) : null
  return { headlines, opens, next }
}

const LINES_OF_AN_ARTICLE = 2
const SHARED_STEMS = 2

/** Whether a headline behind a marker begins an article of its own, or the page's article goes on behind it. */
function beginsAnother(
  headline: PageLine,
  lines: readonly PageLine[],
  next: number,
  current: Draft,
  furniture: Furniture,
): boolean {
  const prose: PageLine[] = []
  for (let at = next; at < lines.length && prose.length < 4; at++) {
    const line = lines[at] as PageLine
    if (furniture.kindOf(line.text)?.kind === 'related') break
    if (isProse(line)) prose.push(line)
  }
  if (current.body.length === 0 || prose.length < LINES_OF_AN_ARTICLE) return false
  const shared = sharedStems(
    headline.text,
    prose
      .slice(0, 2)
      .map(({ text }) => text)
      .join(' '),
  )
  if (current.closed) return shared >= 1
  return headline.linked < 0.5 && shared >= SHARED_STEMS && shared > sharedStems(headline.text, current.body.at(-1)?.text ?? '')
}

function sharedStems(a: string, b: string): number {
  const theirs = stemsOf(b)
  return [...stemsOf(a)].filter((stem) => theirs.has(stem)).length
}

function stemsOf(text: string): ReadonlySet<string> {
  const found = words(text)
    .map(({ key }) => lightStem(foldWord(readings(key).at(-1)?.key ?? key)))
    .filter((stem) => stem.length > 2)
  return new Set(found)
}

function relatedFrom(line: PageLine): { headline: string; url: string | null } {
  return { headline: line.text, url: line.links[0]?.url ?? null }
}

/** Tags stand as items behind their label. */
function skipItems(lines: readonly PageLine[], at: number): number {
  let last = at
  for (let next = at + 1; next < lines.length; next++) {
    const line = lines[next]
    if (line === undefined || isProse(line) || (line.linked < 0.5 && !line.item)) break
    last = next
  }
  return last
}
