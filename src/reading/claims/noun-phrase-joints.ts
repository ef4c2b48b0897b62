/** What joins a further group to a speaker's noun phrase: an apposition, «و», a parenthesis, a name in quote marks. */
import {
  begunAt,
  canBegin,
  endsPhrase,
  type Growing,
  isBareAdjective,
  isOneOf,
  isOpenTitle,
  type NounPhraseOptions,
  quotedName,
  takeFirst,
} from './growing-phrase.js'
import { Class } from './lexicon.js'
import { isAli, isEventNoun, stripped } from './nouns.js'
import { HARD, Mark, type Passage, type Token } from './passage.js'

const LONGEST_ORIGIN = 14
const LONGEST_NICKNAME = 3

/** Takes the next token or group of a phrase; false where it ends. */
export type Grow = (passage: Passage, growing: Growing, options: NounPhraseOptions) => boolean

/** «وزير الدفاع، سالم الراوي، إن»: a name or a title between commas. */
export function takeApposition(passage: Passage, growing: Growing, options: NounPhraseOptions, grow: Grow): boolean {
  const { tokens } = passage
  const token = tokens[growing.at]
  if (token?.bare === 'من' && !token.joined) return takeOrigin(passage, growing, options)
  if (token === undefined) return false
  const ali = growing.head?.title != null && !growing.ownName && isAli(passage.text, token) && isBareName(tokens[growing.at + 1])
  if (!ali && (endsPhrase(token, undefined) || !canBegin(passage, token, options.bounded))) return false
  if ((token.gap & (Mark.open | Mark.colon | HARD)) !== 0) return false
  if (!ali && (token.classes & (Class.preposition | Class.occasion)) !== 0) return false
  if (isDirection(token) || isAttribution(passage, growing.at)) return false
  if (token.joined || isBareConjunct(passage, token)) return takeLateConjunct(passage, growing, options)
  const prefixed = stripped(token, passage.lexicon)
  if (prefixed !== null && (prefixed.definite || prefixed.noun !== null || prefixed.classes !== 0)) return false
  if (/[اً]$/u.test(passage.text.slice(token.start, token.end)) && !options.bounded) return false
  const inner = begunAt(growing.at)
  takeFirst(passage, inner, ali ? { ...token, classes: Class['name-part'] } : token)
  while (inner.at < options.limit && ((tokens[inner.at]?.gap ?? 0) & Mark.comma) === 0) if (!grow(passage, inner, options)) break
  if (inner.at > options.limit) return false
  const next = tokens[inner.at]
  const closed = inner.at >= options.limit || next === undefined || (next.gap & (Mark.comma | Mark.colon | HARD)) !== 0
  const oneOf = growing.named && isOneOf(token)
  if (
    !oneOf &&
    (options.bounded ? inner.head?.kind != null && growing.head?.kind !== inner.head.kind : !isApposition(growing, inner))
  )
    return false
  if (!closed && (next.classes & (Class.that | Class.time)) === 0) return false
  growing.at = inner.at
  growing.named ||= inner.named
  growing.ownName ||= inner.ownName
  growing.personName ||= inner.personName
  if (growing.head === null || (growing.head.title === null && inner.head?.title)) growing.head = inner.head ?? growing.head
  growing.complete = true
  return true
}

/** «، حسب وكالة الأفق،»: by whom it is told. */
export function isAttribution({ tokens, lexicon }: Passage, at: number): boolean {
  const { classes, bare } = tokens[at] as Token
  return (classes & Class.phrase) !== 0 && (lexicon.cues.at(tokens, at, bare)?.value.kind.startsWith('according') ?? false)
}

function isBareName(token: Token | undefined): boolean {
  return token !== undefined && token.gap === 0 && token.noun === null && (token.classes & ~Class['name-part']) === 0
}

/** «مسؤول بالبلدة، جنوب البلاد،»: where the place is. */
function isDirection({ bare }: Token): boolean {
  return /^(?:شمال|جنوب|شرق|غرب|وسط)ي?$/u.test(bare)
}

/** «سلمى الراوي، من معهد البحيرة، إن»: where a named person comes from, between commas. */
function takeOrigin({ tokens }: Passage, growing: Growing, options: NounPhraseOptions): boolean {
  if (!growing.named || growing.head?.kind != null) return false
  let end = growing.at + 1
  while (end < options.limit && end - growing.at < LONGEST_ORIGIN && tokens[end]?.gap === 0 && isOrigin(tokens[end] as Token))
    end++
  const next = tokens[end]
  if (end === growing.at + 1 || next === undefined || ((next.gap & Mark.comma) === 0 && end !== options.limit)) return false
  growing.at = end
  growing.complete = true
  return true
}

