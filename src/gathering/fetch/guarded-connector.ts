/**
 * Connects to public addresses only.
 *
 * The check stands in the connector, not in a look-up function: those are never asked about hosts that are addresses
 * already. What was checked is what is dialled, so a name cannot change its address in between.
 */
import type { buildConnector } from 'undici'
import { IsnadError } from '../../domain/isnad-error.js'
import { isPublicAddress, literalAddress } from './addresses.js'

/** All addresses of a host name. */
export type Resolve = (hostname: string) => Promise<readonly string[]>

export type Connector = buildConnector.connector

export function guardedConnector(resolve: Resolve, connect: Connector): Connector {
  return (options, callback) => {
    checkedAddress(options.hostname, resolve).then(
      (address) =>
        connect({ ...options, hostname: address, servername: options.servername ?? nameFor(options.hostname) }, callback),
      (error: unknown) => callback(error instanceof Error ? error : new Error(String(error)), null),
    )
  }
}

/** One bad address among several refuses the host: an honest one has none. */
async function checkedAddress(hostname: string, resolve: Resolve): Promise<string> {
  const literal = literalAddress(hostname)
  const addresses = literal === null ? await resolve(hostname) : [literal]
  const [first] = addresses
  if (first === undefined) throw new IsnadError('fetch.unknown-host', { host: hostname })
  if (!addresses.every(isPublicAddress)) throw new IsnadError('fetch.address-refused', { host: hostname })
  return first
}

/** TLS names hosts, never addresses. */
function nameFor(hostname: string): string {
  return literalAddress(hostname) === null ? hostname : ''
}
