/**
 * The noun phrase of a speaker: titles, names, what they belong to, and appositions between commas.
 *
 * It ends at a complementiser, a colon, a relative clause, a finite verb, an adverbial and, where nothing else tells,
 * at the noun of happening with which the report begins («أعلن الجيش مقتل …»).
 */
import type { SpeakerKind } from '../../domain/claim.js'
import { finished } from './finished-phrase.js'
import {
  begunAt,
  canBegin,
  endsPhrase,
  type Growing,
  isOwnSpeech,
  type NounPhraseOptions,
  take,
  takeFirst,
} from './growing-phrase.js'
import type { Count, Gender } from './inflect.js'
import type { Noun } from './lexicon.js'
import { Class } from './lexicon.js'
import { beginsReport, isAccusative, isGivenName, isOwnedObject } from './noun-phrase-edges.js'
import {
  isAttribution,
  isBareConjunct,
  takeApposition,
  takeBranch,
  takeConjunct,
  takeParenthesis,
  takeQuoted,
} from './noun-phrase-joints.js'
import { isNeededName, namesakeEnd, nicknameEnd } from './noun-phrase-names.js'
import { attached } from './noun-phrase-prepositions.js'
import { hasTanween, hasVerbalShape, stripped, withoutPreposition } from './nouns.js'
import { occurrences } from './occurrences.js'
import { HARD, Mark, type Passage, type Token } from './passage.js'
import { isToldOutlet } from './told-outlet.js'
import { Role, rolesOf } from './word-roles.js'

export interface NounPhrase {
  /** First token and the one after the last. */
  readonly from: number
  readonly to: number
  /** Its last character; a quotation mark that closes a name in it belongs to it. */
  readonly end: number
  /** Its first character: a preposition written onto the first word is left out where it can be. */
  readonly start: number
  /** The noun that says what kind of speaker it is; null for a bare name. */
  readonly head: Noun | null
  readonly kind: SpeakerKind
  /** A name stands in it, beside titles and common nouns. */
  readonly named: boolean
  readonly definite: boolean
  readonly gender: Gender | null
  readonly number: Count | null
}

const LONGEST = 30

/** The noun phrase that begins at `at`; null where none can begin there. */
export function nounPhrase(passage: Passage, at: number, options: NounPhraseOptions): NounPhrase | null {
  if (isEachOf(passage, at)) return eachOf(passage, at, options)
  const first = firstWord(passage, at, options)
  if (first === null) return null
  const growing = begunAt(at)
  takeFirst(passage, growing, first)
  const limit = Math.min(options.limit, at + LONGEST, passage.tokens.length)
  const near = limit === options.limit ? options : { ...options, limit }
  while (growing.at < near.limit) if (!grow(passage, growing, near)) break
  return growing.at > options.limit ? null : finished(passage, first, growing, at)
}

/** Whether a noun phrase can begin at `at`, which is told faster than where it ends. */
export function beginsPhrase(passage: Passage, at: number, options: NounPhraseOptions): boolean {
  return firstWord(passage, isEachOf(passage, at) ? at + 2 : at, options) !== null
}

function firstWord(passage: Passage, at: number, { limit, bounded, contentWithB, prefixed }: NounPhraseOptions): Token | null {
  const token = passage.tokens[at]
  if (token === undefined || at >= limit || isAttribution(passage, at)) return null
  const written = isNameLikeParticle(passage, at) ? asName(token) : token
  if (!prefixed && isPrefixed(passage, written, contentWithB === true)) return null
  const first = prefixed ? withoutPreposition(written, passage.lexicon) : written
  return canBegin(passage, first, bounded) ? first : null
}

function isEachOf({ tokens }: Passage, at: number): boolean {
  return tokens[at]?.bare === 'كل' && tokens[at + 1]?.key === 'من'
}

/** «كل من الوزير والمدير». */
function eachOf(passage: Passage, at: number, options: NounPhraseOptions): NounPhrase | null {
  const inner = nounPhrase(passage, at + 2, { ...options, prefixed: false })
  const first = passage.tokens[at] as Token
  return inner === null ? null : { ...inner, from: at, start: first.start + (first.joined ? 1 : 0), gender: null, number: 'p' }
}

