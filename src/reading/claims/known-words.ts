/** Single words: what the lexicon knows of a word as written, with its و or ف and with a pronoun on its end. */
import { type ClaimLexicon, Class, type CueForm, type Noun } from './lexicon.js'

export interface KnownWord {
  /** The key without a leading و or ف, where the rest is a known word. */
  readonly bare: string
  /** Whether such a letter was taken off. */
  readonly joined: boolean
  readonly classes: number
  readonly verbs: readonly CueForm[]
  readonly noun: Noun | null
  readonly definite: boolean
}

export interface KnownWords {
  of(key: string): KnownWord
}

/** Words kept at hand; when there are more they are all let go, so that memory does not grow with what was read. */
const MOST = 60_000

export function openKnownWords(lexicon: ClaimLexicon): KnownWords {
  const seen = new Map<string, KnownWord>()
  return {
    of(key) {
      const before = seen.get(key)
      if (before !== undefined) return before
      if (seen.size >= MOST) seen.clear()
      const word = lookUp(key, lexicon)
      seen.set(key, word)
      return word
    },
  }
}

const NO_VERBS: readonly CueForm[] = []

/** The whole word is looked up first, then the word without its و or ف: the letter may belong to the word («وزير»). */
function lookUp(key: string, lexicon: ClaimLexicon): KnownWord {
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
function isWeak({ classes, verbs, noun }: Omit<KnownWord, 'bare' | 'joined'>): boolean {
  return verbs.length === 0 && noun === null && (classes & ~(Class.verb | Class.common | Class.channel)) === 0
}

/** `owned`: also with a pronoun taken off its end. */
function known(key: string, lexicon: ClaimLexicon, owned: boolean): Omit<KnownWord, 'bare' | 'joined'> | null {
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
