/** How articles stand to each other: copies and stories. */

/** `identical` J ≥ .9, `near` J ≥ .5, `excerpt` one holds most of the other, `partial` a part, `quotation` only what a speaker said. */
export type CopyKind = 'identical' | 'near' | 'excerpt' | 'partial' | 'quotation'

/** What relating needs of an article. Instants are milliseconds since 1970. */
export interface RelatedArticle {
  readonly id: string
  readonly outlet: string | null
  readonly url: string | null
  readonly publishedAt: number
  readonly headline: string
  readonly text: string
  /** Agencies and relayed outlets credited on the page, by name or id; empty where none is. */
  readonly creditedTo: readonly string[]
  /** Names of places found in the text, in text order, with repeats; empty where they were not looked for. */
  readonly places: readonly string[]
  /** True where the outlet is itself an agency: what it publishes without a credit is its own. */
  readonly fromAgency?: boolean
  /** False where the time is only when the page was fetched: it then proves nothing about who came first. */
  readonly timeTrusted?: boolean
}
