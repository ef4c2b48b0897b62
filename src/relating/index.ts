/**
 * Relating: copies, stories, similar and background of a stream of articles, together. What it does depends on nothing but
 * the features it is given and their order.
 */
import type { DataFiles } from '../domain/data.js'
import type { RelatedArticle } from '../domain/relation.js'
import { type CopiesPart, type CopyDecision, type CopyIndex, openCopies } from './copies/index.js'
import { type ArticleFeatures, openFeatures } from './features/article-features.js'
import { isOfVersion, pack, unpack } from './pack.js'
import { openSimilar, type Similar } from './similar/index.js'
import type { Correction } from './stories/corrections.js'
import { openStories, type StoriesPart, type StoryDecision, type StoryIndex } from './stories/index.js'

/** Raised when features are made or packed another way: stored ones are then stale and made again from the texts. */
export const FEATURES_VERSION = 2
/** Raised when a decision may come out another way: stories are then decided again from stored features. */
export const RELATING_VERSION = 7

export interface Related {
  readonly copy: CopyDecision
  readonly story: StoryDecision
}

export interface Relating {
  /** What is kept of an article, made from its text once. */
  features(article: RelatedArticle): ArticleFeatures
  /** Decides one article. To be called once an article, in order of arrival: that order is what a replay must keep. */
  add(features: ArticleFeatures): Related
  readonly copies: CopyIndex
  readonly stories: StoryIndex
  readonly similar: Similar
  /**
   * All state, in parts of a few megabytes at most: restored from them, relating goes on as though it had never stopped.
   * The parts are made one by one as they are taken; nothing may be added in between.
   */
  snapshot(): Iterable<Uint8Array>
  /** Takes the parts of a snapshot, in their order, before anything is added. Call it only where `snapshotFits`. */
  restore(part: Uint8Array): void
}

export interface RelatingOptions {
  /** How many articles copies are looked for in. */
  readonly copyWindow?: number
  /** How many articles stories are open to. */
  readonly live?: number
  /** Made by hand so far, in order: for a rebuild from the beginning. A snapshot has its own. */
  readonly corrections?: readonly Correction[]
}

type Part = { readonly copies: CopiesPart } | { readonly stories: StoriesPart }

export function openRelating(data: DataFiles, options: RelatingOptions = {}): Relating {
  const features = openFeatures(data)
  const copies = openCopies(options.copyWindow === undefined ? {} : { window: options.copyWindow })
  const stories = openStories(data, options)
  return {
    features: (article) => features.of(article),
    add(article) {
      const copy = copies.add(article)
      return { copy, story: stories.add(article, copy) }
    },
    copies,
    stories,
    similar: openSimilar(stories),
    *snapshot() {
      for (const part of copies.snapshot()) yield pack({ copies: part } satisfies Part, RELATING_VERSION)
      for (const part of stories.snapshot()) yield pack({ stories: part } satisfies Part, RELATING_VERSION)
    },
    restore(bytes) {
      const part = unpack<Part>(bytes, RELATING_VERSION)
      if (part === null) throw new Error('a part of a snapshot is of another version')
      if ('copies' in part) copies.restore(part.copies)
      else stories.restore(part.stories)
    },
  }
}

/** Whether a snapshot that this is a part of can be gone on from; if not, all features are to be added again. */
export function snapshotFits(part: Uint8Array): boolean {
  return isOfVersion(part, RELATING_VERSION)
}

export function encodeFeatures(features: ArticleFeatures): Uint8Array {
  return pack(features, FEATURES_VERSION)
}

/** Null where they were made by another version: the article's text is then to be read again. */
export function decodeFeatures(bytes: Uint8Array): ArticleFeatures | null {
  return unpack<ArticleFeatures>(bytes, FEATURES_VERSION)
}
