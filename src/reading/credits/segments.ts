/** The pieces of datelines, bylines and credit lines («الرياض - واس», «بيروت: أحمد علي»): what each one names. */
import type { Span } from '../../domain/evidence.js'
import type { Outlet } from '../../domain/outlet.js'
import type { Language } from '../../language/index.js'
import { words } from '../../language/words.js'
import { keysOf, type Outlets } from '../outlets.js'
import type { CreditWords } from './credit-words.js'

export interface Segment extends Span {
  readonly words: string
  readonly kind: 'outlet' | 'generic' | 'own' | 'place' | 'other'
  readonly outlet: Outlet | null
  /** The character that ended it («:», «-», «)» …); empty at the end of the text. */
  readonly endedBy: string
}

export interface Segments {
  /** Pieces of `text` between dashes, commas, colons, slashes, bars and brackets, up to offset `to`. */
  of(text: string, to?: number): readonly Segment[]
}

const LONGEST_PLACE = 40
/** «القاهرة 5 مارس», «الرياض في 5 مارس»: a town and a day. */
const DATED = /^([\p{L}\p{M} ]{2,30}?)\s+(?:في\s+)?\p{Nd}{1,2}(?:\s+[\p{L}\p{M}]+){0,2}(?:\s+\p{Nd}{4})?$/u

const SEPARATOR = /\s*[-–—−ـ،,:：/|()+&[\]«»"“”]+\s*/gu

export function openSegments(outlets: Outlets, creditWords: CreditWords, places: Language['places']): Segments {
  function kindOf(piece: string, quoted: boolean): Pick<Segment, 'kind' | 'outlet'> {
    const keys = keysOf(piece)
    if (keys.length === 0) return { kind: 'other', outlet: null }
    if (creditWords.is(keys, 'generic')) return { kind: 'generic', outlet: null }
    if (creditWords.is(keys, 'own')) return { kind: 'own', outlet: null }
    const place = isPlace(piece)
    const outlet = outletOf(piece, keys)
    // «الرياض», «المدينة», «الجزيرة» are places and papers; without a noun or marks that say paper, the place is meant.
    if (outlet !== null && (outlet.kind === 'agency' || !place || quoted)) return { kind: 'outlet', outlet }
    return { kind: place ? 'place' : 'other', outlet: null }
  }

  function outletOf(piece: string, keys: readonly string[]): Outlet | null {
    const whole = outlets.byName(piece)
    if (whole !== null) return whole
    const head = creditWords.startingAt(keys, 0, 'head')
    const list = words(piece)
    const mention = outlets.mentions(piece, list).find(({ first, after }) => first <= head && after >= list.length - 1)
    return mention !== undefined && (head > 0 || mention.after - mention.first === list.length) ? mention.outlet : null
  }

  /** The piece is a place's name and nothing more, an epithet aside («مكة المكرمة»). */
  function isPlace(piece: string): boolean {
    if (piece.length > LONGEST_PLACE) return false
    const found = places.find(piece, { dateline: null, outletCountry: null })
    const [first] = found
    if (first === undefined || piece.slice(0, first.start).split(/\s+/u).length > 2) return false
    const covered = found.reduce((sum, { start, end }) => sum + end - start, 0)
    return covered * 10 >= piece.length * 6 || (first.start === 0 && /^\s+ال\S+$/u.test(piece.slice(first.end)))
  }

  /** Where «ووكالات» begins in «العربية ووكالات»; 0 where nothing of the kind is joined on. */
  function joinedGeneric(piece: string): number {
    const at = piece.lastIndexOf(' و') + 1
    return at > 1 && creditWords.is(keysOf(piece.slice(at + 1)), 'generic') ? at : 0
  }

  return {
    of(text, to = text.length) {
      const found: Segment[] = []
      const head = text.slice(0, to)
      let start = 0
      const push = (end: number, endedBy: string) => {
        const piece = head.slice(start, end)
        const words = piece.trim()
        const at = start + piece.indexOf(words)
        const joined = joinedGeneric(words)
        if (words === '') return
        const dated = DATED.exec(words)
        if (dated !== null && isPlace(dated[1] ?? '')) return add(dated[1] ?? '', at, endedBy)
        if (joined === 0) return add(words, at, endedBy)
        add(words.slice(0, joined).trim(), at, '')
        add(words.slice(joined + 1), at + joined + 1, endedBy)
      }
      const add = (words: string, at: number, endedBy: string) => {
        const quoted = /[«"“]\s*$/u.test(head.slice(Math.max(0, at - 2), at))
        found.push({ start: at, end: at + words.length, words, ...kindOf(words, quoted), endedBy })
      }
      for (const match of head.matchAll(SEPARATOR)) {
        push(match.index, match[0].trim())
        start = match.index + match[0].length
      }
      push(head.length, '')
      return found
    },
  }
}
