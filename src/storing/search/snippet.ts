/** A snippet: the stretch of a text that has most of what was looked for, cut and marked between words only. */
import type { Span } from '../../domain/evidence.js'
import { type Word, words } from '../../language/words.js'
import { stemOf } from './analyse.js'
import type { Query } from './parse-query.js'
import type { Worth, Worths } from './word-forms.js'

export interface Snippet {
  readonly text: string
  readonly marks: readonly Span[]
}

const LONGEST = 220
/** So much of it may stand before the first word found. */
const LEAD_IN = 60

interface MarkedWord extends Worth {
  readonly word: Word
}

/** The words of a text whose stems are asked for. */
function foundIn(all: readonly Word[], worths: Worths): readonly MarkedWord[] {
  const found: MarkedWord[] = []
  for (const word of all) {
    const stem = stemOf(word.key)
    const worth = stem === null ? undefined : worths.get(stem)
    if (worth !== undefined) found.push({ word, ...worth })
  }
  return found
}

/** Where words are looked for first; long texts have what was asked for far up as a rule. */
const BEGINNING = 3000

/** Where the text has none of them the snippet is its beginning. */
export function snippetOf(text: string, { phrases }: Query, worths: Worths): Snippet {
  const beginning = words(text.slice(0, BEGINNING))
  const early = phrases.length > 0 ? foundPhrases(beginning, phrases) : foundIn(beginning, worths)
  if (early.length > 0 || text.length <= BEGINNING) return snippetAround(text, beginning, early)
  const all = words(text)
  const held = foundPhrases(all, phrases)
  return snippetAround(text, all, held.length > 0 ? held : foundIn(all, worths))
}

/** The words of phrases where these stand as typed. */
function foundPhrases(all: readonly Word[], phrases: Query['phrases']): readonly MarkedWord[] {
  const keys = all.map(({ key }) => key.toLowerCase())
  return all.flatMap((word, at) =>
    phrases.some((phrase) => standsAround(keys, at, phrase)) ? [{ word, stem: keys[at] ?? '', worth: 1 }] : [],
  )
}

function standsAround(keys: readonly string[], at: number, phrase: readonly string[]): boolean {
  return phrase.some((own, place) => own === keys[at] && phrase.every((key, next) => keys[at - place + next] === key))
}

function snippetAround(text: string, words: readonly Word[], found: readonly MarkedWord[]): Snippet {
  const first = bestStart(found)
  const from = first === null ? 0 : wordStartAfter(words, Math.max(0, first - LEAD_IN))
  const start = first !== null && first <= LEAD_IN ? 0 : from
  const end = wordEndBefore(words, text, start + LONGEST)
  const before = start > 0 ? '… ' : ''
  const cut = text.slice(start, end)
  const shift = before.length - start
  const marks = found
    .filter(({ word }) => word.start >= start && word.end <= end)
    .map(({ word }) => ({ start: word.start + shift, end: word.end + shift }))
  return { text: before + cut.replace(/\s/gu, ' ') + (end < text.length ? ' …' : ''), marks }
}

/** Where the window begins that holds the most worth, each stem counted once. */
function bestStart(found: readonly MarkedWord[]): number | null {
  let best: { start: number; worth: number } | null = null
  for (const [at, { word }] of found.entries()) {
    const stems = new Set<string>()
    let worth = 0
    for (let next = at; next < found.length; next++) {
      const other = found[next]
      if (other === undefined || other.word.end > word.start + LONGEST - LEAD_IN) break
      if (stems.has(other.stem)) continue
      stems.add(other.stem)
      worth += other.worth
    }
    if (best === null || worth > best.worth) best = { start: word.start, worth }
  }
  return best?.start ?? null
}

function wordStartAfter(words: readonly Word[], offset: number): number {
  return words.find((word) => word.start >= offset)?.start ?? 0
}

/** A mark after the last word («»», «.») stays with it. */
function wordEndBefore(words: readonly Word[], text: string, offset: number): number {
  if (offset >= text.length) return text.length
  const last = words.findLast((word) => word.end <= offset)
  if (last === undefined) return Math.min(offset, text.length)
  const after = /^[^\s\p{L}\p{N}]{0,3}(?=\s|$)/u.exec(text.slice(last.end, last.end + 4))
  return last.end + (after?.[0].length ?? 0)
}
