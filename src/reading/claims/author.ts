/** The author of a document: «بيان لوزارة الدفاع», «بيانات مكتب الإحصاء», «تقرير صادر عن اللجنة». */
import { Class, type Noun } from './lexicon.js'
import { type NounPhrase, nounPhrase } from './noun-phrase.js'
import { stripped } from './nouns.js'
import { allOccurrences } from './occurrences.js'
import { HARD, Mark, type Passage, type Token } from './passage.js'

const FARTHEST = 6
const LONGEST_AUTHOR = 8

/** The phrase of the author within a document's phrase; null where no author is named. */
export function authorOf(passage: Passage, document: Pick<NounPhrase, 'head' | 'from' | 'to'>): NounPhrase | null {
  if (document.head?.kind !== 'document') return null
  const limit = document.to
  for (let at = document.from + 1; at < Math.min(limit, document.from + FARTHEST); at++) {
    const token = passage.tokens[at]
    if (token === undefined || (token.gap & (HARD | Mark.comma)) !== 0) return null
    if (token.bare === 'عن' && isAbout(passage, document.from, at)) return null
    if (token.bare === 'من' || token.bare === 'عن' || token.bare === 'ل') return authorAt(passage, at + 1, limit)
    if ((token.classes & Class.preposition) !== 0) return null
    if (stripped(token, passage.lexicon)?.preposition === 'ل') return authorAt(passage, at, limit, true)
    if (isAuthor(token.noun)) return authorAt(passage, at, limit)
    if ((token.gap & Mark.quoteOpen) !== 0) return authorAt(passage, at, limit)
  }
  return null
}

/** «تقرير عن البحيرة» is about it; «بيان عن الوزارة» and «تقرير صادر عن الوزارة» are from it. */
function isAbout({ tokens }: Passage, from: number, at: number): boolean {
  return !/^(?:ال)?بيان(?:ات)?$/u.test(tokens[from]?.bare ?? '') && !/^(?:ال)?صادر/u.test(tokens[at - 1]?.bare ?? '')
}

/** «البيان» → the author of the document last named with that noun («بيان لوزارة الدفاع»). */
export function authorBefore(passage: Passage, { head, definite, from: first, to }: NounPhrase): NounPhrase | null {
  const from = passage.tokens[first]?.bare === 'نفس' ? first + 1 : first
  const written = passage.tokens[from]
  if (head?.kind !== 'document' || written === undefined) return null
  if (!written.definite) return authorOf(passage, { head, from, to }) === null ? firstIssuer(passage, written.bare) : null
  if (!definite || to - from > 1) return null
  const plain = written.bare.replace(/^ال/u, '')
  let author: NounPhrase | null = null
  for (const at of [...allOccurrences(passage, plain), ...allOccurrences(passage, `${plain}ا`)].sort(
    (one, other) => one - other,
  )) {
    if (at >= from) break
    author =
      authorOf(passage, { head, from: at, to: at + FARTHEST + LONGEST_AUTHOR }) ??
      issuerOf(passage, at) ??
      issuerBefore(passage, at) ??
      author
  }
  return author ?? firstIssuer(passage, plain)
}

function firstIssuer(passage: Passage, plain: string): NounPhrase | null {
  for (const key of [plain, `ال${plain}`])
    for (const at of allOccurrences(passage, key)) {
      const issuer = issuerOf(passage, at)
      if (issuer !== null) return issuer
    }
  return null
}

/** «دراسة أجرتها الجامعة», «التقرير الذي أعده المعهد», «بيان صدر عن الوزارة»: who is said to have made the document at `at`. */
export function issuerOf(passage: Passage, at: number): NounPhrase | null {
  for (let word = at + 1; word < at + FARTHEST; word++) {
    const token = passage.tokens[word]
    if (token === undefined || (token.gap & HARD) !== 0 || (token.classes & Class.preposition) !== 0) return null
    const issued = /^صدرت?$/u.test(token.bare)
    if (!issued && !/^(?:اعد|اجر|اصدر|نفذ|وضع|كتب)ت?(?:ه|ها)$/u.test(token.bare)) continue
    const link = passage.tokens[word + 1]
    if (issued && link?.bare !== 'عن' && link?.bare !== 'من') return null
    const limit = word + FARTHEST + LONGEST_AUTHOR
    const author = nounPhrase(passage, issued ? word + 2 : word + 1, { limit, bounded: false, reportsNoun: false })
    return author !== null && author.head?.kind !== 'medium' && (author.head !== null || author.named) ? author : null
  }
  return null
}

/** «أصدرت الوزارة أمس بيانا»: whose verb the document is the object of. */
function issuerBefore(passage: Passage, at: number): NounPhrase | null {
  for (let word = at - 2; word > at - LONGEST_AUTHOR && word >= 0; word--) {
    const { bare, gap } = passage.tokens[word] as Token
    if (/^(?:اصدر|نشر|وزع)ت?$/u.test(bare)) {
      const author = nounPhrase(passage, word + 1, { limit: at, bounded: false, reportsNoun: false })
      return author !== null && (author.head !== null || author.named) ? author : null
    }
    if ((gap & (HARD | Mark.comma)) !== 0) return null
  }
  return null
}

/** «تقارير إعلامية» has an adjective where «بيان الوزارة» has an author. */
function isAuthor(noun: Noun | null): boolean {
  return noun !== null && (noun.kind === 'organisation' || noun.kind === 'medium' || noun.title === 'office')
}

function authorAt(passage: Passage, at: number, limit: number, prefixed = false): NounPhrase | null {
  const phrase = nounPhrase(passage, at, { limit, bounded: true, prefixed, reportsNoun: false })
  return phrase !== null && (phrase.head !== null || phrase.named) ? phrase : null
}
