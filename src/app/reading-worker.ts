/** One thread of the reading pool: opens the core with its data, then answers batches of documents. */
import { parentPort } from 'node:worker_threads'
import { dataFiles } from '../data-files.js'
import { openLanguage } from '../language/index.js'
import type { ReceivedDocument } from '../ports/archive.js'
import { openReading } from '../reading/index.js'
import { openFeatures } from '../relating/features/article-features.js'
import { readDocument } from './document-reader.js'

const tools = { reading: openReading(dataFiles, openLanguage(dataFiles)), features: openFeatures(dataFiles) }

parentPort?.on('message', ({ number, documents }: { number: number; documents: readonly ReceivedDocument[] }) => {
  // What was received need not travel back.
  const read = documents.map((document) => ({ ...readDocument(document, tools), document: null }))
  parentPort?.postMessage({ number, read })
})
