/** The tables of `data/ar` that amounts are read by, as one look-up per word. */
import type { DataFiles } from '../../domain/data.js'
import { foldWord } from '../fold.js'
import { remembered } from '../remembered.js'
import { type Row, readTable } from '../tables.js'
import { type WordTable, wordTable } from '../word-table.js'
import { words } from '../words.js'
import { dualProclitics } from './dual.js'
import { buildPhrases, type Phrases } from './phrases.js'

export type NumberKind =
  | 'zero'
  | 'unit'
  | 'eleven'
  | 'ten'
  | 'teen'
  | 'tens'
  | 'hundred'
  | 'hundreds'
  | 'spoken'
  | 'scale'
  | 'scale-dual'
  | 'scale-plural'

export interface NumberWord {
  readonly kind: NumberKind
  readonly value: number
}

export interface FractionWord {
  readonly form: 'one' | 'two' | 'many'
  readonly parts: number
  /** False for what is more often another word: «ثمن» the price. */
  readonly sure: boolean
}

export interface VagueWord {
  readonly class: 'plain' | 'scale' | 'few'
  readonly min: number
  readonly max: number
}

/** A word that may begin an amount, with the proclitics it was found under. */
export interface Entry {
  readonly number: NumberWord | null
  readonly fraction: FractionWord | null
  readonly vague: VagueWord | null
  /** A unit of measure in the singular, which counts one after a hedge and takes a fraction («لتر ونصف»). */
  readonly measure: boolean
  /** «لا», «دون», «لم»: what may begin «دون إصابات». */
  readonly negation: boolean
  /** «مقتل», after which a bare person counts one. */
  readonly single: boolean
  /** «جزء», which begins «جزء من مئة». */
  readonly part: boolean
  /** «على», which may begin «على الأقل». */
  readonly late: boolean
  /** False for the forms of three to ten that stand only before a noun («ست»). */
  readonly long: boolean
  /** Letters of proclitics in front («وبال»: 4). */
  readonly taken: number
  /** Begins with و or ف. */
  readonly and: boolean
  readonly preposition: string
  readonly definite: boolean
}

export type Bound = 'about' | 'least' | 'most' | 'exact'

export interface Measure {
  readonly kind: string
  /** True where the bare word after a hedge counts one: «أكثر من عام». */
  readonly singular: boolean
  /** How many of it make one of the money named before it; 0 for a unit of its own. */
  readonly minor: number
}

export type Joint = 'minus' | 'below' | 'point' | 'over' | 'part' | 'of' | 'each' | 'to' | 'or' | 'between'

export interface CountedNoun {
  readonly person: boolean
  readonly feminine: boolean
  /** The ending that shows two: «an» where ين is its plural too, «in» where ان is. */
  readonly dual: 'both' | 'an' | 'in' | 'none'
}

export interface AmountsLexicon {
  readonly entries: WordTable<Entry>
  readonly before: Phrases<Bound>
  readonly after: Phrases<Bound>
  readonly measures: Phrases<Measure>
  /** Signs that are no words: $ € %. */
  readonly signs: ReadonlyMap<string, Measure>
  readonly rates: Phrases<true>
  readonly joints: Phrases<Joint>
  /** Singular nouns by their folded form. */
  readonly nouns: ReadonlyMap<string, CountedNoun>
  /** Their plurals. */
  readonly plurals: ReadonlySet<string>
  /** Words that end as a dual does and are none. */
  readonly falseDuals: ReadonlySet<string>
  /** See dual.ts. Remembered: the same words come again and again. */
  readonly dualProclitics: (key: string, code: number) => string | null
  readonly functionWords: ReadonlySet<string>
  readonly months: ReadonlySet<string>
  readonly clockWords: ReadonlySet<string>
  readonly labels: ReadonlySet<string>
  readonly ages: ReadonlySet<string>
  /** «نهائي» of «ربع نهائي». */
  readonly nameEnds: ReadonlySet<string>
  readonly ordinals: ReadonlySet<string>
  /** Verbs and nouns that tell of a change: «ارتفع من … إلى …». */
  readonly changes: ReadonlySet<string>
  readonly singlePersons: ReadonlySet<string>
  /** Each with و in front: what counts one when joined to a counted noun. */
  readonly joinedOnes: Phrases<true>
  readonly absenceFillers: ReadonlySet<string>
  readonly absenceNouns: ReadonlySet<string>
  /** «بشرية»: which losses. */
  readonly absenceKinds: ReadonlySet<string>
  /** «جسيمة»: how great; to deny great ones is not to deny any. */
  readonly absenceSizes: ReadonlySet<string>
  readonly harmVerbs: ReadonlySet<string>
  readonly nobodies: ReadonlySet<string>
  readonly verbalNegations: ReadonlySet<string>
}

