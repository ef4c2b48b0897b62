/** What the pipeline asks of whoever reads documents: perhaps in other threads, so in batches. */
import type { ReadDocument, ReceivedDocument } from './archive.js'

export interface DocumentReader {
  /** One answer a document, in their order. Never throws for what stands in a document. */
  read(documents: readonly ReceivedDocument[]): Promise<readonly ReadDocument[]>
  /** How many batches it works on at the same time. */
  readonly width: number
  close(): Promise<void>
}
