/** The dual: «طائرتين», «قتيلان» are two, «رمضان», «بين» and «مسلمين» are not. */
import type { Quantity } from '../../domain/quantity.js'
import { foldWord } from '../fold.js'
import { readings } from '../proclitics.js'
import type { AmountsLexicon } from './lexicon.js'
import { type Passage, startAfter, touching, wordAt } from './passage.js'

export interface DualNoun {
  /** Without proclitics, but with the article; «للبلدين» keeps its ل, which stands for the alef too. */
  readonly start: number
  readonly end: number
}

const NUN = 0x0646
const ALEF = 0x0627
const YEH = 0x064a
const TEH = 0x062a
const SEEN = 0x0633

/** In ان or ين, with a stem of three letters or more. */
export function endsAsDual(key: string): boolean {
  if (key.charCodeAt(key.length - 1) !== NUN || key.length < 5) return false
  const middle = key.charCodeAt(key.length - 2)
  return middle === ALEF || middle === YEH
}

/** The dual noun at a word, or null. */
export function readDual(passage: Passage, lexicon: AmountsLexicon, at: number): DualNoun | null {
  const { key, code } = wordAt(passage, at)
  if (!endsAsDual(key)) return null
  const proclitics = lexicon.dualProclitics(key, code)
  if (proclitics !== null) return dualAt(passage, at, proclitics)
  return isUnknownFeminine(passage, lexicon, at) ? dualAt(passage, at, /^[وف]?(?:[بك]?ال|لل)/u.exec(key)?.[0] ?? '') : null
}

/** What stands before a known noun's dual; null for a word that is none. */
export function dualProclitics(key: string, lexicon: Nouns): string | null {
  const middle = key.charCodeAt(key.length - 2)
  for (const { key: bare, proclitics } of readings(key)) {
    // «كبيرين» is no ك + بيرين.
    if (proclitics.endsWith('ك')) continue
    if (isDualOf(lexicon, bare.slice(0, -2), middle)) return proclitics
  }
  return null
}

type Nouns = Pick<AmountsLexicon, 'nouns' | 'measures' | 'falseDuals'>

function dualAt(passage: Passage, at: number, proclitics: string): DualNoun {
  const word = wordAt(passage, at)
  const article = /ل?ال$/u.exec(proclitics)?.[0].length ?? 0
  return { start: startAfter(passage.text, word, proclitics.length - article), end: word.end }
}

/** A known noun with the ending; one whose plural has the same ending («مهندسين») is a dual only with the other. */
function isDualOf(lexicon: Nouns, stem: string, middle: number): boolean {
  if (stem.endsWith('ت')) {
    const singular = `${stem.slice(0, -1)}ه`
    if (lexicon.nouns.has(singular) || lexicon.measures.of(singular)?.singular) return true
  }
  const noun = lexicon.nouns.get(stem)
  if (noun === undefined) return stem.length > 1 && !lexicon.falseDuals.has(stem) && lexicon.measures.of(stem)?.singular === true
  if (stem.endsWith('ه')) return false
  return noun.dual === 'both' || (noun.dual === 'an' && middle === ALEF) || (noun.dual === 'in' && middle === YEH)
}

/** A stem of this many letters before تين or تان, its proclitics aside, has been a feminine dual in nearly every text seen. */
const LONG_STEM = 4

/**
 * «مفخختين», «حوامتان»: of an unknown noun, unless a dual stands shortly before it, whose adjective it then is. Names in
 * ستين and ستان are left out.
 */
function isUnknownFeminine(passage: Passage, lexicon: AmountsLexicon, at: number): boolean {
  const { key } = wordAt(passage, at)
  if (key.charCodeAt(key.length - 3) !== TEH || key.charCodeAt(key.length - 4) === SEEN) return false
  for (const { key: bare } of readings(key)) if (lexicon.falseDuals.has(bare)) return false
  const stem = key.replace(/^[وف]?(?:[بك]?ال|لل|[بلك])?/u, '')
  if (stem.length < LONG_STEM + 3) return false
  if (key.startsWith('و')) return true
  for (let before = at - 1; before >= at - 4 && touching(passage, before); before--)
    if (/(?:[اي]ن|ت[اي])$/u.test(wordAt(passage, before).key)) return false
  return true
}

/** True for «البلدين»: a definite dual tells no count of its own but refers to two already known. */
export function isDefiniteDual({ words, unit, min, max }: Quantity): boolean {
  return min === 2 && max === 2 && unit === words && /^(?:ال|لل)/u.test(foldWord(words))
}
