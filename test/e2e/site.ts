/** The invented edition on a port of its own, for the browser tests. */
import { listen } from '../../src/serving/listen.js'
import { instance } from '../serving/instance.js'

export interface Site {
  readonly base: string
  stop(): Promise<void>
}

export async function openSite(): Promise<Site> {
  const listening = await listen(instance().app, { host: '127.0.0.1', port: 0 })
  return { base: `http://127.0.0.1:${listening.port}`, stop: () => listening.stop(1000) }
}
