/** How articles stand to each other, as a log in order of arrival: the log is the state, and replaying it gives it again. */
import type { Correction, MadeCorrection } from '../domain/correction.js'
import type { CopyKind } from '../domain/relation.js'

/** What relating needs of an article: its id and time as they were kept, and its features as relating packed them. */
export interface PackedFeatures {
  readonly article: string
  /** Milliseconds since 1970: of publication, else of receipt. */
  readonly time: number
  readonly features: Uint8Array
}

/** What became of a story there was. */
export type StoryChange =
  | { readonly kind: 'merged'; readonly story: string; readonly into: string }
  | { readonly kind: 'moved'; readonly articles: readonly string[]; readonly from: string; readonly into: string }
  | { readonly kind: 'renamed'; readonly story: string; readonly name: string | null }

/** A decision on one article, with what it was made by. */
export interface Relation extends PackedFeatures {
  readonly copy: { readonly group: string; readonly kind: CopyKind | 'own'; readonly of: string | null }
  readonly story: string
  readonly changes: readonly StoryChange[]
  /** How it was decided, for people who ask; plain data. */
  readonly trace: unknown
}

export interface LoggedFeatures extends PackedFeatures {
  readonly arrival: number
}

/** A correction by hand, at its place in the log. */
export interface LoggedCorrection {
  readonly arrival: number
  readonly correction: Correction
}

export type LogEntry = LoggedFeatures | LoggedCorrection

/** State of relating after an arrival, so that a start need not replay the whole log. */
export interface RelatingState {
  readonly arrival: number
  /** Taken one by one as they are stored, so that the whole never stands in memory twice. */
  readonly parts: Iterable<Uint8Array>
}

/** Takes a part of a kept state; false where it has no use for it, nor for those that follow. */
export type TakePart = (part: Uint8Array, place: { readonly number: number; readonly of: number }) => boolean

export interface Relations {
  /** Articles kept and not related yet, by time; equal times by id. After `beginAnew` in the order of the log there was. */
  unrelated(limit: number): Promise<readonly PackedFeatures[]>
  countUnrelated(): Promise<number>
  /** Puts relations at the end of the log, in their order, and follows their changes: whole or not at all. */
  append(relations: readonly Relation[]): Promise<void>
  /** Puts a correction at the end of the log, and follows its changes: whole or not at all. */
  appendCorrection(made: MadeCorrection, changes: readonly StoryChange[]): Promise<void>
  /** The log after an arrival, in order. */
  log(after: number, limit: number): Promise<readonly LogEntry[]>
  /** Number of the last entry of the log; 0 where nothing is related. */
  lastArrival(): Promise<number>
  /** Hands over the parts of the kept state, in their order; the arrival it was kept after, null where not all were taken. */
  restoreState(take: TakePart): Promise<number | null>
  /** Takes the place of the one before. */
  keepState(state: RelatingState): Promise<void>
  /**
   * Empties the log but for corrections, which now stand at its beginning; articles that were read again since are
   * unrelated, and keep their order of arrival.
   */
  beginAnew(): Promise<void>
}
