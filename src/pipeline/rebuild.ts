/**
 * Rebuild: reads everything again from what was received, and relates it all again in the order it first came. For a new
 * version or changed lexicons; nothing is fetched. May be stopped and run again.
 */
import type { Problem } from '../domain/problem.js'
import type { Archive } from '../ports/archive.js'
import type { Progress } from '../ports/progress.js'
import type { DocumentReader } from '../ports/reading.js'
import type { Relations } from '../ports/relations.js'

const TOGETHER = 250
const SOURCE = 'rebuild'

export interface RebuildNeeds {
  readonly archive: Archive
  readonly relations: Relations
  readonly reader: DocumentReader
  readonly progress: Progress
  /** Relates what is waiting; after `fresh`, with indices that know nothing yet. */
  readonly relate: (from: 'as it is' | 'fresh') => Promise<void>
  readonly onProblem: (where: string, problem: Problem) => void
}

/** How many documents were read. */
export async function rebuild({ archive, relations, reader, progress, relate, onProblem }: RebuildNeeds): Promise<number> {
  await relate('as it is')
  const before = await archive.progress(SOURCE)
  let position = before === null || before.done ? 0 : before.position
  let documents = 0
  progress.begin('documents', await archive.countDocuments())
  for (;;) {
    const received = await archive.received(position, TOGETHER)
    const last = received.at(-1)
    if (last === undefined) break
    const read = await reader.read(received.map(({ document }) => document))
    for (const { document, problem } of read) if (problem !== undefined) onProblem(document.url ?? document.articleId, problem)
    await archive.reread(read)
    position = last.number
    documents += received.length
    await archive.keep([], { source: SOURCE, position, done: false })
    progress.at(position, documents)
  }
  progress.end()
  // Noted before the log is emptied: stopped in between, a rebuild begins again from the first document, and the log stands.
  await archive.keep([], { source: SOURCE, position, done: true })
  await relations.beginAnew()
  await relate('fresh')
  return documents
}
