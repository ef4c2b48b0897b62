/** One word of a speaker's noun phrase: whether it may begin one, whether it ends one, and what it adds. */
import type { Noun } from './lexicon.js'
import { Class } from './lexicon.js'
import { hasNisba, isCommon, isEventNoun } from './nouns.js'
import { Mark, type Passage, type Token } from './passage.js'
import { Role, rolesOf } from './word-roles.js'

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
  /** A title has followed the name («سالم الراوي مدير …»), so that what belongs to the title goes on. */
  titled: boolean
  /** 0 right after a preposition, 1 after the name that follows it and is not the speaker's own («مسؤول في البحيرة»); else -1. */
  borrowed: number
  /** The speaker's own name has been read. */
  ownName: boolean
  /** Ends in a title that the next word completes («محافظ البلدة»). */
  openTitle: boolean
  /** A name has been read that does not just complete a title («محافظ الراوند سالم»). */
  personName: boolean
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
const LONGEST_QUOTED_NAME = 8

/** A complementiser, a pronoun, a time: no part of a phrase, unless it is a noun besides. */
export function isNeverInPhrase({ classes, noun }: Token): boolean {
  return (classes & NEVER) !== 0 && noun === null
}

export function begunAt(at: number): Growing {
  return {
    from: at,
    at,
    named: false,
    head: null,
    complete: false,
    bareAdjective: false,
    openName: false,
    titled: false,
    borrowed: -1,
    ownName: false,
    openTitle: false,
    personName: false,
  }
}

/** A preposition before a Latin name. */
const LATIN = /^[بلو][A-Za-z]/u
const SAYING = /^قول(?:ه|ها|هم|هما)$/u

export function canBegin(passage: Passage, token: Token, bounded: boolean): boolean {
  if (/^[وبلك]$/u.test(token.key)) return false
  // «الراوي (41 عاما)»: an age.
  if ((token.gap & Mark.open) !== 0 && /^\p{N}/u.test(token.key)) return false
  if (LATIN.test(token.key) || SAYING.test(token.bare)) return false
  if ((token.classes & (NEVER | Class.preposition) & ~Class.demonstrative) !== 0 && token.noun === null) return false
  if (isOwnSpeech(passage, token) || isBlessing(passage, token)) return false
  const honorific = token.noun?.title === 'honorific' && !/ته$/u.test(token.bare)
  if (
    !bounded &&
    !honorific &&
    (isEventNoun(token) && token.noun?.kind !== 'group'
      ? !token.definite
      : (token.classes & Class.audience) !== 0 && !token.definite && token.noun === null)
  )
    return false
  return !token.verbs.some(({ tense, verb }) => tense !== 'participle' || verb.id === 'say') || token.noun !== null
}

export function takeFirst(passage: Passage, growing: Growing, token: Token): void {
  if ((token.gap & Mark.quoteOpen) !== 0) {
    const end = quotedName(passage, growing.at)
    if (end !== null) {
      growing.named = true
      growing.ownName = true
      growing.personName = true
      growing.complete = true
      growing.at = end
      return
    }
  }
  take(growing, token)
}

/** «حفظه الله», «أيده الله». */
export function isBlessing(passage: Passage, { bare }: Token): boolean {
  return (rolesOf(passage, bare) & Role.blessing) !== 0
}

/** «حديثه», «كلمتها»: what somebody speaks, not who. */
export function isOwnSpeech(passage: Passage, { bare, end }: Token): boolean {
  return (rolesOf(passage, bare) & Role['own-speech']) !== 0 && passage.text.charAt(end - 1) !== 'ة'
}

/** «أحد الأعضاء», «إحدى الشركات», «أحدهم». */
export function isOneOf({ bare }: Token): boolean {
  return bare === 'احد' || bare === 'احدي' || /^(?:احد|احدا|بعض)(?:هم|هما|هن)$/u.test(bare)
}

/** The token after a short quotation that begins at `at`; null for one too long to be a name. */
export function quotedName(passage: Passage, at: number): number | null {
  const quote = passage.tokens[at]?.quote ?? -1
  let end = at
  while (end < passage.tokens.length && passage.tokens[end]?.quote === quote && end - at <= LONGEST_QUOTED_NAME) end++
  return quote >= 0 && end - at <= LONGEST_QUOTED_NAME ? end : null
}

