/** One hop of the credit chain: outlet ← agency ← speaker. */
import type { Evidence } from './evidence.js'

export type CreditRole = 'publisher' | 'relayed-outlet' | 'agency' | 'writer'

export interface Credit {
  readonly role: CreditRole
  readonly name: string
  /** The words that show it; null where the page itself (its address, its metadata) does. */
  readonly evidence: Evidence | null
  /** Printed as a credit; false where it was inferred, for example from copied text. */
  readonly stated: boolean
}
