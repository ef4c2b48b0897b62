/** The speakers of one article, as its reading hears them: who a mention is, and what is known of each. */
import type { SpeakerKind } from '../../domain/claim.js'
import type { Span } from '../../domain/evidence.js'
import { bodyHeard } from './body.js'
import type { Agreement } from './draft.js'
import { fullestMention, isAddress } from './mentions.js'
import type { NounPhrase } from './noun-phrase.js'
import { Mark, type Passage, type Token } from './passage.js'
import { isSameName, nameKeys, personName } from './person-name.js'
import { withoutPointers } from './pointers.js'
import type { States } from './states.js'

/** How many speakers of one article are looked at again. */
const MOST_KNOWN = 150

/** One speaker of the article. */
export interface Speaker {
  readonly phrase: NounPhrase
  readonly span: Span
  readonly kind: SpeakerKind
  readonly anonymous: boolean
  /** Folded words of all its mentions, without articles. */
  readonly words: Set<string>
  /** First words of its mentions, likewise. */
  readonly heads: Set<string>
  /** Learnt from verbs and head noun; null while nothing tells. */
  gender: Agreement['gender']
}

export interface Cast {
  readonly passage: Passage
  readonly states: States
  readonly known: Speaker[]
}

/** The speaker a mention belongs to: one already heard, else a new one. */
export function identify({ passage, states, known }: Cast, mention: NounPhrase, agreement: Agreement): Speaker {
  const words = wordsOf(passage, mention)
  const gender = mention.gender ?? agreement.gender
  const found = findKnown(passage, known, mention, words, gender, states.names(mention))
  if (found !== null) {
    for (const word of words) found.words.add(word)
    found.heads.add(words[0] ?? '')
    return found
  }
  const fullest = states.names(mention) ? null : fullestMention(passage, mention)
  const pointed = fullest === null ? (pointedAt(passage, known, mention, gender) ?? bodyHeard(passage, known, mention)) : null
  if (pointed !== null) return pointed
  const phrase = fullest ?? mention
  const full = fullest === null ? [] : wordsOf(passage, fullest)
  const state = fullest === null ? states.of(mention) : null
  const speaker: Speaker = {
    phrase,
    span: state ?? { start: phrase.start, end: phrase.end },
    kind: phrase.kind,
    anonymous: isAnonymous(phrase),
    words: new Set([...words, ...full]),
    heads: new Set([words[0] ?? '', full[0] ?? words[0] ?? '']),
    gender: phrase.gender,
  }
  known.push(speaker)
  return speaker
}

/** A word by itself, or with an aside between commas. */
function isLone({ tokens }: Passage, from: number, to: number): boolean {
  return to === from + 1 || ((tokens[from + 1]?.gap ?? 0) & Mark.comma) !== 0
}

/** «الرجل», «اللاعبة»: a calling with the article and nothing more is the person last named. */
function pointedAt(
  passage: Passage,
  known: readonly Speaker[],
  mention: NounPhrase,
  gender: Agreement['gender'],
): Speaker | null {
  const { head, from, to, definite, named } = mention
  const lone =
    isAddress(passage, mention) ||
    (head?.hidden === true && head.title !== null && definite && !named && isLone(passage, from, to))
  const last = lone ? known.at(-1) : undefined
  if (last === undefined || !last.phrase.named || last.phrase.head?.kind != null || differ(gender, last.gender)) return null
  return last
}

function findKnown(
  passage: Passage,
  known: readonly Speaker[],
  mention: NounPhrase,
  words: readonly string[],
  gender: Agreement['gender'],
  isState: boolean,
): Speaker | null {
  if (!mention.definite && !mention.named) return null
  for (let at = known.length - 1; at >= Math.max(0, known.length - MOST_KNOWN); at--) {
    const speaker = known[at] as Speaker
    if (!isSameKind(mention, speaker.phrase) || differ(gender, speaker.gender)) continue
    if (
      words.every((word) => speaker.words.has(word)) &&
      (isState ? speaker.heads.has(words[0] ?? '') : isCalled(passage, mention, words, speaker))
    )
      return speaker
    if (mention.named && speaker.phrase.named && sharesName(passage, mention, speaker)) return speaker
  }
  return null
}

/** «الأمم المتحدة» is not «مفوضية الأمم المتحدة», «المدار» not «سالم من معهد المدار»: a body's name begins with the same word, a bare one is in the name. */
function isCalled(passage: Passage, { head }: NounPhrase, [first = '']: readonly string[], { phrase, heads }: Speaker): boolean {
  if (head === null) return heads.has(first) || phrase.head?.kind != null || !isSaidOf(passage, phrase, first)
  return head.kind === null || head.kind === 'group' || head.kind === 'role' || heads.has(first)
}

/** Whether a word of the phrase stands behind a preposition or a body in it, and not in the name. */
function isSaidOf(passage: Passage, phrase: NounPhrase, word: string): boolean {
  return (
    phrase.named && !nameKeys(passage, phrase).some((key) => bareWord(key) === word) && personName(passage, phrase).length > 0
  )
}

function differ(one: Agreement['gender'], other: Agreement['gender']): boolean {
  return one !== null && other !== null && one !== other
}

/** «المستشفى» is not «مدير المستشفى»: an institution and a person are never one. */
function isSameKind(mention: NounPhrase, other: NounPhrase): boolean {
  if (mention.head === null || other.head === null) return true
  return (mention.head.kind === null) === (other.head.kind === null)
}

/** The given or the last name of a person tells who it is; an institution's name must be there as a whole. */
function sharesName(passage: Passage, mention: NounPhrase, speaker: Speaker): boolean {
  if (mention.head?.kind != null || speaker.phrase.head?.kind != null) return false
  if (differ(mention.gender, speaker.phrase.gender)) return false
  return isSameName(nameKeys(passage, mention), nameKeys(passage, speaker.phrase))
}

function wordsOf(passage: Passage, phrase: NounPhrase): readonly string[] {
  const { from, to } = withoutPointers(passage, phrase)
  const words: string[] = []
  for (let at = from; at < to; at++) {
    const { bare, start } = passage.tokens[at] as Token
    words.push(bareWord(at === phrase.from && phrase.start > start ? bare.slice(1) : bare))
  }
  return words
}

/** «المسؤولين» and «مسؤولون» are the same people. */
function bareWord(word: string): string {
  const joined = word.startsWith('لل') ? word.slice(2) : word
  const bare = joined.startsWith('ال') ? joined.slice(2) : joined
  return bare.endsWith('ين') ? bare.replace(PLURAL, 'ون') : bare
}

const PLURAL = /(?<=\p{L}{3})ين$/u

/** The text withholds who it is: a hidden noun without a name, several unnamed bodies, a share of people. */
function isAnonymous({ head, kind, named, definite, number }: NounPhrase): boolean {
  if (kind === 'group' && (head === null || head.hidden)) return true
  if (head === null) return kind === 'role'
  // «مصدر» never has a name of its own: what looks like one is an adjective that no lexicon knows.
  if (named) return head.hidden && head.title === null
  return head.hidden || (number === 'p' && !definite && kind !== 'group')
}
