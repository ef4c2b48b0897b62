/**
 * Subjects of clauses that report nothing: «…، وعرض المدرب سالم الراوي الخطة، وحث» for a left-out subject in the same
 * sentence, and «ذكرت الصحيفة أن المدرب سالم الراوي رحل، مؤكدا» where whoever is told of speaks, not the outlet.
 */
import { authorOf } from './author.js'
import type { Agreement } from './draft.js'
import { Class } from './lexicon.js'
import { type NounPhrase, nounPhrase } from './noun-phrase.js'
import { stripped } from './nouns.js'
import { allOccurrences } from './occurrences.js'
import { Mark, type Passage, type Token } from './passage.js'
import { isSurnameElsewhere } from './sentence-subject.js'

const FARTHEST = 60
const LONGEST_FRONT = 12

/** The subject behind the last verb of the sentence that opens a clause; null where none of them has a speaker for its subject. */
export function clauseSubject(passage: Passage, first: number, before: number, agreement: Agreement): NounPhrase | null {
  for (let at = before - 2; at >= Math.max(first, before - FARTHEST); at--) {
    if (!opensClause(passage, at, first)) continue
    const subject = speakerAt(passage, at + 1, before, agreement, passage.tokens[at])
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

/** «جاء ذلك في تغريدة للراوي على حسابه، حيث قال», «جاءت تصريحات الوزير …»: whose words they were. */
export function occasionOwner(passage: Passage, first: number, before: number): NounPhrase | null {
  if (!/^جاءت?$/u.test((passage.tokens[first] as Token).bare)) return null
  for (let at = first + 1; at < Math.min(before, first + LONGEST_FRONT); at++) {
    const { bare, gap, noun } = passage.tokens[at] as Token
    if ((gap & Mark.comma) !== 0) return null
    const author = noun?.kind === 'document' ? authorOf(passage, { head: noun, from: at, to: before }) : null
    if (author !== null) return author
    if (noun !== null || !bare.startsWith('ل') || bare.length < 4) continue
    const known = bare.startsWith('لل') ? `ال${bare.slice(2)}` : bare.slice(1)
    const told = stripped(passage.tokens[at] as Token, passage.lexicon)?.noun != null
    if (!told && allOccurrences(passage, known).length === 0) continue
    return nounPhrase(passage, at, { limit: before, bounded: false, reportsNoun: true, prefixed: true })
  }
  return null
}

/** A finite verb at the head of the sentence, joined to what is before it, behind a comma or behind an adverbial without one. */
function opensClause({ tokens }: Passage, at: number, first: number): boolean {
  const token = tokens[at] as Token
  if (token.quote >= 0 || token.noun !== null || !(isFiniteVerb(token) || /^كانت?$/u.test(token.bare))) return false
  if (at === first || token.joined || (token.gap & Mark.comma) !== 0) return true
  const before = tokens[at - 1] as Token
  return (before.classes & (Class.clause | Class.time | Class.aspect)) !== 0 || isBehindFront(tokens, at, first)
}

/** «وقبل الحصة اجتمع المدير»: the first verb of a sentence that begins with an adverbial. */
function isBehindFront(tokens: readonly Token[], at: number, first: number): boolean {
  if (((tokens[first] as Token).classes & (Class.preposition | Class.time)) === 0 || at - first > LONGEST_FRONT) return false
  for (let word = first + 1; word < at; word++) {
    const token = tokens[word] as Token
    if (isFiniteVerb(token) || (token.classes & (Class.relative | Class.that)) !== 0) return false
  }
  return true
}

function isFiniteVerb({ classes, verbs }: Token): boolean {
  return (classes & Class.verb) !== 0 || verbs.some(({ tense }) => tense !== 'participle')
}

/** A named person, or a body or an office with the article, that agrees for sure; `verb` tells the gender of a bare name. */
function speakerAt(passage: Passage, at: number, before: number, { gender }: Agreement, verb?: Token): NounPhrase | null {
  const token = passage.tokens[at]
  if (token === undefined || at >= before || (token.gap & ~Mark.quoteOpen) !== 0) return null
  if ((token.classes & Class.preposition) !== 0 || isPrefixed(passage, token)) return null
  const phrase = nounPhrase(passage, at, { limit: before, bounded: false, reportsNoun: true })
  if (phrase === null || gender === null || phrase.number === 'p') return null
  if (phrase.head === null) return verb !== undefined && isKnownName(passage, phrase) && genderOf(verb) === gender ? phrase : null
  if (!phrase.definite || phrase.gender !== gender) return null
  return phrase.head.kind === 'organisation' || phrase.head.kind === 'country' || phrase.head.title !== null ? phrase : null
}

/** A bare name that the article has more than once; a surname with the article where a full name ends so elsewhere. */
function isKnownName(passage: Passage, { named, from, to }: NounPhrase): boolean {
  if (!named) return to === from + 1 && (passage.tokens[from] as Token).definite && isSurnameElsewhere(passage, from)
  const last = passage.tokens[to - 1] as Token
  const only = passage.tokens[from] as Token
  if ((only.classes | last.classes) !== 0 || last.verbs.length > 0) return false
  return allOccurrences(passage, last.bare).length > 1
}

/** «اختارت», «تختار» are a woman's; any other finite verb is a man's. */
function genderOf({ bare }: Token): Agreement['gender'] {
  return /^ت.{3,}|.{2}ت$/u.test(bare) ? 'f' : 'm'
}

/** «للمدير», «بالوزير»: no subject. */
function isPrefixed({ lexicon }: Passage, token: Token): boolean {
  const inner = stripped(token, lexicon)
  return inner !== null && (inner.definite || inner.noun !== null || inner.classes !== 0)
}
