/**
 * Says which place each mention of a text means, by what else the text names; abstains where nothing tells.
 *
 * Second step of reading places. The score is that of method notes: rank, the countries the text, its dateline and its
 * outlet speak of, the division named close by, and the word for the kind. A name means one place in one text.
 */
import type { Entry } from './gazetteer.js'
import type { Mention } from './mentions.js'

export interface TextCountries {
  /** Of the dateline's places. */
  readonly dateline: ReadonlySet<string>
  /** ISO 3166-1 alpha-2; empty when it is not known. */
  readonly outlet: string
}

const WEIGHTS = { rank: 0.35, dateline: 1.5, outlet: 1, named: 1, kind: 1.5, wrongKind: -1, neighbour: 0.6 }
/** The leader must be this much ahead, else nobody can tell. */
const MARGIN = 0.3
/** A country behind one of its towns is the same spot, so that nothing is left open. */
const SAME_SPOT_DEGREES = 1.5

/** The entry of each mention, by the mention's key and kind; null where two are about as likely. */
export function resolveMentions(mentions: readonly Mention[], countries: TextCountries): (mention: Mention) => Entry | null {
  const named = countriesNamed(mentions)
  const known = new Map<string, Entry | null>()
  return (mention) => {
    if (mention.name.entries.length === 1) return mention.name.entries[0] ?? null
    const key = `${mention.key}\t${mention.kind ?? ''}`
    const before = known.get(key)
    if (before !== undefined) return before
    const entry = bestEntry(mention, named, countries)
    known.set(key, entry)
    return entry
  }
}

/** Countries that the text names for sure, itself or by a place that has no namesake elsewhere, with how often (at most 3). */
function countriesNamed(mentions: readonly Mention[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { name } of mentions) {
    const { country } = name
    if (country !== '') counts.set(country, Math.min(3, (counts.get(country) ?? 0) + 1))
  }
  return counts
}

function bestEntry(mention: Mention, named: ReadonlyMap<string, number>, countries: TextCountries): Entry | null {
  const { entries } = mention.name
  if (entries.length === 1) return entries[0] ?? null
  const scored = entries.map((entry) => ({ entry, score: scoreOf(entry, mention, named, countries) }))
  scored.sort((a, b) => b.score - a.score || b.entry.rank - a.entry.rank)
  const [first, second] = scored
  if (first === undefined || second === undefined) return first?.entry ?? null
  if (first.score - second.score >= MARGIN || areNear(first.entry, second.entry)) return first.entry
  return wholeOf(first.entry, second.entry)
}

function scoreOf(entry: Entry, mention: Mention, named: ReadonlyMap<string, number>, countries: TextCountries): number {
  let score = WEIGHTS.rank * entry.rank
  if (countries.dateline.has(entry.country)) score += WEIGHTS.dateline
  if (countries.outlet === entry.country) score += WEIGHTS.outlet
  const times = named.get(entry.country) ?? 0
  if (times > 0) score += WEIGHTS.named + WEIGHTS.neighbour * (times - 1)
  if (mention.kind !== null) score += fitsKind(entry, mention) ? WEIGHTS.kind : WEIGHTS.wrongKind
  return score
}

function fitsKind(entry: Entry, { kind }: Mention): boolean {
  if (kind === 'admin1') return entry.precision === 'admin1' || entry.precision === 'region'
  if (kind === 'district') return entry.precision === 'district' || entry.precision === 'city'
  return entry.precision === kind
}

function areNear(a: Entry, b: Entry): boolean {
  return Math.abs(a.lat - b.lat) < SAME_SPOT_DEGREES && Math.abs(a.lon - b.lon) < SAME_SPOT_DEGREES
}

/** «تونس» may be the country or its capital: the country is right either way. */
function wholeOf(a: Entry, b: Entry): Entry | null {
  if (a.country !== b.country) return null
  return a.precision === 'country' ? a : b.precision === 'country' ? b : null
}
