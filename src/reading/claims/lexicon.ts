/** The words of claim reading, opened once from `data/ar/*.tsv` into frozen tables keyed by folded form. */
import type { Stance } from '../../domain/claim.js'
import type { DataFiles } from '../../domain/data.js'
import { foldWord } from '../../language/fold.js'
import { type Row, readTable } from '../../language/tables.js'
import { type WordTable, wordTable } from '../../language/word-table.js'
import { type Confidence, openConfidence } from './confidence.js'
import { type Count, type Gender, type Inflected, participleForms, pastForms, presentForms } from './inflect.js'
import { openPhrases, type Phrases } from './phrases.js'
import { openUncounted, type Uncounted } from './uncounted.js'
import { type VerbFrames, verbFrames } from './verb-frames.js'
import { openWordRoles } from './word-roles.js'

/** How words may follow a reporting verb; see data/ar/cue-verbs.tsv. */
export interface Frame {
  readonly kind: string
  /** Asks for a sure sign of speech, because the verb has other common senses. */
  readonly doubtful: boolean
  /** Only where the verb opens its clause: elsewhere it is a noun («أبرز معالم …»). */
  readonly opens?: boolean
}

export interface CueVerb {
  /** The past begins with an alef without hamza, so that «أعتقد» is the first person's present. */
  readonly plainAlef: boolean
  readonly id: string
  readonly stance: Stance
  readonly frames: readonly Frame[]
  readonly takes: VerbFrames
}

export interface CueForm extends Inflected {
  readonly verb: CueVerb
}

export type PhraseKind = 'according' | 'according-to' | 'said' | 'expression' | 'saying' | 'statement-in' | 'act' | 'renewed'

export interface CuePhrase {
  readonly kind: PhraseKind
  readonly stance: Stance
}

export type NounKind = 'role' | 'group' | 'organisation' | 'document' | 'country' | 'medium'
export type TitleRank = 'office' | 'post' | 'calling' | 'honorific'

/** What is known of a noun that may head a speaker. */
export interface Noun {
  readonly kind: NounKind | null
  readonly title: TitleRank | null
  readonly hidden: boolean
  readonly gender: Gender | null
  readonly number: Count | null
}

/** Lexical classes, one bit each. */
export const Class = {
  that: 1,
  relative: 2,
  preposition: 4,
  pronoun: 8,
  negation: 16,
  auxiliary: 32,
  aspect: 64,
  clause: 128,
  subordinator: 256,
  demonstrative: 512,
  adverb: 1024,
  time: 2048,
  occasion: 4096,
  audience: 8192,
  event: 16384,
  /** A finite form of any verb. */
  verb: 32768,
  /** The first word of a phrase that is looked up by itself. */
  phrase: 65536,
  /** A common noun or adjective: no name. */
  common: 131072,
  /** May begin the name of a channel, with or without a letter written onto it. */
  channel: 262144,
  'name-part': 524288,
  'time-tail': 1048576,
  'first-person': 2097152,
} as const

type ClassName = keyof typeof Class

type WordSet = Pick<WordTable<true>, 'has'>

export interface ClaimLexicon {
  readonly classes: WordTable<number>
  readonly verbs: WordTable<readonly CueForm[]>
  /** By noun without its article. */
  readonly nouns: WordTable<Noun>
  /** Names written like another word, or with a first letter that might be a particle; see data/ar/given-names.tsv. */
  readonly givenNames: WordSet
  /** Common words that are given names as well. */
  readonly wordsAsNames: WordSet
  readonly roles: WordTable<number>
  /** Words that, with the article, go on with the noun before them; without their article. */
  readonly adjectives: WordSet
  /** Verbs that tell of a document how it came about, right after it. */
  readonly documentVerbs: WordSet
  /** First words of the names of countries and capitals. */
  readonly states: WordSet
  /** Nouns of those whom speakers turn to, without their article. */
  readonly targets: WordSet
  /** Nouns that stand for a body named before, without their article, with a word for bodies of their kind. */
  readonly bodyKinds: ReadonlyMap<string, string>
  readonly cues: Phrases<CuePhrase>
  readonly falseCues: Phrases<string>
  readonly anonymity: Phrases<string>
  readonly channels: Phrases<string>
  /** Their first words, with and without a letter written onto them. */
  readonly channelWords: WordSet
  readonly turns: Phrases<true>
  /** Openers of the narrator's own words, with the reports they end. */
  readonly narrator: Phrases<string>
  /** Words of verification notes, with their part. */
  readonly verification: Phrases<string>
  readonly uncounted: Uncounted
  readonly confidence: Confidence
}

