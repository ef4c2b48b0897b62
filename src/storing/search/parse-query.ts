/** What somebody typed: words to find, and phrases in quote marks to find as they stand. */
import { quotations } from '../../language/quotations.js'
import { words } from '../../language/words.js'
import { stemOf } from './analyse.js'

export interface QueryWord {
  /** Folded, Latin letters in lower case. */
  readonly key: string
  readonly stem: string
}

export interface Query {
  /** In the order typed, those of phrases too; no stem twice. */
  readonly words: readonly QueryWord[]
  /** Folded words that must follow each other; a phrase of one word must stand as written. */
  readonly phrases: readonly (readonly string[])[]
}

/** More words than any headline has; the rest is left out. */
const MOST_WORDS = 40

export function parseQuery(written: string): Query {
  const typed = written.toLowerCase()
  const found = new Map<string, QueryWord>()
  for (const { key } of words(typed)) {
    const stem = stemOf(key)
    if (stem !== null && !found.has(stem) && found.size < MOST_WORDS) found.set(stem, { key, stem })
  }
  const phrases = quotations(typed)
    .filter(({ closed }) => closed)
    .map(({ inner }) => words(typed.slice(inner.start, inner.end)).map(({ key }) => key))
    .filter((phrase) => phrase.length > 0)
  return { words: [...found.values()], phrases }
}
