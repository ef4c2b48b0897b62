/** The store: one place with the record, what was found in it, and the search index. */
import type { Archive } from './archive.js'
import type { Readers } from './readers.js'

export interface Store {
  readonly archive: Archive
  readonly readers: Readers
  /** Equal for two stores that hold the same, whatever way they came to it; search index and progress of imports left out. */
  contentHash(): Promise<string>
  close(): Promise<void>
}
