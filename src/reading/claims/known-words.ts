/** Single words: what the lexicon knows of a word as written, with its و or ف and with a pronoun on its end. */
import { type ClaimLexicon, Class, type CueForm, type Noun } from './lexicon.js'

export interface KnownWord {
  readonly key: string
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

/** Words kept at hand, a slot a hash: a later word of the same hash takes the place, so that memory stays bounded. */
const SLOT_BITS = 16

export function openKnownWords(lexicon: ClaimLexicon): KnownWords {
  const slots: (KnownWord | undefined)[] = new Array(1 << SLOT_BITS).fill(undefined)
  return {
    of(key) {
      const slot = slotOf(key)
      const before = slots[slot]
      if (before !== undefined && before.key === key) return before
      const word = lookUp(key, lexicon)
      slots[slot] = word
      return word
    },
  }
}

/** A hash of our own: a Map would have the engine make one for each new string, at several times the cost. */
function slotOf(key: string): number {
  let hash = 0
  for (let at = 0; at < key.length; at++) hash = Math.imul(hash ^ key.charCodeAt(at), 0x9e3779b1)
  return hash >>> (32 - SLOT_BITS)
}

/** What a word is, without what is written before it. */
interface Meaning {
  readonly classes: number
  readonly verbs: readonly CueForm[]
  readonly noun: Noun | null
  readonly definite: boolean
}

const NO_VERBS: readonly CueForm[] = []
const NOTHING: Meaning = { classes: 0, verbs: NO_VERBS, noun: null, definite: false }

/** The whole word is looked up first, then the word without its و or ف: the letter may belong to the word («وزير»). */
function lookUp(key: string, lexicon: ClaimLexicon): KnownWord {
  const whole = known(key, lexicon, false)
  if (whole !== null && !isWeak(whole)) return knownWord(key, key, whole)
  const first = key.charAt(0)
  if ((first === 'و' || first === 'ف') && key.length > 2) {
    const rest = key.slice(1)
    const found = known(rest, lexicon, true)
    if (found !== null && (whole === null || !isWeak(found))) return knownWord(key, rest, found)
    if (rest.startsWith('ال')) return knownWord(key, rest, { ...NOTHING, definite: true })
  }
  return knownWord(key, key, whole ?? { ...NOTHING, classes: ownedClass(key, lexicon), definite: isDefinite(key) })
}

/** All words are made here, so that they have one shape for the engine. */
function knownWord(key: string, bare: string, { classes, verbs, noun, definite }: Meaning): KnownWord {
  return { key, bare, joined: bare !== key, classes, verbs, noun, definite }
}

/** Only a verb of no report or a common noun: «وقد» is sooner و and «قد», «وردت» sooner و and «ردت». */
function isWeak({ classes, verbs, noun }: Meaning): boolean {
  return verbs.length === 0 && noun === null && (classes & ~(Class.verb | Class.common | Class.channel)) === 0
}

/** `owned`: also with a pronoun taken off the end of a common noun. */
function known(key: string, lexicon: ClaimLexicon, owned: boolean): Meaning | null {
  const classes = lexicon.classes.get(key) ?? futureClass(key, lexicon) ?? (owned ? ownedClass(key, lexicon) : 0)
  const verbs = lexicon.verbs.get(key) ?? derivedForms(key, lexicon)
  const definite = isDefinite(key)
  const noun = nounOf(key, definite, lexicon)
  if (classes === 0 && verbs.length === 0 && noun === null) return null
  return { classes, verbs, noun, definite: definite && (classes & Class.relative) === 0 }
}

function isDefinite(key: string): boolean {
  return key.startsWith('ال') && key.length > 3
}

/** «أخبرها», «تتهمهم» have their object written on. */
function derivedForms(key: string, lexicon: ClaimLexicon): readonly CueForm[] {
  const rest = withoutEnding(key, OBJECTS)
  if (rest === null) return NO_VERBS
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
  if (key.charAt(0) !== 'س' || !(key.startsWith('سي') || key.startsWith('ست')) || key.length < 5) return undefined
  const rest = key.slice(1)
  return lexicon.verbs.has(rest) || ((lexicon.classes.get(rest) ?? 0) & Class.verb) !== 0 ? Class.verb : undefined
}

/** «رفضها»: a common noun with a pronoun on it; «نشرته»: a verb with its object. */
function ownedClass(key: string, lexicon: ClaimLexicon): number {
  const rest = withoutEnding(key, OWNERS)
  if (rest === null) return 0
  const plain = lexicon.classes.get(rest) ?? 0
  const noun = (plain | (lexicon.classes.get(withTa(rest)) ?? 0)) & (Class.common | Class.event)
  return noun === 0 && rest.length > 3 && rest.endsWith('ت') ? plain & Class.verb : noun
}

/** «المدير», «زعيمه»: the article or a pronoun may stand on a noun. */
function nounOf(key: string, definite: boolean, lexicon: ClaimLexicon): Noun | null {
  const plain = lexicon.nouns.get(key) ?? (definite ? lexicon.nouns.get(key.slice(2)) : undefined)
  if (plain !== undefined) return plain
  const rest = withoutEnding(key, OWNERS)
  if (rest === null) return null
  const owned = lexicon.nouns.get(rest) ?? lexicon.nouns.get(withTa(rest))
  return owned !== undefined && (owned.title === 'office' || owned.title === 'post') ? owned : null
}

/** Pronouns on a noun's end and on a verb's, longest first. */
const OWNERS = ['هما', 'هم', 'ها', 'ه'] as const
const OBJECTS = [...OWNERS, 'نا', 'ني'] as const
const LAST_LETTERS: ReadonlySet<number> = new Set(OBJECTS.map((ending) => ending.charCodeAt(ending.length - 1)))

/** The word without a pronoun on its end; null where none stands there, or too little before it. */
function withoutEnding(key: string, endings: readonly string[]): string | null {
  if (key.length < 4 || !LAST_LETTERS.has(key.charCodeAt(key.length - 1))) return null
  for (const ending of endings)
    if (key.endsWith(ending)) return key.length - ending.length < 3 ? null : key.slice(0, key.length - ending.length)
  return null
}

/** «مدرست» of «مدرسته» as it stands alone. */
function withTa(rest: string): string {
  return rest.endsWith('ت') ? `${rest.slice(0, -1)}ه` : rest
}
