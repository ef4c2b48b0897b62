/**
 * A second look: what came before a story was known for what it is. Whenever a large story has grown by half, small ones
 * near it are decided again: one whose articles the story would take in now goes over into it. By counts, never by the clock.
 */
import { mergeInto, type StoryChange } from './corrections.js'
import type { Parts } from './maintenance.js'
import type { Story } from './story-book.js'

/** How like a story a live article is now; 0 where nothing of the story is found near it. */
export type ScoreIn = (number: number, story: Story) => number

/** Fewer articles do not make an affair whose common words say who belongs to it. */
const LEAST_UNITS = 12
const GROWN_BY = 1.5
/** Only a story of so few goes over: a larger one has its own happening. */
const MOST_UNITS = 4
/** What goes on for longer is a kind of news or a long affair, whose parts are stories. */
const LONGEST_MS = 2 * 86_400_000
/** So many of a story's articles stand for all of it, and so many near each are looked at. */
const SAMPLE = 24
const NEAR_EACH = 24

export function lookAgain(parts: Parts, story: Story, scoreIn: ScoreIn): readonly StoryChange[] {
  if (story.units < LEAST_UNITS || story.units < story.lookedAt * GROWN_BY) return []
  if (story.lastAt - story.firstAt > LONGEST_MS) return []
  const changes: StoryChange[] = []
  let grown = story
  for (const small of smallOnesNear(parts, story)) {
    const own = small.members.filter((number) => parts.live.at(number)?.standsFor === number)
    const sum = own.reduce((all, number) => all + scoreIn(number, grown), 0)
    if (own.length === 0 || sum < parts.likeness.gathers * own.length) continue
    changes.push(...mergeInto(parts.book, grown, small))
    if (small.number < grown.number) grown = small
  }
  grown.lookedAt = grown.units
  return changes
}

function smallOnesNear({ live, book }: Parts, story: Story): ReadonlySet<Story> {
  const small = new Set<Story>()
  const { members } = story
  const most = Math.min(SAMPLE, members.length)
  for (let at = 0; at < most; at++) {
    const row = live.compared(members[Math.floor((at * members.length) / most)] ?? -1)?.row
    if (row === undefined) continue
    for (const number of live.near(row, NEAR_EACH)) {
      const other = book.of(number)
      if (other !== undefined && other !== story && other.units <= MOST_UNITS && !book.areParted(story, other)) small.add(other)
    }
  }
  return small
}