export function openLexicon(data: DataFiles): ClaimLexicon {
  const table = (name: string) => readTable(data.text(`ar/${name}.tsv`))
  const phrases = <Value>(name: string, value: (row: Row) => Value) =>
    openPhrases(table(name).map((row) => [row.words ?? '', value(row)] as const))
  const givenNames = table('given-names')
  const ofSense = (sense: string) => wordSet(givenNames.filter((row) => row.sense === sense))
  const names = ofSense('name')
  const isNoName = ({ words = '' }: Row) => !names.has(foldWord(words))
  return {
    classes: wordTable(
      openClasses([...table('particles'), ...table('adverbials')], {
        event: table('event-nouns'),
        phrase: ['cue-phrases', 'false-cues', 'turn-switches', 'anonymity', 'verification'].flatMap(table).map(firstWord),
        verb: table('finite-verbs').filter(isNoName),
        common: table('common-nouns').filter(isNoName),
        channel: table('channels').filter(isNothingElse).map(firstWord).flatMap(withLetters),
      }),
    ),
    verbs: wordTable(openVerbs(table('cue-verbs'))),
    nouns: wordTable(openNouns(table('source-nouns'), table('titles'))),
    givenNames: names,
    wordsAsNames: ofSense('word'),
    roles: openWordRoles(table('word-roles')),
    adjectives: wordSet(table('adjectives')),
    documentVerbs: wordSet(table('document-verbs')),
    states: wordSet(table('states')),
    targets: wordSet(table('targets')),
    bodyKinds: new Map(table('body-kinds').map(({ kind = '', words = '' }) => [foldWord(words), kind])),
    cues: phrases('cue-phrases', (row) => ({ kind: row.kind as PhraseKind, stance: row.stance as Stance })),
    falseCues: phrases('false-cues', (row) => row.kind ?? ''),
    anonymity: phrases('anonymity', (row) => row.reason ?? ''),
    channels: phrases('channels', (row) => row.kind ?? ''),
    channelWords: wordSet(table('channels').map(firstWord).flatMap(withLetters)),
    turns: phrases('turn-switches', () => true as const),
    narrator: phrases('narrator-openers', (row) => row.scope ?? ''),
    verification: phrases('verification', (row) => row.role ?? ''),
    uncounted: openUncounted(table('uncounted')),
    confidence: openConfidence(table('claim-confidence')),
  }
}

function wordSet(rows: readonly Row[]): WordSet {
  return wordTable(new Map(rows.map(({ words = '' }) => [foldWord(words), true as const])))
}

function firstWord({ words = '' }: Row): Row {
  return { words: words.split(' ')[0] ?? '' }
}

/** «رويترز», «فرانس برس»; «القدس» of «القدس العربي» is first of all a city. */
function isNothingElse({ kind, words = '' }: Row): boolean {
  return kind === 'social' || kind === 'agency' || (kind === 'outlet' && !words.includes(' '))
}

function withLetters({ words = '' }: Row): readonly Row[] {
  const rest = words.startsWith('ال') ? `لل${words.slice(2)}` : `ل${words}`
  return ['', 'ب', 'و'].map((letter) => ({ words: letter + words })).concat({ words: rest })
}

/** A word may have several classes; it is a finite verb or a common noun only where it is nothing else. */
function openClasses(
  rows: readonly Row[],
  more: Readonly<Partial<Record<ClassName, readonly Row[]>>>,
): ReadonlyMap<string, number> {
  const classes = new Map<string, number>()
  const add = (words: string, bit: number) => {
    const key = foldWord(words)
    const before = classes.get(key) ?? 0
    const fallback = bit === Class.verb || bit === Class.common
    if (!fallback || (before & ~(Class.phrase | Class.channel)) === 0) classes.set(key, before | bit)
  }
  for (const row of rows) add(row.words ?? '', Class[row.class as ClassName])
  for (const [name, list] of Object.entries(more)) for (const row of list) add(row.words ?? '', Class[name as ClassName])
  return classes
}

function openVerbs(rows: readonly Row[]): ReadonlyMap<string, readonly CueForm[]> {
  const verbs = new Map<string, CueForm[]>()
  for (const row of rows) {
    const frames = framesOf(row.frames ?? '')
    const verb: CueVerb = {
      plainAlef: (row.past ?? '').startsWith('ا'),
      id: row.id ?? '',
      stance: row.stance as Stance,
      frames,
      takes: verbFrames(frames),
    }
    const forms = [
      ...(row.past ? pastForms(row.past) : []),
      ...(row.present ? presentForms(row.present) : []),
      ...(row.participle ? participleForms(row.participle) : []),
    ]
    for (const form of forms) {
      const known = verbs.get(form.key) ?? []
      if (!known.some((other) => other.verb === verb)) verbs.set(form.key, [...known, { ...form, verb }])
    }
  }
  return verbs
}

function framesOf(cell: string): readonly Frame[] {
  return cell.split(',').map((frame) => ({
    kind: frame.replace(/[?!]+$/u, ''),
    doubtful: frame.includes('?'),
    opens: frame.includes('!'),
  }))
}

function openNouns(sources: readonly Row[], titles: readonly Row[]): ReadonlyMap<string, Noun> {
  const nouns = new Map<string, Noun>()
  for (const row of titles) {
    const key = foldWord(row.words ?? '')
    const title = row.rank as TitleRank
    const gender: Gender = /[هة]$/.test(row.words ?? '') && key !== 'خليفه' ? 'f' : 'm'
    if (!nouns.has(key))
      nouns.set(key, { kind: null, title, hidden: title === 'post' || title === 'calling', gender, number: 's' })
  }
  for (const row of sources) {
    const key = foldWord(row.words ?? '')
    const known = nouns.get(key)
    if (known !== undefined) continue
    nouns.set(key, {
      kind: row.kind as NounKind,
      title: null,
      hidden: row.hidden === 'yes',
      gender: row.gender as Gender,
      number: row.number as Count,
    })
  }
  return nouns
}
