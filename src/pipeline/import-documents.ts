/**
 * Imports an archive: load → read → keep, in batches that are kept whole with the position they end at, so that an import
 * stopped at any moment goes on where it was and ends with the same store as one that was never stopped.
 */
import type { Problem } from '../domain/problem.js'
import type { Archive, ReadDocument, ReceivedDocument } from '../ports/archive.js'
import type { ImportItem, ImportSource } from '../ports/import.js'
import type { Progress } from '../ports/progress.js'
import type { DocumentReader } from '../ports/reading.js'

export interface Together {
  /** Documents kept in one transaction. */
  readonly kept: number
  /** Positions after which articles are related, in order of publication within them. */
  readonly related: number
}

const TOGETHER: Together = { kept: 1000, related: 5000 }

export interface ImportNeeds {
  readonly archive: Archive
  readonly reader: DocumentReader
  readonly progress: Progress
  /** Relates what has been kept and not related yet. */
  readonly relate: () => Promise<void>
  readonly onProblem: (where: string, problem: Problem) => void
  readonly together?: Together
}

export interface ImportReport {
  readonly added: number
  readonly revised: number
  readonly unchanged: number
  readonly failed: number
}

interface Batch {
  readonly items: readonly ImportItem[]
  /** Position after its last item. */
  readonly end: number
}

export async function importDocuments(source: ImportSource, needs: ImportNeeds): Promise<ImportReport> {
  const { archive, progress, relate, together = TOGETHER } = needs
  const before = await archive.progress(source.source)
  const from = before?.position ?? 0
  const report = { added: 0, revised: 0, unchanged: 0, failed: 0 }
  if (before?.done) {
    await relate()
    return report
  }
  if (from > 0 && from % together.related === 0) await relate()
  progress.begin(source.name, source.size.total)
  let articles = 0
  let position = from
  for await (const read of inOrder(
    batchesOf(source.items(from), from, together),
    (batch) => readBatch(batch, needs),
    needs.reader.width,
  )) {
    const kept = await archive.keep(read.documents, { source: source.source, position: read.end, done: false })
    report.added += kept.added
    report.revised += kept.revised
    report.unchanged += kept.unchanged + read.known
    report.failed += read.failed
    articles += read.documents.length + read.known
    position = read.end
    progress.at(source.size.of === 'bytes' ? source.read() : position, articles)
    if (position % together.related === 0) await relate()
  }
  progress.end()
  await archive.keep([], { source: source.source, position, done: true })
  await relate()
  return report
}

/** Batches never reach over a position where articles are related. */
async function* batchesOf(items: AsyncIterable<ImportItem>, from: number, { kept, related }: Together): AsyncGenerator<Batch> {
  let batch: ImportItem[] = []
  let end = from
  for await (const item of items) {
    batch.push(item)
    end = item.position + 1
    if (batch.length >= kept || end % related === 0) {
      yield { items: batch, end }
      batch = []
    }
  }
  if (batch.length > 0) yield { items: batch, end }
}

interface ReadBatch {
  readonly documents: readonly ReadDocument[]
  readonly end: number
  readonly known: number
  readonly failed: number
}

/** Reads what is new or changed; a document that is known as it is has been read before. */
async function readBatch({ items, end }: Batch, { archive, reader, onProblem }: ImportNeeds): Promise<ReadBatch> {
  const documents: ReceivedDocument[] = []
  let failed = 0
  for (const item of items) {
    if ('document' in item) documents.push(item.document)
    else {
      failed++
      onProblem(item.where, item.problem)
    }
  }
  const known = await archive.known(documents.map(({ key }) => key))
  const fresh = documents.filter(({ key, hash }) => known.get(key)?.hash !== hash)
  const read = await reader.read(fresh)
  for (const { document, problem } of read) {
    if (problem === undefined) continue
    failed++
    onProblem(document.url ?? document.articleId, problem)
  }
  return { documents: read, end, known: documents.length - fresh.length, failed }
}

/** Works on `width` inputs and one at the same time; results come in the order of the inputs. */
async function* inOrder<In, Out>(
  inputs: AsyncIterable<In>,
  work: (input: In) => Promise<Out>,
  width: number,
): AsyncGenerator<Out> {
  const running: Promise<Out>[] = []
  for await (const input of inputs) {
    const result = work(input)
    // Awaited below, in its turn; until then a failure must not count as unhandled.
    result.catch(() => undefined)
    running.push(result)
    if (running.length > width) {
      const first = running.shift()
      if (first !== undefined) yield await first
    }
  }
  for (const result of running) yield await result
}
