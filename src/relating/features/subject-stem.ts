/**
 * Subject stems: a shorter stem than search uses, under which a country and what is of it are one («إيران»، «إيراني»،
 * «الإيرانية»; «فرنسا»، «فرنسي»). Right for telling what an article is about, too coarse for anything shown.
 */
import { lightStem } from '../../language/stems.js'

const SUFFIXES = ['ها', 'هم', 'ان', 'ات', 'ون', 'ين', 'يه', 'ه', 'ي', 'ا'] as const
const SHORTEST = 3

/** The subject stem of a folded word. */
export function subjectStem(key: string): string {
  let stem = lightStem(key)
  for (;;) {
    const suffix = SUFFIXES.find((ending) => stem.endsWith(ending) && stem.length >= ending.length + SHORTEST)
    if (suffix === undefined) return stem
    stem = stem.slice(0, -suffix.length)
  }
}
