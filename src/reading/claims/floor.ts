/** The floor: who spoke last, so that a left-out subject and «البيان» find their speaker. */
import type { Speaker } from './cast.js'
import type { Agreement } from './draft.js'
import type { NounPhrase } from './noun-phrase.js'

/** A turn at speaking outside what others report. */
export interface Turn {
  readonly speaker: Speaker
  /** The first token of its cue. */
  readonly at: number
  /** Told by a verb, not by «بحسب». */
  readonly main: boolean
  /** Spoke through a document whose author is named. */
  readonly written: boolean
  /** Of its verb: «وأضاف البيان … واصفا» goes on in the gender of «البيان». */
  readonly gender: Agreement['gender']
}

/** «وذكر البيان»: a statement speaks for whoever made the last one. */
export function statementBefore(floor: readonly Turn[], mention: NounPhrase): Speaker | null {
  if (mention.head?.kind !== 'document' || !mention.definite || mention.to - mention.from > 1) return null
  const last = floor.findLast(({ speaker }) => speaker.phrase.head?.kind !== 'medium')
  return last !== undefined && (last.written || last.speaker.kind === 'organisation') ? last.speaker : null
}

/** The last who fits; after an aside («بحسب …») the floor goes back to whoever had it. */
export function carried(floor: readonly Turn[], agreement: Agreement): Speaker | null {
  let aside: Speaker | null = null
  for (let at = floor.length - 1; at >= 0 && floor.length - at < 8; at--) {
    const turn = floor[at]
    if (turn === undefined || !(fits(turn.speaker, agreement) || isSameGender(turn, agreement))) continue
    if (turn.main) return turn.speaker
    aside ??= turn.speaker
  }
  return aside
}

/** Whether a verb form may have this speaker; what is not known fits. */
export function fits(speaker: Speaker | null, { gender, number }: Agreement): boolean {
  if (speaker === null) return false
  if (gender === null || speaker.gender === null) return true
  const { head } = speaker.phrase
  const people = head?.kind === 'group' || head?.kind === 'role' || head?.title != null
  if (number === 'p') return head === null || head.number !== 's'
  if (people && head?.number === 'p' && head.gender === 'm') return false
  return speaker.gender === gender
}

function isSameGender({ speaker, gender }: Turn, agreement: Agreement): boolean {
  return gender !== null && gender === agreement.gender && agreement.number === 's' && speaker.phrase.head?.number !== 'p'
}
