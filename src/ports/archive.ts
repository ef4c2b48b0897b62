/** What is kept of the news itself: every document as it was received, and what was read in it. */
import type { Article, Page } from '../domain/article.js'
import type { Problem } from '../domain/problem.js'

/** What an archive, a feed or a person says of a document, before anybody has read it. */
export interface Declared {
  readonly title: string | null
  readonly outlet: string | null
  readonly byline: string | null
  /** ISO 8601. */
  readonly publishedAt: string | null
  /** From whom the outlet says it has it, as written. */
  readonly source: string | null
  /** Part of the sample edition. */
  readonly fiction: boolean
}

/** The text of a record is its article's text; the bytes of a page are its HTML as fetched. */
export type Content = { readonly kind: 'record'; readonly text: string } | { readonly kind: 'page'; readonly bytes: Uint8Array }

/** A document as it came. */
export interface ReceivedDocument {
  /** The same key is the same document, whenever it comes again («url:https://…»). */
  readonly key: string
  /** Id of its main article; another is made from it where a document of another key has taken this one. */
  readonly articleId: string
  readonly url: string | null
  readonly declared: Declared
  /** Milliseconds since 1970. Stands in for the time of publication where nothing else gives one. */
  readonly receivedAt: number
  readonly content: Content
  /** Of all that could change the reading: another hash under the same key is a new revision. */
  readonly hash: string
}

/** What the page itself is, beside its articles. */
export type PageFrame = Pick<Page, 'title' | 'language' | 'related' | 'problems'>

/** A document with what was read in it. */
export interface ReadDocument {
  readonly document: ReceivedDocument
  readonly frame: PageFrame | null
  /** Their ids are given when they are kept, except in `articles[0]`, which has the document's. */
  readonly articles: readonly Article[]
  /** What relating needs of each article, packed by it. */
  readonly features: readonly Uint8Array[]
  /** Why there is nothing, or not all, to read in it; left out where all is well. */
  readonly problem?: Problem
}

/** How far an import has come: whatever is before `position` is kept. */
export interface ImportProgress {
  /** Names the input and the state it is in; an input that was changed has another name. */
  readonly source: string
  readonly position: number
  readonly done: boolean
}

export interface Kept {
  readonly added: number
  readonly revised: number
  readonly unchanged: number
}

export interface KnownDocument {
  readonly hash: string
  readonly revision: number
}

export interface Archive {
  /** Which of these keys are kept; those that are not are left out. */
  known(keys: readonly string[]): Promise<ReadonlyMap<string, KnownDocument>>
  /**
   * Keeps documents in the order given and notes how far the import has come: whole or not at all. Saying it twice leaves the
   * same rows. A known key with another hash becomes its next revision; the raw content of the earlier one stays.
   */
  keep(documents: readonly ReadDocument[], progress: ImportProgress | null): Promise<Kept>
  /** Null where this source was never begun. */
  progress(source: string): Promise<ImportProgress | null>
  /** Documents as they were received, latest revision, in the order they were first kept, after `after`; for reading them again. */
  received(after: number, limit: number): Promise<readonly { readonly number: number; readonly document: ReceivedDocument }[]>
  countDocuments(): Promise<number>
  /** Puts a new reading in place of the old one; documents and relations stay as they are until relating begins anew. */
  reread(documents: readonly ReadDocument[]): Promise<void>
}