/** «قال علي الراوي», «عن لي تشونغ»: a name by what follows, though written like a preposition. */
function isNameLikeParticle({ text, tokens }: Passage, at: number): boolean {
  const token = tokens[at]
  const next = tokens[at + 1]
  if (token === undefined || next === undefined || next.gap !== 0) return false
  if ((token.bare !== 'علي' && token.bare !== 'لي') || text.charAt(token.end - 1) !== 'ي') return false
  if ((next.classes & Class['name-part']) !== 0) return true
  if (next.noun === null && (next.classes & ~Class.channel) === 0 && next.verbs.length === 0 && !next.joined)
    return !next.definite || /ي$/u.test(next.bare)
  if (token.bare === 'لي' || token.joined) return false
  const takesAla = tokens[at - 1]?.verbs.some(({ verb }) => verb.frames.some(({ kind }) => kind.endsWith('ala'))) ?? true
  return (next.classes & (Class.that | Class.preposition)) !== 0 && !takesAla
}

function asName(token: Token): Token {
  return { ...token, classes: 0, noun: null, verbs: [] }
}

/** «بصرف», «برسالة», «بما»: a preposition with a word of its own is no speaker; «كمال» and «بدر» are names. */
function isPrefixed(passage: Passage, token: Token, contentWithB: boolean): boolean {
  const inner = stripped(token, passage.lexicon)
  if (inner === null) return false
  if (inner.definite || hasVerbalShape(inner.key)) return true
  if (inner.preposition === 'ل' && inner.classes === 0 && occurrences(passage, inner.key).length > 0) return true
  if (inner.preposition === 'ك') return false
  const plain = inner.classes & ~(Class.common | Class.verb | Class.channel | Class.phrase | Class['name-part'])
  if (inner.noun !== null || plain !== 0) return true
  if ((inner.classes & Class.common) === 0) return false
  return inner.key.length > 3 || (contentWithB && inner.preposition === 'ب')
}

/** Takes the next token or group; false where the phrase ends before it. */
function grow(passage: Passage, growing: Growing, options: NounPhraseOptions): boolean {
  const { tokens } = passage
  const token = tokens[growing.at]
  if (token === undefined) return false
  if ((token.gap & Mark.dash) !== 0) return takeBranch(passage, growing)
  if ((token.gap & (HARD | Mark.colon)) !== 0) return false
  if ((token.gap & Mark.open) !== 0) return takeParenthesis(passage, growing)
  if ((token.gap & Mark.quoteOpen) !== 0) return takeQuoted(passage, growing, options)
  if ((token.gap & Mark.comma) !== 0) return takeApposition(passage, growing, options, grow)
  const roles = rolesOf(passage, token.bare)
  if ((roles & (Role.worldwide | Role.once)) !== 0 && isWorldwide(passage, roles, tokens[growing.at - 1])) {
    growing.at++
    return true
  }
  if (isState(passage, growing.at)) return false
  if (
    growing.head?.kind != null &&
    (growing.head.kind === 'document' || growing.complete) &&
    (token.classes & Class.verb) !== 0 &&
    token.noun === null
  )
    return false
  if (growing.head?.kind === 'document' && !growing.complete && passage.lexicon.documentVerbs.has(token.bare)) return false
  if (isToldOutlet(passage, growing)) return false
  if (takeOutlet(passage, growing, options)) return true
  // «المصدر نفسه», «الوزيرة ذاتها»: it goes with the noun before it.
  if (token.gap === 0 && (roles & Role.self) !== 0) {
    take(growing, token)
    return true
  }
  if (isGivenName(passage, growing, options)) {
    take(growing, { ...token, classes: Class['name-part'], noun: null })
    return true
  }
  if (isNeededName(passage, growing)) {
    take(growing, { ...token, classes: 0, verbs: [] })
    return true
  }
  const namesake = namesakeEnd(passage, growing, options.limit)
  if (namesake !== null) {
    growing.at = namesake
    growing.complete = true
    return true
  }
  if (isTellingVerb(growing, token)) return false
  if (
    (roles & Role.blessing) !== 0 ||
    isOwnSpeech(passage, token) ||
    (options.bounded && growing.complete && isOwnedObject(passage, token, growing.ownName))
  )
    return false
  if (endsPhrase(token, tokens[growing.at - 1]) && !isParticleOfName(growing, token, options)) return false
  if (token.bare === 'وسط' && token.gap === 0 && growing.openTitle) {
    take(growing, { ...token, classes: Class.common })
    return true
  }
  if ((token.classes & Class.demonstrative) !== 0 && growing.personName) return false
  if (token.bare === 'اول' && tokens[growing.at + 1]?.bare === 'من') return false
  if ((token.classes & Class.demonstrative) !== 0 && ((tokens[growing.at + 1]?.classes ?? 0) & Class.time) !== 0) return false
  if (isTellingVerbOf(passage, growing)) return false
  const nickname = nicknameEnd(passage, growing.at)
  if (nickname !== null) {
    growing.at = nickname
    return true
  }
  if (token.bare === 'ل' || token.bare === 'ب' || (roles & Role.likening) !== 0) return false
  if ((token.classes & Class.preposition) !== 0 || (token.noun === null && isLedByLetter(token.bare)))
    if (!token.joined) {
      const taken = attached(passage, growing, options)
      if (taken !== 'plain') return taken === 'attached'
    } else if ((token.classes & Class.preposition) !== 0) return false
  if (token.joined || isBareConjunct(passage, token)) return takeConjunct(passage, growing, options)
  if (
    !options.bounded &&
    (isAccusative(passage, token) || beginsReport(passage, growing, token, tokens[growing.at + 1], options.reportsNoun))
  )
    return false
  take(growing, token)
  return true
}

