/**
 * Clitics: what is written onto a word without being part of it, before (و ف أ س ب ل ك ال) and after (ه ها هم ك نا …).
 * `readings` in proclitics.ts is the short form, for look-ups of names and nouns.
 */
import { readings } from './proclitics.js'

export interface Splitting {
  /** In the order written: «وبال…» is ['و', 'ب', 'ال']. */
  readonly proclitics: readonly string[]
  /** Folded, as it would stand alone: «مدرسته» has «مدرسه». */
  readonly stem: string
  /** Empty for none. */
  readonly enclitic: string
}

/** Longest first, so that «هما» is not read as «ها». */
const ENCLITICS = ['كما', 'هما', 'ها', 'هم', 'هن', 'كم', 'كن', 'نا', 'ني', 'ه', 'ك', 'ي'] as const
/** A stem keeps at least this many letters before an enclitic. */
const SHORTEST = 2

/** Every way to split a folded word, the whole word first, proclitics before enclitics. Says nothing of which is right. */
export function splittings(key: string): readonly Splitting[] {
  const found: Splitting[] = []
  for (const { stem, proclitics } of fronts(key)) {
    found.push({ proclitics, stem, enclitic: '' })
    // A noun with the article takes no pronoun.
    if (proclitics.at(-1) === 'ال' || stem.startsWith('ال')) continue
    for (const enclitic of ENCLITICS) {
      if (!stem.endsWith(enclitic) || stem.length - enclitic.length < SHORTEST) continue
      const bare = stem.slice(0, -enclitic.length)
      found.push({ proclitics, stem: bare, enclitic })
      // «مدرسته» is مدرسة + ه, whose ة is written ت.
      if (bare.endsWith('ت') && bare.length > SHORTEST) found.push({ proclitics, stem: `${bare.slice(0, -1)}ه`, enclitic })
    }
  }
  return found
}

/** The first splitting whose stem the lexicon knows; without one, only what hardly ever belongs to a word is taken off: وال, بال, لل. */
export function splitClitics(key: string, isWord: (stem: string) => boolean): Splitting {
  for (const splitting of splittings(key)) if (isWord(splitting.stem)) return splitting
  const article = fronts(key).find(({ proclitics }) => proclitics.length > 1 && proclitics.at(-1) === 'ال')
  return article === undefined
    ? { proclitics: [], stem: key, enclitic: '' }
    : { proclitics: article.proclitics, stem: article.stem, enclitic: '' }
}

interface Front {
  readonly proclitics: readonly string[]
  readonly stem: string
}

/** The readings of proclitics.ts, their letters told apart, and the future س of verbs («سيقول», «وستعلن»). */
function fronts(key: string): readonly Front[] {
  const found = readings(key).map(({ key: stem, proclitics }): Front => ({ stem, proclitics: lettersOf(proclitics) }))
  for (const { stem, proclitics } of [...found])
    if (/^س[ايتن].{2}/u.test(stem) && proclitics.every((letter) => letter === 'و' || letter === 'ف'))
      found.push({ stem: stem.slice(1), proclitics: [...proclitics, 'س'] })
  return found
}

/** «وبال» is و + ب + ال. */
function lettersOf(proclitics: string): readonly string[] {
  const article = proclitics.endsWith('ال')
  const letters = [...(article ? proclitics.slice(0, -2) : proclitics)]
  return article ? [...letters, 'ال'] : letters
}
