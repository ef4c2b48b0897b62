/** Quotations: which stretches of a text stand in quote marks. */
import type { Span } from '../domain/evidence.js'

export interface Quotation extends Span {
  /** The span without its marks. */
  readonly inner: Span
  /** False where the closing mark is missing: the quotation then ends with its paragraph. */
  readonly closed: boolean
}

const PAIRS: ReadonlyMap<string, string> = new Map([
  ['«', '»'],
  ['“', '”'],
  ['„', '“'],
  ['‹', '›'],
  ['"', '"'],
  ['＂', '＂'],
])

/**
 * Outermost quotations in text order; marks inside another quotation belong to it, and a mark never reaches over a
 * paragraph's end. Inside «…» a straight " is text; a second « nests and is closed first.
 */
export function quotations(text: string): readonly Quotation[] {
  const found: Quotation[] = []
  let open: { at: number; mark: string; close: string; depth: number } | null = null
  for (let at = 0; at <= text.length; at++) {
    const mark = text.charAt(at)
    if (open !== null && (mark === '\n' || at === text.length)) {
      found.push({ start: open.at, end: at, inner: { start: open.at + 1, end: at }, closed: false })
      open = null
    } else if (open === null) {
      const close = PAIRS.get(mark)
      if (close !== undefined) open = { at, mark, close, depth: 1 }
    } else if (mark === open.close) {
      open.depth--
      if (open.depth > 0) continue
      found.push({ start: open.at, end: at + 1, inner: { start: open.at + 1, end: at }, closed: true })
      open = null
    } else if (mark === open.mark) open.depth++
  }
  return found
}
