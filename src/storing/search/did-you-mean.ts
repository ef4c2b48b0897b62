/** «Did you mean»: what was typed, with words that no article has put right where one slip explains them. */
import { words } from '../../language/words.js'
import type { SqlConnection } from '../sql/connection.js'
import { stemOf } from './analyse.js'
import type { Statistics } from './find-entries.js'
import { suggest } from './spelling.js'

/** A word that few articles have is doubted where one like it is this many times as common. */
const DOUBTED_AT = 2
const TIMES_AS_COMMON = 20

/** Null where nothing is doubted, or nothing better is known. */
export async function didYouMean(connection: SqlConnection, typed: string, statistics: Statistics): Promise<string | null> {
  let better = ''
  let copied = 0
  for (const { key, start, end } of words(typed)) {
    const stem = stemOf(key)
    const having = stem === null ? Number.POSITIVE_INFINITY : (statistics.having[stem] ?? 0)
    if (having > DOUBTED_AT || key.length < 3) continue
    const suggestion = await suggest(connection, key)
    if (suggestion === null || suggestion.articles < having * TIMES_AS_COMMON) continue
    better += typed.slice(copied, start) + suggestion.shown
    copied = end
  }
  return better === '' ? null : better + typed.slice(copied)
}
