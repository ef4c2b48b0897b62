/** A story in short, as lists of stories show it. */
import { sentences } from '../../language/sentences.js'
import type { Headline, StorySummary } from '../../ports/readers.js'
import type { MemberRow, Rows, StoryRow } from '../../ports/rows.js'
import { independentOrigins } from '../../relating/copies/origins.js'
import { type CopyGroup, copyGroups, type IsAgency } from './origins.js'

const LEAD_LENGTH = 600
const LEAD_SHOWN = 280

/** In the order given; a story without articles is left out. */
export async function summariesOf(
  rows: Rows,
  stories: readonly StoryRow[],
  isAgency: IsAgency,
): Promise<readonly StorySummary[]> {
  const byStory = new Map<string, MemberRow[]>(stories.map(({ id }) => [id, []]))
  for (const member of await rows.members(stories.map(({ id }) => id))) byStory.get(member.story ?? '')?.push(member)
  const told = stories
    .map((story) => ({ story, groups: copyGroups(byStory.get(story.id) ?? [], isAgency) }))
    .map(({ story, groups }) => ({ story, groups, naming: namingArticle(groups) }))
  const leads = await rows.beginnings(
    told.flatMap(({ naming }) => (naming === null ? [] : [naming.id])),
    LEAD_LENGTH,
  )
  return told.flatMap(({ story, groups, naming }) =>
    naming === null ? [] : [summaryOf(story, groups, naming, leads.get(naming.id) ?? '')],
  )
}

/** The earliest article of the report most often carried, for it is what most readers know the story as. */
function namingArticle(groups: readonly CopyGroup[]): MemberRow | null {
  const main = groups.filter(({ members }) => members.some(({ role }) => role === 'main'))
  const most = (main.length > 0 ? main : groups).reduce<CopyGroup | null>(
    (best, group) => (best === null || group.members.length > best.members.length ? group : best),
    null,
  )
  return most?.members.find(({ role }) => role === 'main') ?? most?.members[0] ?? null
}

function summaryOf(story: StoryRow, groups: readonly CopyGroup[], naming: MemberRow, beginning: string): StorySummary {
  const members = groups.flatMap((group) => group.members)
  const { known } = independentOrigins(groups.map(({ origin }) => origin))
  return {
    id: story.id,
    headline: story.name ?? naming.headline,
    lead: leadOf(beginning),
    articles: members.length,
    outlets: [...new Set(members.map(({ outlet }) => outlet).filter((outlet) => outlet !== null))],
    origins: known.length === 0 ? null : known.length,
    claims: members.reduce((sum, { claims }) => sum + claims, 0),
    firstAt: new Date(story.firstTime).toISOString(),
    lastAt: new Date(story.lastTime).toISOString(),
  }
}

/** First sentence, and the second where both are short; cut at a word where even the first is long. */
function leadOf(beginning: string): string {
  const [first, second] = sentences(beginning)
  if (first === undefined) return ''
  const end = second !== undefined && second.end <= LEAD_SHOWN ? second.end : first.end
  if (end <= LEAD_SHOWN) return beginning.slice(first.start, end).replace(/\s+/gu, ' ')
  const cut = beginning.lastIndexOf(' ', LEAD_SHOWN)
  return `${beginning.slice(first.start, cut > 0 ? cut : LEAD_SHOWN).replace(/\s+/gu, ' ')} …`
}

export function headlineOf({ id, headline, outlet, url, publishedAt }: MemberRow): Headline {
  return { id, headline, outlet, url, publishedAt }
}
