/**
 * The second look, at the text of the best entries: words as typed before their stems, words near each other, words early
 * in the text. What costs a pass over the text is asked of some hundred articles only.
 */
import { foldWord } from '../../language/fold.js'
import { type Word, words } from '../../language/words.js'
import { stemOf } from './analyse.js'
import type { Query } from './parse-query.js'

export interface FoundWord {
  readonly word: Word
  readonly stem: string
  readonly worth: number
}

/** What to add to the first look's score. `worth` gives each stem of the query its rarity. */
export function lookAt(text: string, query: Query, worth: ReadonlyMap<string, number>): number {
  const body = words(text)
  const whole = [...worth.values()].reduce((sum, value) => sum + value, 0) || 1
  const exact = new Set(body.map(({ key }) => key))
  let asTyped = 0
  for (const { key, stem } of query.words) if (exact.has(key)) asTyped += worth.get(stem) ?? 0
  const early = new Set<string>()
  let earlyWorth = 0
  for (const { word, stem, worth: value } of foundIn(body, worth)) {
    if (word.start > 400) break
    if (early.has(stem)) continue
    early.add(stem)
    earlyWorth += value
  }
  return (0.3 * asTyped + 0.5 * earlyWorth) / whole
}

/** The words of a text whose stems are asked for. */
export function foundIn(body: readonly Word[], worth: ReadonlyMap<string, number>): readonly FoundWord[] {
  const found: FoundWord[] = []
  for (const word of body) {
    const stem = stemOf(word.key)
    const value = stem === null ? undefined : worth.get(stem)
    if (stem !== null && value !== undefined) found.push({ word, stem, worth: value })
  }
  return found
}

/** True where every phrase stands in the headline or the text as it was typed. */
export function phrasesIn({ phrases }: Query, headline: string, text: string): boolean {
  if (phrases.length === 0) return true
  const folded = foldWord(`${headline}\n${text}`)
  return phrases.every((phrase) => folded.includes(phrase[0] ?? '') && holds(words(folded), phrase))
}

function holds(body: readonly Word[], phrase: readonly string[]): boolean {
  for (let at = 0; at + phrase.length <= body.length; at++)
    if (phrase.every((key, next) => body[at + next]?.key === key)) return true
  return false
}
