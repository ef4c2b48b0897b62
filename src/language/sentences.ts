/** Sentences and paragraphs of a text, as spans without the white space around them. */
import type { Span } from '../domain/evidence.js'
import { quotations } from './quotations.js'

/** Paragraphs: what stands between line breaks. Blank ones are left out. */
export function paragraphs(text: string): readonly Span[] {
  const found: Span[] = []
  for (let start = 0; start <= text.length; ) {
    const breakAt = text.indexOf('\n', start)
    const end = breakAt < 0 ? text.length : breakAt
    const span = trimmed(text, start, end)
    if (span !== null) found.push(span)
    start = end + 1
  }
  return found
}

/**
 * Sentences in text order; none is cut inside a closed quotation, and none goes over a paragraph's end. A dot ends none
 * between digits («1.5»), after a lone letter («أ. ف. ب.») or the name of one («جون إف. دارك»), after the number of a list («1. …»), nor in «...» that a word
 * goes on after without a blank.
 */
export function sentences(text: string): readonly Span[] {
  const found: Span[] = []
  const quoted = quotations(text)
  let q = 0
  for (const paragraph of paragraphs(text)) {
    let start = paragraph.start
    for (let at = paragraph.start; at < paragraph.end; at++) {
      if (ENDERS[text.charCodeAt(at)] === 0) continue
      const end = pastEnders(text, at, paragraph.end)
      if (end < paragraph.end && BLANKS[text.charCodeAt(end)] === 0) {
        at = end - 1
        continue
      }
      while (q < quoted.length && (quoted[q]?.end ?? 0) <= at) q++
      const quote = quoted[q]
      const inside = quote?.closed === true && quote.start < at && end < quote.end
      if (!inside && !isAbbreviation(text, start, at, end)) {
        found.push({ start, end })
        start = skipBlanks(text, end, paragraph.end)
      }
      at = end - 1
    }
    if (start < paragraph.end) found.push({ start, end: paragraph.end })
  }
  return found
}

const ENDERS = tableOf('.؟?!…۔')
const CLOSERS = tableOf('"»”’›)]\'')
/** All that is white space to a regular expression. */
const BLANKS = tableOf(
  '\t\n\v\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff',
)

/** By code unit, so that asking of each letter of a text costs one look. */
function tableOf(marks: string): Uint8Array {
  const table = new Uint8Array(0x10000)
  for (const mark of marks) table[mark.charCodeAt(0)] = 1
  return table
}

/** Past the run of ends («؟!», «...») that begins at `at`, and the marks that close what stood before it. */
function pastEnders(text: string, at: number, limit: number): number {
  let end = at
  while (end < limit && ENDERS[text.charCodeAt(end)] === 1) end++
  while (end < limit && CLOSERS[text.charCodeAt(end)] === 1) end++
  return end
}

/** A single dot after one letter, or after the number that heads a line's list. */
function isAbbreviation(text: string, start: number, dot: number, end: number): boolean {
  if (end !== dot + 1 || text.charAt(dot) !== '.') return false
  if (dot - 2 >= start && isArabicLetter(text.charCodeAt(dot - 1)) && isArabicLetter(text.charCodeAt(dot - 2)))
    return isInitial(text, start, dot)
  let from = dot
  while (from > start && LETTER.test(text.charAt(from - 1)) && dot - from < 4) from--
  const word = text.slice(from, dot)
  if (LIST_NUMBER.test(word)) return from === start
  return LONE_LETTER.test(word) && (from === start || BEFORE_LETTER.test(text.charAt(from - 1)))
}

/** «جون إف. دارك»: a Latin letter by its name, alone; the last of «بي بي سي.» ends its sentence. */
function isInitial(text: string, start: number, dot: number): boolean {
  const blank = text.lastIndexOf(' ', dot)
  if (blank < start || dot - blank > LONGEST_LETTER_NAME + 1) return false
  const [before = '', last = ''] = text
    .slice(Math.max(start, dot - 12), dot)
    .split(' ')
    .slice(-2)
  return LETTER_NAME.test(last) && before.length > 1 && !LETTER_NAME.test(before)
}

const LONGEST_LETTER_NAME = 5
const LETTER_NAME = /^(?:إيه|بي|سي|دي|إي|إف|جي|إتش|آي|جيه|كيه|إل|إم|إن|أو|كيو|آر|إس|تي|يو|دبليو|إكس|زد)$/

const LETTER = /[\p{L}\p{M}\p{N}]/u
const LIST_NUMBER = /^\p{Nd}{1,2}$/u
const LONE_LETTER = /^\p{L}\p{M}*$/u
const BEFORE_LETTER = /[\s.(/-]/u

/** One of the letters that nearly every word before a dot ends in, which tells fast that it is no abbreviation. */
function isArabicLetter(unit: number): boolean {
  return unit >= 0x0621 && unit <= 0x064a
}

function skipBlanks(text: string, from: number, limit: number): number {
  let at = from
  while (at < limit && BLANKS[text.charCodeAt(at)] === 1) at++
  return at
}

function trimmed(text: string, from: number, to: number): Span | null {
  const start = skipBlanks(text, from, to)
  let end = to
  while (end > start && BLANKS[text.charCodeAt(end - 1)] === 1) end--
  return start < end ? { start, end } : null
}
