/** Entries: what copies keep of each article in the window; a part of them is stored column by column. */
import { joined, type Lists, parted } from '../lists.js'

export interface Entry {
  readonly id: string
  readonly shingles: Uint32Array
  readonly numbers: Uint32Array
  readonly bulletin: boolean
  readonly fingerprints: number
  readonly group: string
}

export interface EntriesPart {
  readonly ids: readonly string[]
  readonly groups: readonly string[]
  readonly shingles: Lists
  readonly numbers: Lists
  readonly bulletin: Uint8Array
  readonly fingerprints: Uint32Array
}

export function partOf(entries: readonly Entry[]): EntriesPart {
  return {
    ids: entries.map(({ id }) => id),
    groups: entries.map(({ group }) => group),
    shingles: joined(entries.map(({ shingles }) => shingles)),
    numbers: joined(entries.map(({ numbers }) => numbers)),
    bulletin: Uint8Array.from(entries, ({ bulletin }) => (bulletin ? 1 : 0)),
    fingerprints: Uint32Array.from(entries, ({ fingerprints }) => fingerprints),
  }
}

export function entriesOf(part: EntriesPart): readonly Entry[] {
  const [shingles, numbers] = [parted(part.shingles), parted(part.numbers)]
  return part.ids.map((id, at) => ({
    id,
    shingles: shingles[at] ?? new Uint32Array(0),
    numbers: numbers[at] ?? new Uint32Array(0),
    bulletin: part.bulletin[at] === 1,
    fingerprints: part.fingerprints[at] ?? 0,
    group: part.groups[at] ?? id,
  }))
}
