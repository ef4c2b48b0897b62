/** A draft: one cue with what its construction found around it, before contents are cut and speakers are known. */
import type { Stance } from '../../domain/claim.js'
import type { Span } from '../../domain/evidence.js'
import type { Count, Gender } from './inflect.js'
import type { NounPhrase } from './noun-phrase.js'

/** From the first token to before the last, `from` inclusive. */
export interface TokenRange {
  readonly from: number
  readonly to: number
}

/** Where the content is to be read from. */
export type ContentSeed =
  /** From a character on, up to where the clause ends; `token` is the first word of it. */
  | { readonly kind: 'forward'; readonly start: number; readonly token: number; readonly marker: Marker }
  /** Known already. */
  | { readonly kind: 'spans'; readonly spans: readonly Span[] }

export type Marker = 'that' | 'quote' | 'colon' | 'noun' | 'preposition' | 'target'

export interface Agreement {
  readonly gender: Gender | null
  readonly number: Count | null
}

export interface Draft {
  /** Words of the cue. */
  readonly cue: TokenRange
  /** Where the cue is no word but a mark. */
  readonly cueSpan?: Span
  /** Which construction made it, by file name. */
  readonly construction: string
  /** The verb or phrase it rests on, for the trace. */
  readonly entry: string
  readonly stance: Stance
  readonly speaker: NounPhrase | null
  /** What a left-out speaker must agree with. */
  readonly agreement: Agreement
  readonly seed: ContentSeed
  /** Which side of an evidential phrase its clause stands on. */
  readonly covers?: 'before' | 'after' | 'both'
  /** The agency or outlet of a relay, and where it starts within its first word («لوزارة»). */
  readonly carrier?: (TokenRange & { readonly start?: number }) | null
  /** Further words that belong to the cue and can be none of their own. */
  readonly consumed?: TokenRange
  /** The first token of an introduction that the cue shares with an earlier verb («غرد … قائلا»). */
  readonly reach?: number
  /** Steps by which it was reached, in order. */
  readonly rules: readonly string[]
}
