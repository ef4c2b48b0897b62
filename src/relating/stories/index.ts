/**
 * Stories: the articles that tell one happening, found as they arrive. Each article is decided once, at a cost that does
 * not grow with the archive: its most telling stems name a few live articles, each is compared with it, and the story whose
 * best articles are most like it takes it in, or it opens one of its own.
 */
import type { DataFiles } from '../../domain/data.js'
import type { CopyDecision } from '../copies/index.js'
import { isFormOnly } from '../copies/kinds.js'
import type { ArticleFeatures } from '../features/article-features.js'
import { openStemTable } from '../features/stem-table.js'
import { openCloseness } from './closeness.js'
import { type Correction, openCorrections, type StoryChange } from './corrections.js'
import { type Frequencies, type FrequenciesPart, openFrequencies } from './frequencies.js'
import { type Compared, type Evidence, type Likeness, openLikeness } from './likeness.js'
import { type LiveArticles, type LiveState, openLiveArticles } from './live-articles.js'
import { mergeIfOne, splitIfSeveral } from './maintenance.js'
import { openMarketWords } from './market.js'
import { type Row, rowOf } from './rows.js'
import { BEST, type Neighbour, type ScoredStory, scoreStory } from './score-story.js'
import { lookAgain } from './second-look.js'
import { openSeries } from './series.js'
import { openStoryBook, type Story, type StoryBook, type StoryBookPart } from './story-book.js'

export interface StoryDecision {
  readonly story: string
  readonly joined: boolean
  /** How like the story it is, 0 to 1; of the best one there was where it opened its own. */
  readonly score: number
  /** The article it is most like, and why; null where there was none to compare with. */
  readonly nearest: { readonly article: string; readonly likeness: number; readonly evidence: Evidence } | null
  /** The other stories it might have joined, best first, at most five. */
  readonly others: readonly { readonly story: string; readonly score: number }[]
  /** Decided by its copy group, not by likeness. */
  readonly asCopy: boolean
  readonly changes: readonly StoryChange[]
}

export interface StoryIndex {
  add(article: ArticleFeatures, copy: CopyDecision): StoryDecision
  /** Takes a person's word over its own. Corrections also come as an option, for a rebuild. */
  correct(correction: Correction): readonly StoryChange[]
  /** The id of the story a live article is in now; null for one not known or no longer live. */
  storyOf(article: string): string | null
  /** What a story's id leads to, after all merges. */
  idNow(story: string): string
  readonly live: LiveArticles
  readonly book: StoryBook
  readonly frequencies: Frequencies
  readonly likeness: Likeness
  snapshot(): Iterable<StoriesPart>
  /** Takes the parts of a snapshot, in their order, before anything is added. */
  restore(part: StoriesPart): void
}

export interface StoryOptions {
  /** How many articles are live: a new one may join their stories. Beyond them the oldest are forgotten. */
  readonly live?: number
  /** Those made so far, in the order they were made: for a rebuild from the beginning. */
  readonly corrections?: readonly Correction[]
}

export type StoriesPart =
  | { readonly live: LiveState }
  | { readonly book: StoryBookPart }
  | { readonly frequencies: FrequenciesPart; readonly corrections: readonly Correction[] }

const LIVE = 250_000
const MOST_COMPARED = 24
/** Of the story joined, so many of the last articles are what another is held against before the two are merged. */
const LAST = 8
/** A story silent for so long is closed: what comes after is a new one, and this its background. */
const CLOSES_AFTER_MS = 7 * 86_400_000

