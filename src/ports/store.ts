/** The store: one place with the record, what was found in it, and the search index. */
import type { Archive } from './archive.js'
import type { Readers } from './readers.js'
import type { Relations } from './relations.js'
import type { Rows } from './rows.js'

export interface Store {
  readonly archive: Archive
  readonly relations: Relations
  readonly rows: Rows
  readonly search: Readers['search']
  readonly counts: Readers['counts']
  /** Equal for two stores that hold the same, whatever way they came to it; search index and progress of imports left out. */
  contentHash(): Promise<string>
  close(): Promise<void>
}
