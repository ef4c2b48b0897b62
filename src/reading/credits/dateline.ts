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
const LONGEST_NAME = 4
const ENDS = /[-–—−ـ:：)]/u

/** What stands in front of the first sentence; null where the text begins at once. */
export function findHead(text: string, segments: Segments): Head | null {
  const lineEnd = text.indexOf('\n')
  const to = Math.min(lineEnd < 0 ? text.length : lineEnd, FARTHEST)
  const pieces = segments.of(text, to)
  let taken = 0
  for (let at = 0; at < pieces.length && at < 6; at++) {
    const piece = pieces[at]
    if (piece === undefined || !belongs(piece, at, pieces)) break
    if (ENDS.test(piece.endedBy) || (piece.endedBy === '' && lineEnd === to)) taken = at + 1
  }
  const head = pieces.slice(0, taken)
  const last = head.at(-1)
  if (last === undefined || !isHead(head, last)) return null
  const end = last.end + text.slice(last.end, to).indexOf(last.endedBy) + last.endedBy.length
  const places = head.filter(({ kind }) => kind === 'place').map(({ words }) => words)
  const words = text.slice(0, end)
  return { start: 0, end, segments: head, dateline: places.length === 0 ? null : { places, words } }
}

/** A name that nothing knows belongs to the head in front of an outlet, or at its end before a colon. */
function belongs(piece: Segment, at: number, pieces: readonly Segment[]): boolean {
  if (piece.kind !== 'other') return true
  if (piece.words.split(/\s+/u).length > LONGEST_NAME || /[\p{N}.؟!]/u.test(piece.words)) return false
  if (at === 0) return pieces[1]?.kind === 'outlet' && ENDS.test(pieces[1].endedBy)
  return (
    (/[:：]/u.test(piece.endedBy) || piece.endedBy === '') && at > 0 && pieces.slice(0, at).every(({ kind }) => kind !== 'other')
  )
}

/** «روسيا: …» is a speaker; a country alone needs more to be a dateline. */
function isHead(head: readonly Segment[], last: Segment): boolean {
  if (head.every(({ kind }) => kind === 'other')) return false
  return head.length > 1 || last.kind !== 'place' || !/[:：]/u.test(last.endedBy)
}