function isOrigin({ classes, verbs, noun }: Token): boolean {
  const ends = Class.that | Class.relative | Class.time | Class.clause | Class.verb | Class.occasion | Class.event
  return (classes & ends) === 0 && (verbs.length === 0 || noun !== null)
}

/** A title goes with a name and a name with a title; a group has neither. */
function isApposition(outer: Growing, inner: Growing): boolean {
  if (outer.head?.kind != null || outer.head?.number === 'p') return false
  return inner.head?.title != null ? outer.named || inner.named : outer.head?.title != null && inner.named
}

/** After a comma only a plain further speaker joins: «المدير، ومصادر أخرى». */
function takeLateConjunct(passage: Passage, growing: Growing, options: NounPhraseOptions): boolean {
  const token = passage.tokens[growing.at]
  if (!options.bounded || token?.noun == null || !token.joined) return false
  return takeConjunct(passage, growing, options)
}

export function takeConjunct(passage: Passage, growing: Growing, options: NounPhraseOptions): boolean {
  const token = passage.tokens[growing.at]
  if (token === undefined || token.verbs.length > 0 || (token.classes & (Class.event | Class.preposition)) !== 0) return false
  if (!options.bounded && isEventNoun(token)) return false
  const after = passage.tokens[growing.at + 1]
  if (
    growing.ownName &&
    !growing.titled &&
    token.noun === null &&
    token.definite &&
    ((after?.classes ?? 0) & Class.preposition) !== 0
  )
    return false
  growing.complete = token.definite
  growing.bareAdjective = isBareAdjective(token)
  growing.openTitle = isOpenTitle(token)
  if (!token.definite && !growing.personName && token.noun === null) growing.borrowed = 0
  growing.at++
  return true
}

/** «ومرجان»: a word that no list knows, with the conjunction; «وليد» has none. */
export function isBareConjunct({ lexicon }: Passage, { bare, noun, classes }: Token): boolean {
  return bare.startsWith('و') && noun === null && classes === 0 && bare.length > 3 && !lexicon.givenNames.has(bare)
}

/** «(البنتاغون)» belongs to the phrase; an age or a long aside does not. */
export function takeParenthesis(passage: Passage, growing: Growing): boolean {
  const { tokens } = passage
  let end = growing.at
  while (end < tokens.length && end - growing.at < 5) {
    if (/^\p{N}/u.test(tokens[end]?.key ?? '')) return false
    end++
    if (((tokens[end]?.gap ?? HARD) & Mark.close) !== 0) break
  }
  if (((tokens[end]?.gap ?? 0) & Mark.close) === 0) return false
  growing.at = end
  const next = tokens[end]
  if (next !== undefined && (next.gap & (HARD | Mark.comma | Mark.colon)) !== 0) return (next.gap & Mark.comma) !== 0
  return true
}

/** «قيادة الجيش - مديرية التوجيه»: a part of the body, behind a dash. */
export function takeBranch({ tokens, text }: Passage, growing: Growing): boolean {
  const token = tokens[growing.at] as Token
  if (growing.head?.kind !== 'organisation' || !growing.complete || token.noun?.kind !== 'organisation') return false
  if ((token.gap & ~Mark.dash) !== 0 || token.joined || token.definite || text.charAt(token.start - 1) !== ' ') return false
  growing.at++
  growing.complete = false
  return true
}

/** A short quotation after a common noun is a name: «شبكة "الأفق"». */
export function takeQuoted(passage: Passage, growing: Growing, options: NounPhraseOptions): boolean {
  const kind = growing.head?.kind ?? null
  const end = quotedName(passage, growing.at)
  if (end === null || end > options.limit || (kind === null && growing.head?.title == null)) return false
  const first = passage.tokens[growing.at]
  if (first === undefined || (first.gap & (Mark.comma | Mark.colon)) !== 0 || (first.classes & Class.that) !== 0) return false
  const body = passage.tokens[growing.at - 1]?.noun?.kind != null
  if (growing.ownName && kind === null && !body && end - growing.at > LONGEST_NICKNAME) return false
  growing.ownName ||= growing.borrowed < 0
  growing.personName ||= growing.borrowed < 0 && passage.tokens[growing.at - 1]?.noun?.kind == null
  growing.named = true
  growing.complete = true
  growing.at = end
  return true
}
