/** A pure, versioned step from input to output. */
import type { Problem } from './problem.js'

/** Raising a stage's version makes its older results stale, so that they are made again. */
export interface Stamp {
  readonly stage: string
  readonly version: number
}

export interface Outcome<Output> {
  readonly output: Output
  readonly problems: readonly Problem[]
}
