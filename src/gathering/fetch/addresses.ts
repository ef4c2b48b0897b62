/** Which network addresses may be fetched from: public unicast ones, so that no page can make us call our own network. */
import ipaddr from 'ipaddr.js'

/** False for loopback, private, link-local, reserved and tunnelled ranges, and for what is no address. */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false
  const parsed = ipaddr.process(address)
  return parsed.range() === 'unicast'
}

/** A host of a URL that is an address itself, without the brackets of IPv6; null for a name. */
export function literalAddress(host: string): string | null {
  const bare = host.replace(/^\[|\]$/g, '')
  return ipaddr.isValid(bare) ? bare : null
}
