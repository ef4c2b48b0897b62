/** What a page says of itself outside its text: JSON-LD, OpenGraph and other meta elements. */
import type { DomDocument } from './dom.js'

export interface Metadata {
  readonly title: string | null
  readonly headline: string | null
  readonly publishedAt: string | null
  readonly author: string | null
  readonly siteName: string | null
  readonly language: string | null
  readonly url: string | null
  /** The article's text by JSON-LD; null where it gives none. */
  readonly body: string | null
  /** Agencies or outlets named as the source (JSON-LD `sourceOrganization`, `isBasedOn`). */
  readonly sources: readonly string[]
}

type Json = Readonly<Record<string, unknown>>

const LONGEST_NAME = 300
const ARTICLE_TYPE = /Article$|^Report$|BlogPosting|LiveBlogPosting/

export function readMetadata(document: DomDocument, structuredData: readonly string[]): Metadata {
  const metas = new Map<string, string>()
  for (const meta of document.querySelectorAll('meta')) {
    const name = (meta.getAttribute('property') ?? meta.getAttribute('name') ?? meta.getAttribute('itemprop'))?.toLowerCase()
    const content = meta.getAttribute('content')?.trim()
    if (name !== undefined && content !== undefined && content !== '' && !metas.has(name)) metas.set(name, content)
  }
  const meta = (...names: readonly string[]) => names.map((name) => metas.get(name)).find((value) => value !== undefined) ?? null
  const article =
    structuredData.flatMap(jsonObjects).find((object) => typesOf(object).some((type) => ARTICLE_TYPE.test(type))) ?? {}
  const title = document.querySelector('title')?.textContent?.replace(/\s+/g, ' ').trim() ?? null
  return {
    title: meta('og:title', 'twitter:title') ?? title,
    headline: text(article.headline) ?? marked(document, 'headline') ?? meta('og:title', 'twitter:title'),
    publishedAt: dateOf(
      text(article.datePublished) ??
        meta('article:published_time', 'datepublished', 'og:published_time', 'date', 'dc.date', 'pubdate') ??
        timeElement(document),
    ),
    author: namesOf(article.author)[0] ?? marked(document, 'author') ?? meta('author', 'article:author_name', 'dc.creator'),
    siteName: meta('og:site_name', 'application-name') ?? namesOf(article.publisher)[0] ?? null,
    language: document.documentElement.getAttribute('lang') ?? text(article.inLanguage) ?? meta('og:locale'),
    url: meta('og:url') ?? document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? null,
    body: text(article.articleBody),
    sources: [...namesOf(article.sourceOrganization), ...namesOf(article.isBasedOn)],
  }
}

/** The words of an element with a microdata property; that of a meta element is read with the others. */
function marked(document: DomDocument, property: string): string | null {
  const words = document.querySelector(`[itemprop="${property}"]`)?.textContent?.replace(/\s+/g, ' ').trim() ?? ''
  return words !== '' && words.length < LONGEST_NAME ? words : null
}

function timeElement(document: DomDocument): string | null {
  const named = document.querySelector('[itemprop="datePublished"][datetime]') ?? document.querySelector('time[pubdate]')
  if (named !== null) return named.getAttribute('datetime')
  const times = [...document.querySelectorAll('time[datetime]')]
  return times.length === 1 ? (times[0]?.getAttribute('datetime') ?? null) : null
}

/** ISO 8601 as printed; a form that is none is left to whoever reads dates. */
function dateOf(printed: string | null): string | null {
  if (printed === null) return null
  const iso = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?$/.exec(
    printed.trim().replace(/^(\S+) (\d{2}:\d{2})/, '$1T$2'),
  )
  if (iso !== null && !Number.isNaN(Date.parse(iso[0]))) return iso[0]
  const parsed = /\d{4}/.test(printed) && /GMT|UTC|[+-]\d{4}|Z$/.test(printed) ? Date.parse(printed) : Number.NaN
  return Number.isNaN(parsed) ? null : new Date(parsed).toISOString()
}

/** All objects of a JSON-LD script, those of its graph and lists too. */
function jsonObjects(json: string): readonly Json[] {
  let parsed: unknown
  try {
    parsed = JSON.parse(json.replace(/^\s*(?:\/\/)?\s*<!\[CDATA\[|(?:\/\/)?\s*\]\]>\s*$/g, '').replace(/[\u0000-\u001f]+/g, ' '))
  } catch {
    return []
  }
  const found: Json[] = []
  const queue: unknown[] = [parsed]
  for (let at = 0; at < queue.length && at < 2000; at++) {
    const value = queue[at]
    if (Array.isArray(value)) queue.push(...value.slice(0, 200))
    else if (isObject(value)) {
      found.push(value)
      if (value['@graph'] !== undefined) queue.push(value['@graph'])
      if (value.mainEntity !== undefined) queue.push(value.mainEntity)
    }
  }
  return found
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function typesOf(object: Json): readonly string[] {
  const type = object['@type']
  return (Array.isArray(type) ? type : [type]).filter((name): name is string => typeof name === 'string')
}

/** A name may be a text, an object with a name, or a list of either. */
function namesOf(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.slice(0, 20).flatMap(namesOf)
  const name = isObject(value) ? text(value.name) : text(value)
  return name === null || /^https?:/.test(name) ? [] : [name]
}

function text(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null
}
