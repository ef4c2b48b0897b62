/**
 * What an article is found by: light stems of its words with a weight each, and marked terms for its outlet, speakers and
 * places. Nothing of the order of words is kept; phrases are looked for in the text itself.
 */
import type { Article } from '../../domain/article.js'
import { foldWord } from '../../language/fold.js'
import { remembered } from '../../language/remembered.js'
import { lightStem } from '../../language/stems.js'
import { words } from '../../language/words.js'

/** A word of the headline counts as much as this many in the text. */
const HEADLINE_WEIGHT = 3

/** BM25 with the parameters that did best on Arabic news; the mean length is fixed, so that scores never move by themselves. */
const K1 = 0.9
const B = 0.4
const MEAN_WORDS = 240
export const LARGEST_IMPACT = K1 + 1

/** Prefixes no word can have. */
export const OUTLET_MARK = '='
export const SPEAKER_MARK = '@'
export const PLACE_MARK = '#'

export interface Analysis {
  /** term → impact, 1..255: how much the article is about it, before the rarity of the term. */
  readonly terms: ReadonlyMap<string, number>
  /** Folded words that «did you mean» may offer → as written: those of the headline, speakers and places. */
  readonly names: ReadonlyMap<string, string>
}

export function analyse(article: Article): Analysis {
  const counts = new Map<string, number>()
  const length = count(article.text, 1, counts) + count(article.headline ?? '', HEADLINE_WEIGHT, counts)
  const norm = K1 * (1 - B + (B * length) / MEAN_WORDS)
  const terms = new Map<string, number>()
  for (const [stem, times] of counts) terms.set(stem, impactOf((times * (K1 + 1)) / (times + norm)))
  for (const term of markedTerms(article)) terms.set(term, 1)
  return { terms, names: namesOf(article) }
}

/** Adds a text's terms to `counts`; how many there are, by their weight. */
function count(text: string, weight: number, counts: Map<string, number>): number {
  let length = 0
  for (const { key, code } of words(text)) {
    const stem = stemOf(key, code)
    if (stem === null) continue
    counts.set(stem, (counts.get(stem) ?? 0) + weight)
    length += weight
  }
  return length
}

const BEYOND = /[\ud800-\uffff]/
const LONGEST_WORD = 40

/** The term of a folded word, Latin letters in lower case; null for one the index does not hold. */
export const stemOf: (key: string, code?: number) => string | null = remembered((key) =>
  // Databases sort by code point and JavaScript by code unit: they agree below the surrogates.
  BEYOND.test(key) || key.length > LONGEST_WORD ? null : lightStem(key.toLowerCase()),
)

function impactOf(score: number): number {
  return Math.max(1, Math.round((score / LARGEST_IMPACT) * 255))
}

function* markedTerms(article: Article): Generator<string> {
  if (article.outlet !== null) yield OUTLET_MARK + foldWord(article.outlet)
  for (const speaker of speakersOf(article)) for (const stem of stemsOf(speaker)) yield SPEAKER_MARK + stem
  for (const place of placesOf(article)) for (const stem of stemsOf(place)) yield PLACE_MARK + stem
}

function speakersOf({ claims }: Article): ReadonlySet<string> {
  const names = claims.flatMap(({ speaker, resolved }) => [speaker?.words, resolved?.words])
  return new Set(names.filter((name) => name !== undefined))
}

function placesOf({ places, claims }: Article): ReadonlySet<string> {
  const all = [...places, ...claims.flatMap((claim) => claim.places)]
  return new Set(all.flatMap(({ words: written, name }) => (name === null ? [written] : [written, name])))
}

/** Distinct stems of a phrase, in its order. */
export function stemsOf(phrase: string): readonly string[] {
  const stems = words(phrase).map(({ key }) => stemOf(key))
  return [...new Set(stems.filter((stem) => stem !== null))]
}

const SHORTEST_NAME = 4
const ARABIC = /^[\u0621-\u064a]+$/

function namesOf(article: Article): ReadonlyMap<string, string> {
  const names = new Map<string, string>()
  const add = (text: string) => {
    for (const { key, start, end } of words(text))
      if (key.length >= SHORTEST_NAME && ARABIC.test(key) && !names.has(key)) names.set(key, text.slice(start, end))
  }
  add(article.headline ?? '')
  for (const name of [...speakersOf(article), ...placesOf(article)]) add(name)
  return names
}
