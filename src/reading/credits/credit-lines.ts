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
const FEW_WORDS = 9

export function openCreditLines(creditWords: CreditWords, segments: Segments): CreditLines {
  /** «بالاتفاق مع نيويورك تايمز»: names behind a label without a mark; none where anything else stands there. */
  const namedIn = (behind: string, offset: number): readonly Segment[] => {
    const pieces = segments.of(behind)
    if (!pieces.every(({ kind }) => kind === 'outlet' || kind === 'generic')) return []
    return pieces.map((piece) => ({ ...piece, start: piece.start + offset, end: piece.end + offset }))
  }
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
      const pieces = segments.of(line).filter(({ start, words }) => start >= labelEnd && !isOwn(words, creditWords))
      if (label > 0 && /^\s*[:：|/–-]/u.test(behind) && pieces.length > 0 && !/[.؟!]\s*$/u.test(line))
        return { segments: pieces, kind: 'label' }
      if (label > 0 && /^\s*[«"“]/u.test(behind) && list.length <= FEW_WORDS) return { segments: pieces, kind: 'label' }
      // «عن العربية» alone is more often a link to what the outlet says of itself.
      const sure = label > 1 || (label === 1 && creditWords.startingAt(keys, 1, 'head') > 0)
      const named = sure && list.length <= FEW_WORDS ? namedIn(behind, labelEnd) : []
      if (named.length > 0) return { segments: named, kind: 'label' }
      const all = segments.of(line)
      const known = all.filter(({ kind }) => kind === 'outlet' || kind === 'generic' || kind === 'own')
      const only = known.length > 0 && all.every(({ kind }) => kind !== 'other') && /[^\p{L}]*$/u.test(line)
      return only ? { segments: all, kind: 'names' } : null
    },
  }
}

/** «خاص بـ«الأفق»»: behind another paper's name, what this one says of itself. */
function isOwn(words: string, creditWords: CreditWords): boolean {
  return creditWords.startingAt(keysOf(words), 0, 'own') > 0
}

function rightsIn(keys: readonly string[], creditWords: CreditWords): boolean {
  return keys.some((_, at) => creditWords.startingAt(keys, at, 'rights') > 0)
}
