/** Where the noun phrase of a subject ends and that of the object begins, with no mark between: «الحكومة | المتمردين». */

import { channelAt } from '../channel.js'
import { type ClaimLexicon, Class } from '../lexicon.js'
import { type NounPhrase, nounPhrase } from '../noun-phrase.js'
import { isAccusative } from '../noun-phrase-edges.js'
import { isBareConjunct } from '../noun-phrase-joints.js'
import { hasNisba, isCommon, isEventNoun, isOwned, stripped } from '../nouns.js'
import { Mark, type Passage, type Token } from '../passage.js'
import { Role, rolesOf } from '../word-roles.js'
import { isAddressee } from './target.js'

/**
 * Whether the word at `at`, behind the phrase or behind what follows that, begins a further noun phrase. `link`: where the
 * report goes on behind the object; `obliged`: the verb always has one.
 */
export function opensObject(passage: Passage, subject: NounPhrase, at: number, link: number, obliged: boolean): boolean {
  const { tokens, lexicon } = passage
  const token = tokens[at] as Token
  const before = tokens[at - 1] as Token
  if (!mayOpenObject(passage, at)) return false
  if (subject.to === at && !isComplete(passage, subject, at - 1)) return false
  const apart = subject.to < at || (token.gap & Mark.comma) !== 0
  if ((token.classes & Class.demonstrative) !== 0) return true
  if (lexicon.states.has(token.bare) && isGivenNameOf(passage, subject, at)) return false
  if (lexicon.states.has(token.bare)) return !isRealm(passage, before)
  if (token.definite) return opensDefinite(passage, subject, at, { apart, link, obliged })
  return opensBare(passage, subject, at, { apart, link })
}

/** Whether an object may begin at the word, whoever the subject is. */
export function mayOpenObject(passage: Passage, at: number): boolean {
  const token = passage.tokens[at] as Token
  if (token.joined || (token.gap & ~(Mark.comma | Mark.quoteOpen | Mark.close)) !== 0 || isBareConjunct(passage, token))
    return false
  if ((token.classes & Class.demonstrative) === 0 && !isAddressee(passage, token)) return false
  const inner = stripped(token, passage.lexicon)
  return inner === null || (!inner.definite && inner.noun === null && inner.classes === 0)
}

/** «دولة», «العاصمة»: the noun before a state's name. */
function isRealm(passage: Passage, { bare }: Token): boolean {
  return (rolesOf(passage, bare.startsWith('ال') ? bare.slice(2) : bare) & Role.realm) !== 0
}

/** «وزير المناخ إسرائيل كاتان»: a state's name before a further name, after an office. */
function isGivenNameOf({ tokens, lexicon }: Passage, { head, named }: NounPhrase, at: number): boolean {
  const next = tokens[at + 1]
  if (head?.title !== 'office' || named || next === undefined || next.gap !== 0 || next.definite || next.joined) return false
  return (
    next.noun === null && (next.classes & ~Class.channel) === 0 && next.verbs.length === 0 && stripped(next, lexicon) === null
  )
}

/** Nothing more can belong to the word: it has the article, a pronoun, a name's shape or the ending of a plural. */
function isComplete({ lexicon, text, tokens }: Passage, subject: NounPhrase, last: number): boolean {
  const before = tokens[last] as Token
  // «آل طالب»: whatever else the word may be, it is a name.
  if (last > subject.from && ((tokens[last - 1] as Token).classes & Class['name-part']) !== 0) return true
  const inner = stripped(before, lexicon)
  if (inner?.definite || before.definite || lexicon.states.has(before.bare) || isOwned(text, before)) return true
  if (inner !== null && (inner.classes !== 0 || inner.noun !== null || inner.key === 'اسم')) return false
  if (before.noun === null && !isCommon(before) && before.classes === 0) return true
  if (before.noun?.number === 'd' || before.bare.endsWith('ون')) return true
  return before !== tokens[subject.from] && before.noun === null && isAdjective(lexicon, before.bare)
}

function isAdjective({ adjectives }: ClaimLexicon, bare: string): boolean {
  return adjectives.has(bare) || hasNisba(bare)
}

/** A common noun, by its form without the article. */
function isNoun({ classes }: ClaimLexicon, plain: string): boolean {
  return ((classes.get(plain) ?? 0) & (Class.common | Class.event)) !== 0
}

interface Around {
  readonly apart: boolean
  readonly link: number
  readonly obliged: boolean
}

function opensDefinite(passage: Passage, subject: NounPhrase, at: number, { apart, link, obliged }: Around): boolean {
  const { tokens, lexicon, text } = passage
  const token = tokens[at] as Token
  const before = tokens[at - 1] as Token
  const plain = token.bare.slice(2)
  if (/ون$/u.test(plain)) return false
  if (isAccusativePlural(token)) return !/(?:ين|ان)$/u.test(before.bare) || isUnlisted(before)
  if (!apart && token.noun?.kind === 'organisation' && before.noun?.kind === 'organisation' && isBelonging(before, token))
    return false
  if (!apart && isFieldOfAffairs(before, token)) return false
  if (!apart && (lexicon.adjectives.has(plain) || isParticiple(passage, at, link))) return false
  const name = before.noun === null && !before.definite && !isCommon(before) && !lexicon.states.has(before.bare)
  if (lexicon.states.has(before.bare) && hasNisba(token.bare) && token.noun === null) return false
  if (subject.head?.title != null && !subject.named && isTitleOfName(passage, at)) return false
  if (name && !apart && token.noun?.kind == null && subject.head?.kind == null) {
    const further = ((tokens[at + 1] as Token).gap & Mark.comma) === 0
    return isNoun(lexicon, plain) && ((obliged && further) || text.charAt(token.end - 1) === 'ة')
  }
  return token.noun !== null || isNoun(lexicon, plain) || !hasNisba(token.bare)
}

