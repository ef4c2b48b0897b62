/** A page as lines: the blocks of text a reader sees one under the other, in HTML and in plain text alike. */
import type { Span } from '../../domain/evidence.js'
import { paragraphs } from '../../language/sentences.js'

export interface Link {
  readonly text: string
  readonly url: string | null
}

/** Offsets are into the page's text, where `text` stands verbatim. */
export interface PageLine extends Span {
  readonly text: string
  /** 1–6 for h1–h6, else 0. */
  readonly heading: number
  readonly item: boolean
  readonly links: readonly Link[]
  /** Share of its letters that are linked, 0..1. */
  readonly linked: number
}

const BULLET = /^(?:[•·●▪■◆►▸»*–—-]|\d{1,2}[.)-])\s+/u

/** Lines of a plain text; a bullet in front makes an item and is left out of its words. */
export function plainLines(text: string): readonly PageLine[] {
  return paragraphs(text).map(({ start, end }) => {
    const bullet = BULLET.exec(text.slice(start, end))?.[0].length ?? 0
    const from = start + bullet
    return { start: from, end, text: text.slice(from, end), heading: 0, item: bullet > 0, links: [], linked: 0 }
  })
}

const SENTENCE = 40
const LONG = 160
const MANY_WORDS = 25

/** Prose, as told from a headline or label: it ends with a full stop, or is longer than headlines are. */
export function isProse({ text, linked }: PageLine): boolean {
  if (linked > 0.5 || text.length <= SENTENCE) return false
  if (text.length > LONG || /[^.]\.["»”’)\]]*$/u.test(text)) return true
  return text.split(/\s+/u).length > MANY_WORDS
}
