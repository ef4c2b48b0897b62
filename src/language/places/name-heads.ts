/** Heads of names: which names a word of a text may begin, by itself or behind letters that are joined to it. */
import { type Coded, codeOf, sieveOf } from '../sieve.js'
import { wordTable } from '../word-table.js'
import type { Branch } from './gazetteer.js'

export interface Head {
  readonly branch: Branch
  /** Letters of the folded word that stand before the name: «وبال…» has 2. */
  readonly cut: number
}

export interface NameHeads {
  /** False for nearly every word that begins no name, which is nearly every word; true says only that it may begin one. */
  may(word: Coded): boolean
  /** The whole word first, then without و or ف, without ب, ل or ك, and «لل» as ل + «ال». */
  of(word: Coded): readonly Head[]
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
    of(word) {
      const { key } = word
      const found: Head[] = []
      const add = (branch: Branch | undefined, cut: number) => {
        if (branch !== undefined) found.push({ branch, cut })
      }
      add(known.of(word), 0)
      const first = key.charCodeAt(0)
      const cut = key.length > SHORTEST && (first === WAW || first === FA) ? 1 : 0
      if (cut > 0) add(known.get(key.slice(cut)), cut)
      const letter = key.charCodeAt(cut)
      if (key.length > cut + SHORTEST && isPreposition(letter)) {
        const article = letter === LAM && key.charCodeAt(cut + 1) === LAM
        add(known.get(article ? `ا${key.slice(cut + 1)}` : key.slice(cut + 1)), cut + 1)
      }
      return found
    },
  }
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