export function readLexicon(data: DataFiles): AmountsLexicon {
  const table = (name: string) => readTable(data.text(`ar/${name}.tsv`))
  const hedges = table('hedges')
  const phrases = (place: string) =>
    buildPhrases(hedges.filter((row) => row.place === place).map((row) => [row.words ?? '', row.bound as Bound] as const))
  const measures = table('measures').map((row): readonly [string, Measure] => [
    row.words ?? '',
    { kind: row.kind ?? '', singular: row.singular === 'yes', minor: Number(row.minor ?? 0) },
  ])
  const labels = table('number-labels')
  const labelled = (role: string) => wordsOf(labels, role)
  const nouns = table('counted-nouns')
  const singles = table('single-cues')
  const absences = table('absences')
  const duals = {
    nouns: new Map(
      nouns.map((row) => [
        foldWord(row.singular ?? ''),
        { person: row.kind === 'person', feminine: row.gender === 'f', dual: row.dual as CountedNoun['dual'] },
      ]),
    ),
    measures: buildPhrases(measures),
    falseDuals: new Set(table('false-duals').map((row) => foldWord(row.word ?? ''))),
  }
  return {
    entries: wordTable(readEntries(data)),
    before: phrases('before'),
    after: phrases('after'),
    signs: new Map(measures.filter(([sign]) => words(sign).length === 0)),
    rates: buildPhrases(table('rates').map((row) => [row.words ?? '', true] as const)),
    joints: buildPhrases(table('number-joints').map((row) => [row.words ?? '', row.role as Joint] as const)),
    plurals: new Set(nouns.flatMap((row) => (row.plurals ?? '').split(',').map(foldWord))),
    ...duals,
    dualProclitics: remembered((key) => dualProclitics(key, duals)),
    functionWords: new Set(table('function-words').map((row) => foldWord(row.word ?? ''))),
    months: labelled('month'),
    clockWords: labelled('clock'),
    labels: labelled('label'),
    ages: labelled('age'),
    nameEnds: labelled('name'),
    ordinals: new Set(table('ordinals').map((row) => foldWord(row.word ?? ''))),
    changes: new Set(table('change-verbs').map((row) => foldWord(row.word ?? ''))),
    singlePersons: wordsOf(singles, 'person'),
    joinedOnes: buildPhrases(singles.filter(({ role }) => role !== 'cue').map((row) => [`و${row.word ?? ''}`, true] as const)),
    absenceFillers: wordsOf(absences, 'filler'),
    absenceNouns: wordsOf(absences, 'noun'),
    absenceKinds: wordsOf(absences, 'kind'),
    absenceSizes: wordsOf(absences, 'size'),
    harmVerbs: wordsOf(absences, 'harm'),
    nobodies: wordsOf(absences, 'nobody'),
    verbalNegations: wordsOf(absences, 'verbal'),
  }
}

function wordsOf(rows: readonly Row[], role: string): ReadonlySet<string> {
  return new Set(rows.filter((row) => row.role === role).map((row) => foldWord(row.word ?? '')))
}

