/**
 * Postings: which articles a key was last seen in, newest first. Memory is bounded: beyond its capacity the oldest are
 * forgotten. Numbers in typed arrays throughout, so that a full index costs the garbage collector nothing.
 */

export interface Postings {
  add(key: number, owner: number): void
  /** Calls `visit` with the owners of a key, newest first, at most `most` of them. */
  each(key: number, most: number, visit: (owner: number) => void): void
  snapshot(): PostingsSnapshot
}

export interface PostingsSnapshot {
  /** How many were ever added; the arrays hold the last of them, oldest first. */
  readonly added: number
  readonly keys: Uint32Array
  readonly owners: Uint32Array
}

const FIRST_CAPACITY = 4096
/** A chain holds keys that share a head; beyond so many strangers per wanted posting a walk gives up. */
const STRANGERS = 4
const NONE = 0xffffffff

/** `capacity` is rounded up to a power of two; memory grows towards it as postings come. */
export function openPostings(capacity: number, from?: PostingsSnapshot): Postings {
  const most = powerOfTwo(capacity)
  let size = Math.min(FIRST_CAPACITY, most)
  let keys = new Uint32Array(size)
  let owners = new Uint32Array(size)
  let before = new Uint32Array(size)
  let heads = new Uint32Array(size).fill(NONE)
  let added = 0

  function place(key: number, owner: number) {
    const slot = added & (size - 1)
    const head = key & (size - 1)
    keys[slot] = key
    owners[slot] = owner
    before[slot] = heads[head] ?? NONE
    heads[head] = added
    added++
  }

  /** Nothing has been forgotten while there is room to grow, so every posting is placed anew in its order. */
  function grow() {
    const [oldKeys, oldOwners, count] = [keys, owners, added]
    size *= 2
    keys = new Uint32Array(size)
    owners = new Uint32Array(size)
    before = new Uint32Array(size)
    heads = new Uint32Array(size).fill(NONE)
    added = 0
    for (let slot = 0; slot < count; slot++) place(oldKeys[slot] ?? 0, oldOwners[slot] ?? 0)
  }

  function add(key: number, owner: number) {
    if (added === size && size < most) grow()
    place(key, owner)
  }

  if (from !== undefined) {
    while (size < most && size < from.keys.length) size *= 2
    keys = new Uint32Array(size)
    owners = new Uint32Array(size)
    before = new Uint32Array(size)
    heads = new Uint32Array(size).fill(NONE)
    added = from.added - from.keys.length
    for (let at = 0; at < from.keys.length; at++) place(from.keys[at] ?? 0, from.owners[at] ?? 0)
  }

  return {
    add,
    each(key, mostOwners, visit) {
      let left = mostOwners
      let strangers = mostOwners * STRANGERS
      let number = heads[key & (size - 1)] ?? NONE
      while (number !== NONE && number + size >= added && left > 0) {
        const slot = number & (size - 1)
        if (keys[slot] === key) {
          visit(owners[slot] ?? 0)
          left--
        } else if (--strangers < 0) return
        number = before[slot] ?? NONE
      }
    },
    snapshot() {
      const kept = Math.min(added, size)
      const last = { added, keys: new Uint32Array(kept), owners: new Uint32Array(kept) }
      for (let at = 0; at < kept; at++) {
        const slot = (added - kept + at) & (size - 1)
        last.keys[at] = keys[slot] ?? 0
        last.owners[at] = owners[slot] ?? 0
      }
      return last
    },
  }
}

function powerOfTwo(least: number): number {
  let power = 1
  while (power < least) power *= 2
  return power
}
