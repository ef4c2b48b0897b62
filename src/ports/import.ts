/** An archive to be imported, as a sequence of positions that is the same each time it is walked. */

import type { Problem } from '../domain/problem.js'
import type { ReceivedDocument } from './archive.js'

/** What stands at one position: a document, or what is wrong with it. */
export type ImportItem =
  | { readonly position: number; readonly document: ReceivedDocument }
  | { readonly position: number; readonly where: string; readonly problem: Problem }

export interface ImportSource {
  /** What the input is called in messages. */
  readonly name: string
  /** Its identity and state: changes when the input does. */
  readonly source: string
  /** Positions in all, where that is known without walking them; else the bytes of the input. */
  readonly size: { readonly of: 'documents' | 'bytes'; readonly total: number }
  /** Items from a position on. `read` tells how far into `size` the walk has come. */
  items(from: number): AsyncIterable<ImportItem>
  readonly read: () => number
}
