/**
 * The book of stories: which live article is in which story, what stories became when they were merged, and what a person
 * corrected. Ids never change their meaning: the older story keeps its id in a merge and the other's leads to it.
 */
import { hashOf } from '../features/scan.js'

export interface Story {
  readonly id: string
  /** Stories are numbered as they open. */
  readonly number: number
  /** Given by hand; null while the headline of its first article names it. */
  name: string | null
  /** Put together by hand: it never comes apart by itself. */
  whole: boolean
  /** How alike its articles were when it had so many units. */
  cohesion: { readonly units: number; readonly value: number }
  /** Numbers of its live articles, in order of arrival. */
  members: number[]
  /** Of all its articles, live or not. */
  size: number
  /** Of its live articles, those that copy none of the others. */
  units: number
  firstAt: number
  lastAt: number
}

export interface StoryBook {
  of(article: number): Story | undefined
  byId(id: string): Story | undefined
  /** What a story's id leads to, after all merges; itself where it was never merged, also when none of it is live. */
  idNow(id: string): string
  /** Opens a story whose id comes from the id of its first article. */
  open(articleId: string): Story
  put(article: number, publishedAt: number, story: Story, isCopy: boolean): void
  /** Takes an article out of its story, which may be left empty, and puts it into another. */
  move(article: number, to: Story): void
  /** Keeps two stories from being merged again but by hand. */
  part(a: Story, b: Story): void
  areParted(a: Story, b: Story): boolean
  /** Puts all of `from` into `into`; the id of `from` leads to `into` from now on. */
  merge(from: Story, into: Story): void
  forget(article: number): void
  snapshot(): StoryBookSnapshot
}

export interface StoryBookSnapshot {
  readonly stories: readonly Story[]
  readonly redirects: readonly (readonly [string, string])[]
  readonly copies: readonly number[]
  readonly parted: readonly string[]
  readonly opened: number
}

export function openStoryBook(from?: StoryBookSnapshot): StoryBook {
  const stories = new Map<string, Story>()
  const storyOf = new Map<number, Story>()
  const redirects = new Map<string, string>(from?.redirects)
  const copies = new Set<number>(from?.copies)
  const parted = new Set<string>(from?.parted)
  let opened = from?.opened ?? 0
  for (const saved of from?.stories ?? []) {
    const story = { ...saved, members: [...saved.members] }
    stories.set(story.id, story)
    for (const article of story.members) storyOf.set(article, story)
  }

  function idNow(id: string): string {
    let known = id
    for (let to = redirects.get(known); to !== undefined; to = redirects.get(known)) known = to
    return known
  }

  function drop(article: number): Story | undefined {
    const story = storyOf.get(article)
    if (story === undefined) return undefined
    storyOf.delete(article)
    const at = story.members.indexOf(article)
    if (at >= 0) story.members.splice(at, 1)
    if (!copies.has(article)) story.units--
    return story
  }

  const book: StoryBook = {
    of: (article) => storyOf.get(article),
    byId: (id) => stories.get(idNow(id)),
    idNow,
    open(articleId) {
      const id = freeId(articleId, stories, redirects)
      const counts = { size: 0, units: 0, firstAt: 0, lastAt: 0 }
      const story: Story = { id, number: opened++, name: null, whole: false, cohesion: NEVER, members: [], ...counts }
      stories.set(story.id, story)
      return story
    },
    put(article, publishedAt, story, isCopy) {
      story.firstAt = story.size === 0 ? publishedAt : Math.min(story.firstAt, publishedAt)
      story.lastAt = story.size === 0 ? publishedAt : Math.max(story.lastAt, publishedAt)
      story.size++
      if (isCopy) copies.add(article)
      else story.units++
      story.members.push(article)
      storyOf.set(article, story)
    },
    move(article, to) {
      const from = drop(article)
      if (from === undefined) return
      from.size--
      to.size++
      if (!copies.has(article)) to.units++
      to.members = [...to.members, article].sort((a, b) => a - b)
      if (to.size === 1) Object.assign(to, { firstAt: from.firstAt, lastAt: from.lastAt })
      storyOf.set(article, to)
    },
    part: (a, b) => parted.add(pairOf(a, b)),
    areParted: (a, b) => parted.size > 0 && parted.has(pairOf(a, b)),
    merge(gone, into) {
      for (const article of gone.members) storyOf.set(article, into)
      into.members = [...into.members, ...gone.members].sort((a, b) => a - b)
      into.size += gone.size
      into.units += gone.units
      into.firstAt = Math.min(into.firstAt, gone.firstAt)
      into.lastAt = Math.max(into.lastAt, gone.lastAt)
      into.name ??= gone.name
      into.whole ||= gone.whole
      stories.delete(gone.id)
      redirects.set(gone.id, into.id)
    },
    forget(article) {
      const story = drop(article)
      copies.delete(article)
      if (story !== undefined && story.members.length === 0) stories.delete(story.id)
    },
    snapshot: () => ({
      stories: [...stories.values()],
      redirects: [...redirects],
      copies: [...copies],
      parted: [...parted],
      opened,
    }),
  }
  return book
}

const NEVER = { units: 0, value: 0 }

function pairOf(a: Story, b: Story): string {
  return a.id < b.id ? `${a.id} ${b.id}` : `${b.id} ${a.id}`
}

/** Fourteen letters from the first article's id, so that a rebuild gives the same; with a count where they are taken. */
function freeId(articleId: string, stories: ReadonlyMap<string, Story>, redirects: ReadonlyMap<string, string>): string {
  const id = `s${text(hashOf(articleId))}${text(hashOf(`${articleId} `))}`
  if (!stories.has(id) && !redirects.has(id)) return id
  for (let count = 2; ; count++) if (!stories.has(`${id}-${count}`) && !redirects.has(`${id}-${count}`)) return `${id}-${count}`
}

function text(hash: number): string {
  return hash.toString(36).padStart(7, '0')
}
