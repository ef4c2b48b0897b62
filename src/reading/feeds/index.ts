/** Feeds: bytes of RSS, Atom, RDF or JSON Feed → items in one shape, newest rules of each format upheld by feedsmith. */
import { parseFeed } from 'feedsmith'
import type { Problem } from '../../domain/problem.js'
import { decodePage } from '../page/decode.js'
import { flatText } from '../page/flat-lines.js'
import { feedDate } from './feed-date.js'

export interface FeedItem {
  /** The item's own id, else its address, else its headline: the same item keeps it. */
  readonly id: string
  readonly url: string | null
  readonly headline: string | null
  /** Markup as the feed has it: the whole text where the feed gives one. */
  readonly content: string | null
  readonly summary: string | null
  /** ISO 8601. */
  readonly publishedAt: string | null
  readonly updatedAt: string | null
  readonly writer: string | null
  /** The outlet or agency the item is taken from (RSS `source`, Atom `source`). */
  readonly source: string | null
}

export interface Feed {
  readonly title: string | null
  readonly url: string | null
  readonly language: string | null
  readonly items: readonly FeedItem[]
  readonly problems: readonly Problem[]
}

export interface FeedInput {
  readonly content: Uint8Array | string
  readonly contentType?: string | null
  /** Address of the feed, by which relative links are read. */
  readonly url?: string | null
}

/** Never throws for input. An item with neither address nor headline is left out. */
export function readFeed({ content, contentType = null, url = null }: FeedInput): Feed {
  const decoded = typeof content === 'string' ? { text: content, problems: [] } : decodePage(content, contentType)
  const { problems } = decoded
  if (decoded.text.trim() === '') return failed({ code: 'feed-empty' })
  try {
    const { head, items } = fromParsed(parseFeed(decoded.text))
    const read = items.flatMap((item) => finished(item, url))
    return { ...head, url: absolute(head.url, url), items: read, problems }
  } catch {
    // feedsmith throws for what is no feed, and for entity tricks it refuses.
    return failed({ code: 'feed-unreadable' }, problems)
  }
}

function failed(problem: Problem, others: readonly Problem[] = []): Feed {
  return { title: null, url: null, language: null, items: [], problems: [...others, problem] }
}

type Parsed = ReturnType<typeof parseFeed>
type Head = Pick<Feed, 'title' | 'url' | 'language'>
type Words = string | null | undefined

/** An item as its format names things; whatever is missing is undefined. */
interface RawItem {
  readonly ids: readonly Words[]
  readonly url: Words
  readonly headline: Words
  readonly content: Words
  readonly summary: Words
  /** As printed; feedsmith leaves dates as it finds them. */
  readonly published: unknown
  readonly updated: unknown
  readonly writer: Words
  readonly source: Words
}

function fromParsed(parsed: Parsed): { head: Head; items: readonly RawItem[] } {
  if (parsed.format === 'rss') return fromRss(parsed.feed)
  if (parsed.format === 'atom') return fromAtom(parsed.feed)
  if (parsed.format === 'rdf') return fromRdf(parsed.feed)
  return fromJson(parsed.feed)
}

type FeedOf<Format> = Extract<Parsed, { format: Format }>['feed']

function fromRss(feed: FeedOf<'rss'>): { head: Head; items: readonly RawItem[] } {
  const items = (feed.items ?? []).map((item) => ({
    ids: [item.guid?.value, item.link],
    url: item.link ?? (item.guid?.isPermaLink === false ? null : item.guid?.value),
    headline: item.title,
    content: item.content?.encoded,
    summary: item.description,
    published: item.pubDate ?? item.dc?.dates?.[0],
    updated: item.atom?.updated,
    writer: nameIn(item.authors?.[0]) ?? item.dc?.creators?.[0],
    source: item.source?.title,
  }))
  return { head: { title: feed.title ?? null, url: feed.link ?? null, language: feed.language ?? null }, items }
}

function fromAtom(feed: FeedOf<'atom'>): { head: Head; items: readonly RawItem[] } {
  const linkOf = (links: readonly { href?: string; rel?: string }[] | undefined) =>
    (links?.find(({ rel }) => rel === undefined || rel === 'alternate') ?? links?.[0])?.href
  const items = (feed.entries ?? []).map((entry) => ({
    ids: [entry.id],
    url: linkOf(entry.links) ?? entry.id,
    headline: entry.title?.value,
    content: entry.content?.value,
    summary: entry.summary?.value,
    published: entry.published ?? entry.dc?.dates?.[0] ?? entry.updated,
    updated: entry.updated,
    writer: entry.authors?.[0]?.name ?? entry.dc?.creators?.[0],
    source: entry.source?.title?.value,
  }))
  return { head: { title: feed.title?.value ?? null, url: linkOf(feed.links) ?? null, language: null }, items }
}

function fromRdf(feed: FeedOf<'rdf'>): { head: Head; items: readonly RawItem[] } {
  const items = (feed.items ?? []).map((item) => ({
    ids: [item.link],
    url: item.link,
    headline: item.title,
    content: item.content?.encoded,
    summary: item.description,
    published: item.dc?.dates?.[0],
    updated: null,
    writer: item.dc?.creators?.[0],
    source: null,
  }))
  return { head: { title: feed.title ?? null, url: feed.link ?? null, language: null }, items }
}

function fromJson(feed: FeedOf<'json'>): { head: Head; items: readonly RawItem[] } {
  const items = (feed.items ?? []).map((item) => ({
    ids: [item.id],
    url: item.url ?? item.external_url,
    headline: item.title,
    content: item.content_html ?? item.content_text,
    summary: item.summary,
    published: item.date_published,
    updated: item.date_modified,
    writer: item.authors?.[0]?.name,
    source: null,
  }))
  return { head: { title: feed.title ?? null, url: feed.home_page_url ?? null, language: feed.language ?? null }, items }
}

/** RSS writes authors as «address (name)» or as either. */
function nameIn(author: unknown): Words {
  const words =
    typeof author === 'string' ? author : author !== null && typeof author === 'object' && 'name' in author ? author.name : null
  return typeof words === 'string' ? (/\(([^)]+)\)/.exec(words)?.[1] ?? words) : null
}

function finished(raw: RawItem, base: string | null): readonly FeedItem[] {
  const url = absolute(raw.url, base)
  const headline = line(raw.headline)
  const id = raw.ids.map(line).find((each) => each !== null) ?? url ?? headline
  if (id === null || (url === null && headline === null)) return []
  const item = { id, url, headline, content: filled(raw.content), summary: filled(raw.summary) }
  const dates = { publishedAt: feedDate(printed(raw.published)), updatedAt: feedDate(printed(raw.updated)) }
  return [{ ...item, ...dates, writer: line(raw.writer), source: line(raw.source) }]
}

function absolute(address: Words, base: string | null): string | null {
  const words = filled(address)
  if (words === null || !URL.canParse(words, base ?? undefined)) return null
  const url = new URL(words, base ?? undefined)
  return url.protocol === 'http:' || url.protocol === 'https:' ? url.href : null
}

/** Words on one line without the markup that some feeds put into titles. */
function line(words: Words): string | null {
  const text = filled(words)
  return text === null ? null : filled(/[<&]/.test(text) ? flatText(text).replaceAll('\n', ' ') : text.replace(/\s+/g, ' '))
}

function printed(date: unknown): string | null {
  return typeof date === 'string' ? date : null
}

function filled(words: Words): string | null {
  const trimmed = words?.trim() ?? ''
  return trimmed === '' ? null : trimmed
}
