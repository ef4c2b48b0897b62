/** The author of a document: «بيان لوزارة الدفاع», «بيانات مكتب الإحصاء», «تقرير صادر عن اللجنة». */
import { Class, type Noun } from './lexicon.js'
import { type NounPhrase, nounPhrase } from './noun-phrase.js'
import { stripped } from './nouns.js'
import { allOccurrences } from './occurrences.js'
import { HARD, Mark, type Passage } from './passage.js'

const FARTHEST = 6
const LONGEST_AUTHOR = 8

/** The phrase of the author within a document's phrase; null where no author is named. */
export function authorOf(passage: Passage, document: Pick<NounPhrase, 'head' | 'from' | 'to'>): NounPhrase | null {
  if (document.head?.kind !== 'document') return null
  const limit = document.to
  for (let at = document.from + 1; at < Math.min(limit, document.from + FARTHEST); at++) {
    const token = passage.tokens[at]
    if (token === undefined || (token.gap & (HARD | Mark.comma)) !== 0) return null
    if (token.bare === 'من' || token.bare === 'عن' || token.bare === 'ل') return authorAt(passage, at + 1, limit)
    if ((token.classes & Class.preposition) !== 0) return null
    if (stripped(token, passage.lexicon)?.preposition === 'ل') return authorAt(passage, at, limit, true)
    if (isAuthor(token.noun)) return authorAt(passage, at, limit)
    if ((token.gap & Mark.quoteOpen) !== 0) return authorAt(passage, at, limit)
  }
  return null
}

/** «البيان» → the author of the document last named with that noun («بيان لوزارة الدفاع»). */
export function authorBefore(passage: Passage, { head, definite, from, to }: NounPhrase): NounPhrase | null {
  const written = passage.tokens[from]
  if (head?.kind !== 'document' || !definite || to - from > 1 || written === undefined) return null
  let author: NounPhrase | null = null
  for (const at of allOccurrences(passage, written.bare.replace(/^ال/u, ''))) {
    if (at >= from) break
    author = authorOf(passage, { head, from: at, to: at + FARTHEST + LONGEST_AUTHOR }) ?? author
  }
  return author
}

/** «تقارير إعلامية» has an adjective where «بيان الوزارة» has an author. */
function isAuthor(noun: Noun | null): boolean {
  return noun !== null && (noun.kind === 'organisation' || noun.kind === 'medium' || noun.title === 'office')
}

function authorAt(passage: Passage, at: number, limit: number, prefixed = false): NounPhrase | null {
  const phrase = nounPhrase(passage, at, { limit, bounded: true, prefixed })
  return phrase !== null && (phrase.head !== null || phrase.named || (prefixed && phrase.definite)) ? phrase : null
}
