/** Fetching pages from the public web: the guarded fetcher with the system's own name look-up. */
import { lookup } from 'node:dns/promises'
import { type Fetcher, openFetcher } from '../gathering/fetch/index.js'

export function openFetching(): Fetcher {
  return openFetcher({
    async resolve(hostname) {
      const found = await lookup(hostname, { all: true }).catch(() => [])
      return found.map(({ address }) => address)
    },
  })
}
