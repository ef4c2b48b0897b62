/** Names of the places within a page that notes and words link to; `scope` tells several articles of one page apart. */
import type { Claim } from '../../../domain/claim.js'

export interface Anchors {
  /** The note that explains a claim. */
  note(claim: Claim): string
  /** The first of a claim's words in the text. */
  said(claim: Claim): string
  /** The words of the credit at this place in the chain. */
  credit(at: number): string
  /** What ties the marks of a claim to its note for the script. */
  key(claim: Claim): string
  heading(name: string): string
}

export function anchorsOf(scope = ''): Anchors {
  const key = ({ cue }: Claim) => `${scope}${cue.of === 'page' ? 'p' : ''}${cue.start}`
  return {
    note: (claim) => `note-${key(claim)}`,
    said: (claim) => `said-${key(claim)}`,
    credit: (at) => `credit-${scope}${at}`,
    heading: (name) => `${name}${scope === '' ? '' : `-${scope}`}`,
    key,
  }
}
