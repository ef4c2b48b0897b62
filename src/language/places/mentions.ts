/**
 * Mentions: where a text has names of the gazetteer that stand for places there.
 *
 * First step of reading places: words → mentions → places. The longest name wins; a name that is also a common word, a
 * person or a club needs context (see Caution).
 */
import type { Span } from '../../domain/evidence.js'
import type { PlacePrecision } from '../../domain/place.js'
import { type Word, wordIn } from '../words.js'
import type { Branch, Gazetteer, Name } from './gazetteer.js'
import { conjunctionOf, type NameHeads, prepositionOf } from './name-heads.js'
import { NO_ROLE, type PlaceWords } from './place-words.js'

export interface Mention extends Span {
  /** Folded name, as in the gazetteer. */
  readonly key: string
  readonly name: Name
  /** The kind that the word before asks for («محافظة»); null where none stands there. */
  readonly kind: PlacePrecision | null
  /** Something happens there or goes there: a governing word or a joined ب stands before. */
  readonly governed: boolean
  /** The name is subject or agent: a state that acts. */
  readonly acts: boolean
  /** Index of its first word. */
  readonly at: number
}

export interface NameTools {
  readonly gazetteer: Gazetteer
  readonly around: PlaceWords
  readonly nameHeads: NameHeads
}

