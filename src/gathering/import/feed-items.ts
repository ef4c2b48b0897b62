/** What the feeds beside archived pages say of them: RSS, Atom, RDF and JSON Feed. */
import { parseFeed } from 'feedsmith'
import type { FeedItem } from './folder.js'

/** None where the bytes are no feed. Times are taken where they are ISO 8601 or RFC 822; others are left to the page. */
export function feedItems(bytes: Uint8Array): readonly FeedItem[] {
  const parsed = parsedFeed(new TextDecoder(charsetOf(bytes)).decode(bytes))
  if (parsed === null) return []
  switch (parsed.format) {
    case 'rss':
      return (parsed.feed.items ?? []).map((item) =>
        itemOf(
          item.link ?? item.guid?.value,
          item.title,
          item.pubDate ?? item.dc?.dates?.[0],
          item.dc?.creators?.[0],
          item.source?.title,
        ),
      )
    case 'atom':
      return (parsed.feed.entries ?? []).map((entry) =>
        itemOf(
          (entry.links?.find(({ rel }) => rel === undefined || rel === 'alternate') ?? entry.links?.[0])?.href,
          textOf(entry.title),
          entry.published ?? entry.updated,
          entry.authors?.[0]?.name,
          textOf(entry.source?.title),
        ),
      )
    case 'rdf':
      return (parsed.feed.items ?? []).map((item) =>
        itemOf(item.link, item.title, item.dc?.dates?.[0], item.dc?.creators?.[0], undefined),
      )
    case 'json':
      return (parsed.feed.items ?? []).map((item) =>
        itemOf(item.url ?? item.id, item.title, item.date_published, item.authors?.[0]?.name, undefined),
      )
  }
}

function parsedFeed(text: string): ReturnType<typeof parseFeed> | null {
  try {
    return parseFeed(text)
  } catch {
    return null
  }
}

function itemOf(
  url: string | undefined,
  title: string | undefined,
  published: unknown,
  byline: string | undefined,
  source: string | undefined,
): FeedItem {
  const instant = typeof published === 'string' ? Date.parse(published) : Number.NaN
  return {
    url: url ?? null,
    title: title ?? null,
    publishedAt: Number.isNaN(instant) ? null : new Date(instant).toISOString(),
    byline: byline ?? null,
    source: source ?? null,
  }
}

/** A title is a text, or an element that has one. */
function textOf(title: unknown): string | undefined {
  if (typeof title === 'string') return title
  if (typeof title === 'object' && title !== null && 'value' in title && typeof title.value === 'string') return title.value
  return undefined
}

const DECLARED = /^[^>]{0,200}?encoding=["']([\w-]+)["']/i

function charsetOf(bytes: Uint8Array): string {
  const declared = DECLARED.exec(Buffer.from(bytes.subarray(0, 300)).toString('latin1'))?.[1] ?? 'utf-8'
  try {
    return new TextDecoder(declared).encoding
  } catch {
    return 'utf-8'
  }
}
