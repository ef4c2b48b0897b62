/**
 * Corrections of stories by hand: says which articles a request about stories means, refuses what cannot be, and has the
 * rest carried out and kept in the log, where a rebuild finds it again.
 */
import type { Correction } from '../domain/correction.js'
import { IsnadError } from '../domain/isnad-error.js'
import type { MemberRow, Rows, StoryRow } from '../ports/rows.js'
import type { Relator } from './relate.js'

/** What a person asks for, by the ids that are shown. */
export type StoryRequest =
  | { readonly kind: 'merge'; readonly story: string; readonly other: string }
  | { readonly kind: 'split'; readonly story: string; readonly articles: readonly string[] }
  | { readonly kind: 'move'; readonly article: string; readonly story: string }
  | { readonly kind: 'rename'; readonly story: string; readonly name: string | null }

export interface CorrectNeeds {
  readonly rows: Rows
  readonly relator: Relator
  /** Milliseconds since 1970. */
  readonly now: number
}

/** The id of the story that came of it. Throws IsnadError where a story or an article is not there, or nothing would change. */
export async function correctStories(request: StoryRequest, { rows, relator, now }: CorrectNeeds): Promise<string> {
  await relator.catchUp()
  const { storyOf } = relator.relating.stories
  const correction = await correctionOf(request, rows, (article) => storyOf(article) !== null)
  await relator.correct({ correction, at: now })
  const [first = ''] = correction.kind === 'split' ? correction.articles : [correction.article]
  return storyOf(first) ?? first
}

type IsLive = (article: string) => boolean

async function correctionOf(request: StoryRequest, rows: Rows, isLive: IsLive): Promise<Correction> {
  switch (request.kind) {
    case 'merge': {
      const [story, other] = [await storyRow(rows, request.story), await storyRow(rows, request.other)]
      if (story.id === other.id) throw new IsnadError('correction.one-story', { input: request.other, story: story.id })
      const [article, withArticle] = [await anArticle(rows, story, isLive), await anArticle(rows, other, isLive)]
      return { kind: 'merge', article, withArticle }
    }
    case 'split':
      return splitOf(request.articles, await storyRow(rows, request.story), rows, isLive)
    case 'move': {
      const member = await memberRow(rows, request.article)
      const story = await storyRow(rows, request.story)
      if (member.story === story.id) throw new IsnadError('correction.is-there', { input: member.id, story: story.id })
      return { kind: 'move', article: liveOne(member.id, isLive), toArticle: await anArticle(rows, story, isLive) }
    }
    case 'rename': {
      const article = await anArticle(rows, await storyRow(rows, request.story), isLive)
      return { kind: 'rename', article, name: request.name }
    }
    default:
      return request satisfies never
  }
}

async function splitOf(wanted: readonly string[], story: StoryRow, rows: Rows, isLive: IsLive): Promise<Correction> {
  const articles = [...new Set(wanted)]
  for (const id of articles) {
    const member = await memberRow(rows, id)
    if (member.story !== story.id) throw new IsnadError('correction.not-in-story', { input: id, story: story.id })
    liveOne(id, isLive)
  }
  if (articles.length === story.articles) throw new IsnadError('correction.nothing-left', { input: story.id })
  return { kind: 'split', articles }
}

async function storyRow(rows: Rows, id: string): Promise<StoryRow> {
  const [story] = await rows.stories([id])
  if (story === undefined) throw new IsnadError('story.unknown', { input: id })
  return story
}

async function memberRow(rows: Rows, id: string): Promise<MemberRow> {
  const [member] = await rows.articles([id])
  if (member === undefined) throw new IsnadError('article.unknown', { input: id })
  return member
}

/** The article a story is known by: the first that relating still holds. */
async function anArticle(rows: Rows, story: StoryRow, isLive: IsLive): Promise<string> {
  const member = (await rows.members([story.id])).find(({ id }) => isLive(id))
  if (member === undefined) throw new IsnadError('correction.too-old', { input: story.id })
  return member.id
}

function liveOne(article: string, isLive: IsLive): string {
  if (!isLive(article)) throw new IsnadError('correction.too-old', { input: article })
  return article
}
