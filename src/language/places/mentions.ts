/**
 * Mentions: where a text has names of the gazetteer that stand for places there.
 *
 * First step of reading places: words → mentions → places. The longest name wins; a name that is also a common word, a
 * person or a club needs context (see Caution).
 */
import type { Span } from '../../domain/evidence.js'
import type { PlacePrecision } from '../../domain/place.js'
import type { Word } from '../words.js'
import type { FirstWords } from './first-words.js'
import type { Gazetteer, Name } from './gazetteer.js'
import type { PlaceWords } from './place-words.js'

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
  /** Of all names in both. */
  readonly firstWords: FirstWords
}

const PREPOSITION = /ب/
/** Between the words of one name only these may stand. */
const GAP = /^[ \u00a0_#'’-]{1,3}$/u

export function findMentions(
  text: string,
  words: readonly Word[],
  { gazetteer, around, firstWords }: NameTools,
): readonly Mention[] {
  const found: Mention[] = []
  for (let at = 0; at < words.length; ) {
    if (!mayBeginName(words[at]?.key ?? '', firstWords)) {
      at++
      continue
    }
    const other = otherNameAt(words, at, around)
    if (other > 0) {
      at += other
      continue
    }
    const match = longestNameAt(text, words, at, gazetteer, firstWords)
    const mention = match === null ? null : mentionOf(text, match, words, at, gazetteer, around, found.at(-1))
    if (match === null || mention === null) at++
    else {
      found.push(mention)
      at += match.length
    }
  }
  return found
}

/** Nearly every word begins no name, by itself or behind its joined letters: the rest looks closely only where one may. */
function mayBeginName(key: string, firstWords: FirstWords): boolean {
  if (firstWords.may(key, 0)) return true
  const first = key.charCodeAt(0)
  const conjunction = first === WAW || first === FA
  if (!conjunction && !isPreposition(first)) return false
  if (firstWords.may(key, 1) || key.startsWith('لل')) return true
  return conjunction && isPreposition(key.charCodeAt(1)) && (firstWords.may(key, 2) || key.startsWith('لل', 1))
}

const WAW = 'و'.charCodeAt(0)
const FA = 'ف'.charCodeAt(0)
const BA = 'ب'.charCodeAt(0)
const LAM = 'ل'.charCodeAt(0)
const KAF = 'ك'.charCodeAt(0)

function isPreposition(letter: number): boolean {
  return letter === BA || letter === LAM || letter === KAF
}

function otherNameAt(words: readonly Word[], at: number, around: PlaceWords): number {
  const first = words[at]?.key ?? ''
  for (const key of [first, withoutConjunction(first)]) {
    const phrase = around.otherNames.get(key)?.find((parts) => parts.every((part, i) => i === 0 || words[at + i]?.key === part))
    if (phrase !== undefined) return phrase.length
  }
  return 0
}

function withoutConjunction(key: string): string {
  return key.startsWith('و') || key.startsWith('ب') || key.startsWith('ل') ? key.slice(1) : key
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

function longestNameAt(
  text: string,
  words: readonly Word[],
  at: number,
  { names, longest }: Gazetteer,
  firstWords: FirstWords,
): Match | null {
  const word = words[at]
  if (word === undefined) return null
  let best: Match | null = null
  for (const { key, cut, proclitics } of headings(word.key)) {
    const most = firstWords.may(key, 0) ? longest.get(key) : undefined
    if (most === undefined) continue
    let name = key
    for (let length = 1; length <= most; length++) {
      const last = words[at + length - 1]
      if (last === undefined) break
      if (length > 1) {
        if (!GAP.test(text.slice(words[at + length - 2]?.end ?? 0, last.start))) break
        name += ` ${last.key}`
      }
      const entry = names.get(name)
      if (entry === undefined || (best !== null && best.length >= length)) continue
      best = { key: name, name: entry, start: startBehind(text, word, cut), end: last.end, length, proclitics }
    }
  }
  return best
}

interface Heading {
  readonly key: string
  /** Letters taken off the folded word. */
  readonly cut: number
  readonly proclitics: string
}

/** The whole word first, then without و or ف, without ب, ل or ك, and «لل» as ل + «ال». */
function headings(key: string): readonly Heading[] {
  const found: Heading[] = [{ key, cut: 0, proclitics: '' }]
  let cut = 0
  if (key.length > 3 && (key.startsWith('و') || key.startsWith('ف')))
    found.push({ key: key.slice(++cut), cut, proclitics: key.slice(0, 1) })
  const letter = key.charAt(cut)
  if (key.length > cut + 3 && (letter === 'ب' || letter === 'ل' || letter === 'ك')) {
    const proclitics = key.slice(0, cut + 1)
    if (letter === 'ل' && key.charAt(cut + 1) === 'ل') found.push({ key: `ا${key.slice(cut + 1)}`, cut: cut + 1, proclitics })
    else found.push({ key: key.slice(cut + 1), cut: cut + 1, proclitics })
  }
  return found
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
  const before = words[at - 1]?.key ?? ''
  const bare = withoutConjunction(before)
  if (around.vetoes.has(before) || (match.length === 1 && around.vetoes.has(bare) && bare.length > 2)) return null
  const kind = around.kinds.get(before) ?? around.kinds.get(bare) ?? null
  const joined = match.proclitics === 'و' && last !== undefined && words[at - 1]?.end === last.end
  const governed =
    PREPOSITION.test(match.proclitics) || kind !== null || around.governors.has(before) || (joined && last.governed)
  const { caution } = match.name
  if (caution === 2 && kind === null) return null
  if (caution === 1 && !governed && !joined) return null
  if (!governed && isAdjective(text, match, words[at - 1])) return null
  if (isTitle(text, match)) return null
  const start = startOfName(match, words, at, around, gazetteer)
  const acts =
    !governed && (around.actorsBefore.has(before) || actsNext(words, at + match.length, around) || (joined && last.acts))
  return { start, end: match.end, key: match.key, name: match.name, kind, governed, acts, at }
}

/** A verb of a state that acts follows, behind a second name at the most («واشنطن وبغداد توصلتا»). */
function actsNext(words: readonly Word[], next: number, around: PlaceWords): boolean {
  const first = words[next]?.key ?? ''
  return around.actorsAfter.has(first) || (first.startsWith('و') && around.actorsAfter.has(words[next + 1]?.key ?? ''))
}

/** Kinds whose word before a name is no part of it: «محافظة ديالى» names the province, and the name is «ديالى». */
const GENERIC: ReadonlySet<PlacePrecision> = new Set(['city', 'admin1', 'country', 'region'])

function startOfName(match: Match, words: readonly Word[], at: number, around: PlaceWords, { names }: Gazetteer): number {
  const second = words[at + 1]
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
  if (before === undefined || match.length > 1 || match.proclitics !== '' || !/^ال.*[هل]$/.test(match.key)) return false
  return DEFINITE.test(before.key) && SPACE.test(text.slice(before.end, match.start))
}

const OPENING = /[«"“‹]\s*$/
const CLOSING = /^\s*[»"”›]/

/** A name alone in quote marks is the title of something, mostly of a newspaper. */
function isTitle(text: string, { start, end }: Match): boolean {
  return OPENING.test(text.slice(Math.max(0, start - 2), start)) && CLOSING.test(text.slice(end, end + 2))
}
