/**
 * Finds the words of a query in a text without taking the text apart: its stems are looked for as letters, and only the
 * words around them are read. Some dozens of whole articles are looked through for every search.
 */
import { spellingsOf } from '../../language/fold.js'
import { words } from '../../language/words.js'
import { stemOf } from './analyse.js'
import type { Worth, Worths } from './word-forms.js'

export interface FoundWord extends Worth {
  /** Folded. */
  readonly key: string
  /** Offset of the run of letters it stands in. */
  readonly at: number
}

interface ReadWord {
  readonly key: string
  readonly stem: string | null
}

export interface WordFinder {
  /** The words of a folded text, Latin letters in lower case, that have one of the stems; in text order. */
  find(folded: string): readonly FoundWord[]
}

/** What the words of earlier texts are is remembered. */
export function openWordFinder(worths: Worths): WordFinder {
  const known = new Map<string, readonly ReadWord[]>()
  const read = (run: string) => {
    const before = known.get(run)
    if (before !== undefined) return before
    const read = words(run).map(({ key }) => ({ key, stem: stemOf(key) }))
    known.set(run, read)
    return read
  }
  return {
    find(folded) {
      const found: FoundWord[] = []
      for (const [stem, worth] of worths) {
        for (let at = folded.indexOf(stem); at >= 0; ) {
          const start = runStart(folded, at)
          const end = runEnd(folded, at + stem.length)
          const word = read(folded.slice(start, end)).find((one) => one.stem === stem)
          if (word !== undefined) found.push({ key: word.key, ...worth, at: start })
          at = folded.indexOf(stem, end)
        }
      }
      return found.sort((a, b) => a.at - b.at)
    },
  }
}

/**
 * Whether a text as written may hold a phrase of folded words: false only where it surely does not. Folding a text costs many
 * times as much as looking for one pattern in it.
 */
export function openMayHold(phrase: readonly string[]): (text: string) => boolean {
  const pattern = new RegExp(phrase.map(spelt).join(`[^]{0,${2 * BETWEEN}}?`), 'iu')
  return (text) => pattern.test(text) || LIGATURE.test(text)
}

/** A word in all its spellings. */
function spelt(word: string): string {
  return [...word].map(classOf).join(`${classOf('')}*`)
}

const classes = new Map<string, string>()

function classOf(letter: string): string {
  const known = classes.get(letter)
  if (known !== undefined) return known
  const units = spellingsOf(letter).map((one) => `\\u{${one.charCodeAt(0).toString(16)}}`)
  const made = `[${units.join('')}]`
  classes.set(letter, made)
  return made
}

/** A presentation form may stand for several letters at once. */
const LIGATURE = /[\ufb50-\ufdff\ufe70-\ufefc]/

/** The words of a phrase stand in a folded text one after the other, whatever stands between them. */
export function holdsPhrase(folded: string, phrase: readonly string[]): boolean {
  const [first = '', second = ''] = phrase
  for (let at = folded.indexOf(first); at >= 0; at = folded.indexOf(first, at + 1)) {
    if (goesOn(folded, at - 1, at) || goesOn(folded, at + first.length, at + first.length - 1)) continue
    const after = at + first.length
    if (!folded.slice(after, after + second.length + BETWEEN).includes(second)) continue
    const start = runStart(folded, at)
    const length = phrase.reduce((sum, key) => sum + key.length + BETWEEN, 0)
    const there = words(folded.slice(start, runEnd(folded, Math.min(folded.length, at + length))))
    const from = there.findIndex((word) => word.start === at - start)
    if (from >= 0 && phrase.every((key, next) => there[from + next]?.key === key)) return true
  }
  return false
}

/** Marks and spaces between two words of a phrase are no more than this. */
const BETWEEN = 12

function runStart(text: string, at: number): number {
  let start = at
  while (start > 0 && !ends(text.charCodeAt(start - 1))) start--
  return start
}

function runEnd(text: string, at: number): number {
  let end = at
  while (end < text.length && !ends(text.charCodeAt(end))) end++
  return end
}

/** Spaces and marks that stand in no word. Others may be taken for letters: the run is read word by word. */
function ends(unit: number): boolean {
  return unit < 0x30 || (unit > 0x39 && unit < 0x41) || unit === 0xa0 || unit === 0xab || unit === 0xbb || unit === 0x60c
}

/** Two neighbours that are letters both are of one word. */
function goesOn(text: string, one: number, other: number): boolean {
  return isLetter(text.charCodeAt(one)) && isLetter(text.charCodeAt(other))
}

/** Beyond the text's ends there is none (NaN). */
function isLetter(unit: number): boolean {
  return unit >= 0x621 && unit <= 0x64a
}
