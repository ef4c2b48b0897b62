/** Outlets and agencies: who publishes, who supplies, by which names they are known. */

export interface BilingualName {
  readonly ar: string
  readonly en: string
}

/** How one design of an outlet's pages is read, from a day on. CSS selectors; null where the general reader does it. */
export interface PageRule {
  readonly from: string
  readonly body: string | null
  readonly headline: string | null
  readonly published: string | null
  readonly byline: string | null
  readonly drop: readonly string[]
}

/** One `data/outlets/*.json`, `data/agencies/*.json`, or of the sample edition. */
export interface Outlet {
  readonly id: string
  readonly name: BilingualName
  readonly kind: 'outlet' | 'agency' | 'aggregator'
  /** Other names and abbreviations as printed («أ ف ب», «واس»). */
  readonly aliases: readonly string[]
  readonly hosts: readonly string[]
  /** ISO 3166-1 alpha-2; null for the invented ones and where it is not known. */
  readonly country: string | null
  readonly timeZone: string | null
  readonly page: readonly PageRule[]
  /** Part of the sample edition: labelled as fiction wherever it is shown. */
  readonly fiction: boolean
}
