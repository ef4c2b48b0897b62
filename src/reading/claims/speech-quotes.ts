/**
 * Quotations as speech has them: marks nested in the same marks, and quotations that run on over paragraphs.
 *
 * A straight mark is one and the same at both ends. Within a paragraph whose marks pair up, one after white space and
 * before a letter opens, one after a letter and before white space closes. A quotation left open at a paragraph's end
 * goes on in the next paragraph if the first mark there closes it.
 */
import type { Span } from '../../domain/evidence.js'
import { type Quotation, quotations } from '../../language/quotations.js'
import { paragraphs } from '../../language/sentences.js'

const CLOSERS: ReadonlyMap<string, string> = new Map([
  ['«', '»'],
  ['“', '”'],
  ['"', '"'],
])

export function speechQuotes(text: string): readonly Quotation[] {
  const found: Quotation[] = []
  for (const paragraph of paragraphs(text)) {
    const last = found.at(-1)
    const running = last !== undefined && !last.closed && text.slice(last.end, paragraph.start).trim() === ''
    const end = running ? runsTo(text, paragraph, CLOSERS.get(text.charAt(last.start)) ?? '') : null
    if (end !== null)
      found.push({ start: paragraph.start - 1, end: end + 1, inner: { start: paragraph.start, end }, closed: true })
    const from = end === null ? paragraph.start : end + 1
    for (const quote of inParagraph(text, { start: from, end: paragraph.end })) found.push(quote)
  }
  return found
}

/** Where the paragraph's first mark closes what was left open before it; null where it opens or there is none. */
function runsTo(text: string, paragraph: Span, closer: string): number | null {
  const at = closer === '' ? -1 : text.indexOf(closer, paragraph.start)
  if (at <= paragraph.start || at >= paragraph.end || !closes(text, at)) return null
  const opener = closer === '"' ? -1 : text.slice(paragraph.start, at).search(/[«“]/u)
  return opener >= 0 ? null : at
}

/** Paragraphs in which a straight mark was left open are read piece by piece. */
function inParagraph(text: string, { start, end }: Span): readonly Quotation[] {
  const written = text.slice(start, end)
  const found: Quotation[] = []
  let from = 0
  for (let open = leftOpen(written, from); open !== null; open = leftOpen(written, from)) {
    found.push(...inPiece(written.slice(from, open.start), start + from))
    found.push(moved({ ...open, inner: { start: open.start + 1, end: open.end }, closed: false }, start))
    from = open.end
  }
  return [...found, ...inPiece(written.slice(from), start + from)]
}

/** «قال "إن العمل توقف. وأضاف: "سنعود غدا"»: a straight mark that opens behind a colon cannot close what was opened before. */
function leftOpen(text: string, from: number): Span | null {
  let start = -1
  for (let at = text.indexOf('"', from); at >= 0; at = text.indexOf('"', at + 1)) {
    if (start < 0) start = at
    else if (opens(text, at) && /:\s*$/u.test(text.slice(Math.max(start + 1, at - 3), at))) {
      const said = text.slice(start, at)
      const stop = Math.max(said.lastIndexOf('. '), said.lastIndexOf('؟ '), said.lastIndexOf('! '))
      return stop > 0 ? { start, end: start + stop } : null
    } else start = -1
  }
  return null
}

function inPiece(written: string, start: number): readonly Quotation[] {
  // Where one and the same curly mark stands at both ends it is a straight mark.
  const twin = !written.includes('"') && !written.includes('„') && written.includes('“') !== written.includes('”')
  const slice = twin ? written.replaceAll(CURLY, '"') : written
  const nested = slice.includes('"') ? straightNested(slice) : null
  return (nested ?? quotations(slice)).map((quote) => moved(quote, start))
}

const CURLY = /[“”]/gu

function moved({ start, end, inner, closed }: Quotation, by: number): Quotation {
  return { start: start + by, end: end + by, inner: { start: inner.start + by, end: inner.end + by }, closed }
}

/** Outermost straight quotations by the white space about their marks; null where these do not pair up, or none is nested. */
function straightNested(text: string): readonly Quotation[] | null {
  if (/[«“„]/u.test(text)) return null
  const found: Quotation[] = []
  let depth = 0
  let deepest = 0
  let start = 0
  let closed = -1
  let opened = -1
  for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at + 1)) {
    if (depth === 0 || opens(text, at)) {
      if (depth === 0) start = at
      opened = at
      depth++
    } else if (closes(text, at)) {
      depth--
      closed = at
    } else return null
    deepest = Math.max(deepest, depth)
    if (depth === 0) found.push({ start, end: at + 1, inner: { start: start + 1, end: at }, closed: true })
  }
  if (
    depth === 1 &&
    closed > start &&
    (isOneSentence(text.slice(start, closed)) ||
      (isOneSentence(text.slice(start, opened)) && /^["\s.،]*$/u.test(text.slice(closed))))
  )
    found.push({ start, end: closed + 1, inner: { start: start + 1, end: closed }, closed: true })
  else if (depth !== 0) return null
  return deepest > 1 ? found : null
}

/** Two marks opened and one closed: the outer quotation ends there, unless another sentence has begun in between. */
function isOneSentence(words: string): boolean {
  return !/[.؟?!:]\s/u.test(words)
}

function opens(text: string, at: number): boolean {
  return /[\s(]/u.test(text.charAt(at - 1)) && /[\p{L}\p{N}]/u.test(text.charAt(at + 1))
}

function closes(text: string, at: number): boolean {
  return !/\s/u.test(text.charAt(at - 1)) && !/[\p{L}\p{N}]/u.test(text.charAt(at + 1))
}
