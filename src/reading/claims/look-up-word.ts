/** Looks a word up in the lexicon: as written, with its و or ف and with a pronoun on its end. */
import { codeOf, codeWith, sieveOf } from '../../language/sieve.js'
import type { KnownWord } from './known-words.js'
import { type ClaimLexicon, Class, type CueForm, type Noun } from './lexicon.js'
import { verbFrames } from './verb-frames.js'

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
export function lookUp(key: string, lexicon: ClaimLexicon): KnownWord {
  const whole = known(key, lexicon, false)
  if (whole === null && lexicon.givenNames.has(key)) return knownWord(key, key, { ...NOTHING, definite: isDefinite(key) })
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
  return { bare, joined: bare !== key, classes, verbs, noun, definite }
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
  if (key.startsWith('لي') || key.startsWith('لت')) {
    const purpose = lexicon.verbs.get(key.slice(1))?.filter(({ tense }) => tense === 'present')
    if (purpose !== undefined) return purpose.flatMap((form) => withPurpose(form, key))
  }
  const rest = withoutEnding(key, OBJECTS, 2)
  if (rest === null) return NO_VERBS
  const verbs = lexicon.verbs.get(rest) ?? (rest.endsWith('ا') ? lexicon.verbs.get(`${rest.slice(0, -1)}ي`) : undefined)
  return verbs?.filter(takesObject).map(withObject) ?? NO_VERBS
}

function takesObject({ tense, verb }: CueForm): boolean {
  return tense !== 'participle' && verb.takes.targets.length > 0
}

/** With its object written on, the verb is followed by the rest alone. */
function withObject(form: CueForm): CueForm {
  const addressed = form.verb.frames.filter(({ kind }) => WITH_OBJECT.test(kind))
  const frames = addressed.map((frame) => ({ ...frame, kind: frame.kind.replace(WITH_OBJECT, '') }))
  frames.push(...form.verb.frames.filter(({ kind }) => !WITH_OBJECT.test(kind)))
  return { ...form, verb: { ...form.verb, frames, takes: verbFrames(frames) } }
}

/** «عاد ليعترف: «…»»: behind ل a verb that tells what was said, by a clause or a quotation alone. */
function withPurpose(form: CueForm, key: string): readonly CueForm[] {
  const frames = form.verb.frames.filter(({ kind, doubtful }) => (kind === 'that' || kind === 'quote') && !doubtful)
  return frames.length < 2 ? NO_VERBS : [{ ...form, key, verb: { ...form.verb, frames, takes: verbFrames(frames) } }]
}

const WITH_OBJECT = /^(?:target|person)-/u

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
  if (owned === undefined) return null
  return owned.title === 'office' || owned.title === 'post' || (owned.kind === 'group' && owned.hidden && owned.number === 'p')
    ? owned
    : null
}

/** Pronouns on a noun's end and on a verb's, longest first. */
const OWNERS = ['هما', 'هم', 'ها', 'ه'] as const
const OBJECTS = [...OWNERS, 'نا', 'ني'] as const
const LAST_LETTERS: ReadonlySet<number> = new Set(OBJECTS.map((ending) => ending.charCodeAt(ending.length - 1)))

/** The word without a pronoun on its end; null where none stands there, or too little before it. */
function withoutEnding(key: string, endings: readonly string[], shortest = 3): string | null {
  if (key.length < 4 || !LAST_LETTERS.has(key.charCodeAt(key.length - 1))) return null
  for (const ending of endings)
    if (key.endsWith(ending)) return key.length - ending.length < shortest ? null : key.slice(0, key.length - ending.length)
  return null
}

/** «مدرست» of «مدرسته» as it stands alone. */
function withTa(rest: string): string {
  return rest.endsWith('ت') ? `${rest.slice(0, -1)}ه` : rest
}

/** True where `lookUp` is sure to find nothing for a word: none of the forms that it tries is listed. */
export type IsUnknown = (key: string, code: number) => boolean

export function openIsUnknown(lexicon: ClaimLexicon): IsUnknown {
  const { may } = sieveOf([...lexicon.classes.keys(), ...lexicon.verbs.keys(), ...lexicon.nouns.keys()])

  function isUnknownFrom(key: string, from: number, code: number): boolean {
    if (may(code)) return false
    const first = key.charCodeAt(from)
    if ((first === SEEN || first === LAM) && may(codeOf(key, from + 1))) return false
    if (first === ALEF && key.charCodeAt(from + 1) === LAM && may(codeOf(key, from + 2))) return false
    const end = key.length - pronounLength(key)
    if (end === key.length || end - from < 2) return true
    const stem = codeOf(key, from, end - 1)
    const last = key.charCodeAt(end - 1)
    if (may(codeWith(stem, last))) return false
    if (last === TEH) return !may(codeWith(stem, HEH))
    return last !== ALEF || !may(codeWith(stem, YEH))
  }

  return (key, code) =>
    isUnknownFrom(key, 0, code) && !(key.length > 2 && isJoint(key.charCodeAt(0)) && !isUnknownFrom(key, 1, codeOf(key, 1)))
}

/** What is told of a word that is not known: whether it has the article, and a و or ف before that. */
export function unknownWord(key: string): KnownWord {
  if (key.length > 2 && isJoint(key.charCodeAt(0)) && key.startsWith('ال', 1)) return UNKNOWN_JOINED
  return isDefinite(key) ? UNKNOWN_DEFINITE : UNKNOWN
}

const UNKNOWN = knownWord('', '', NOTHING)
const UNKNOWN_DEFINITE = knownWord('', '', { ...NOTHING, definite: true })
const UNKNOWN_JOINED: KnownWord = { ...UNKNOWN_DEFINITE, joined: true }

function isJoint(letter: number): boolean {
  return letter === WAW || letter === FEH
}

/** How many letters the endings of `OBJECTS` have at the end of the word; 0 for none. */
function pronounLength(key: string): number {
  const last = key.charCodeAt(key.length - 1)
  if (last === HEH) return 1
  const before = key.charCodeAt(key.length - 2)
  if (last === ALEF && before === MEEM) return key.charCodeAt(key.length - 3) === HEH ? 3 : 0
  if (before === HEH) return last === ALEF || last === MEEM ? 2 : 0
  return before === NOON && (last === ALEF || last === YEH) ? 2 : 0
}

const unitOf = (letter: string) => letter.charCodeAt(0)
const ALEF = unitOf('ا')
const TEH = unitOf('ت')
const SEEN = unitOf('س')
const FEH = unitOf('ف')
const LAM = unitOf('ل')
const MEEM = unitOf('م')
const NOON = unitOf('ن')
const HEH = unitOf('ه')
const WAW = unitOf('و')
const YEH = unitOf('ي')
