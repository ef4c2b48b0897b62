/** What the frames of a verb come to where its report and its speaker are looked for, worked out once for each verb. */
import type { Frame } from './lexicon.js'

export interface VerbFrames {
  /** Those by which a report may follow at some distance. */
  readonly sought: readonly Frame[]
  /** Those by which a noun of happening may follow at some distance. */
  readonly happenings: readonly Frame[]
  /** Those by which the one spoken to may follow at once. */
  readonly addressed: readonly Frame[]
  /** Those with somebody spoken to, the far-reaching ل last: «دعا الأمين العام للأمم المتحدة الأطراف إلى». */
  readonly targets: readonly Frame[]
  /** Those of a verb that has its speaker alone before the preposition. */
  readonly alone: readonly Frame[]
  /** Somebody is always spoken to. */
  readonly obliged: boolean
  /** Prepositions the verb takes, folded: they end what stands between it and its report. */
  readonly stops: readonly string[]
  /** The report may follow with ب. */
  readonly withB: boolean
  /** The report may be a bare noun. */
  readonly noun: boolean
  /** The report may be a quotation. */
  readonly quote: boolean
  /** The report may be a clause or a quotation. */
  readonly speech: boolean
  /** The verb reports by itself, whatever stands about it. */
  readonly sure: boolean
  /** The verb may hand on what another said. */
  readonly relays: boolean
}

/** Free prepositions of the frames, folded. */
export const FREE: Readonly<Record<string, string>> = {
  ila: 'الي',
  'ila-that': 'الي',
  ala: 'علي',
  'ala-that': 'علي',
  min: 'من',
  an: 'عن',
  fi: 'في',
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
const HAPPENING: ReadonlySet<string> = new Set(['an', 'min', 'b', 'noun', 'event', 'own-event'])

export function verbFrames(frames: readonly Frame[]): VerbFrames {
  const kinds = frames.map(({ kind }) => kind)
  const targets = targetsOf(frames)
  const alone = targets.filter(({ kind }) => kinds.includes(kind.replace('target-', '')))
  return {
    sought: frames.filter(({ kind }) => SOUGHT.has(kind)),
    happenings: frames.filter(({ kind }) => HAPPENING.has(kind)),
    addressed: frames.filter(({ kind }) => isTarget(kind) || kind === 'person-that' || kind === 'min-noun'),
    targets,
    alone: kinds.includes('b') ? [...alone, { kind: 'target-b', doubtful: false }] : alone,
    obliged: kinds.every(isTarget),
    stops: kinds.flatMap((kind) => FREE[kind.replace('target-', '')] ?? (isB(kind) ? ['ب'] : [])),
    withB: kinds.some(isB),
    noun: kinds.some((kind) => kind === 'noun' || kind.startsWith('target')),
    quote: kinds.includes('quote'),
    speech: kinds.includes('that') || kinds.includes('quote'),
    sure: frames.some(({ kind, doubtful, opens }) => !doubtful && !opens && !kind.startsWith('medium')),
    relays: kinds.some((kind) => kind.startsWith('relay')),
  }
}

function targetsOf(frames: readonly Frame[]): readonly Frame[] {
  const found = frames.filter(({ kind }) => isTarget(kind) || kind === 'person-that')
  return [...found.filter(({ kind }) => kind !== 'target-l'), ...found.filter(({ kind }) => kind === 'target-l')]
}

function isTarget(kind: string): boolean {
  return kind.startsWith('target-')
}

function isB(kind: string): boolean {
  return kind === 'b' || kind === 'target-b'
}
