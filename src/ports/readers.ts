/** What pages, API and command ask of the store: ready views, never rows. */
import type { Article } from '../domain/article.js'
import type { Claim } from '../domain/claim.js'
import type { Correction } from '../domain/correction.js'
import type { CopyKind } from '../domain/relation.js'

/** An article by its headline, wherever one is linked to. */
export interface Headline {
  readonly id: string
  readonly headline: string
  readonly outlet: string | null
  readonly url: string | null
  /** ISO 8601; null when the page gave none. */
  readonly publishedAt: string | null
}

export interface StorySummary {
  readonly id: string
  readonly headline: string
  /** First sentence or two of the article that names the story; never the whole text. */
  readonly lead: string
  readonly articles: number
  readonly outlets: readonly string[]
  /** Independent origins: groups of copies with one origin count once; null where none is known. */
  readonly origins: number | null
  readonly claims: number
  readonly firstAt: string | null
  readonly lastAt: string | null
}

/** The articles of a story that have one origin: an agency's report and its copies, or an outlet's own. */
export interface OriginGroup {
  /** Who the words are from; null when no credit says so. */
  readonly origin: string | null
  /** Printed on at least one of the pages; false when inferred. */
  readonly stated: boolean
  readonly articles: readonly (Headline & {
    readonly copy: CopyKind | 'own'
    /** Credited on its own page; false where the origin was inferred from copied text. */
    readonly stated: boolean
  })[]
}

export interface StoryClaim {
  readonly article: Headline
  readonly claim: Claim
}

/** One speaker's claims in a story, by the fullest name; copies of one claim appear once, with all articles that carry it. */
export interface SpeakerClaims {
  readonly speaker: string | null
  readonly kind: Claim['kind']
  readonly anonymous: boolean
  readonly claims: readonly (StoryClaim & { readonly alsoIn: readonly Headline[] })[]
}

/** What a person did to a story. */
export interface HandCorrection {
  readonly kind: Correction['kind']
  /** ISO 8601. */
  readonly at: string
}

export interface StoryView extends StorySummary {
  readonly byOrigin: readonly OriginGroup[]
  readonly speakers: readonly SpeakerClaims[]
  /** Earlier stories this one grew out of, nearest first. */
  readonly earlier: readonly StorySummary[]
  /** Corrections by hand about articles that are in it now, oldest first. */
  readonly corrections: readonly HandCorrection[]
}

export interface ArticleView {
  readonly article: Article
  readonly url: string | null
  /** Part of the sample edition. */
  readonly fiction: boolean
  readonly story: { readonly id: string; readonly headline: string } | null
  readonly copies: readonly (Headline & { readonly copy: CopyKind })[]
  /** The one best earlier piece («اقرأ أيضاً»). */
  readonly background: Headline | null
  /** At most ten, none a copy of this article or of another («مقالات مشابهة»). */
  readonly similar: readonly Headline[]
}

export interface SearchRequest {
  readonly words: string
  readonly outlet: string | null
  readonly speaker: string | null
  readonly place: string | null
  readonly story: string | null
  /** ISO dates, from inclusive, to exclusive. */
  readonly from: string | null
  readonly to: string | null
  readonly limit: number
  /** Where the page before ended; null for the first page. */
  readonly after: string | null
}

export interface SearchHit extends Headline {
  readonly story: string | null
  /** A stretch of the text around the words found; `marks` are offsets into it, at word edges. */
  readonly snippet: { readonly text: string; readonly marks: readonly { readonly start: number; readonly end: number }[] }
  readonly score: number
}

export interface SearchResult {
  readonly total: number
  readonly hits: readonly SearchHit[]
  readonly next: string | null
  readonly didYouMean: string | null
}

export interface Counts {
  readonly articles: number
  readonly stories: number
  readonly claims: number
  readonly outlets: number
}

export interface Readers {
  /** Stories by their last article, newest first. */
  latestStories(request: {
    limit: number
    after: string | null
  }): Promise<{ stories: readonly StorySummary[]; next: string | null }>
  /** Null when there is none; a merged story answers under its old id too. */
  story(id: string): Promise<StoryView | null>
  article(id: string): Promise<ArticleView | null>
  search(request: SearchRequest): Promise<SearchResult>
  counts(): Promise<Counts>
}
