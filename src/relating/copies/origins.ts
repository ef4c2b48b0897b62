/**
 * Origins: whose words a group of copies is. A printed credit decides; then an agency among the outlets; else nobody knows,
 * and the earliest is only the earliest seen. Time order alone never proves who copied whom.
 */
import { foldWord } from '../../language/fold.js'

/** What is asked of each article of a group. */
export interface OriginMember {
  readonly id: string
  readonly outlet: string | null
  readonly publishedAt: number
  readonly timeTrusted: boolean
  readonly fromAgency: boolean
  readonly creditedTo: readonly string[]
}

export interface Origin {
  /** Who the words are from; null when neither a credit nor an agency says so. */
  readonly name: string | null
  readonly by: 'credit' | 'agency' | 'earliest' | 'unknown'
  /** The article that shows it: the first with the credit, the agency's own, or the earliest seen; null when unknown. */
  readonly article: string | null
  /** Articles that print the credit, or are the agency's own. */
  readonly stated: readonly string[]
  /** Articles that print no credit and have the origin from the text they share with those that do. */
  readonly inferred: readonly string[]
}

/** The origin of a group of copies (identical, near, excerpt). An empty group has none. */
export function originOf(group: readonly OriginMember[]): Origin {
  const members = [...group].sort(byTime)
  return byCredit(members) ?? byAgency(members) ?? byEarliest(members)
}

export interface IndependentOrigins {
  /** Distinct known origins behind the groups. */
  readonly known: readonly string[]
  /** Groups of which no origin is known: perhaps as many more, perhaps none. Never counted as independent. */
  readonly unknownGroups: number
}

/** Who really stands behind a story's groups of copies, however many outlets print them. */
export function independentOrigins(groups: readonly Origin[]): IndependentOrigins {
  const known = new Map<string, string>()
  let unknownGroups = 0
  for (const { name } of groups) {
    if (name === null) unknownGroups++
    else if (!known.has(keyOf(name))) known.set(keyOf(name), name)
  }
  return { known: [...known.values()], unknownGroups }
}

/** The credit most members print; of equals the one printed first. */
function byCredit(members: readonly OriginMember[]): Origin | null {
  const credits = new Map<string, { name: string; count: number }>()
  for (const member of members)
    for (const name of new Set(member.creditedTo)) {
      const known = credits.get(keyOf(name))
      if (known === undefined) credits.set(keyOf(name), { name, count: 1 })
      else known.count++
    }
  let best: { name: string; count: number } | null = null
  for (const credit of credits.values()) if (best === null || credit.count > best.count) best = credit
  if (best === null) return null
  const key = keyOf(best.name)
  const isIts = (member: OriginMember) =>
    member.creditedTo.some((name) => keyOf(name) === key) || (member.outlet !== null && keyOf(member.outlet) === key)
  return stated(best.name, 'credit', members, members.filter(isIts))
}

function byAgency(members: readonly OriginMember[]): Origin | null {
  const agency = members.find((member) => member.fromAgency && member.outlet !== null)
  if (agency?.outlet == null) return null
  const own = members.filter((member) => member.outlet === agency.outlet)
  return stated(agency.outlet, 'agency', members, own)
}

function stated(name: string, by: Origin['by'], members: readonly OriginMember[], its: readonly OriginMember[]): Origin {
  const own = new Set(its)
  return {
    name,
    by,
    article: its[0]?.id ?? null,
    stated: its.map((member) => member.id),
    inferred: members.filter((member) => !own.has(member) && member.creditedTo.length === 0).map((member) => member.id),
  }
}

function byEarliest(members: readonly OriginMember[]): Origin {
  const earliest = members.length > 1 ? members.find((member) => member.timeTrusted) : undefined
  const by = earliest === undefined ? 'unknown' : 'earliest'
  return { name: null, by, article: earliest?.id ?? null, stated: [], inferred: [] }
}

/** Equal times are settled by id, so that the order the members are given in never matters. */
function byTime(a: OriginMember, b: OriginMember): number {
  return a.publishedAt - b.publishedAt || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
}

/** One name in its spellings: «وكالة الأنباء السعودية» with or without hamza, «واس» with a full stop. */
function keyOf(name: string): string {
  return foldWord(name)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .toLowerCase()
}
