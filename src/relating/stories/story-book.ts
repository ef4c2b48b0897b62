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
  /** Its units when small stories near it were last decided again. */
  lookedAt: number
  /** Ids of the stories that were merged into it. */
  readonly former: string[]
  /** Ids of stories it was parted from: only a person puts them together again. */
  readonly parted: string[]
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
  /** What a story's id leads to, after all merges, while any of it is live; itself where it was never merged. */
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
  snapshot(): Iterable<StoryBookPart>
  /** Takes the parts of a snapshot, in their order, before anything is put into it. */
  restore(part: StoryBookPart): void
}

export interface StoryBookPart {
  readonly stories: readonly Story[]
  /** Those of their members that copy another. */
  readonly copies: Uint32Array
  readonly opened: number
}

/** Of a snapshot, so many stories are in one part. */
const IN_A_PART = 2000

export function openStoryBook(): StoryBook {
  const stories = new Map<string, Story>()
  const storyOf = new Map<number, Story>()
  const redirects = new Map<string, string>()
  const copies = new Set<number>()
  let opened = 0

  const idNow = (id: string) => redirects.get(id) ?? id

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
      const story: Story = {
        id,
        number: opened++,
        name: null,
        whole: false,
        cohesion: NEVER,
        lookedAt: 0,
        members: [],
        former: [],
        parted: [],
        ...counts,
      }
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
    part: (a, b) => a.parted.push(b.id),
    areParted: (a, b) => wasParted(a, b) || wasParted(b, a),
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
      into.former.push(gone.id, ...gone.former)
      into.parted.push(...gone.parted)
      for (const id of [gone.id, ...gone.former]) redirects.set(id, into.id)
    },
    forget(article) {
      const story = drop(article)
      copies.delete(article)
      if (story === undefined || story.members.length > 0) return
      stories.delete(story.id)
      for (const id of story.former) redirects.delete(id)
    },
    *snapshot() {
      const all = [...stories.values()]
      for (let from = 0; from < all.length; from += IN_A_PART) {
        const part = all.slice(from, from + IN_A_PART)
        const members = part.flatMap((story) => story.members)
        yield { stories: part, copies: Uint32Array.from(members.filter((article) => copies.has(article))), opened }
      }
    },
    restore(part) {
      opened = part.opened
      for (const article of part.copies) copies.add(article)
      for (const story of part.stories) {
        stories.set(story.id, story)
        for (const article of story.members) storyOf.set(article, story)
        for (const id of story.former) redirects.set(id, story.id)
      }
    },
  }
  return book
}

/** Also where the other has since been merged into this one. */
function wasParted(a: Story, b: Story): boolean {
  return a.parted.some((id) => id === b.id || b.former.includes(id))
}

const NEVER = { units: 0, value: 0 }

/** Fourteen letters from the first article's id, so that a rebuild gives the same; with a count where they are taken. */
function freeId(articleId: string, stories: ReadonlyMap<string, Story>, redirects: ReadonlyMap<string, string>): string {
  const id = `s${text(hashOf(articleId))}${text(hashOf(`${articleId} `))}`
  if (!stories.has(id) && !redirects.has(id)) return id
  for (let count = 2; ; count++) if (!stories.has(`${id}-${count}`) && !redirects.has(`${id}-${count}`)) return `${id}-${count}`
}

function text(hash: number): string {
  return hash.toString(36).padStart(7, '0')
}
