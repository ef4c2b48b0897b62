/** Quotations: which stretches of a text stand in quote marks. */
import type { Span } from '../domain/evidence.js'

export interface Quotation extends Span {
  /** The span without its marks. */
  readonly inner: Span
  /** False where the closing mark is missing: the quotation then ends with its paragraph. */
  readonly closed: boolean
}

/** A quotation as `quotations` finds it. */
export interface FoundQuotation extends Quotation {
  /** True where the one before was left open and this one opens the next paragraph: it is the same speech going on. */
  readonly continues: boolean
}

interface Marks {
  readonly open: string
  readonly close: string
}

/** By the first letter of the opening mark; of several the longest comes first. */
const PAIRS: ReadonlyMap<string, readonly Marks[]> = new Map([
  ['«', [{ open: '«', close: '»' }]],
  ['“', [{ open: '“', close: '”' }]],
  ['”', [{ open: '”', close: '“' }]],
  ['„', [{ open: '„', close: '“' }]],
  ['‹', [{ open: '‹', close: '›' }]],
  ['"', [{ open: '"', close: '"' }]],
  ['＂', [{ open: '＂', close: '＂' }]],
  ["'", [{ open: "''", close: "''" }]],
  ['’', [{ open: '’’', close: '‘‘' }]],
  ['‘', [{ open: '‘‘', close: '’’' }]],
  ['(', [{ open: '((', close: '))' }]],
])

const LINE_FEED = 0x0a

/** The code units at which anything can begin or end: one look into a table passes over all the others. */
const TELLING = new Uint8Array(0x10000)
TELLING[LINE_FEED] = 1
for (const { open, close } of [...PAIRS.values()].flat()) TELLING[open.charCodeAt(0)] = TELLING[close.charCodeAt(0)] = 1

interface Open {
  readonly at: number
  readonly marks: Marks
  readonly continues: boolean
  depth: number
}

/**
 * Outermost quotations in text order; marks inside another quotation belong to it, and a mark never reaches over a
 * paragraph's end. Inside «…» a straight " is text; a second « nests and is closed first.
 */
export function quotations(text: string): readonly FoundQuotation[] {
  const found: FoundQuotation[] = []
  let open: Open | null = null
  const end = ({ at, marks, continues }: Open, last: number, closed: boolean) => {
    const width = closed ? marks.close.length : 0
    const inner = { start: at + marks.open.length, end: Math.max(at + marks.open.length, last - width) }
    found.push({ start: at, end: Math.max(last, inner.end), inner, closed, continues })
  }
  for (let at = 0; at <= text.length; at++) {
    if (at < text.length && TELLING[text.charCodeAt(at)] === 0) continue
    if (open === null) {
      const marks = opening(text, at)
      if (marks === null) continue
      open = { at, marks, continues: continuesAt(text, at, found.at(-1)), depth: 1 }
      at += marks.open.length - 1
    } else if (at === text.length || text.charCodeAt(at) === LINE_FEED) {
      end(open, at, false)
      open = null
    } else if (text.startsWith(open.marks.close, at)) {
      at += open.marks.close.length - 1
      open.depth--
      if (open.depth > 0) continue
      end(open, at + 1, true)
      open = null
    } else if (text.startsWith(open.marks.open, at)) {
      at += open.marks.open.length - 1
      open.depth++
    }
  }
  return found
}

/** The marks that open at `at`. A straight mark after a letter and before a blank closes something that never opened. */
function opening(text: string, at: number): Marks | null {
  const marks = PAIRS.get(text.charAt(at))?.find(({ open }) => text.startsWith(open, at))
  if (marks === undefined) return null
  const stray =
    marks.open === marks.close && LETTER.test(text.charAt(at - 1)) && !LETTER.test(text.charAt(at + marks.open.length))
  // ” opens only in texts that turn the two marks round, where it stands before a word.
  const turned = marks.open === '”' && (LETTER.test(text.charAt(at - 1)) || !LETTER.test(text.charAt(at + 1)))
  return stray || turned ? null : marks
}

const LETTER = /[\p{L}\p{M}\p{N}]/u

/** True at the head of a paragraph whose paragraph before ended inside a quotation. */
function continuesAt(text: string, at: number, before: Quotation | undefined): boolean {
  if (before === undefined || before.closed) return false
  for (let between = before.end; between < at; between++) if (!/\s/u.test(text.charAt(between))) return false
  return true
}
