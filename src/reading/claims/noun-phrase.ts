/**
 * The noun phrase of a speaker: titles, names, what they belong to, and appositions between commas.
 *
 * It ends at a complementiser, a colon, a relative clause, a finite verb, an adverbial and, where nothing else tells,
 * at the noun of happening with which the report begins («أعلن الجيش مقتل …»).
 */
import type { SpeakerKind } from '../../domain/claim.js'
import type { Count, Gender } from './inflect.js'
import type { Noun } from './lexicon.js'
import { Class } from './lexicon.js'
import { beginsReport, isAccusative, isGivenName, isOwnedObject } from './noun-phrase-edges.js'
import { attached } from './noun-phrase-prepositions.js'
import { hasNisba, hasTanween, isCommon, isEventNoun, stripped, withoutPreposition } from './nouns.js'
import { HARD, Mark, type Passage, type Token } from './passage.js'

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

export interface NounPhraseOptions {
  /** No token from here on belongs to it. */
  readonly limit: number
  /** The limit is the complement of the verb, so that only marks and adverbials can end the phrase before it. */
  readonly bounded: boolean
  /** The verb takes its content with ب: a verbal noun with ب is content, not part of the speaker. */
  readonly contentWithB?: boolean
  /** The verb may report a bare noun, which then ends the phrase after a name. */
  readonly reportsNoun?: boolean
  /** A preposition is written onto the first word («لوزارة الدفاع»). */
  readonly prefixed?: boolean
}

const NEVER =
  Class.that |
  Class.relative |
  Class.pronoun |
  Class.negation |
  Class.auxiliary |
  Class.aspect |
  Class.clause |
  Class.adverb |
  Class.time
const LONGEST = 30
const LONGEST_QUOTED_NAME = 8

/** What has been read so far of a phrase. */
export interface Growing {
  readonly from: number
  at: number
  named: boolean
  head: Noun | null
  /** Has reached an article, a name or a pronoun: the next bare noun begins something else. */
  complete: boolean
  /** Ends in an adjective without article: a word with one begins something else. */
  bareAdjective: boolean
  /** Ends in a part of a name that needs the next word («عبد»). */
  openName: boolean
}

/** The noun phrase that begins at `at`; null where none can begin there. */
export function nounPhrase(passage: Passage, at: number, options: NounPhraseOptions): NounPhrase | null {
  const { tokens } = passage
  const written = tokens[at]
  if (written !== undefined && !options.prefixed && isPrefixed(passage, written, options)) return null
  const first = written !== undefined && options.prefixed ? withoutPreposition(written, passage.lexicon) : written
  if (first === undefined || at >= options.limit || !canBegin(first, options.bounded)) return null
  const growing: Growing = { from: at, at, named: false, head: null, complete: false, bareAdjective: false, openName: false }
  takeFirst(passage, growing, first)
  const end = Math.min(options.limit, at + LONGEST, tokens.length)
  while (growing.at < end) if (!grow(passage, growing, { ...options, limit: end })) break
  return growing.at > options.limit ? null : finished(passage, first, growing, at)
}

/** «بصرف», «برسالة», «بما»: a preposition with a word of its own is no speaker; «كمال» and «بدر» are names. */
function isPrefixed({ lexicon }: Passage, token: Token, { contentWithB }: NounPhraseOptions): boolean {
  const inner = stripped(token, lexicon)
  if (inner === null) return false
  if (inner.definite) return true
  if (inner.preposition === 'ك') return false
  const plain = inner.classes & ~(Class.common | Class.verb | Class.channel | Class.phrase | Class['name-part'])
  if (inner.noun !== null || plain !== 0) return true
  if ((inner.classes & Class.common) === 0) return false
  return inner.key.length > 3 || (contentWithB === true && inner.preposition === 'ب')
}

function canBegin(token: Token, bounded: boolean): boolean {
  if (/^[بلو][A-Za-z]/u.test(token.key) || /^قول(?:ه|ها|هم|هما)$/u.test(token.bare)) return false
  if ((token.classes & (NEVER | Class.preposition) & ~Class.demonstrative) !== 0 && token.noun === null) return false
  if (
    !bounded &&
    (isEventNoun(token) ? !token.definite : (token.classes & Class.audience) !== 0 && !token.definite && token.noun === null)
  )
    return false
  return !token.verbs.some((form) => form.tense !== 'participle') || token.noun !== null
}

function takeFirst(passage: Passage, growing: Growing, token: Token): void {
  if ((token.gap & Mark.quoteOpen) !== 0) {
    const end = quotedName(passage, growing.at)
    if (end !== null) {
      growing.named = true
      growing.complete = true
      growing.at = end
      return
    }
  }
  take(growing, token)
}

