/**
 * A folder of pages as they were fetched: a position is a file, in the order of their paths. Where a folder below is named
 * as a host («example.org/2026/a.html»), it gives the page its address. Feeds beside the pages tell when they were published.
 */
import { createHash } from 'node:crypto'
import { readdir, readFile, stat } from 'node:fs/promises'
import { basename, join, resolve, sep } from 'node:path'
import type { Problem } from '../../domain/problem.js'
import type { ReceivedDocument } from '../../ports/archive.js'
import type { ImportItem, ImportSource } from '../../ports/import.js'
import { documentOf, plainUrl } from './identity.js'

/** What a feed says of one of its pages. */
export interface FeedItem {
  readonly url: string | null
  readonly title: string | null
  readonly publishedAt: string | null
  readonly byline: string | null
  readonly source: string | null
}

export interface FolderNeeds {
  /** Items of a feed; none where the bytes are no feed. */
  readonly readFeed: (bytes: Uint8Array) => readonly FeedItem[]
  readonly fiction: boolean
}

const PAGE = /\.(?:html?|xhtml|shtml)$/i
const FEED = /\.(?:xml|rss|atom|json)$/i
const LARGEST_PAGE = 32 * 1024 * 1024

interface File {
  /** From the folder, with «/» on every system. */
  readonly path: string
  readonly size: number
  readonly mtimeMs: number
}

export async function openFolder(folder: string, { readFeed, fiction }: FolderNeeds): Promise<ImportSource> {
  const files = await filesOf(folder)
  const pages = files.filter(({ path }) => PAGE.test(path))
  const announced = new Map<string, FeedItem>()
  for (const { path } of files.filter((file) => FEED.test(file.path) && file.size <= LARGEST_PAGE))
    for (const item of readFeed(await readFile(join(folder, path))))
      if (item.url !== null) announced.set(plainUrl(item.url), item)
  const listing = createHash('sha256').update(JSON.stringify(files)).digest('hex').slice(0, 16)
  let read = 0
  async function* items(from: number): AsyncGenerator<ImportItem> {
    if (pages.length === 0) yield { position: 0, where: folder, problem: { code: 'import.no-pages' } }
    for (const [position, file] of pages.entries()) {
      read = position + 1
      if (position < from) continue
      const page = await readPage(folder, file, announced, fiction)
      if ('code' in page) yield { position, where: join(folder, file.path), problem: page }
      else yield { position, document: page }
    }
  }
  return {
    name: folder,
    source: `folder:${resolve(folder)}|${listing}`,
    size: { of: 'documents', total: pages.length },
    items,
    read: () => read,
  }
}

async function filesOf(folder: string): Promise<readonly File[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files: File[] = []
  for (const entry of entries) {
    if (!entry.isFile() || !(PAGE.test(entry.name) || FEED.test(entry.name))) continue
    const full = join(entry.parentPath, entry.name)
    const { size, mtimeMs } = await stat(full)
    files.push({ path: full.slice(join(folder, '/').length).split(sep).join('/'), size, mtimeMs: Math.floor(mtimeMs) })
  }
  return files.sort((a, b) => (a.path < b.path ? -1 : 1))
}

async function readPage(
  folder: string,
  { path, size, mtimeMs }: File,
  announced: ReadonlyMap<string, FeedItem>,
  fiction: boolean,
): Promise<ReceivedDocument | Problem> {
  if (size === 0) return { code: 'import.empty' }
  if (size > LARGEST_PAGE) return { code: 'import.page-too-large', values: { megabytes: Math.round(size / 1024 / 1024) } }
  const bytes = await readFile(join(folder, path))
  if (isBinary(bytes)) return { code: 'import.binary' }
  const url = urlOf(path)
  const item = url === null ? undefined : announced.get(plainUrl(url))
  return documentOf({
    id: null,
    url,
    declared: {
      title: item?.title ?? null,
      outlet: null,
      byline: item?.byline ?? null,
      publishedAt: item?.publishedAt ?? null,
      source: item?.source ?? null,
      fiction,
    },
    receivedAt: mtimeMs,
    content: { kind: 'page', bytes },
    path: `${basename(resolve(folder))}/${path}`,
  })
}

/** UTF-16 has zero bytes too, but begins with its mark. */
function isBinary(bytes: Uint8Array): boolean {
  const utf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
  return !utf16 && bytes.subarray(0, 4096).includes(0)
}

const HOST = /^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/i

function urlOf(path: string): string | null {
  const parts = path.split('/')
  const at = parts.slice(0, -1).findIndex((part) => HOST.test(part))
  if (at < 0) return null
  const address = `https://${parts[at]}/${parts
    .slice(at + 1)
    .map(encodeURIComponent)
    .join('/')}`
  return URL.canParse(address) ? address : null
}
