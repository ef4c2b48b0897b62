/** What the reader and the API are given: views to show, texts to say, and ways to read a page on request. */
import type { Page } from '../domain/article.js'
import { IsnadError } from '../domain/isnad-error.js'
import type { Outlet } from '../domain/outlet.js'
import type { Messages } from '../messages.js'
import type { Readers } from '../ports/readers.js'
import type { HouseLanguage } from './web/visitor.js'

/** A pasted page: HTML or plain text, told apart by the reader itself. */
export interface PastedPage {
  readonly content: string
  readonly url: string | null
  /** ISO 8601 instant or date; null leaves relative times unresolved. */
  readonly publishedAt: string | null
  readonly outlet: string | null
}

/** Outlets and agencies: their names in both languages, their zone, and whether they are invented. */
export interface KnownOutlets {
  readonly all: readonly Outlet[]
  /** By any name they are printed under. */
  byName(name: string): Outlet | null
}

/** The store's word for a cursor that is none of its own: what was asked is at fault, not we. */
export function isBadCursor(error: unknown): error is IsnadError {
  return error instanceof IsnadError && error.code === 'search.bad-page'
}

export interface Needs {
  readonly readers: Readers
  readonly messages: Messages
  readonly outlets: KnownOutlets
  readonly readPasted: (page: PastedPage) => Page
  /** Fetches an address by the guarded fetcher and reads it; null where this instance fetches nothing on request. */
  readonly readAddress: ((url: string, publishedAt: string | null) => Promise<Page>) | null
  /** Names under which it may be asked beside this machine's own; null for a reader that others may ask anyway, which answers to all. */
  readonly hosts: readonly string[] | null
  readonly language: HouseLanguage
  /** Articles in full, for the instance's own people. False: headline, snippet, claims and a link. */
  readonly fullText: boolean
  /** Told of our own bugs only; the visitor gets a plain error page. */
  readonly onError: (error: unknown) => void
}
