/** A story in full: its articles by origin, its claims by speaker, the stories it grew out of. */
import type { Claim } from '../../domain/claim.js'
import { foldWord } from '../../language/fold.js'
import type { OriginGroup, SpeakerClaims, StoryClaim, StoryView } from '../../ports/readers.js'
import type { MemberRow, Rows } from '../../ports/rows.js'
import type { Similar } from '../../relating/similar/index.js'
import { type CopyGroup, copyGroups, type IsAgency } from './origins.js'
import { headlineOf, summariesOf } from './story-summary.js'

export async function storyView(rows: Rows, id: string, isAgency: IsAgency, similar: Similar): Promise<StoryView | null> {
  const [story] = await rows.stories([id])
  const [summary] = story === undefined ? [] : await summariesOf(rows, [story], isAgency)
  if (story === undefined || summary === undefined) return null
  const members = await rows.members([story.id])
  const groups = copyGroups(members, isAgency)
  const claims = await rows.claims(members.map((member) => member.id))
  const earlier = await rows.stories(similar.earlierStories(story.id).map((one) => one.story))
  return {
    ...summary,
    byOrigin: byOrigin(groups),
    speakers: bySpeaker(groups, claims),
    earlier: await summariesOf(rows, earlier, isAgency),
    corrections: (await rows.corrections(members.map((member) => member.id))).map(({ correction, at }) => ({
      kind: correction.kind,
      at: new Date(at).toISOString(),
    })),
  }
}

/** Groups of one known origin are one; each group of unknown origin stands alone. Most articles first. */
function byOrigin(groups: readonly CopyGroup[]): readonly OriginGroup[] {
  const origins = new Map<string, OriginGroup>()
  for (const { id, origin, members } of groups) {
    const key = origin.name === null ? `group ${id}` : foldWord(origin.name)
    const stated = new Set(origin.stated)
    const before = origins.get(key)
    const articles = members.map((member) => ({
      ...headlineOf(member),
      copy: member.copy?.kind ?? ('own' as const),
      stated: stated.has(member.id),
    }))
    origins.set(key, {
      origin: before?.origin ?? origin.name,
      stated: (before?.stated ?? false) || stated.size > 0,
      articles: [...(before?.articles ?? []), ...articles],
    })
  }
  return [...origins.values()].sort((a, b) => b.articles.length - a.articles.length)
}

interface Carried {
  readonly member: MemberRow
  readonly claim: Claim
}

/** What copies of one report carry alike is one claim. */
interface OneClaim {
  readonly first: Carried
  readonly also: MemberRow[]
}

function bySpeaker(groups: readonly CopyGroup[], claims: ReadonlyMap<string, readonly Claim[]>): readonly SpeakerClaims[] {
  const speakers = new Map<string, OneClaim[]>()
  for (const group of groups)
    for (const one of claimsOf(group, claims)) {
      const key = speakerKey(one.first.claim, group)
      speakers.set(key, [...(speakers.get(key) ?? []), one])
    }
  return mergeFullerNames(speakers)
    .map(speakerClaims)
    .sort((a, b) => b.claims.length - a.claims.length)
}

function claimsOf({ members }: CopyGroup, claims: ReadonlyMap<string, readonly Claim[]>): readonly OneClaim[] {
  const found = new Map<string, OneClaim>()
  for (const member of members)
    for (const claim of claims.get(member.id) ?? []) {
      const key = foldWord(`${nameOf(claim) ?? ''}\n${claim.content.map(({ words }) => words).join(' ')}\n${claim.cue.words}`)
      const known = found.get(key)
      if (known === undefined) found.set(key, { first: { member, claim }, also: [] })
      else if (known.first.member !== member) known.also.push(member)
    }
  return [...found.values()]
}

function nameOf({ resolved, speaker }: Claim): string | null {
  return resolved?.words ?? speaker?.words ?? null
}

/** An unnamed source of one report is not the unnamed source of another. */
function speakerKey(claim: Claim, group: CopyGroup): string {
  const name = nameOf(claim)
  if (name === null) return `nobody ${group.id}`
  return claim.anonymous ? `unnamed ${group.id} ${foldWord(name)}` : foldWord(name).replace(/\s+/gu, ' ')
}

/** «بشار الحلبي» is who is elsewhere «وزير الري بشار الحلبي»: a title goes before the name, so the fuller ends as the shorter. */
function mergeFullerNames(speakers: ReadonlyMap<string, readonly OneClaim[]>): readonly (readonly OneClaim[])[] {
  const merged = new Map<string, readonly OneClaim[]>()
  const longestFirst = [...speakers].sort((a, b) => b[0].length - a[0].length || (a[0] < b[0] ? -1 : 1))
  for (const [key, claims] of longestFirst) {
    const fuller = key.includes(' ') ? [...merged.keys()].find((other) => other.endsWith(` ${key}`)) : undefined
    const into = fuller ?? key
    merged.set(into, [...(merged.get(into) ?? []), ...claims])
  }
  return [...merged.values()]
}

function speakerClaims(claims: readonly OneClaim[]): SpeakerClaims {
  const inTime = [...claims].sort((a, b) => a.first.member.time - b.first.member.time)
  const [first] = inTime
  if (first === undefined) throw new Error('a speaker has at least one claim')
  const names = inTime.map(({ first: { claim } }) => nameOf(claim)).filter((name) => name !== null)
  const shown = inTime.map(
    ({ first: { member, claim }, also }): StoryClaim & { readonly alsoIn: readonly ReturnType<typeof headlineOf>[] } => ({
      article: headlineOf(member),
      claim,
      alsoIn: also.map(headlineOf),
    }),
  )
  return {
    speaker: names.reduce<string | null>(
      (fullest, name) => (fullest === null || name.length > fullest.length ? name : fullest),
      null,
    ),
    kind: first.first.claim.kind,
    anonymous: first.first.claim.anonymous,
    claims: shown,
  }
}