/** Between the words of one name only these may stand. */
const GAP = /^[ \u00a0_#'’-]{1,3}$/u

export function findMentions(text: string, words: readonly Word[], tools: NameTools): readonly Mention[] {
  const { gazetteer, around, nameHeads } = tools
  const found: Mention[] = []
  for (let at = 0; at < words.length; at++) {
    const word = words[at]
    if (word === undefined || !nameHeads.may(word)) continue
    const other = otherNameAt(words, at, around)
    if (other > 0) {
      at += other - 1
      continue
    }
    const match = longestNameAt(text, words, at, nameHeads)
    const mention = match === null ? null : mentionOf(text, match, words, at, gazetteer, around, found.at(-1))
    if (match === null || mention === null) continue
    found.push(mention)
    at += match.length - 1
  }
  return found
}

/** How many words the phrase at a place has that is the name of something else; 0 for none. */
function otherNameAt(words: readonly Word[], at: number, around: PlaceWords): number {
  const word = words[at]
  const phrases = word === undefined ? undefined : around.otherNames.of(word)
  return phrases?.find((parts) => parts.every((part, i) => i === 0 || words[at + i]?.key === part))?.length ?? 0
}

interface Match {
  readonly key: string
  readonly name: Name
  readonly start: number
  readonly end: number
  /** In words. */
  readonly length: number
  readonly proclitics: string
}

/**
 * The longest name that begins with the word at a place, by itself or behind letters joined to it; of two as long, the one
 * behind fewer letters.
 */
function longestNameAt(text: string, words: readonly Word[], at: number, nameHeads: NameHeads): Match | null {
  const word = words[at]
  if (word === undefined) return null
  const conjunction = conjunctionOf(word.key)
  const preposition = prepositionOf(word.key, conjunction)
  let best = longestOf(text, words, at, nameHeads.of(word), 0, null)
  if (conjunction > 0) best = longestOf(text, words, at, nameHeads.behind(word, conjunction), conjunction, best)
  return preposition > 0 ? longestOf(text, words, at, nameHeads.behind(word, preposition), preposition, best) : best
}

/** Follows the words as far as they are names of the branch; what is no longer than `best` does not count. */
function longestOf(
  text: string,
  words: readonly Word[],
  at: number,
  branch: Branch | undefined,
  cut: number,
  best: Match | null,
): Match | null {
  let longest = best
  let here = branch
  for (let length = 1; here !== undefined; length++) {
    const last = wordIn(words, at + length - 1)
    const next = wordIn(words, at + length)
    if (last === undefined) break
    if (here.name !== null && (longest === null || longest.length < length))
      longest = matchOf(text, words[at] ?? last, cut, here.key, here.name, last.end, length)
    here = next === undefined ? undefined : here.next?.get(next.key)
    if (here !== undefined && next !== undefined && !GAP.test(text.slice(last.end, next.start))) break
  }
  return longest
}

function matchOf(text: string, first: Word, cut: number, key: string, name: Name, end: number, length: number): Match {
  return { key, name, start: startBehind(text, first, cut), end, length, proclitics: first.key.slice(0, cut) }
}

const MARKS = /[\p{M}\u0640\u200c-\u200f]/u

/** The offset behind the first `cut` letters of a word; marks and tatweel between them do not count. */
function startBehind(text: string, word: Word, cut: number): number {
  let at = word.start
  for (let left = cut; left > 0 && at < word.end; at++) if (!MARKS.test(text.charAt(at))) left--
  while (cut > 0 && at < word.end && MARKS.test(text.charAt(at))) at++
  return at
}

function mentionOf(
  text: string,
  match: Match,
  words: readonly Word[],
  at: number,
  gazetteer: Gazetteer,
  around: PlaceWords,
  last: Mention | undefined,
): Mention | null {
  const before = wordIn(words, at - 1)
  const role = (before === undefined ? undefined : around.before.of(before)) ?? NO_ROLE
  if (role.vetoes || (match.length === 1 && role.vetoesOneWord)) return null
  const { kind } = role
  const joined = match.proclitics === 'و' && last !== undefined && before?.end === last.end
  const governed = match.proclitics.includes('ب') || kind !== null || role.governs || (joined && last.governed)
  const { caution } = match.name
  if (caution === 2 && kind === null) return null
  if (caution === 1 && !governed && !joined) return null
  if (!governed && isAdjective(text, match, before)) return null
  if (isTitle(text, match)) return null
  const start = startOfName(match, words, at, around, gazetteer)
  const acts = !governed && (role.acts || actsNext(words, at + match.length, around) || (joined && last.acts))
  return { start, end: match.end, key: match.key, name: match.name, kind, governed, acts, at }
}

/** A verb of a state that acts follows, behind a second name at the most («واشنطن وبغداد توصلتا»). */
function actsNext(words: readonly Word[], next: number, around: PlaceWords): boolean {
  const first = wordIn(words, next)?.key ?? ''
  return around.actorsAfter.has(first) || (first.startsWith('و') && around.actorsAfter.has(wordIn(words, next + 1)?.key ?? ''))
}

/** Kinds whose word before a name is no part of it: «محافظة ديالى» names the province, and the name is «ديالى». */
const GENERIC: ReadonlySet<PlacePrecision> = new Set(['city', 'admin1', 'country', 'region'])

function startOfName(match: Match, words: readonly Word[], at: number, around: PlaceWords, { names }: Gazetteer): number {
  const second = wordIn(words, at + 1)
  const space = match.key.indexOf(' ')
  if (second === undefined || space < 0 || !names.has(match.key.slice(space + 1))) return match.start
  const head = match.key.slice(0, space)
  const kind = around.kinds.get(head)
  const generic = kind === undefined ? around.governors.has(head) : GENERIC.has(kind)
  return generic ? second.start : match.start
}

const DEFINITE = /^[وفبلك]?(?:ال|لل)/
/** What may stand between a noun and its adjective. */
const SPACE = /^[ \u00a0]+$/

/** «القوات السعودية», «الصحابي الجليل»: a definite word behind a definite noun describes it. Few names of places can. */
function isAdjective(text: string, match: Match, before: Word | undefined): boolean {
  if (before === undefined || match.length > 1 || match.proclitics !== '' || !mayDescribe(match.key)) return false
  return DEFINITE.test(before.key) && SPACE.test(text.slice(before.end, match.start))
}

function mayDescribe(key: string): boolean {
  return key.length > 2 && key.startsWith('ال') && (key.endsWith('ه') || key.endsWith('ل'))
}

const OPENING = '«"“‹'
const CLOSING = '»"”›'
const WHITE = /\s/u

/** A name alone in quote marks is the title of something, mostly of a newspaper. */
function isTitle(text: string, { start, end }: Match): boolean {
  return isMark(text, start - 1, -1, OPENING) && isMark(text, end, 1, CLOSING)
}

/** One of the marks stands at an offset, or next to it behind white space. */
function isMark(text: string, at: number, step: 1 | -1, marks: string): boolean {
  const mark = text.charAt(at)
  if (mark !== '' && marks.includes(mark)) return true
  const beyond = text.charAt(at + step)
  return beyond !== '' && marks.includes(beyond) && WHITE.test(mark)
}
