/**
 * Features: all that relating keeps of an article. They are made once from its text, stored, and enough to rebuild copies
 * and stories from the beginning without reading a text again.
 */
import type { DataFiles } from '../../domain/data.js'
import type { RelatedArticle } from '../../domain/relation.js'
import { foldWord } from '../../language/fold.js'
import { openBulletins } from './bulletins.js'
import { hashOf, scan } from './scan.js'
import { type Shingles, shingles } from './shingles.js'
import { openStemTable } from './stem-table.js'
import { numbersOf, stemsOf, type Terms, termsOf } from './terms.js'

export interface ArticleFeatures {
  readonly id: string
  readonly outlet: string | null
  readonly url: string | null
  readonly publishedAt: number
  readonly timeTrusted: boolean
  readonly fromAgency: boolean
  readonly creditedTo: readonly string[]
  readonly words: number
  readonly shingles: Shingles
  readonly terms: Terms
  /** Stems of the headline, in its order. */
  readonly title: Uint32Array
  /** Numbers of headline and text. */
  readonly numbers: Uint32Array
  /** Places named in the text, by how often, most first. */
  readonly places: Uint32Array
  /** Filled into a form like yesterday's: weather, prices, tables. */
  readonly bulletin: boolean
}

export interface Features {
  of(article: RelatedArticle): ArticleFeatures
}

const MOST_PLACES = 8

export function openFeatures(data: DataFiles): Features {
  const table = openStemTable(data)
  const bulletins = openBulletins(data)
  return {
    of(article) {
      const text = scan(article.text)
      const headline = scan(article.headline)
      const terms = termsOf(text, table)
      const title = stemsOf(headline, table)
      return {
        id: article.id,
        outlet: article.outlet,
        url: article.url,
        publishedAt: article.publishedAt,
        timeTrusted: article.timeTrusted ?? true,
        fromAgency: article.fromAgency ?? false,
        creditedTo: article.creditedTo,
        words: text.length,
        shingles: shingles(text),
        terms,
        title,
        numbers: union(numbersOf(headline), numbersOf(text)),
        places: commonest(article.places),
        bulletin: bulletins.isBulletin(title, leadOf(terms)),
      }
    },
  }
}

function leadOf(terms: Terms): Uint32Array {
  return terms.stems.filter((_, at) => (terms.leads[at] ?? 0) > 0)
}

function union(a: Uint32Array, b: Uint32Array): Uint32Array {
  return Uint32Array.from(new Set([...a, ...b]))
}

function commonest(places: readonly string[]): Uint32Array {
  const counts = new Map<number, number>()
  for (const place of places) {
    const hash = hashOf(foldWord(place))
    counts.set(hash, (counts.get(hash) ?? 0) + 1)
  }
  const sorted = [...counts].sort((a, b) => b[1] - a[1])
  return Uint32Array.from(sorted.slice(0, MOST_PLACES), ([place]) => place)
}
