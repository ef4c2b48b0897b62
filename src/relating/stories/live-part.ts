/** A part of the live articles as a state is stored: column by column, without an object for each. */
import { joined, type Lists, parted } from '../lists.js'
import type { LiveArticle } from './live-articles.js'

export interface LivePart {
  readonly ids: readonly string[]
  readonly outlets: readonly (string | null)[]
  /** Per article, which of the outlets. */
  readonly outletOf: Uint32Array
  readonly publishedAt: Float64Array
  readonly bulletin: Uint8Array
  readonly standsFor: Uint32Array
  readonly numbers: Lists
  readonly links: Lists
  /** Of all links, in their order. */
  readonly likeness: Float64Array
}

export function partOf(articles: readonly LiveArticle[]): LivePart {
  const outlets = [...new Set(articles.map(({ outlet }) => outlet))]
  const places = new Map(outlets.map((outlet, at) => [outlet, at]))
  return {
    ids: articles.map(({ id }) => id),
    outlets,
    outletOf: Uint32Array.from(articles, ({ outlet }) => places.get(outlet) ?? 0),
    publishedAt: Float64Array.from(articles, (article) => article.publishedAt),
    bulletin: Uint8Array.from(articles, (article) => (article.bulletin ? 1 : 0)),
    standsFor: Uint32Array.from(articles, (article) => article.standsFor),
    numbers: joined(articles.map(({ numbers }) => numbers)),
    links: joined(articles.map(({ links }) => Uint32Array.from(links, ({ to }) => to))),
    likeness: Float64Array.from(articles.flatMap(({ links }) => links.map(({ likeness }) => likeness))),
  }
}

export function articlesOf(part: LivePart): readonly LiveArticle[] {
  const [numbers, links] = [parted(part.numbers), parted(part.links)]
  let link = 0
  return part.ids.map((id, at) => ({
    id,
    outlet: part.outlets[part.outletOf[at] ?? 0] ?? null,
    publishedAt: part.publishedAt[at] ?? 0,
    numbers: numbers[at] ?? new Uint32Array(0),
    bulletin: part.bulletin[at] === 1,
    standsFor: part.standsFor[at] ?? 0,
    links: Array.from(links[at] ?? [], (to) => ({ to, likeness: part.likeness[link++] ?? 0 })),
  }))
}
