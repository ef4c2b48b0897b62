/** Origins of stored articles: their copy groups, whose words each is, and who has that in print. */
import type { Credit } from '../../domain/credit.js'
import type { MemberRow } from '../../ports/rows.js'
import { type Origin, originOf } from '../../relating/copies/origins.js'

/** Articles that say the same, with whose words they are. */
export interface CopyGroup {
  readonly id: string
  /** In order of time. */
  readonly members: readonly MemberRow[]
  readonly origin: Origin
}

/** True for an outlet that supplies others. */
export type IsAgency = (outlet: string | null) => boolean

/** Groups in order of their first member's time. An article that only shares a part is a group of its own. */
export function copyGroups(members: readonly MemberRow[], isAgency: IsAgency): readonly CopyGroup[] {
  const groups = new Map<string, MemberRow[]>()
  for (const member of members) {
    const id = member.copy?.group ?? member.id
    groups.set(id, [...(groups.get(id) ?? []), member])
  }
  return [...groups].map(([id, group]) => ({ id, members: group, origin: originOf(group.map((row) => memberOf(row, isAgency))) }))
}

function memberOf(row: MemberRow, isAgency: IsAgency) {
  return {
    id: row.id,
    outlet: row.outlet,
    publishedAt: row.time,
    timeTrusted: row.publishedAt !== null,
    fromAgency: isAgency(row.outlet),
    creditedTo: creditedTo(row.credits),
  }
}

export function creditedTo(credits: readonly Credit[]): readonly string[] {
  return credits.filter(({ role }) => role === 'agency' || role === 'relayed-outlet').map(({ name }) => name)
}
