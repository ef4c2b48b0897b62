/** The gazetteer: every place with its Arabic names, found by folded name. */
import type { DataFiles } from '../../domain/data.js'
import type { PlacePrecision } from '../../domain/place.js'
import { foldWord } from '../fold.js'
import { type Row, readTable } from '../tables.js'

export interface Entry {
  readonly name: string
  readonly precision: PlacePrecision
  /** Empty for a sea or a region that lies in no country or in several. */
  readonly country: string
  readonly admin1: string
  /** About the decimal logarithm of the population; 8 for countries. */
  readonly rank: number
  readonly lat: number
  readonly lon: number
}

/** How much context a name needs: 0 none, 1 a governing word before it («في»), 2 a word for its kind («مدينة»). */
export type Caution = 0 | 1 | 2

/** The digit of a word that is never taken for a place. */
const NEVER = '3'

export interface Name {
  readonly entries: readonly Entry[]
  readonly caution: Caution
  /** Of all its entries; empty where they lie in several or in none. */
  readonly country: string
}

export interface Gazetteer {
  /** By the folded name, its words joined by single spaces. */
  readonly names: ReadonlyMap<string, Name>
  /** The same names word by word: their first words, each with what may follow it. */
  readonly heads: ReadonlyMap<string, Branch>
}

/** A name so far, read word by word. */
export interface Branch {
  /** The words up to here as a key of `names`. */
  readonly key: string
  /** Null where these words are only the beginning of a longer name. */
  readonly name: Name | null
  /** By the word that goes on; null where none does. */
  readonly next: ReadonlyMap<string, Branch> | null
}

interface Draft {
  entries: Entry[]
  caution: Caution
  country: string
}

/** A first-level division with the name of its capital town stands behind the town, unless a word for its kind leads. */
const ADMIN1_RANK = 4.5

export function openGazetteer(data: DataFiles): Gazetteer {
  const names = new Map<string, Draft>()
  for (const path of ['places/overlay.tsv', 'places/gazetteer.tsv'])
    for (const row of readTable(data.text(path))) addRow(names, row)
  for (const path of data.list('sample').filter((file) => file === 'sample/places.tsv'))
    for (const row of readTable(data.text(path))) addRow(names, row)
  for (const row of readTable(data.text('places/cautions.tsv'))) {
    const key = nameKey(row.name ?? '')
    const name = names.get(key)
    if (row.caution === NEVER) names.delete(key)
    else if (name !== undefined) name.caution = cautionOf(row.caution)
  }
  return { names, heads: branchesOf(names) }
}

function addRow(names: Map<string, Draft>, row: Row): void {
  const written = (row.names ?? '').split('|')
  const entry: Entry = {
    name: written[0] ?? '',
    precision: (row.kind ?? 'city') as PlacePrecision,
    country: row.country ?? '',
    admin1: row.admin1 ?? '',
    rank: Math.max(Number(row.rank), row.kind === 'admin1' ? ADMIN1_RANK : 0),
    lat: Number(row.lat),
    lon: Number(row.lon),
  }
  written.forEach((name, at) => {
    const key = nameKey(name)
    const caution = row.caution === undefined ? 0 : cautionOf(row.caution.charAt(at))
    const known = names.get(key)
    if (known === undefined) names.set(key, { entries: [entry], caution, country: entry.country })
    else {
      if (!known.entries.some((other) => isSame(other, entry))) known.entries.push(entry)
      if (entry.country !== known.country) known.country = ''
      if (caution < known.caution) known.caution = caution
    }
  })
}

/** One place given by two sources under two names. */
function isSame(a: Entry, b: Entry): boolean {
  if (a.precision !== b.precision || a.country !== b.country) return false
  return a.precision === 'country' || (Math.abs(a.lat - b.lat) < 0.3 && Math.abs(a.lon - b.lon) < 0.3)
}

function cautionOf(digit: string | undefined): Caution {
  return digit === '2' ? 2 : digit === '1' ? 1 : 0
}

function nameKey(name: string): string {
  return foldWord(name)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .join(' ')
}

interface Growing extends Branch {
  name: Name | null
  next: Map<string, Growing> | null
}

function branchesOf(names: ReadonlyMap<string, Name>): ReadonlyMap<string, Branch> {
  const heads = new Map<string, Growing>()
  for (const [key, name] of names) {
    const [first = '', ...rest] = key.split(' ')
    let branch = branchAt(heads, first, first)
    for (const word of rest) {
      branch.next ??= new Map()
      branch = branchAt(branch.next, word, `${branch.key} ${word}`)
    }
    branch.name = name
  }
  return heads
}

function branchAt(level: Map<string, Growing>, word: string, key: string): Growing {
  const known = level.get(word)
  if (known !== undefined) return known
  const made: Growing = { key, name: null, next: null }
  level.set(word, made)
  return made
}
