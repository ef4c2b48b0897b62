/** Datelines: the places and agencies in front of a report («بغداد- دمشق-», «لندن (رويترز) -»). They stay in the text. */
import type { Dateline } from '../../domain/article.js'
import type { Span } from '../../domain/evidence.js'
import type { Segment, Segments } from './segments.js'

export interface Head extends Span {
  readonly dateline: Dateline | null
  /** All its pieces: places, agencies, a writer's name (`other`). */
  readonly segments: readonly Segment[]
}

const FARTHEST = 140
/** «5», «5 مارس 2026» between a town and its agency. */
export const DAY = /^\p{Nd}{1,4}(?:\s+[\p{L}\p{M}]+){0,2}(?:\s+\p{Nd}{4})?$/u
const LONGEST_NAME = 4
const ENDS = /[-–—−ـ:：)]/u

/** What stands in front of the first sentence; null where the text begins at once. */
export function findHead(text: string, segments: Segments): Head | null {
  const lineEnd = text.indexOf('\n')
  const to = Math.min(lineEnd < 0 ? text.length : lineEnd, FARTHEST)
  if (lineEnd !== to && !/[-–—−ـ:：)/]/u.test(text.slice(0, to))) return null
  const pieces = segments.of(text, to)
  let taken = 0
  for (let at = 0; at < pieces.length && at < 6; at++) {
    const piece = pieces[at]
    if (piece === undefined || !belongs(piece, at, pieces)) break
    const slash = piece.outlet !== null && piece.endedBy.startsWith('/')
    if (ENDS.test(piece.endedBy) || slash || (piece.endedBy === '' && lineEnd === to)) taken = at + 1
  }
  const head = pieces.slice(0, taken)
  const last = head.at(-1)
  if (last === undefined || !isHead(head, last)) return null
  const end = endOf(text.slice(0, to), last)
  const places = head.filter(isPlace).map(({ words }) => words)
  const words = text.slice(0, end)
  return { start: 0, end, segments: head, dateline: places.length === 0 ? null : { places, words } }
}

/** A name that nothing knows belongs to the head in front of an outlet, or at its end before a colon. */
function belongs(piece: Segment, at: number, pieces: readonly Segment[]): boolean {
  if (piece.kind !== 'other' || (at > 0 && DAY.test(piece.words))) return true
  if (piece.words.split(/\s+/u).length > LONGEST_NAME || /[\p{N}.؟!]/u.test(piece.words)) return false
  if (at === 0) return pieces[1]?.kind === 'outlet' || (pieces[1]?.kind === 'place' && !/\s/u.test(piece.words))
  return (
    (/[:：]/u.test(piece.endedBy) || piece.endedBy === '') && at > 0 && pieces.slice(0, at).every(({ kind }) => kind !== 'other')
  )
}

/**
 * What nothing knows is a town too small or too ambiguous for the gazetteer when an agency stands behind it, or, as a
 * single word, an outlet or a country.
 */
export function isPlace({ kind, words }: Segment, at: number, pieces: readonly Segment[]): boolean {
  if (kind !== 'other' || DAY.test(words)) return kind === 'place'
  const next = pieces[at + 1]
  const single = !/\s/u.test(words)
  if (next?.outlet?.kind === 'agency') return single || pieces.every(({ kind }) => kind !== 'place')
  return single && (next?.kind === 'outlet' || next?.kind === 'place')
}

const DASHES = /\s*[-–—−ـ:：]+/uy

/** Behind the last piece's bracket its dashes follow («(رويترز) --»). */
function endOf(head: string, last: Segment): number {
  DASHES.lastIndex = last.end + head.slice(last.end).indexOf(last.endedBy) + last.endedBy.length
  const at = DASHES.lastIndex
  return DASHES.test(head) ? DASHES.lastIndex : at
}

/** «روسيا: …» is a speaker; a country alone needs more to be a dateline. */
function isHead(head: readonly Segment[], last: Segment): boolean {
  if (head.every(({ kind }) => kind === 'other')) return false
  return head.length > 1 || last.kind !== 'place' || !/[:：]/u.test(last.endedBy)
}