/** «مهندس يعمل في الحقل»: after a noun without article a finite verb tells of the speaker. */
function isTellingVerb({ head, ownName, complete, at, from }: Growing, { classes, noun, gap, bare }: Token): boolean {
  if ((classes & Class.verb) === 0 || noun !== null || gap !== 0 || ownName || complete || at === from) return false
  return head !== null && (head.title !== null || head.kind === 'role' || head.kind === 'group') && /^[يت]/u.test(bare)
}

/** «دراسة حديثة أشرف عليها فريق»: a word that no list knows, gone on with a pronoun that goes back to the phrase. */
function isTellingVerbOf({ tokens }: Passage, { complete, ownName, at, from }: Growing): boolean {
  const token = tokens[at] as Token
  const next = tokens[at + 1]
  if (complete || ownName || at === from || token.gap !== 0 || token.definite || token.noun !== null || next?.gap !== 0)
    return false
  return token.classes === 0 && /^(?:علي|في|ب|ل|من|الي)ه(?:ا|م|ما)?$/u.test(next.key)
}

/** «صحيفة سبق», «مراسل بي بي سي»: an outlet's name, whatever else its words may be. */
function takeOutlet({ tokens, lexicon }: Passage, growing: Growing, { limit }: NounPhraseOptions): boolean {
  const token = tokens[growing.at] as Token
  const before = tokens[growing.at - 1]
  if (before?.noun == null || before.definite || !lexicon.channelWords.has(token.key)) return false
  const found = before.noun.kind === 'medium' || before.noun.title !== null ? lexicon.channels.at(tokens, growing.at) : null
  if (found === null || found.value === 'quoted' || growing.at + found.length > limit) return false
  growing.at += found.length
  growing.named = true
  growing.complete = true
  return true
}

/** «المعترف بها دوليا», «المصنفة الأولى عالميا سابقا». */
function isWorldwide(passage: Passage, roles: number, before: Token | undefined): boolean {
  const wanted = (roles & Role.once) !== 0 ? Role.worldwide : Role.ranked
  return before !== undefined && (rolesOf(passage, before.bare) & wanted) !== 0
}

/** A preposition may be written onto it. */
function isLedByLetter(bare: string): boolean {
  return bare.startsWith('ب') || bare.startsWith('ل')
}

/** «طالبا عدم ذكر اسمه», «مشيرًا»: an adverb of state, by the words or by the mark on its end. */
function isState(passage: Passage, at: number): boolean {
  const token = passage.tokens[at] as Token
  if (hasTanween(passage.text, token)) return true
  if ((token.classes & Class.phrase) === 0) return false
  if (token.noun === null && passage.lexicon.cues.at(passage.tokens, at, token.bare)?.value.kind.startsWith('according'))
    return true
  return passage.lexicon.anonymity.at(passage.tokens, at, token.bare) !== null
}

/** «لو» and «لا» within a foreign name. */
function isParticleOfName(growing: Growing, token: Token, { bounded }: NounPhraseOptions): boolean {
  return (
    bounded && (growing.named || (growing.at > growing.from && !growing.complete)) && (token.bare === 'لو' || token.bare === 'لا')
  )
}
