/** A passage: an article's text cut once into words with their sentence, quotation, marks and lexical classes. */
import type { Span } from '../../domain/evidence.js'
import type { Quotation } from '../../language/quotations.js'
import { sentences } from '../../language/sentences.js'
import { type Word, words } from '../../language/words.js'
import { type ClaimLexicon, Class, type CueForm, type Noun } from './lexicon.js'
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

export interface Token extends Word {
  /** The key without a leading و or ف, where the rest is a known word. */
  readonly bare: string
  /** Whether such a letter was taken off. */
  readonly joined: boolean
  /** Marks between the word before and this one. */
  readonly gap: number
  readonly sentence: number
  /** Number of the quotation the word stands in; -1 outside. */
  readonly quote: number
  readonly classes: number
  readonly verbs: readonly CueForm[]
  readonly noun: Noun | null
  readonly definite: boolean
}

export interface Passage {
  readonly text: string
  readonly tokens: readonly Token[]
  readonly sentences: readonly Span[]
  readonly quotes: readonly Quotation[]
  readonly lexicon: ClaimLexicon
}

/** Whether a word stands in a quotation that is closed: where the closing mark is missing, nobody can tell. */
export function isQuoted(passage: Passage, token: Token): boolean {
  return token.quote >= 0 && passage.quotes[token.quote]?.closed === true
}

const MARKS: ReadonlyMap<string, number> = new Map([
  ['،', Mark.comma],
  [',', Mark.comma],
  [':', Mark.colon],
  ['؛', Mark.semicolon],
  [';', Mark.semicolon],
  ['–', Mark.dash],
  ['—', Mark.dash],
  ['(', Mark.open],
  ['[', Mark.open],
  [')', Mark.close],
  [']', Mark.close],
  ['\n', Mark.line],
])

export function readPassage(text: string, lexicon: ClaimLexicon): Passage {
  const split = sentences(text)
  const quotes = speechQuotes(text)
  const tokens: Token[] = []
  let before = 0
  let sentence = 0
  let quote = 0
  for (const word of words(text)) {
    while (sentence < split.length - 1 && (split[sentence]?.end ?? 0) <= word.start) sentence++
    while (quote < quotes.length && (quotes[quote]?.end ?? 0) <= word.start) quote++
    const inside = quote < quotes.length && (quotes[quote]?.start ?? 0) < word.start ? quote : -1
    const last = tokens.at(-1)
    let gap = gapMarks(text, before, word.start)
    if (last !== undefined && (last.sentence !== sentence || isTightStop(text, last, word))) gap |= Mark.stop
    if (inside >= 0 && last?.quote !== inside) gap |= Mark.quoteOpen
    if (last !== undefined && last.quote >= 0 && last.quote !== inside) gap |= Mark.quoteClose
    tokens.push({ ...word, ...lookUp(word.key, lexicon), gap, sentence, quote: inside })
    before = word.end
  }
  return { text, tokens, sentences: split, quotes, lexicon }
}

/** A lone hyphen or colon between letters or digits belongs to a name or an hour («يونغ-مو», «10:30»). */
function gapMarks(text: string, from: number, to: number): number {
  if (to - from < 2) return text.charAt(from) === '-' || text.charAt(from) === ':' ? 0 : (MARKS.get(text.charAt(from)) ?? 0)
  let marks = 0
  for (let at = from; at < to; at++) {
    const mark = text.charAt(at)
    marks |= mark === '-' ? Mark.dash : (MARKS.get(mark) ?? 0)
  }
  return marks
}

/** «البلاد.وقال»: a stop without white space, between words of more than a letter; «العربية.نت» is a name. */
function isTightStop(text: string, last: Word, word: Word): boolean {
  if (word.start - last.end !== 1 || text.charAt(last.end) !== '.') return false
  return (
    last.key.length > 1 && word.key.length > 2 && /^\p{Script=Arabic}/u.test(word.key) && /\p{Script=Arabic}$/u.test(last.key)
  )
}

type Looked = Pick<Token, 'bare' | 'joined' | 'classes' | 'verbs' | 'noun' | 'definite'>

const NO_VERBS: readonly CueForm[] = []

