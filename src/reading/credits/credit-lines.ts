/** Credit lines: lines that say whose words the article carries («المصدر: …», «(أ ف ب)», «وكالات»), and nothing else. */
import { words } from '../../language/words.js'
import { keysOf } from '../outlets.js'
import type { CreditWords } from './credit-words.js'
import type { Segment, Segments } from './segments.js'

export interface CreditLine {
  /** Offsets of the segments are into the line. */
  readonly segments: readonly Segment[]
  /** By a label («المصدر: …»), by names alone («(أ ف ب)»), or a copyright line, which names the publisher. */
  readonly kind: 'label' | 'names' | 'rights'
}

export interface CreditLines {
  /** Null for a line that is none. */
  read(line: string): CreditLine | null
}

const LONGEST_LINE = 160
const MANY_WORDS = 12

export function openCreditLines(creditWords: CreditWords, segments: Segments): CreditLines {
  return {
    read(line) {
      if (line.length > LONGEST_LINE) return null
      const list = words(line)
      if (list.length === 0 || list.length > MANY_WORDS) return null
      const keys = keysOf(line)
      if (rightsIn(keys, creditWords) || line.includes('©')) return { segments: segments.of(line), kind: 'rights' }
      const label = creditWords.startingAt(keys, 0, 'source')
      const labelEnd = list[label - 1]?.end ?? 0
      const behind = line.slice(labelEnd)
      const pieces = segments.of(line).filter(({ start }) => start >= labelEnd)
      if (label > 0 && /^\s*[:：|]/u.test(behind) && pieces.length > 0 && !/[.؟!]\s*$/u.test(line))
        return { segments: pieces, kind: 'label' }
      if (label > 0 && /^\s*[«"“]/u.test(behind) && list.length <= 6) return { segments: pieces, kind: 'label' }
      const all = segments.of(line)
      const known = all.filter(({ kind }) => kind === 'outlet' || kind === 'generic' || kind === 'own')
      const only = known.length > 0 && all.every(({ kind }) => kind !== 'other') && /[^\p{L}]*$/u.test(line)
      return only ? { segments: all, kind: 'names' } : null
    },
  }
}

function rightsIn(keys: readonly string[], creditWords: CreditWords): boolean {
  return keys.some((_, at) => creditWords.startingAt(keys, at, 'rights') > 0)
}
