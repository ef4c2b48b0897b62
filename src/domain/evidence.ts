/** Where words stand in a kept text: every fact that is shown points at them. */

/** UTF-16 code units into a text: start inclusive, end exclusive. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** A span with the words that stand in it: `text.slice(start, end) === words`, always. */
export interface Evidence extends Span {
  readonly words: string
  /** Offsets are into the page's text, because the words stand outside every article. */
  readonly of?: 'page'
}

export function evidenceAt(text: string, { start, end }: Span): Evidence {
  return { start, end, words: text.slice(start, end) }
}

export function covers(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end
}

export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end
}
