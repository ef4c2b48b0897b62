/** The store with all that works on it, opened for one process. */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Config } from '../config.js'
import { dataFiles } from '../data-files.js'
import { IsnadError } from '../domain/isnad-error.js'
import type { Problem } from '../domain/problem.js'
import { openSource } from '../gathering/import/open-source.js'
import { openLanguage } from '../language/index.js'
import { type ImportReport, importDocuments } from '../pipeline/import-documents.js'
import type { Progress } from '../ports/progress.js'
import type { Readers } from '../ports/readers.js'
import { openReading, type Reading } from '../reading/index.js'
import { openSqlite } from '../storing/sqlite/open-sqlite.js'
import { openReader } from './document-reader.js'

export interface ImportListener extends Progress {
  /** An input, or a line of one, that could not be imported. */
  problem(where: string, problem: Problem): void
}

export interface App {
  readonly readers: Readers
  readonly reading: Reading
  /** Imports what a path holds; the same path again brings what is new. Throws IsnadError where there is nothing to import. */
  importPath(path: string, listener: ImportListener, marks?: { readonly fiction: boolean }): Promise<ImportReport>
  /** Equal for two stores that hold the same. */
  contentHash(): Promise<string>
  close(): Promise<void>
}

export type AppConfig = Pick<Config, 'data' | 'readers'> & {
  /** The file in the data folder; another than `isnad.db` for the sample edition. */
  readonly store?: string
}

export async function openApp({ data, store: file = 'isnad.db' }: AppConfig): Promise<App> {
  makeFolder(data)
  const store = await openSqlite(join(data, file))
  const reading = openReading(dataFiles, openLanguage(dataFiles))
  const reader = openReader(reading)
  return {
    readers: store.readers,
    reading,
    async importPath(path, listener, { fiction } = { fiction: false }) {
      const source = await openSource(path, { readFeed: () => [], fiction })
      return importDocuments(source, {
        archive: store.archive,
        reader,
        progress: listener,
        relate: async () => {},
        onProblem: listener.problem,
      })
    },
    contentHash: () => store.contentHash(),
    async close() {
      await reader.close()
      await store.close()
    },
  }
}

function makeFolder(path: string): void {
  try {
    mkdirSync(path, { recursive: true })
  } catch (error) {
    throw new IsnadError('store.cannot-open', { path }, { cause: error })
  }
}
