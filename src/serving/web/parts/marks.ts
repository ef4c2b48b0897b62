/**
 * Marks in a text, made ready for markup: set out to whole words, so that no mark parts joined Arabic letters, and
 * nested, because spans may overlap and elements may not.
 */
import type { Span } from '../../../domain/evidence.js'
import { words } from '../../../language/words.js'

export type Piece<Mark extends Span> =
  | string
  /** `first`: no earlier piece shows a part of the same mark. */
  | { readonly mark: Mark; readonly first: boolean; readonly inside: readonly Piece<Mark>[] }

interface Open<Mark extends Span> extends Span {
  readonly mark: Mark
  readonly first: boolean
  /** Place in the caller's list: of two marks with one span the earlier one stands outside. */
  readonly order: number
}

/** Deeper nesting than this is shown flat: no reader can tell so many layers apart. */
const DEEPEST = 8

/** Pieces of each of `stretches` (paragraphs, in text order), marks cut at their borders. Spans that are no spans are left out. */
export function markedPieces<Mark extends Span>(
  text: string,
  stretches: readonly Span[],
  marks: readonly Mark[],
): readonly (readonly Piece<Mark>[])[] {
  const edges = words(text)
  const whole = marks
    .map((mark, order) => ({ ...toWords(mark, edges), mark, first: true, order }))
    .filter(({ start, end }) => start >= 0 && start < end && end <= text.length)
    .sort(outerFirst)
  const shown = new Set<Mark>()
  let next = 0
  let running: Open<Mark>[] = []
  return stretches.map((stretch) => {
    for (let open = whole[next]; open !== undefined && open.start < stretch.end; open = whole[++next]) running.push(open)
    running = running.filter((open) => open.end > stretch.start)
    const here = running
      .filter((open) => open.start < stretch.end)
      .map((open) => ({
        ...open,
        start: Math.max(open.start, stretch.start),
        end: Math.min(open.end, stretch.end),
        first: !shown.has(open.mark),
      }))
      .sort(outerFirst)
    for (const open of here) shown.add(open.mark)
    return nest(text, stretch, here, 0)
  })
}

/** The text of pieces, without their marks. */
export function plainText(pieces: readonly Piece<Span>[]): string {
  return pieces.map((piece) => (typeof piece === 'string' ? piece : plainText(piece.inside))).join('')
}

function outerFirst<Mark extends Span>(a: Open<Mark>, b: Open<Mark>): number {
  return a.start - b.start || b.end - a.end || a.order - b.order
}

/** A mark that begins inside another and ends outside is cut in two at the outer one's end. */
function nest<Mark extends Span>(
  text: string,
  range: Span,
  sorted: readonly Open<Mark>[],
  depth: number,
): readonly Piece<Mark>[] {
  const pieces: Piece<Mark>[] = []
  let waiting = [...sorted]
  let at = range.start
  for (let outer = waiting.shift(); outer !== undefined; outer = waiting.shift()) {
    const { start, end } = outer
    const inner: Open<Mark>[] = []
    const later: Open<Mark>[] = []
    for (const other of waiting) {
      if (other.start >= end) later.push(other)
      else if (other.end <= end) inner.push(other)
      else {
        inner.push({ ...other, end })
        later.push({ ...other, start: end, first: false })
      }
    }
    if (at < start) pieces.push(text.slice(at, start))
    const inside = depth < DEEPEST ? nest(text, outer, inner, depth + 1) : [text.slice(start, end)]
    pieces.push({ mark: outer.mark, first: outer.first, inside })
    at = end
    waiting = later.sort(outerFirst)
  }
  if (at < range.end) pieces.push(text.slice(at, range.end))
  return pieces
}

/** Both ends moved out of any word they cut. */
function toWords(span: Span, edges: readonly Span[]): Span {
  const first = wordAround(span.start, edges)
  const last = wordAround(span.end, edges)
  return { start: first?.start ?? span.start, end: last?.end ?? span.end }
}

/** The word with `offset` strictly inside it. */
function wordAround(offset: number, edges: readonly Span[]): Span | null {
  let low = 0
  let high = edges.length
  while (low < high) {
    const middle = (low + high) >> 1
    const edge = edges[middle]
    if (edge === undefined) return null
    if (edge.end <= offset) low = middle + 1
    else high = middle
  }
  const found = edges[low]
  return found !== undefined && found.start < offset && offset < found.end ? found : null
}
