/** The store with all that works on it, opened for one process. */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Config } from '../config.js'
import { dataFiles } from '../data-files.js'
import type { Article } from '../domain/article.js'
import { IsnadError } from '../domain/isnad-error.js'
import type { Problem } from '../domain/problem.js'
import { feedItems } from '../gathering/import/feed-items.js'
import { openSource } from '../gathering/import/open-source.js'
import { openLanguage } from '../language/index.js'
import { correctStories, type StoryRequest } from '../pipeline/correct-stories.js'
import { type ImportReport, importDocuments, type Together } from '../pipeline/import-documents.js'
import { rebuild } from '../pipeline/rebuild.js'
import { openRelator } from '../pipeline/relate.js'
import { openViews } from '../pipeline/views/open-views.js'
import type { ImportSource } from '../ports/import.js'
import { type Progress, silent } from '../ports/progress.js'
import type { Counts, Readers } from '../ports/readers.js'
import type { Health, StoredReasons } from '../ports/rows.js'
import { openReading, type Reading } from '../reading/index.js'
import { openOutlets } from '../reading/outlets.js'
import { openFeatures } from '../relating/features/article-features.js'
import { openRelating } from '../relating/index.js'
import { openSqlite } from '../storing/sqlite/open-sqlite.js'
import { openReader } from './document-reader.js'
import { openReadingPool } from './reading-pool.js'
import { readingVersion } from './reading-version.js'

export interface ImportListener extends Progress {
  /** An input, or a line of one, that could not be imported. */
  problem(where: string, problem: Problem): void
}

export interface App {
  readonly readers: Readers
  readonly reading: Reading
  /** Imports what a path holds; the same path again brings what is new. Throws IsnadError where there is nothing to import. */
  importPath(path: string, listener: ImportListener, marks?: { readonly fiction: boolean }): Promise<ImportReport>
  /** Brings what relating remembers into memory, telling how far it has come; else the first who asks for it waits. */
  prepare(progress: Progress): Promise<void>
  /** Reads and relates everything again from what was received; the number of documents. */
  rebuild(listener: ImportListener): Promise<number>
  /** Merges, splits, renames stories or moves an article, as a person decided; the id of the story that came of it. */
  correct(request: StoryRequest): Promise<string>
  /** How what is shown of an article was reached; null where there is none. */
  explain(article: string): Promise<Explained | null>
  health(): Promise<Counts & Health>
  /** Equal for two stores that hold the same. */
  contentHash(): Promise<string>
  close(): Promise<void>
}

export interface Explained extends StoredReasons {
  readonly article: Article
}

export type AppConfig = Pick<Config, 'data' | 'readers'> & {
  /** The file in the data folder; another than `isnad.db` for the sample edition. */
  readonly store?: string
  /** How many documents are kept, and how many are related, together; for tests. */
  readonly together?: Together
}

export async function openApp({ data, readers, store: file = 'isnad.db', together }: AppConfig): Promise<App> {
  makeFolder(data)
  const store = await openSqlite(join(data, file), { readBy: readingVersion })
  const outlets = openOutlets(dataFiles)
  const reading = once(() => openReading(dataFiles, openLanguage(dataFiles)))
  const reader = once(() => openReader({ reading: reading.get(), features: openFeatures(dataFiles) }))
  const pool = once(() => openReadingPool(readers))
  const relator = once((progress: Progress) => openRelator(store.relations, openRelating(dataFiles), progress))
  return {
    readers: openViews({
      rows: store.rows,
      search: store.search,
      counts: store.counts,
      isAgency: (outlet) => outlets.byName(outlet)?.kind === 'agency',
      similar: async () => (await relator.get(silent)).relating.similar,
    }),
    get reading() {
      return reading.get()
    },
    async prepare(progress) {
      await relator.get(progress)
    },
    async importPath(path, listener, { fiction } = { fiction: false }) {
      const source = await openSource(path, { readFeed: feedItems, fiction })
      return importDocuments(source, {
        archive: store.archive,
        reader: readers > 0 && isLarge(source) ? pool.get() : reader.get(),
        ...(together === undefined ? {} : { together }),
        progress: listener,
        relate: async () => (await relator.get(listener)).relateWaiting(listener),
        onProblem: listener.problem,
      })
    },
    async rebuild(listener) {
      return rebuild({
        archive: store.archive,
        relations: store.relations,
        reader: readers > 0 && (await store.archive.countDocuments()) > LARGE ? pool.get() : reader.get(),
        progress: listener,
        async relate(from) {
          if (from === 'fresh') relator.forget()
          await (await relator.get(listener)).relateWaiting(listener)
        },
        onProblem: listener.problem,
      })
    },
    correct: async (request) =>
      correctStories(request, { rows: store.rows, relator: await relator.get(silent), now: Date.now() }),
    async explain(id) {
      const reasons = await store.rows.reasons(id)
      const stored = await store.rows.article(id)
      return reasons === null || stored === null ? null : { ...reasons, article: stored.article }
    },
    health: async () => ({ ...(await store.counts()), ...(await store.rows.health()) }),
    contentHash: () => store.contentHash(),
    async close() {
      await reader.opened()?.close()
      await pool.opened()?.close()
      const related = await relator.opened()?.catch(() => null)
      await related?.close()
      await store.close()
    },
  }
}

/** Threads take a second and some memory to open the lexicons: worth it from so many documents, or bytes, on. */
const LARGE = 300
const LARGE_BYTES = 1_000_000

function isLarge({ size: { of, total } }: ImportSource): boolean {
  return total > (of === 'documents' ? LARGE : LARGE_BYTES)
}

/** What takes time to open, or memory, is opened when it is first asked for. */
function once<Value, Needs extends readonly unknown[]>(open: (...needs: Needs) => Value) {
  let value: Value | undefined
  return {
    get(...needs: Needs): Value {
      value ??= open(...needs)
      return value
    },
    opened: (): Value | undefined => value,
    forget() {
      value = undefined
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
