/** Which document an input is, so that the same one is known when it comes again, and whether it has changed. */
import { createHash } from 'node:crypto'
import type { Content, Declared, ReceivedDocument } from '../../ports/archive.js'

export interface Described {
  /** As the archive gives it; null where it gives none. */
  readonly id: string | null
  readonly url: string | null
  readonly declared: Declared
  readonly receivedAt: number
  readonly content: Content
  /** Where there is neither id nor address, what else tells it apart (a path); null takes the content itself. */
  readonly path: string | null
}

export function documentOf(described: Described): ReceivedDocument {
  const { declared, content, receivedAt } = described
  const url = described.url === null ? null : plainUrl(described.url)
  const key = keyOf({ ...described, url })
  const words = content.kind === 'record' ? content.text : content.bytes
  const hash = digest([JSON.stringify([url, declared]), words]).slice(0, 32)
  return { key, articleId: described.id ?? `a${digest([key]).slice(0, 16)}`, url, declared, receivedAt, content, hash }
}

function keyOf({ id, url, declared, content, path }: Described): string {
  if (id !== null) return `id:${declared.outlet ?? ''}/${id}`
  if (url !== null) return `url:${url}`
  if (path !== null) return `path:${path}`
  return `text:${digest([declared.outlet ?? '', '\n', content.kind === 'record' ? content.text : content.bytes])}`
}

/** The address without what does not name the page: fragment, case of the host. As given where it is no address. */
export function plainUrl(url: string): string {
  if (!URL.canParse(url)) return url
  const parsed = new URL(url)
  parsed.hash = ''
  return parsed.href
}

function digest(parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return hash.digest('hex')
}