/** The token after a short quotation that begins at `at`; null for one too long to be a name. */
export function quotedName(passage: Passage, at: number): number | null {
  const quote = passage.tokens[at]?.quote ?? -1
  let end = at
  while (end < passage.tokens.length && passage.tokens[end]?.quote === quote && end - at <= LONGEST_QUOTED_NAME) end++
  return quote >= 0 && end - at <= LONGEST_QUOTED_NAME ? end : null
}

function take(growing: Growing, token: Token): void {
  growing.bareAdjective = growing.at > growing.from && isBareAdjective(token)
  growing.openName = (token.classes & Class['name-part']) !== 0
  const { noun } = token
  if (
    noun !== null &&
    (growing.head === null
      ? !growing.complete || (growing.named && noun.title)
      : growing.head.title === 'honorific' && noun.title)
  )
    growing.head = noun
  if (isName(token, growing.at === growing.from)) {
    growing.named = true
    growing.complete = true
  } else growing.complete = token.definite || /(?:ها|هم|نا)$/u.test(token.bare) || (growing.complete && hasNisba(token.bare))
  growing.at++
}

/** A word that no list knows, with neither article nor, within a phrase, the ending of an adjective. */
function isName(token: Token, first: boolean): boolean {
  if ((token.classes & Class['name-part']) !== 0) return true
  const known =
    Class.common | Class['time-tail'] | Class.occasion | Class.channel | Class.event | Class.demonstrative | Class.verb
  return (
    token.noun === null &&
    !token.definite &&
    (token.classes & known) === 0 &&
    (first || !hasNisba(token.bare) || /[^ه]ي$/u.test(token.bare))
  )
}

/** «عراقي»، «عسكرية»: an adjective of belonging, by its ending. */
function isBareAdjective(token: Token): boolean {
  return !token.definite && token.noun === null && isCommon(token) && hasNisba(token.bare)
}

/** Takes the next token or group; false where the phrase ends before it. */
function grow(passage: Passage, growing: Growing, options: NounPhraseOptions): boolean {
  const { tokens } = passage
  const token = tokens[growing.at]
  if (token === undefined) return false
  if ((token.gap & (HARD | Mark.colon | Mark.dash)) !== 0) return false
  if ((token.gap & Mark.open) !== 0) return takeParenthesis(passage, growing)
  if ((token.gap & Mark.quoteOpen) !== 0) return takeQuoted(passage, growing, options)
  if ((token.gap & Mark.comma) !== 0) return takeApposition(passage, growing, options)
  if (isState(passage, growing.at)) return false
  if (!options.bounded && growing.head?.kind === 'document' && (token.classes & Class.verb) !== 0 && token.noun === null)
    return false
  if (isGivenName(passage, growing, options)) {
    take(growing, { ...token, classes: Class['name-part'], noun: null })
    return true
  }
  if (options.bounded && growing.complete && isOwnedObject(passage, token)) return false
  if (endsPhrase(token, tokens[growing.at - 1]) && !isParticleOfName(growing, token, options)) return false
  if (token.bare === 'ل' || token.bare === 'ب') return false
  if ((token.classes & Class.preposition) !== 0 || (token.noun === null && /^[بل]/u.test(token.bare)))
    if (!token.joined) {
      const taken = attached(passage, growing, options)
      if (taken !== 'plain') return taken === 'attached'
    } else if ((token.classes & Class.preposition) !== 0) return false
  if (token.joined || isBareConjunct(token)) return takeConjunct(passage, growing, options)
  if (
    !options.bounded &&
    (isAccusative(passage, token) || beginsReport(growing, token, tokens[growing.at + 1], options.reportsNoun))
  )
    return false
  take(growing, token)
  return true
}

/** «طالبا عدم ذكر اسمه», «مشيرًا»: an adverb of state, by the words or by the mark on its end. */
function isState(passage: Passage, at: number): boolean {
  const token = passage.tokens[at] as Token
  if (hasTanween(passage.text, token)) return true
  return (token.classes & Class.phrase) !== 0 && passage.lexicon.anonymity.at(passage.tokens, at, token.bare) !== null
}

/** «لو» and «لا» within a foreign name. */
function isParticleOfName(growing: Growing, token: Token, { bounded }: NounPhraseOptions): boolean {
  return bounded && growing.named && (token.bare === 'لو' || token.bare === 'لا')
}

/** «العام» is a time only where it is no adjective («الأمين العام»). */
function endsPhrase(token: Token, before: Token | undefined): boolean {
  if ((token.classes & NEVER) !== 0 && token.noun === null) {
    const adjective = token.bare === 'العام' && before?.definite === true
    const outletDay = (token.classes & Class.time) !== 0 && before?.noun?.kind === 'medium'
    if (!adjective && !outletDay) return true
  }
  return token.verbs.length > 0 && token.noun === null
}

