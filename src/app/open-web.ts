/** The reader and the API over an open store, listening on a port. */
import type { Config } from '../config.js'
import { dataFiles } from '../data-files.js'
import type { Page } from '../domain/article.js'
import { openMessages } from '../messages.js'
import { isThisMachine } from '../serving/host-guard.js'
import { listen } from '../serving/listen.js'
import { openServing } from '../serving/open-serving.js'
import type { App } from './open-app.js'
import { openFetching } from './open-fetching.js'

export interface Web {
  readonly address: string
  /** Lets answers that are on their way arrive, for some seconds at most. */
  stop(): Promise<void>
}

export type WebConfig = Pick<Config, 'host' | 'port' | 'names' | 'texts' | 'language'>

const PATIENCE_MS = 5000

/** Throws IsnadError where the port is taken or may not be listened on. */
export async function openWeb(app: App, config: WebConfig, onError: (error: unknown) => void): Promise<Web> {
  const { host, port, names, texts, language } = config
  const own = isThisMachine(host)
  const fullText = texts === 'full' || (texts === 'by-host' && own && names.length === 0)
  const fetching = openFetching()
  async function readAddress(address: string, publishedAt: string | null): Promise<Page> {
    const { bytes, contentType, url } = await fetching.fetch(address)
    return app.reading.readPage({ content: bytes, contentType, url, publishedAt })
  }
  const serving = openServing({
    readers: app.readers,
    messages: openMessages(dataFiles),
    outlets: app.reading.outlets,
    readPasted: (page) => app.reading.readPage(page),
    // What everybody may ask fetches nothing for anybody.
    readAddress: fullText ? readAddress : null,
    hosts: own ? names : null,
    language,
    fullText,
    onError,
  })
  const listening = await listen(serving, { host, port })
  return {
    address: `http://${addressOf(host)}:${listening.port}`,
    async stop() {
      await listening.stop(PATIENCE_MS)
      await fetching.close()
    },
  }
}

/** As a browser on this machine asks for it. */
function addressOf(host: string): string {
  if (isThisMachine(host) || host === '0.0.0.0' || host === '::') return 'localhost'
  return host.includes(':') ? `[${host}]` : host
}
