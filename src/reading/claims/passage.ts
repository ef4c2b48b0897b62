/** A passage: an article's text cut once into words with their sentence, quotation, marks and lexical classes. */
import type { Quotation } from '../../language/quotations.js'
import { sentences } from '../../language/sentences.js'
import { type Word, wordsOf } from '../../language/words.js'
import type { KnownWord, KnownWords } from './known-words.js'
import { type ClaimLexicon, Class, type CueForm } from './lexicon.js'
import { type Occurrences, openOccurrences } from './occurrences.js'
import { speechQuotes } from './speech-quotes.js'

/** Marks that may stand between two words, one bit each. */
export const Mark = {
  comma: 1,
  colon: 2,
  semicolon: 4,
  stop: 8,
  dash: 16,
  open: 32,
  close: 64,
  quoteOpen: 128,
  quoteClose: 256,
  line: 512,
} as const

/** What ends any phrase. */
export const HARD = Mark.stop | Mark.line | Mark.semicolon

export interface Token extends Omit<Word, 'code'>, KnownWord {
  /** Marks between the word before and this one. */
  readonly gap: number
  readonly sentence: number
  /** Number of the quotation the word stands in; -1 outside. */
  readonly quote: number
}

/** The lexicon with its look-ups of single words. */
export interface Vocabulary {
  readonly lexicon: ClaimLexicon
  readonly known: KnownWords
}

export interface Passage {
  readonly text: string
  readonly tokens: readonly Token[]
  readonly quotes: readonly Quotation[]
  readonly occurrences: Occurrences
  readonly lexicon: ClaimLexicon
}

/** Whether a word stands in a quotation that is closed: where the closing mark is missing, nobody can tell. */
export function isQuoted(passage: Passage, token: Token): boolean {
  return token.quote >= 0 && passage.quotes[token.quote]?.closed === true
}

/** By code unit. */
const MARKS = new Uint16Array(0x10000)
for (const [marks, mark] of [
  ['،,', Mark.comma],
  [':', Mark.colon],
  ['؛;', Mark.semicolon],
  ['-–—', Mark.dash],
  ['([', Mark.open],
  [')]', Mark.close],
  ['\n', Mark.line],
] as const)
  for (const letter of marks) MARKS[letter.charCodeAt(0)] = mark

export function readPassage(text: string, { lexicon, known }: Vocabulary): Passage {
  const split = sentences(text)
  const quotes = speechQuotes(text)
  const tokens: Token[] = []
  let last = null as Token | null
  let sentence = 0
  let quote = 0
  for (const word of wordsOf(text)) {
    const { start, end, key } = word
    while (sentence < split.length - 1 && (split[sentence]?.end ?? 0) <= start) sentence++
    while (quote < quotes.length && (quotes[quote]?.end ?? 0) <= start) quote++
    const inside = quote < quotes.length && (quotes[quote]?.start ?? 0) < start ? quote : -1
    const { bare: listed, joined, classes, verbs, noun: listedNoun, definite: folded } = known.of(word)
    const hamza = HAMZA.has(text.charAt(joined ? start + 1 : start))
    // «ألفارو», «إلياس»: the article is written without hamza.
    const definite = folded && !hamza
    const noun = listedNoun !== null && folded && hamza && !lexicon.nouns.has(listed === '' ? key : listed) ? null : listedNoun
    const bare = listed !== '' ? listed : joined ? key.slice(1) : key
    const before = last
    let gap = gapMarks(text, before === null ? 0 : before.end, start)
    if (before === null) gap |= inside >= 0 ? Mark.quoteOpen : 0
    else {
      if (before.sentence !== sentence || isTightStop(text, before, word)) gap |= Mark.stop
      if (before.quote !== inside) gap |= (inside >= 0 ? Mark.quoteOpen : 0) | (before.quote >= 0 ? Mark.quoteClose : 0)
    }
    const finite = verbs.length > 0 && text.charCodeAt(end - 1) === TA_MARBUTA ? verbs.filter(isParticiple) : verbs
    const office = noun !== null && text.charAt(joined ? start + 1 : start) === 'إ'
    const own = isSpelled(text, start, end) ? classes & ~Class.that : office ? classes & ~Class.preposition : classes
    last = { start, end, key, bare, joined, gap, sentence, quote: inside, classes: own, verbs: finite, noun, definite }
    tokens.push(last)
    if (before === null) continue
    if (before.key === VAN && isWithinName(text, tokens)) tokens[tokens.length - 2] = asNamePart(before)
    if (isCalled(text, before, last)) tokens[tokens.length - 2] = { ...before, verbs: [], classes: Class.verb }
  }
  return { text, tokens, quotes, occurrences: openOccurrences(tokens), lexicon }
}

