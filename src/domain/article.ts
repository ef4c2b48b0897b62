/** What is read from one page: its articles, each with text, credits, claims, times and places. */
import type { Claim } from './claim.js'
import type { Credit } from './credit.js'
import type { Evidence } from './evidence.js'
import type { Place } from './place.js'
import type { Problem } from './problem.js'
import type { Time } from './time.js'

export interface Dateline {
  readonly places: readonly string[]
  readonly words: string
}

/** A note that something could not be verified, by its words; `by` is who could not, null where it is left out. */
export interface Verification extends Evidence {
  readonly by: Evidence | null
}

export interface Article {
  readonly id: string
  readonly role: 'main' | 'embedded'
  readonly headline: string | null
  readonly text: string
  readonly dateline: Dateline | null
  readonly byline: string | null
  /** ISO 8601 instant, or a date where the page gives no more; null when it gives none. */
  readonly publishedAt: string | null
  readonly outlet: string | null
  readonly credits: readonly Credit[]
  readonly claims: readonly Claim[]
  readonly verifications: readonly Verification[]
  readonly times: readonly Time[]
  readonly places: readonly Place[]
}

export interface RelatedHeadline {
  readonly headline: string
  readonly url: string | null
}

export interface Page {
  readonly url: string | null
  readonly title: string | null
  readonly language: string | null
  readonly text: string
  readonly articles: readonly Article[]
  readonly related: readonly RelatedHeadline[]
  readonly problems: readonly Problem[]
}