/** The whole word is looked up first, then the word without its و or ف: the letter may belong to the word («وزير»). */
function lookUp(key: string, lexicon: ClaimLexicon): Looked {
  const whole = known(key, lexicon, false)
  if (whole !== null && !isWeak(whole)) return { ...whole, bare: key, joined: false }
  const first = key.charAt(0)
  if ((first === 'و' || first === 'ف') && key.length > 2) {
    const rest = key.slice(1)
    const found = known(rest, lexicon, true)
    if (found !== null && (whole === null || !isWeak(found))) return { ...found, bare: rest, joined: true }
    if (rest.startsWith('ال')) return { bare: rest, joined: true, classes: 0, verbs: NO_VERBS, noun: null, definite: true }
  }
  if (whole !== null) return { ...whole, bare: key, joined: false }
  const owned = known(key, lexicon, true)
  if (owned !== null) return { ...owned, bare: key, joined: false }
  return { bare: key, joined: false, classes: 0, verbs: NO_VERBS, noun: null, definite: key.startsWith('ال') && key.length > 3 }
}

/** Only a verb of no report or a common noun: «وقد» is sooner و and «قد», «وردت» sooner و and «ردت». */
function isWeak({ classes, verbs, noun }: Omit<Looked, 'bare' | 'joined'>): boolean {
  return verbs.length === 0 && noun === null && (classes & ~(Class.verb | Class.common | Class.channel)) === 0
}

/** `owned`: also with a pronoun taken off its end. */
function known(key: string, lexicon: ClaimLexicon, owned: boolean): Omit<Looked, 'bare' | 'joined'> | null {
  const classes = lexicon.classes.get(key) ?? futureClass(key, lexicon) ?? (owned ? ownedClass(key, lexicon) : 0)
  const verbs = lexicon.verbs.get(key) ?? derivedForms(key, lexicon)
  const definite = key.startsWith('ال') && key.length > 3
  const noun = nounOf(key, definite, lexicon)
  if (classes === 0 && verbs.length === 0 && noun === null) return null
  return { classes, verbs, noun, definite: definite && (classes & Class.relative) === 0 }
}

/** «أخبرها», «تتهمهم» have their object written on. */
function derivedForms(key: string, lexicon: ClaimLexicon): readonly CueForm[] {
  if (key.length < 4) return NO_VERBS
  const rest = key.replace(/(?:هما|هم|ها|ه|نا|ني)$/u, '')
  if (rest.length === key.length || rest.length < 3) return NO_VERBS
  const verbs = lexicon.verbs.get(rest) ?? (rest.endsWith('ا') ? lexicon.verbs.get(`${rest.slice(0, -1)}ي`) : undefined)
  return verbs?.filter(takesObject).map(withObject) ?? NO_VERBS
}

function takesObject({ tense, verb }: CueForm): boolean {
  return tense !== 'participle' && verb.frames.some(({ kind }) => kind.startsWith('target-') || kind === 'person-that')
}

/** With its object written on, the verb is followed by the rest alone. */
function withObject(form: CueForm): CueForm {
  const frames = form.verb.frames.map((frame) => ({ ...frame, kind: frame.kind.replace(/^(?:target|person)-/u, '') }))
  return { ...form, verb: { ...form.verb, frames } }
}

/** «سيعلن» is a verb, and no report: it has not been said yet. */
function futureClass(key: string, lexicon: ClaimLexicon): number | undefined {
  if (!(key.startsWith('سي') || key.startsWith('ست')) || key.length < 5) return undefined
  const rest = key.slice(1)
  return lexicon.verbs.has(rest) || ((lexicon.classes.get(rest) ?? 0) & Class.verb) !== 0 ? Class.verb : undefined
}

/** «رفضها»: a common noun with a pronoun on it. */
function ownedClass(key: string, lexicon: ClaimLexicon): number {
  const rest = key.replace(/(?:هما|هم|ها|ه)$/u, '')
  if (rest.length === key.length || rest.length < 3) return 0
  return ((lexicon.classes.get(rest) ?? 0) | (lexicon.classes.get(rest.replace(/ت$/u, 'ه')) ?? 0)) & (Class.common | Class.event)
}

/** «المدير», «زعيمه»: the article or a pronoun may stand on a noun. */
function nounOf(key: string, definite: boolean, lexicon: ClaimLexicon): Noun | null {
  const plain = lexicon.nouns.get(key) ?? (definite ? lexicon.nouns.get(key.slice(2)) : undefined)
  if (plain !== undefined) return plain
  const rest = key.replace(/(?:هما|هم|ها|ه)$/u, '')
  if (rest.length === key.length || rest.length < 3) return null
  const owned = lexicon.nouns.get(rest) ?? lexicon.nouns.get(rest.replace(/ت$/u, 'ه'))
  return owned !== undefined && (owned.title === 'office' || owned.title === 'post') ? owned : null
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