type Meaning = Pick<Entry, 'number' | 'fraction' | 'vague' | 'measure' | 'negation' | 'single' | 'part' | 'late'>

const NO_MEANING: Meaning = {
  number: null,
  fraction: null,
  vague: null,
  measure: false,
  negation: false,
  single: false,
  part: false,
  late: false,
}

/** Every number word under every run of proclitics that it is written with; the shorter run wins («واحد» is no و + أحد). */
function readEntries(data: DataFiles): ReadonlyMap<string, Entry> {
  const meanings = new Map<string, Meaning>()
  const add = (word: string | undefined, meaning: Partial<Meaning>) => {
    const key = foldWord(word ?? '')
    meanings.set(key, { ...(meanings.get(key) ?? NO_MEANING), ...meaning })
  }
  for (const row of readTable(data.text('ar/numbers.tsv')))
    add(row.word, { number: { kind: row.kind as NumberKind, value: Number(row.value) } })
  for (const row of readTable(data.text('ar/fractions.tsv')))
    add(row.word, { fraction: { form: row.form as FractionWord['form'], parts: Number(row.parts), sure: row.sure === 'yes' } })
  for (const row of readTable(data.text('ar/vague-amounts.tsv')))
    add(row.word, { vague: { class: row.class as VagueWord['class'], min: Number(row.min), max: Number(row.max) } })
  for (const row of readTable(data.text('ar/measures.tsv')))
    if (row.singular === 'yes' && words(row.words ?? '').length === 1) add(row.words, { measure: true })
  for (const row of readTable(data.text('ar/absences.tsv')))
    if (row.role === 'negation' || row.role === 'verbal') add(row.word, { negation: true })
  for (const row of readTable(data.text('ar/single-cues.tsv'))) if (row.role === 'cue') add(row.word, { single: true })
  for (const row of readTable(data.text('ar/number-joints.tsv'))) if (row.role === 'part') add(row.words, { part: true })
  // «فما فوق» needs a number before it, «على الأقل» only a noun.
  for (const row of readTable(data.text('ar/hedges.tsv')))
    if (row.place === 'after' && row.bound === 'least' && !row.words?.startsWith('ف'))
      add(words(row.words ?? '')[0]?.key, { late: true })
  const entries = new Map<string, Entry>()
  for (const proclitics of PROCLITICS)
    for (const [key, meaning] of meanings) {
      const { letters } = proclitics
      const written = letters + key
      if (!entries.has(written) && !OTHER_WORDS.has(written))
        entries.set(written, entryOf(meaning, proclitics, letters.length, key.endsWith('ه')))
    }
  return entries
}

/** Written out, so that all entries are of one hidden shape: those made by a spread are not, and each look at one is slow. */
function entryOf(
  { number, fraction, vague, measure, negation, single, part, late }: Meaning,
  { and, preposition, definite }: Pick<Entry, 'and' | 'preposition' | 'definite'>,
  taken: number,
  long: boolean,
): Entry {
  return { number, fraction, vague, measure, negation, single, part, late, long, taken, and, preposition, definite }
}

interface Proclitics {
  readonly letters: string
  readonly and: boolean
  readonly preposition: string
  readonly definite: boolean
}

/** Shortest first. لل is ل + ال, whose alef is not written. */
const PROCLITICS: readonly Proclitics[] = ['', 'و', 'ف']
  .flatMap((and) =>
    ['', 'ب', 'ل', 'ك'].flatMap((preposition) =>
      ['', 'ال'].map((article) => ({
        letters: and + (preposition === 'ل' && article !== '' ? 'لل' : preposition + article),
        and: and !== '',
        preposition,
        definite: article !== '',
      })),
    ),
  )
  .sort((a, b) => a.letters.length - b.letters.length)

/** Words that look like a preposition on a number and are not: «كمية», «لست». */
const OTHER_WORDS: ReadonlySet<string> = new Set(['كميه', 'كميات', 'لست', 'وكميه', 'وكميات', 'ولست', 'فلست'])
