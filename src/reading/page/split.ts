/** A page's lines parted into its articles, the headlines it links to, and its furniture. */
import type { Furniture } from './furniture.js'
import { beginsAnother, headlinesAfter } from './other-headlines.js'
import { isProse, type PageLine } from './page-lines.js'

export interface Part {
  readonly role: 'main' | 'embedded'
  readonly headline: PageLine | null
  readonly body: readonly PageLine[]
  /** Lines that name a source («المصدر: …»). */
  readonly credits: readonly PageLine[]
  /** Lines in front of the text that give its day («نشر في …») and its writer («بقلم: …»). */
  readonly dates: readonly PageLine[]
  readonly bylines: readonly PageLine[]
}

export interface Split {
  readonly parts: readonly Part[]
  readonly related: readonly { readonly headline: string; readonly url: string | null }[]
}

export interface SplitTools {
  readonly furniture: Furniture
  /** What a line that names a source is known by: a label, nothing but names, or a copyright mark. */
  creditKind(line: string): 'label' | 'names' | 'rights' | null
  /** A line in front of the text that is no text. */
  headKind(line: string): 'date' | 'byline' | null
}

export interface Draft {
  readonly role: Part['role']
  readonly headline: PageLine | null
  readonly body: PageLine[]
  readonly credits: PageLine[]
  readonly dates: PageLine[]
  readonly bylines: PageLine[]
  /** A closing line (a source, tags) was seen: what follows is hardly this article's. */
  closed: boolean
  /** Prose was seen: what follows is no head of the text. */
  begun: boolean
}

/** `isBody` says which lines an extractor took for text; the others are looked at for markers and sources alone. */
export function splitPage(lines: readonly PageLine[], isBody: (line: PageLine) => boolean, tools: SplitTools): Split {
  const main = newDraft('main', null)
  const drafts = [main]
  const related: PageLine[] = []
  let current = main
  /** An embedded article that the extractor left out goes on as long as its prose does. */
  let outside = false
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]
    if (line === undefined) break
    const kind = tools.furniture.kindOf(line.text)?.kind ?? null
    if (kind === 'related' || kind === 'latest') {
      const list = headlinesAfter(lines, at, isBody, tools.furniture)
      const other = kind === 'related' && beginsAnother(list, lines, current, tools.furniture)
      if (kind === 'related') related.push(...list.headlines.slice(0, other ? -1 : undefined))
      if (other) {
        current = newDraft('embedded', list.opens)
        drafts.push(current)
      }
      outside = other && !isBody(lines[list.next] ?? line)
      at = list.next - 1
    } else if (isBody(line) || (outside && isProse(line))) takeLine(line, kind, current, tools)
    else {
      outside &&= false
      const credit = line.linked < 0.5 ? tools.creditKind(line.text) : null
      if (current.body.length > 0 && (credit === 'label' || credit === 'rights')) current.credits.push(line)
    }
    if (kind === 'tags') {
      current.closed = true
      at = lastTag(lines, at)
    }
  }
  return { parts: drafts.filter(({ role, body }) => role === 'main' || body.length > 0), related: related.map(relatedFrom) }
}

function takeLine(line: PageLine, furniture: string | null, draft: Draft, tools: SplitTools): void {
  if (furniture === 'date') draft.dates.push(line)
  if (furniture !== null) return
  const { begun } = draft
  draft.begun ||= isProse(line)
  const head = draft.begun ? null : tools.headKind(line.text)
  const credit = tools.creditKind(line.text)
  // Names in front of the text are its dateline («الرياض - واس»).
  if (credit !== null && (begun || credit !== 'names')) {
    draft.credits.push(line)
    draft.closed ||= draft.body.length > 0
  } else if (head === 'date') draft.dates.push(line)
  else if (head === 'byline') draft.bylines.push(line)
  else draft.body.push(line)
}

function newDraft(role: Part['role'], headline: PageLine | null): Draft {
  return { role, headline, body: [], credits: [], dates: [], bylines: [], closed: false, begun: false }
}

function relatedFrom(line: PageLine): { headline: string; url: string | null } {
  return { headline: line.text, url: line.links[0]?.url ?? null }
}

/** Tags stand as items behind their label. */
function lastTag(lines: readonly PageLine[], label: number): number {
  let last = label
  while (last + 1 < lines.length) {
    const line = lines[last + 1]
    if (line === undefined || isProse(line) || (line.linked < 0.5 && !line.item)) break
    last++
  }
  return last
}
