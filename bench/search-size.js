/**
 * Search and the store's views as the archive grows: fills a store with an archive remapped from real articles
 * (bench/search/remapped-archive.js), and at each size asks it what people ask.
 *
 *   npm run bench -- search-size [--sizes 100000,300000,1000000] [--written 100000] [--sample 8000] [--folder PATH]
 *
 * The first articles (`--written`) are written by the store's own writers, in the batches of an import; decisions of relating
 * are those of the sample, renamed, because deciding is measured by `bench stories`. Larger sizes are made of whole blocks of
 * these (bench/search/copied-blocks.js), because writing a million so would take some hours. A store in `--folder` is gone on
 * with and kept; without it a temporary one is made and deleted.
 */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { openViews } from '../dist/src/pipeline/views/open-views.js'
import { openSqlite } from '../dist/src/storing/sqlite/open-sqlite.js'
import { askAll } from './search/ask.js'
import { growByBlocks } from './search/copied-blocks.js'
import { openSampler } from './search/questions.js'
import { openRemappedArchive } from './search/remapped-archive.js'

const SEED = 20_161_122
const BATCH = 1000
const shared = fileURLToPath(new URL('../../shared/corpora/', import.meta.url))
const paths = ['ant-dev.ndjson.gz', 'snn-dev.ndjson.gz'].map((name) => shared + name)
const option = (name, otherwise) => (process.argv.includes(name) ? process.argv[process.argv.indexOf(name) + 1] : otherwise)
const sizes = option('--sizes', '100000,300000,1000000').split(',').map(Number)
const given = option('--folder', null)
const sample = Number(option('--sample', '8000'))
const written = Number(option('--written', '100000'))

if (!paths.every(existsSync)) console.log('bench search-size: the corpora (../shared/corpora) are not here; nothing was measured')
else await run()

async function run() {
  const folder = given ?? mkdtempSync(join(tmpdir(), 'isnad-size-'))
  mkdirSync(folder, { recursive: true })
  const file = join(folder, 'isnad.db')
  const noted = join(folder, 'questions.json')
  console.log(`sizes ${sizes.join(', ')}; ${availableParallelism()} shared cores, Node ${process.version}`)
  const samples = await write(file, noted)
  for (const size of sizes) {
    growByBlocks(file, written, size, SEED)
    const store = await openSqlite(file)
    const { articles, stories, claims } = await store.counts()
    console.log(`\n${articles} articles, ${stories} stories, ${claims} claims, ${megabytes(file)} MB`)
    await askAll({ store, views: viewsOf(store), samples, seed: SEED })
    await store.close()
    await timeOpening(file)
  }
  if (given === null) rmSync(folder, { recursive: true })
}

/** Writes what is not there yet of the first articles; a sample of them, to ask for. */
async function write(file, noted) {
  const store = await openSqlite(file)
  const { articles: there } = await store.counts()
  const sampler = openSampler(SEED, existsSync(noted) ? JSON.parse(readFileSync(noted, 'utf8')) : null)
  if (there < written) await fill(store, documentsAfter(there), there, written, sampler)
  writeFileSync(noted, JSON.stringify(sampler.samples))
  await store.close()
  return sampler.samples
}

function documentsAfter(there) {
  const archive = openRemappedArchive({ paths, sample, size: sizes.at(-1), seed: SEED })
  const { sampled, stems, newStems } = archive
  console.log(
    `${sampled} real articles, ${stems} stems; new words among rare ones in each pass: ${(100 * newStems).toFixed(1)} %`,
  )
  const documents = archive.documents()
  for (let at = 0; at < there; at++) documents.next()
  return documents
}

async function fill(store, documents, from, to, sampler) {
  const begun = performance.now()
  let slowest = 0
  let generating = 0
  for (let at = from; at < to; at += BATCH) {
    const started = performance.now()
    const batch = Array.from({ length: Math.min(BATCH, to - at) }, () => documents.next().value)
    for (const { read, relation } of batch) sampler.offer(read, relation)
    const made = performance.now()
    generating += made - started
    await store.archive.keep(
      batch.map(({ read }) => read),
      null,
    )
    slowest = Math.max(slowest, performance.now() - made)
    for (let some = 0; some < batch.length; some += 500)
      await store.relations.append(batch.slice(some, some + 500).map(({ relation }) => relation))
    if (at % 50_000 === 0)
      console.error(`${at} kept, ${Math.round((performance.now() - begun) / 1000)} s, slowest batch ${Math.round(slowest)} ms`)
  }
  const seconds = (performance.now() - begun - generating) / 1000
  const memory = Math.round(process.memoryUsage().rss / 1e6)
  console.log(
    `\nfilled ${from} to ${to}: ${Math.round((to - from) / seconds)} articles/s, slowest batch of ${BATCH} ${(slowest / 1000).toFixed(1)} s, ${memory} MB resident`,
  )
}

/** Views without the neighbours that relating would give; see `bench stories` for those. */
function viewsOf(store) {
  const similar = { similar: () => [], background: () => null, earlierStories: () => [] }
  const { rows, search, counts } = store
  return openViews({ rows, search, counts, isAgency: () => false, similar: async () => similar })
}

async function timeOpening(file) {
  const begun = performance.now()
  const store = await openSqlite(file)
  await viewsOf(store).latestStories({ limit: 20, after: null })
  console.log(`opened, with the first page of stories: ${(performance.now() - begun).toFixed(0)} ms`)
  await store.close()
}

function megabytes(file) {
  return Math.round(statSync(file).size / 1e6)
}
