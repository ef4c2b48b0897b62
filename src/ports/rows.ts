/** What views are made of: articles and stories as the store has them, without their texts unless these are asked for. */
import type { Article } from '../domain/article.js'
import type { Claim } from '../domain/claim.js'
import type { MadeCorrection } from '../domain/correction.js'
import type { Credit } from '../domain/credit.js'
import type { CopyKind } from '../domain/relation.js'
import type { Headline } from './readers.js'

export interface StoryRow {
  readonly id: string
  /** Given by hand; null while an article names it. */
  readonly name: string | null
  readonly articles: number
  /** Milliseconds since 1970, of its first and its last article. */
  readonly firstTime: number
  readonly lastTime: number
}

export interface MemberRow extends Headline {
  readonly role: Article['role']
  readonly time: number
  readonly fiction: boolean
  readonly credits: readonly Credit[]
  /** Null until the article is related. */
  readonly story: string | null
  readonly copy: { readonly group: string; readonly kind: CopyKind | 'own'; readonly of: string | null } | null
  /** How many claims were read in it. */
  readonly claims: number
}

export interface StoredArticle {
  readonly article: Article
  readonly row: MemberRow
}

/** Why an article stands where it stands: the document it was read in, and what relating wrote down. */
export interface StoredReasons {
  readonly document: {
    readonly key: string
    readonly kind: 'record' | 'page'
    readonly revision: number
    readonly hash: string
    /** Version and digest of what made the reading; null where it is older than this note. */
    readonly readBy: string | null
  }
  /** Null until the article is related. */
  readonly relation: { readonly arrival: number; readonly trace: unknown } | null
}

export interface Health {
  /** Articles that wait to be related. */
  readonly waiting: number
  /** Documents read by another version, or with other lexicons, than are at hand now. */
  readonly outdated: number
  /** Whether log, articles and stories agree. */
  readonly whole: boolean
}

export interface Rows {
  /** Newest last article first, equal times by id; those after one of them. */
  latestStories(limit: number, after: { readonly time: number; readonly id: string } | null): Promise<readonly StoryRow[]>
  /** Those that are there, in the order asked for; a merged story is found under its old id. */
  stories(ids: readonly string[]): Promise<readonly StoryRow[]>
  /** Articles of some stories, in order of time, equal times by id. */
  members(stories: readonly string[]): Promise<readonly MemberRow[]>
  /** Those that are there, in the order asked for. */
  articles(ids: readonly string[]): Promise<readonly MemberRow[]>
  /** Articles of a group of copies, and those that share a part or a quotation with one of them, in order of time. */
  copies(group: string, article: string): Promise<readonly MemberRow[]>
  /** How their texts begin, at most so many characters each. */
  beginnings(articles: readonly string[], length: number): Promise<ReadonlyMap<string, string>>
  /** Claims by article, each in text order. */
  claims(articles: readonly string[]): Promise<ReadonlyMap<string, readonly Claim[]>>
  /** Corrections by hand that name one of some articles, in the order they were made. */
  corrections(articles: readonly string[]): Promise<readonly MadeCorrection[]>
  article(id: string): Promise<StoredArticle | null>
  reasons(article: string): Promise<StoredReasons | null>
  health(): Promise<Health>
}
