/**
 * Postings: which articles a key was last seen in, newest first. Memory is bounded: beyond its capacity the oldest are
 * forgotten. Numbers in typed arrays throughout, so that a full index costs the garbage collector nothing.
 */

export interface Postings {
  add(key: number, owner: number): void
  /** Calls `visit` with the owners of a key, newest first, at most `most` of them. */
  each(key: number, most: number, visit: (owner: number) => void): void
  /** All there is, oldest first. */
  snapshot(): Iterable<PostingsPart>
  /** Takes the parts of a snapshot, in their order, before anything is added. */
  restore(part: PostingsPart): void
}

export interface PostingsPart {
  /** How many the snapshot holds. */
  readonly kept: number
  /** The number of the part's first posting, counted from the first ever added. */
  readonly first: number
  readonly keys: Uint32Array
  readonly owners: Uint32Array
}

const FIRST_CAPACITY = 4096
/** A chain holds keys that share a head; beyond so many strangers per wanted posting a walk gives up. */
const STRANGERS = 4
const NONE = 0xffffffff
/** A slot holds a key, its owner and the number of the posting before it under the same head, side by side in memory. */
const WIDTH = 3
const OWNER = 1
const BEFORE = 2

/** Of a snapshot, so many postings are in one part. */
const IN_A_PART = 1 << 17

/** `capacity` is rounded up to a power of two; memory grows towards it as postings come. */
export function openPostings(capacity: number): Postings {
  const most = powerOfTwo(capacity)
  let size = Math.min(FIRST_CAPACITY, most)
  let slots = new Uint32Array(size * WIDTH)
  let heads = new Uint32Array(size).fill(NONE)
  let added = 0

  function place(key: number, owner: number) {
    const slot = (added & (size - 1)) * WIDTH
    const head = key & (size - 1)
    slots[slot] = key
    slots[slot + OWNER] = owner
    slots[slot + BEFORE] = heads[head] ?? NONE
    heads[head] = added
    added++
  }

  function resize(to: number) {
    size = to
    slots = new Uint32Array(size * WIDTH)
    heads = new Uint32Array(size).fill(NONE)
  }

  /** Nothing has been forgotten while there is room to grow, so every posting is placed anew in its order. */
  function grow() {
    const [old, count] = [slots, added]
    resize(size * 2)
    added = 0
    for (let at = 0; at < count; at++) place(old[at * WIDTH] ?? 0, old[at * WIDTH + OWNER] ?? 0)
  }

  function add(key: number, owner: number) {
    if (added === size && size < most) grow()
    place(key, owner)
  }

  function partFrom(first: number, kept: number): PostingsPart {
    const length = Math.min(IN_A_PART, added - first)
    const part = { kept, first, keys: new Uint32Array(length), owners: new Uint32Array(length) }
    for (let at = 0; at < length; at++) {
      const slot = ((first + at) & (size - 1)) * WIDTH
      part.keys[at] = slots[slot] ?? 0
      part.owners[at] = slots[slot + OWNER] ?? 0
    }
    return part
  }

  return {
    add,
    each(key, mostOwners, visit) {
      let left = mostOwners
      let strangers = mostOwners * STRANGERS
      let number = heads[key & (size - 1)] ?? NONE
      while (number !== NONE && number + size >= added && left > 0) {
        const slot = (number & (size - 1)) * WIDTH
        if (slots[slot] === key) {
          visit(slots[slot + OWNER] ?? 0)
          left--
        } else if (--strangers < 0) return
        number = slots[slot + BEFORE] ?? NONE
      }
    },
    *snapshot() {
      const kept = Math.min(added, size)
      for (let first = added - kept; first < added; first += IN_A_PART) yield partFrom(first, kept)
    },
    restore({ kept, first, keys, owners }) {
      let to = size
      while (to < most && to < kept) to *= 2
      if (to > size) resize(to)
      added = first
      for (let at = 0; at < keys.length; at++) place(keys[at] ?? 0, owners[at] ?? 0)
    },
  }
}

function powerOfTwo(least: number): number {
  let power = 1
  while (power < least) power *= 2
  return power
}