const HAMZA: ReadonlySet<string> = new Set(['أ', 'إ'])

/** «حملة» is folded like «حمله», but no finite verb ends so. */
const TA_MARBUTA = 0x0629

/** «إن.بي.في», «إيه.إن.زد»: a letter of a name that is spelled. */
function isSpelled(text: string, start: number, end: number): boolean {
  if (end - start > LONGEST_LETTER) return false
  return (
    (text.charCodeAt(end) === STOP && ARABIC.test(text.charAt(end + 1))) ||
    (text.charCodeAt(start - 1) === STOP && ARABIC.test(text.charAt(start - 2)))
  )
}

const LONGEST_LETTER = 4
const ARABIC = /\p{Script=Arabic}/u

/** «رجل يدعى سالم»: is called so; «يدعي أن» is folded like it. */
function isCalled(text: string, { verbs, end }: Token, next: Token): boolean {
  if (verbs.length === 0 || text.charAt(end - 1) !== 'ى' || (next.gap & ~Mark.quoteOpen) !== 0 || !isUnknown(next)) return false
  return verbs.every(({ tense, verb }) => tense === 'present' && verb.stance === 'doubts')
}

/** «توماس فان دير بيرغ», which is folded like «فإن». */
const VAN = 'فان'
const FARTHEST_ATTRIBUTION = 6

/** Whether the word before the last is written with a plain alef and stands between two words that no list knows. */
function isWithinName(text: string, tokens: readonly Token[]): boolean {
  const van = tokens.at(-2) as Token
  if (tokens.length < 3 || van.gap !== 0 || text.charAt(van.start + 1) !== 'ا') return false
  if (![tokens.at(-3), tokens.at(-1)].every((token) => token !== undefined && isUnknown(token)) || tokens.at(-1)?.gap !== 0)
    return false
  // «وبحسب صحيفة لوموند فان …» goes on with the report.
  const attributes = ({ classes, verbs }: Token) =>
    (classes & (Class.phrase | Class.preposition)) === Class.phrase && verbs.length === 0
  return !tokens.slice(-3 - FARTHEST_ATTRIBUTION, -3).some(attributes)
}

function isUnknown({ classes, noun, verbs, definite, joined }: Token): boolean {
  return (classes & ~(Class.channel | Class['name-part'])) === 0 && noun === null && verbs.length === 0 && !definite && !joined
}

function asNamePart(token: Token): Token {
  return { ...token, bare: token.key, joined: false, classes: Class['name-part'], verbs: [], noun: null }
}

function isParticiple({ tense }: CueForm): boolean {
  return tense === 'participle'
}

const SPACE = 0x20
const STOP = 0x2e
const HYPHEN = 0x2d
const COLON = 0x3a

/** A lone hyphen or colon between letters or digits belongs to a name or an hour («يونغ-مو», «10:30»). */
function gapMarks(text: string, from: number, to: number): number {
  if (to - from === 1) {
    const mark = text.charCodeAt(from)
    return mark === HYPHEN || mark === COLON ? 0 : (MARKS[mark] ?? 0)
  }
  let marks = 0
  for (let at = from; at < to; at++) marks |= MARKS[text.charCodeAt(at)] ?? 0
  return marks
}

/** «البلاد.وقال»: a stop without white space, between words of more than a letter; «العربية.نت» and «بي.ئي.إيه» are names. */
function isTightStop(text: string, last: Token, { start, key }: Word): boolean {
  const width = start - last.end
  if (text.charCodeAt(last.end + width - 1) !== STOP) return false
  if (width !== 1 && !(width === 2 && text.charCodeAt(last.end) === SPACE)) return false
  if (last.key.length < 4 && key.length < 4) return false
  return last.key.length > 1 && key.length > 2 && /^\p{Script=Arabic}/u.test(key) && /\p{Script=Arabic}$/u.test(last.key)
}

/** The first token that starts at or after a character, found by halving. */
export function firstTokenFrom({ tokens }: Passage, start: number): number {
  let low = 0
  let high = tokens.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((tokens[middle] as Token).start < start) low = middle + 1
    else high = middle
  }
  return low
}
