/** Fetches one page over HTTP: public addresses only, redirects by hand, with caps on size and time. */
import { Agent, buildConnector, fetch } from 'undici'
import { IsnadError } from '../../domain/isnad-error.js'
import { type Connector, guardedConnector, type Resolve } from './guarded-connector.js'

export type { Connector, Resolve } from './guarded-connector.js'

export interface Fetched {
  readonly bytes: Uint8Array
  readonly contentType: string | null
  /** Where the last redirect led. */
  readonly url: string
}

export interface Fetcher {
  /** Throws an IsnadError for an address that is refused, a status that is no success, and each cap. */
  fetch(url: string): Promise<Fetched>
  close(): Promise<void>
}

export interface FetcherNeeds {
  readonly resolve: Resolve
  /** Dials an address that was checked; left out, the network is dialled. */
  readonly connect?: Connector
  readonly limits?: Partial<Limits>
}

interface Limits {
  /** Of the decoded body. */
  readonly bytes: number
  readonly totalMs: number
  readonly redirects: number
}

const LIMITS: Limits = { bytes: 20 * 1024 * 1024, totalMs: 30_000, redirects: 5 }
const CONNECT_MS = 10_000
const HEADERS = {
  'user-agent': 'Isnad/0.1',
  accept: 'text/html,application/xhtml+xml,text/plain;q=0.8,*/*;q=0.1',
  'accept-language': 'ar',
}

export function openFetcher({ resolve, connect, limits }: FetcherNeeds): Fetcher {
  const caps = { ...LIMITS, ...limits }
  const agent = new Agent({ connect: guardedConnector(resolve, connect ?? buildConnector({ timeout: CONNECT_MS })) })
  return {
    close: () => agent.close(),
    async fetch(url) {
      const signal = AbortSignal.timeout(caps.totalMs)
      try {
        return await follow(url, agent, signal, caps)
      } catch (cause) {
        throw translated(cause, signal, url)
      }
    },
  }
}

async function follow(first: string, agent: Agent, signal: AbortSignal, caps: Limits): Promise<Fetched> {
  let url = checkedUrl(first)
  for (let hop = 0; hop <= caps.redirects; hop++) {
    const response = await fetch(url, { dispatcher: agent, redirect: 'manual', signal, headers: HEADERS })
    const location = response.headers.get('location')
    if (response.status >= 300 && response.status < 400 && location !== null) {
      await response.body?.cancel()
      url = checkedUrl(location, url.href)
      continue
    }
    if (!response.ok) {
      await response.body?.cancel()
      throw new IsnadError(
        'fetch.status',
        { status: String(response.status) },
        { retry: response.status >= 500 ? 'later' : 'never' },
      )
    }
    return { bytes: await readBody(response.body, caps.bytes), contentType: response.headers.get('content-type'), url: url.href }
  }
  throw new IsnadError('fetch.too-many-redirects', { count: caps.redirects })
}

function checkedUrl(address: string, base?: string): URL {
  if (!URL.canParse(address, base)) throw new IsnadError('fetch.no-address')
  const url = new URL(address, base)
  if (url.protocol !== 'http:' && url.protocol !== 'https:') throw new IsnadError('fetch.not-http')
  if (url.username !== '' || url.password !== '') throw new IsnadError('fetch.with-password')
  return url
}

/** Counts decoded bytes: a small compressed body may unfold to any size. */
async function readBody(body: AsyncIterable<Uint8Array> | null, most: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of body ?? []) {
    length += chunk.byteLength
    if (length > most) throw new IsnadError('fetch.too-large', { megabytes: Math.round(most / 1e6) })
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

/** What undici wraps in a TypeError of its own is taken out again. */
function translated(error: unknown, signal: AbortSignal, url: string): IsnadError {
  for (let cause: unknown = error; cause instanceof Error; cause = cause.cause) if (cause instanceof IsnadError) return cause
  if (signal.aborted) return new IsnadError('fetch.timed-out', {}, { cause: error, retry: 'later' })
  const host = URL.canParse(url) ? new URL(url).hostname : url
  return new IsnadError('fetch.failed', { host }, { cause: error, retry: 'later' })
}