export function openStories(data: DataFiles, options: StoryOptions = {}): StoryIndex {
  const table = openStemTable(data)
  const frequencies = openFrequencies(table.per100k)
  const likeness = openLikeness(data, table.per100k)
  const book = openStoryBook()
  const live = openLiveArticles(options.live ?? LIVE, (number) => book.forget(number))
  const series = openSeries(data)
  const weighing = { rarity: frequencies.rarity, isMarketWord: openMarketWords(data), kindsOf: series.kindsOf }
  const parts = { live, book, likeness, closeness: openCloseness(live) }
  const corrections = openCorrections(live, book, options.corrections)

  function neighbours(article: Compared & Dated): ReadonlyMap<Story, Neighbour[]> {
    const byStory = new Map<Story, Neighbour[]>()
    for (const number of live.near(article.row, MOST_COMPARED)) {
      const other = live.compared(number)
      const story = book.of(number)
      const known = live.at(number)
      if (other === null || story === undefined || known === undefined) continue
      if (!mayShare(article, known)) continue
      const evidence = likeness.evidence(article, other)
      const near = byStory.get(story) ?? []
      near.push({ number, id: known.id, evidence, likeness: likeness.probability(evidence) })
      byStory.set(story, near)
    }
    return byStory
  }

  function scoreIn(number: number, story: Story): number {
    const article = live.at(number)
    const compared = live.compared(number)
    if (article === undefined || compared === null) return 0
    const near = neighbours({ ...article, ...compared }).get(story)
    return near === undefined ? 0 : scoreStory(compared, story, near, parts).score
  }

  function scored(article: Compared & Dated): readonly ScoredStory[] {
    const stories = [...neighbours(article)].map(([story, neighbours]) => scoreStory(article, story, neighbours, parts))
    return stories.sort((a, b) => b.score - a.score || a.best.number - b.best.number)
  }

  /** Beside what it copies; null where that is not live, or its story closed. */
  function addCopy(article: ArticleFeatures, row: Row, copy: CopyDecision): StoryDecision | null {
    const original = copy.of === null || !WHOLE.has(copy.kind) ? undefined : live.numberOf(copy.of)
    const story = original === undefined ? undefined : book.of(original)
    if (original === undefined || story === undefined || !isOpen(story, article.publishedAt)) return null
    const number = live.add(article, row, live.at(original)?.standsFor ?? original, [])
    book.put(number, article.publishedAt, story, true)
    const changes = corrections.arrived(article.id)
    return { story: idOf(number), joined: true, score: 1, nearest: null, others: [], asCopy: true, changes }
  }

  function idOf(number: number): string {
    return book.of(number)?.id ?? ''
  }

  /** The first other story the article is as like, and the story it joined, may be one. */
  function maintain(story: Story, number: number, others: readonly ScoredStory[]): StoryChange[] {
    const [other] = others
    const near = others.flatMap((one) => one.near.map((neighbour) => neighbour.number))
    const merged =
      other !== undefined && other.score >= likeness.joins
        ? mergeIfOne(parts, story, other.story, number, [
            ...near,
            ...story.members.slice(-LAST).filter((member) => member !== number),
          ])
        : []
    const grown = book.of(number)
    const gathered = grown === undefined ? [] : lookAgain(parts, grown, scoreIn)
    const now = book.of(number)
    return [...merged, ...gathered, ...(now === undefined ? [] : splitIfSeveral(parts, now))]
  }

  return {
    live,
    book,
    frequencies,
    likeness,
    add(article, copy) {
      const row = rowOf(article, weighing)
      const copied = addCopy(article, row, copy)
      if (copied !== null) return copied
      const stories = scored({ ...article, row })
      frequencies.add(row.stems)
      const best = stories[0]
      const joined = best !== undefined && best.score >= likeness.joins
      const story = joined ? best.story : book.open(article.id)
      const links = joined ? best.near.slice(0, BEST).map(({ number, likeness }) => ({ to: number, likeness })) : []
      const number = live.add(article, row, null, links)
      book.put(number, article.publishedAt, story, false)
      const changes: StoryChange[] = joined ? maintain(story, number, stories.slice(1)) : []
      changes.push(...corrections.arrived(article.id))
      return {
        story: idOf(number),
        joined,
        score: best?.score ?? 0,
        nearest: best === undefined ? null : nearestOf(best),
        others: stories.slice(joined ? 1 : 0, 6).map((other) => ({ story: book.idNow(other.story.id), score: other.score })),
        asCopy: false,
        changes,
      }
    },
    correct: corrections.correct,
    storyOf(article) {
      const number = live.numberOf(article)
      return (number === undefined ? undefined : book.of(number)?.id) ?? null
    },
    idNow: book.idNow,
    *snapshot() {
      yield { frequencies: frequencies.snapshot(), corrections: corrections.waiting }
      for (const part of live.snapshot()) yield { live: part }
      for (const part of book.snapshot()) yield { book: part }
    },
    restore(part) {
      if ('live' in part) live.restore(part.live)
      else if ('book' in part) book.restore(part.book)
      else {
        frequencies.restore(part.frequencies)
        corrections.restore(part.corrections)
      }
    },
  }
}

/** A bulletin of another day is another bulletin, however alike. */
const BULLETIN_LASTS_MS = 20 * 3_600_000

function mayShare(a: Dated, b: Dated): boolean {
  const apart = Math.abs(a.publishedAt - b.publishedAt)
  if (a.bulletin && b.bulletin && (apart > BULLETIN_LASTS_MS || isFormOnly(a, b))) return false
  return apart <= CLOSES_AFTER_MS
}

interface Dated {
  readonly publishedAt: number
  readonly bulletin: boolean
  readonly numbers: Uint32Array
}

/** Neither silent for long before an article, nor begun long after it. */
function isOpen(story: Story, publishedAt: number): boolean {
  return publishedAt - story.lastAt <= CLOSES_AFTER_MS && story.firstAt - publishedAt <= CLOSES_AFTER_MS
}

const WHOLE: ReadonlySet<string> = new Set(['identical', 'near', 'excerpt'])

function nearestOf({ best }: ScoredStory): StoryDecision['nearest'] {
  return { article: best.id, likeness: best.likeness, evidence: best.evidence }
}
