/** Heads of names: which names a word of a text may begin, by itself or behind letters that are joined to it. */
import { type Coded, codeOf, sieveOf } from '../sieve.js'
import { wordTable } from '../word-table.js'
import type { Branch } from './gazetteer.js'

export interface NameHeads {
  /** False for nearly every word that begins no name, which is nearly every word; true says only that it may begin one. */
  may(word: Coded): boolean
  /** The names that begin with the whole word. */
  of(word: Coded): Branch | undefined
  /** The names that begin behind the first `cut` letters of the word, which are joined to it. */
  behind(word: Coded, cut: number): Branch | undefined
}

/** `others`: folded words, joined letters included, that the reader of names also wants to see. */
export function openNameHeads(heads: ReadonlyMap<string, Branch>, others: Iterable<string>): NameHeads {
  const known = wordTable(heads)
  const seen = sieveOf([...heads.keys(), ...others])
  return {
    may({ key, code }) {
      if (seen.may(code)) return true
      const first = key.charCodeAt(0)
      const conjunction = first === WAW || first === FA
      if (!conjunction && !isPreposition(first)) return false
      if (seen.may(codeOf(key, 1)) || key.startsWith('لل')) return true
      return conjunction && isPreposition(key.charCodeAt(1)) && (seen.may(codeOf(key, 2)) || key.startsWith('لل', 1))
    },
    of: (word) => known.of(word),
    behind({ key }, cut) {
      // «لل» is ل + «ال».
      if (key.charCodeAt(cut - 1) === LAM && key.charCodeAt(cut) === LAM) return known.get(`ا${key.slice(cut)}`)
      return seen.may(codeOf(key, cut)) ? known.get(key.slice(cut)) : undefined
    },
  }
}

/** Letters that و or ف may take of the word; 0 for none. */
export function conjunctionOf(key: string): number {
  const first = key.charCodeAt(0)
  return key.length > SHORTEST && (first === WAW || first === FA) ? 1 : 0
}

/** Letters up to and with ب, ل or ك, which may stand behind the conjunction; 0 for none. */
export function prepositionOf(key: string, conjunction: number): number {
  return key.length > conjunction + SHORTEST && isPreposition(key.charCodeAt(conjunction)) ? conjunction + 1 : 0
}

/** A joined letter is taken off words of more letters than this. */
const SHORTEST = 3

const WAW = 'و'.charCodeAt(0)
const FA = 'ف'.charCodeAt(0)
const BA = 'ب'.charCodeAt(0)
const LAM = 'ل'.charCodeAt(0)
const KAF = 'ك'.charCodeAt(0)

function isPreposition(letter: number): boolean {
  return letter === BA || letter === LAM || letter === KAF
}
