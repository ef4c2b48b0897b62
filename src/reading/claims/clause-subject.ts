/**
 * Subjects of clauses that report nothing: «…، وعرض المدرب سالم الراوي الخطة، وحث» for a left-out subject in the same
 * sentence, and «ذكرت الصحيفة أن المدرب سالم الراوي رحل، مؤكدا» where whoever is told of speaks, not the outlet.
 */
import type { Agreement } from './draft.js'
import { Class } from './lexicon.js'
import { type NounPhrase, nounPhrase } from './noun-phrase.js'
import { stripped } from './nouns.js'
import { Mark, type Passage, type Token } from './passage.js'

const FARTHEST = 60

/** The subject behind the last verb of the sentence that opens a clause; null where none of them has a speaker for its subject. */
export function clauseSubject(passage: Passage, first: number, before: number, agreement: Agreement): NounPhrase | null {
  for (let at = before - 2; at >= Math.max(first, before - FARTHEST); at--) {
    if (!opensClause(passage, at, first)) continue
    const subject = speakerAt(passage, at + 1, before, agreement)
    if (subject !== null) return subject
  }
  return null
}

/** The subject of what an outlet reports («ذكرت الصحيفة أن المدرب …»), by its agreement; the last one before `before`. */
export function toldSubject(passage: Passage, first: number, before: number, agreement: Agreement): NounPhrase | null {
  for (let at = before - 2; at >= Math.max(first, before - FARTHEST); at--) {
    const token = passage.tokens[at] as Token
    if (!/^[بل]?ان$/u.test(token.bare) || token.quote >= 0) continue
    const subject = speakerAt(passage, at + 1, before, agreement)
    if (subject !== null) return subject
  }
  return null
}

/** A finite verb at the head of the sentence, joined to what is before it, behind a comma or behind an adverbial without one. */
function opensClause({ tokens }: Passage, at: number, first: number): boolean {
  const token = tokens[at] as Token
  if (token.quote >= 0 || token.noun !== null || !isFinite(token)) return false
  if (at === first || token.joined || (token.gap & Mark.comma) !== 0) return true
  const before = tokens[at - 1] as Token
  return (before.classes & (Class.clause | Class.time | Class.aspect)) !== 0
}

function isFinite({ classes, verbs }: Token): boolean {
  return (classes & Class.verb) !== 0 || verbs.some(({ tense }) => tense !== 'participle')
}

/** A named person, or a body or an office with the article, that agrees for sure. */
function speakerAt(passage: Passage, at: number, before: number, { gender }: Agreement): NounPhrase | null {
  const token = passage.tokens[at]
  if (token === undefined || at >= before || (token.gap & ~Mark.quoteOpen) !== 0) return null
  if ((token.classes & Class.preposition) !== 0 || isPrefixed(passage, token)) return null
  const phrase = nounPhrase(passage, at, { limit: before, bounded: false, reportsNoun: true })
  if (phrase === null || phrase.head === null || !phrase.definite || phrase.number === 'p') return null
  const speaks = phrase.head.kind === 'organisation' || phrase.head.title !== null
  return speaks && gender !== null && phrase.gender === gender ? phrase : null
}

/** «للمدير», «بالوزير»: no subject. */
function isPrefixed({ lexicon }: Passage, token: Token): boolean {
  return stripped(token, lexicon) !== null
}
