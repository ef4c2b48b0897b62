/** Reports within reports: «قال الوزير إن الشركة أعلنت أن …». */
import { covers } from '../../domain/evidence.js'
import type { Passage } from './passage.js'
import type { Settled } from './settle.js'

/** How many reports before and after one are looked at for one that it stands in. */
const NEAR = 12

/** For each report the number of the narrowest other one whose content its cue stands in; null outside every other. */
export function parentsOf(passage: Passage, settled: readonly Settled[]): readonly (number | null)[] {
  return settled.map(({ draft }, n) => {
    const cue = draft.cueSpan ?? passage.tokens[draft.cue.from]
    let parent: number | null = null
    let width = Number.POSITIVE_INFINITY
    for (let other = Math.max(0, n - NEAR); other < Math.min(settled.length, n + NEAR); other++) {
      if (other === n || cue === undefined) continue
      for (const span of settled[other]?.content ?? []) {
        if (!covers(span, cue) || span.end - span.start >= width) continue
        parent = other
        width = span.end - span.start
      }
    }
    return parent
  })
}
