/** A claim: one act of reporting what somebody said. */
import type { Evidence, Span } from './evidence.js'
import type { Place } from './place.js'
import type { Quantity } from './quantity.js'
import type { Time } from './time.js'

export type SpeakerKind = 'person' | 'role' | 'organisation' | 'group' | 'document' | 'country'

export type SpeechMode = 'direct' | 'indirect' | 'mixed'

export type Stance =
  | 'says'
  | 'confirms'
  | 'denies'
  | 'announces'
  | 'accuses'
  | 'warns'
  | 'demands'
  | 'promises'
  | 'expects'
  | 'condemns'
  | 'doubts'

export interface Resolved extends Span {
  readonly words: string
}

/** Why a speaker is not named, and the words that say so. */
export interface Anonymity {
  readonly reason: string
  readonly evidence: Evidence
}

export interface Claim {
  /** The reporting word, with its clitics as written. */
  readonly cue: Evidence
  /** The noun phrase nearest the cue, title included, no relative clause; null when left out or a pronoun. */
  readonly speaker: Evidence | null
  /** Who it is, by the fullest mention in the article; null when nobody can tell. */
  readonly resolved: Resolved | null
  readonly kind: SpeakerKind
  readonly anonymous: boolean
  readonly anonymity: Anonymity | null
  /** Agencies and outlets the words came through, nearest the speaker first. */
  readonly via: readonly Evidence[]
  /** What was said, without complementiser, outer quote marks, cue and speaker. */
  readonly content: readonly Evidence[]
  readonly mode: SpeechMode
  readonly stance: Stance
  readonly quantities: readonly Quantity[]
  readonly times: readonly Time[]
  readonly places: readonly Place[]
  /** Number of the claim in whose content this one stands, in the article's list; null outside every other. */
  readonly parent: number | null
  /** 0..1: how likely a claim found with these signs is to be right in cue, speaker and content, measured on annotated articles. */
  readonly confidence: number
}
