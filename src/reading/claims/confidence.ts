/** How far a claim can be trusted to be read right. */
import type { Draft } from './draft.js'
import type { Resolution } from './speakers.js'

export function confidenceOf(draft: Draft, resolution: Resolution): number {
  if (resolution.speaker === null) return 0.5
  return draft.speaker === null ? 0.8 : 0.9
}