export function take(growing: Growing, token: Token): void {
  growing.bareAdjective = growing.at > growing.from && isBareAdjective(token)
  const rank = isGivenRank(growing, token)
  growing.openName = rank || (token.classes & Class['name-part']) !== 0
  const noun = rank ? null : token.noun
  if (
    noun !== null &&
    (growing.head === null
      ? !growing.complete || (growing.named && noun.title)
      : growing.head.title === 'honorific' && noun.title)
  )
    growing.head = noun
  if (noun?.title != null && growing.named) growing.titled = true
  if (rank || isName(token, growing.at === growing.from || isBareAfterWhole(growing), growing.head)) {
    growing.borrowed = growing.borrowed === 0 ? 1 : -1
    const own = growing.borrowed < 0 && !/^\p{N}/u.test(token.key)
    growing.ownName ||= own
    growing.personName ||= own && !growing.openTitle
    growing.named = true
    growing.complete = !rank
  } else {
    growing.borrowed = -1
    growing.complete = token.definite || /(?:ها|هم|نا)$/u.test(token.bare) || (growing.complete && hasNisba(token.bare))
  }
  growing.openTitle = noun !== null && isOpenTitle(token)
  growing.at++
}

/** «محافظ», «مدير»: of what comes next. */
export function isOpenTitle({ noun, definite }: Token): boolean {
  return (noun?.title === 'office' || noun?.title === 'post') && !definite
}

/** A word that no list knows, with neither article nor, within a phrase, the ending of an adjective. */
function isName(token: Token, first: boolean, head: Noun | null): boolean {
  if ((token.classes & Class['name-part']) !== 0) return true
  if (isOneOf(token)) return false
  const known =
    Class.common |
    Class.time |
    Class['time-tail'] |
    Class.occasion |
    Class.channel |
    Class.event |
    Class.demonstrative |
    Class.verb
  return (
    token.noun === null &&
    !token.definite &&
    (token.classes & known) === 0 &&
    (first || !hasNisba(token.bare) || /[^ه]ي$/u.test(token.bare) || isSingularTitle(head, token))
  )
}

/** «مدير المتحف رائد الراوي»: a rank without the article, after a whole title, is a given name. */
function isGivenRank({ complete, head }: Growing, { noun, definite }: Token): boolean {
  return complete && head?.title != null && noun?.title === 'honorific' && !definite
}

/** «الدكتورة فوزية»: after a whole title a word without the article is no adjective of it. */
function isBareAfterWhole({ complete, head, named }: Growing): boolean {
  return complete && head?.title != null && head.number === 's' && !named
}

/** «الأستاذ جيسون»: after one person's title an unknown «ون» or «ين» is no plural. */
function isSingularTitle(head: Noun | null, { bare }: Token): boolean {
  return head?.title != null && head.number === 's' && !/ي(?:ه|ون|ين|ان|ات)$/u.test(bare)
}

/** «عراقي»، «عسكرية»: an adjective of belonging, by its ending. */
export function isBareAdjective(token: Token): boolean {
  return !token.definite && token.noun === null && isCommon(token) && hasNisba(token.bare) && !/[^ي]ان$/u.test(token.bare)
}

/** «مسؤول سابق», «وزير خارجية سابق»; not «وقت سابق». */
function isFormer({ bare, gap }: Token, before: Token | undefined): boolean {
  if (before === undefined || gap !== 0 || before.definite || !/^سابقه?$/u.test(bare)) return false
  return before.noun !== null || (isCommon(before) && (before.classes & Class.time) === 0)
}

/** «العام» is a time only where it is no adjective («الأمين العام»). */
export function endsPhrase(token: Token, before: Token | undefined): boolean {
  if (isNeverInPhrase(token)) {
    const adjective =
      token.bare === 'العام' && (before?.definite === true || /^[بل]ل|^امين(?:ه|ها|هم)$/u.test(before?.bare ?? ''))
    const outletDay = (token.classes & Class.time) !== 0 && before?.noun?.kind === 'medium'
    const informed = token.bare === 'مطلع' && before?.noun?.hidden === true
    if (!adjective && !outletDay && !informed && !isFormer(token, before)) return true
  }
  return token.verbs.length > 0 && token.noun === null
}
