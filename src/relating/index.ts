/**
 * Relating: copies, stories, similar and background of a stream of articles, together. What it does depends on nothing but
 * the features it is given and their order.
 */
import type { DataFiles } from '../domain/data.js'
import type { RelatedArticle } from '../domain/relation.js'
import { type CopyDecision, type CopyIndex, type CopySnapshot, openCopies } from './copies/index.js'
import { type ArticleFeatures, openFeatures } from './features/article-features.js'
import { pack, unpack } from './pack.js'
import { openSimilar, type Similar } from './similar/index.js'
import type { Correction } from './stories/corrections.js'
import { openStories, type StoryDecision, type StoryIndex, type StorySnapshot } from './stories/index.js'

/** Raised when features are made or packed another way: stored ones are then stale and made again from the texts. */
export const FEATURES_VERSION = 2
/** Raised when a decision may come out another way: stories are then decided again from stored features. */
export const RELATING_VERSION = 4

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
  /** All state, to go on from: opened with it, relating goes on as though it had never stopped. */
  snapshot(): Uint8Array
}

export interface RelatingOptions {
  /** How many articles copies are looked for in. */
  readonly copyWindow?: number
  /** How many articles stories are open to. */
  readonly live?: number
  /** Made by hand so far, in order: for a rebuild from the beginning. A snapshot has its own. */
  readonly corrections?: readonly Correction[]
}

interface Snapshot {
  readonly copies: CopySnapshot
  readonly stories: StorySnapshot
}

/** `from` is a snapshot; one of another version is passed over, and everything is to be added again. */
export function openRelating(data: DataFiles, options: RelatingOptions = {}, from?: Uint8Array): Relating {
  const saved = (from === undefined ? null : unpack<Snapshot>(from, RELATING_VERSION)) ?? undefined
  const features = openFeatures(data)
  const copies = openCopies(options.copyWindow === undefined ? {} : { window: options.copyWindow }, saved?.copies)
  const stories = openStories(data, options, saved?.stories)
  return {
    features: (article) => features.of(article),
    add(article) {
      const copy = copies.add(article)
      return { copy, story: stories.add(article, copy) }
    },
    copies,
    stories,
    similar: openSimilar(stories),
    snapshot: () => pack({ copies: copies.snapshot(), stories: stories.snapshot() } satisfies Snapshot, RELATING_VERSION),
  }
}

/** Whether a snapshot can be gone on from; if not, all features are to be added again. */
export function snapshotFits(snapshot: Uint8Array): boolean {
  return unpack(snapshot, RELATING_VERSION) !== null
}

export function encodeFeatures(features: ArticleFeatures): Uint8Array {
  return pack(features, FEATURES_VERSION)
}

/** Null where they were made by another version: the article's text is then to be read again. */
export function decodeFeatures(bytes: Uint8Array): ArticleFeatures | null {
  return unpack<ArticleFeatures>(bytes, FEATURES_VERSION)
}