/** «خطيب المسجد | الشيخ سالم الراوي»: the title before the name of him whose office was told. */
function isTitleOfName({ tokens }: Passage, at: number): boolean {
  const { noun } = tokens[at] as Token
  const next = tokens[at + 1]
  if (noun?.title !== 'honorific' && noun?.title !== 'office') return false
  return (
    next?.gap === 0 &&
    next.noun === null &&
    !next.definite &&
    !next.joined &&
    (next.classes & ~Class.channel) === 0 &&
    !isCommon(next)
  )
}

/** «الوزير للشؤون الخارجية»: an adjective here, whatever body it names elsewhere. */
function isFieldOfAffairs(before: Token, { bare, noun }: Token): boolean {
  return noun?.kind === 'organisation' && /يه$/u.test(bare) && /^(?:ال|لل|بال)شو?ون$/u.test(before.bare)
}

/** «شيبان»: a name, whatever it ends in. */
function isUnlisted({ noun, definite, classes }: Token): boolean {
  return noun === null && !definite && classes === 0
}

/** «البنك الأهلي»: an adjective of belonging after a noun with the article. */
function isBelonging(before: Token, { bare }: Token): boolean {
  return before.definite && /..ي$/u.test(bare)
}

/** «الأطراف المشاركة في …»: an adjective that takes a preposition. */
function isParticiple({ tokens }: Passage, at: number, link: number): boolean {
  const next = tokens[at + 1] as Token
  return /^الم.{3,}/u.test((tokens[at] as Token).bare) && at + 1 < link && (next.classes & Class.preposition) !== 0
}

function opensBare(passage: Passage, subject: NounPhrase, at: number, { apart, link }: Omit<Around, 'obliged'>): boolean {
  const { tokens, lexicon, text } = passage
  const token = tokens[at] as Token
  const before = tokens[at - 1] as Token
  const state = lexicon.states.has(before.bare)
  if (isEventNoun(token) || isConstruct(passage, at)) return true
  if ((rolesOf(passage, token.bare) & Role.quantifier) !== 0 || isAccusativePlural(token) || /..يي$/u.test(token.bare))
    return true
  if (isOwned(text, token)) return isOwnedNoun(lexicon, token)
  if (channelAt(passage, at) !== null) return before.noun?.kind !== 'medium' && (before.noun === null || before.definite)
  if ((token.gap & Mark.comma) !== 0 && subject.named && isCommon(token) && token.noun === null)
    return !lexicon.adjectives.has(token.bare)
  if (token.noun?.kind != null || isAccusative(passage, token)) return true
  if (token.noun?.title != null && subject.named && isNamed(passage, at, link)) return true
  if (token.noun !== null)
    return (state || (!subject.named && subject.head?.title !== 'honorific')) && token.noun.title !== 'honorific' && at + 1 < link
  if ((!state && (subject.head?.kind == null || subject.head.kind === 'group')) || lexicon.adjectives.has(token.bare))
    return false
  return !apart && (before.definite || state) && !hasNisba(token.bare)
}

/** «الرئيس سالم الراوي | وزير المناخ جاسم علي»: a title with a name of its own stands beside no other name. */
function isNamed(passage: Passage, at: number, link: number): boolean {
  for (let word = at + 1; word < link; word++) if (((passage.tokens[word] as Token).gap & Mark.comma) !== 0) return false
  const phrase = nounPhrase(passage, at, { limit: link, bounded: true })
  return phrase?.named === true && phrase.to === link
}

function isOwnedNoun({ nouns }: ClaimLexicon, { bare, noun, classes }: Token): boolean {
  return noun !== null || (classes & (Class.common | Class.audience)) !== 0 || nouns.has(bare.replace(/(?:ه|ها|هم)$/u, ''))
}

/** «رئيسي مجلسي النواب»: two, in the accusative, before the noun that they belong to. */
function isConstruct({ tokens, lexicon }: Passage, at: number): boolean {
  const { bare, noun } = tokens[at] as Token
  const next = tokens[at + 1]
  return (
    noun === null && bare.endsWith('ي') && lexicon.nouns.has(bare.slice(0, -1)) && next?.gap === 0 && /^ال|ي$/u.test(next.bare)
  )
}

/** «المتمردين», «مسؤولين»: a sound plural that is no subject; not «الدين», «الأمين». */
export function isAccusativePlural({ bare, noun, joined, definite }: Token): boolean {
  if (!/..ين$/u.test(bare) || joined || noun?.title != null) return false
  const plain = definite ? bare.slice(2) : bare
  return noun?.number === 'p' || (plain.length > 5 && definite)
}