/** «(البنتاغون)» belongs to the phrase; an age or a long aside does not. */
function takeParenthesis(passage: Passage, growing: Growing): boolean {
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

/** A short quotation after a common noun is a name: «شبكة "الأفق"». */
function takeQuoted(passage: Passage, growing: Growing, options: NounPhraseOptions): boolean {
  const kind = growing.head?.kind ?? null
  const end = quotedName(passage, growing.at)
  if (end === null || end > options.limit || (kind === null && growing.head?.title == null)) return false
  if ((passage.tokens[growing.at]?.gap ?? 0) & (Mark.comma | Mark.colon)) return false
  growing.named = true
  growing.complete = true
  growing.at = end
  return true
}

/** «وزير الدفاع، سالم الراوي، إن»: a name or a title between commas. */
function takeApposition(passage: Passage, growing: Growing, options: NounPhraseOptions): boolean {
  const { tokens } = passage
  const token = tokens[growing.at]
  if (token === undefined || endsPhrase(token, undefined) || !canBegin(token, options.bounded)) return false
  if ((token.gap & (Mark.open | Mark.colon | HARD)) !== 0 || (token.classes & (Class.preposition | Class.occasion)) !== 0)
    return false
  if (token.joined || isBareConjunct(token)) return takeLateConjunct(passage, growing, options)
  const prefixed = stripped(token, passage.lexicon)
  if (prefixed !== null && (prefixed.definite || prefixed.noun !== null || prefixed.classes !== 0)) return false
  if (/[اً]$/u.test(passage.text.slice(token.start, token.end)) && !options.bounded) return false
  const inner: Growing = {
    from: growing.at,
    at: growing.at,
    named: false,
    head: null,
    complete: false,
    bareAdjective: false,
    openName: false,
  }
  takeFirst(passage, inner, token)
  while (inner.at < options.limit && ((tokens[inner.at]?.gap ?? 0) & Mark.comma) === 0) if (!grow(passage, inner, options)) break
  if (inner.at > options.limit) return false
  const next = tokens[inner.at]
  const closed = inner.at >= options.limit || next === undefined || (next.gap & (Mark.comma | Mark.colon | HARD)) !== 0
  if (options.bounded ? inner.head?.kind != null && growing.head?.kind !== inner.head.kind : !isApposition(growing, inner))
    return false
  if (!closed && (next.classes & (Class.that | Class.time)) === 0) return false
  growing.at = inner.at
  growing.named ||= inner.named
  if (growing.head === null || (growing.head.title === null && inner.head?.title)) growing.head = inner.head ?? growing.head
  growing.complete = true
  return true
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

function isBareConjunct(token: Token): boolean {
  return token.bare.startsWith('و') && token.noun === null && token.classes === 0 && token.bare.length > 3
}

function takeConjunct(passage: Passage, growing: Growing, options: NounPhraseOptions): boolean {
  const token = passage.tokens[growing.at]
  if (token === undefined || token.verbs.length > 0 || (token.classes & (Class.event | Class.preposition)) !== 0) return false
  if (!options.bounded && isEventNoun(token)) return false
  growing.complete = token.definite
  growing.bareAdjective = isBareAdjective(token)
  growing.at++
  return true
}

function finished(passage: Passage, first: Token, growing: Growing, from: number): NounPhrase {
  const { head, named, complete } = growing
  const joint = passage.tokens.slice(from + 1, growing.at).some((token) => token.joined && token.noun !== null)
  return {
    from,
    to: growing.at,
    end: endOf(passage, from, growing.at),
    start: first.start + (first.joined && first.key !== first.bare ? 1 : 0),
    head,
    kind: kindOf(first, head, named, complete),
    named,
    definite: complete || first.definite,
    gender: joint ? null : (head?.gender ?? null),
    number: joint ? null : (head?.number ?? null),
  }
}

function endOf({ text, tokens, quotes }: Passage, from: number, to: number): number {
  const last = tokens[to - 1] as Token
  const closing = last.quote >= 0 && tokens[to]?.quote !== last.quote && tokens[from]?.quote !== last.quote
  if (closing) return quotes[last.quote]?.end ?? last.end
  const inParenthesis = tokens.slice(from + 1, to).some((token) => (token.gap & Mark.open) !== 0)
  return inParenthesis && text.charAt(last.end) === ')' ? last.end + 1 : last.end
}

function kindOf(first: Token, head: Noun | null, named: boolean, complete: boolean): SpeakerKind {
  if (/^\p{N}/u.test(first.key)) return 'group'
  if (head === null)
    return !named && (first.classes & Class.channel) !== 0 ? 'organisation' : named || complete ? 'person' : 'role'
  if (head.kind === 'medium') return 'organisation'
  if (head.kind !== null) return head.kind
  return named || (head.title === 'office' && complete) ? 'person' : 'role'
}
