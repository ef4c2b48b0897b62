/**
 * Which host names a reader that only its own machine may ask answers to. A foreign name that leads to this machine (DNS
 * rebinding) would let a page of that name read the store with the visitor's own browser.
 */

/** Names of this machine for itself, and those the instance was given. */
export function isOwnHost(hostname: string, named: readonly string[]): boolean {
  return isThisMachine(hostname) || named.includes(hostname.toLowerCase())
}

/** `hostname` as in a URL: without port, IPv6 with or without its brackets. */
export function isThisMachine(hostname: string): boolean {
  const name = hostname.toLowerCase().replace(/^\[|\]$/g, '')
  return name === 'localhost' || name.endsWith('.localhost') || name === '::1' || /^127(\.\d{1,3}){3}$/.test(name)
}
