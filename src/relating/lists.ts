/** Lists of numbers end to end in one array, as a state is stored: thousands of small arrays each cost more than what is in them. */
export interface Lists {
  readonly lengths: Uint32Array
  readonly all: Uint32Array
}

export function joined(lists: readonly Uint32Array[]): Lists {
  const lengths = Uint32Array.from(lists, (list) => list.length)
  const all = new Uint32Array(lengths.reduce((sum, length) => sum + length, 0))
  let at = 0
  for (const list of lists) {
    all.set(list, at)
    at += list.length
  }
  return { lengths, all }
}

/** The lists that were joined, each with memory of its own. */
export function parted({ lengths, all }: Lists): readonly Uint32Array[] {
  let at = 0
  return Array.from(lengths, (length) => {
    at += length
    return all.slice(at - length, at)
  })
}
