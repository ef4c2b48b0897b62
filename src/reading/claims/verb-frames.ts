/** What the frames of a verb come to when its report is looked for, worked out once for each verb. */
import { FREE } from './complement.js'
import type { CueVerb, Frame } from './lexicon.js'

export interface VerbFrames {
  /** Those by which a report may follow at some distance. */
  readonly sought: readonly Frame[]
  /** Prepositions the verb takes, folded: they end what stands between it and its report. */
  readonly stops: readonly string[]
  /** The report may follow with ب. */
  readonly withB: boolean
  /** The report may be a bare noun. */
  readonly noun: boolean
  /** The verb may hand on what another said. */
  readonly relays: boolean
}

const SOUGHT: ReadonlySet<string> = new Set([
  'that',
  'quote',
  'ila',
  'ila-that',
  'ala',
  'ala-that',
  'document-that',
  'medium-that',
])

const known = new WeakMap<CueVerb, VerbFrames>()

export function verbFrames(verb: CueVerb): VerbFrames {
  const before = known.get(verb)
  if (before !== undefined) return before
  const { frames } = verb
  const found: VerbFrames = {
    sought: frames.filter(({ kind }) => SOUGHT.has(kind)),
    stops: frames.flatMap(({ kind }) => FREE[kind.replace('target-', '')] ?? (isB(kind) ? ['ب'] : [])),
    withB: frames.some(({ kind }) => isB(kind)),
    noun: frames.some(({ kind }) => kind === 'noun' || kind.startsWith('target')),
    relays: frames.some(({ kind }) => kind.startsWith('relay')),
  }
  known.set(verb, found)
  return found
}

function isB(kind: string): boolean {
  return kind === 'b' || kind === 'target-b'
}
