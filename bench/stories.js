/**
 * Speed and memory of stories as the archive grows.
 *
 *   npm run bench -- stories CORPUS.ndjson[.gz]… [--articles 1000000] [--live 250000]
 *
 * The stream is made of real articles, passed through again and again: in each pass every word that is not common in
 * Arabic news at large (names above all) becomes another, by a seeded remap, so that each pass tells new happenings in
 * the same language, with the copies, the heavy-tailed stories and the lengths of the real ones. One article in twenty is
 * followed a day later by a near miss: the same words but for a fifth of its rarer ones. Prints, per stretch of the
 * stream, articles a second of processor time (all threads, garbage collection among them: what a machine gives that does
 * nothing else), the wall-clock cost of one (median, 99th percentile, worst) and the heap; at the end, what the state that a
 * store keeps takes. Quality is never read off this.
 */
import { readFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { gunzipSync } from 'node:zlib'
import { dataFiles } from '../dist/src/data-files.js'
import { openFeatures } from '../dist/src/relating/features/article-features.js'
import { mixed } from '../dist/src/relating/features/scan.js'
import { openStemTable } from '../dist/src/relating/features/stem-table.js'
import { openRelating } from '../dist/src/relating/index.js'

const SEED = 20_150_721
const NEAR_MISS = 20
const CHANGED = 5
const DAY = 86_400_000

const option = (name, otherwise) =>
  process.argv.includes(name) ? Number(process.argv[process.argv.indexOf(name) + 1]) : otherwise
const paths = process.argv.slice(2).filter((arg) => /\.ndjson/.test(arg))
const most = option('--articles', 1_000_000)
const live = option('--live', 250_000)
const table = openStemTable(dataFiles)
const real = readFeatures()
const relating = openRelating(dataFiles, { live })

console.log(
  `${real.length} real articles, remapped with seed ${SEED}; ${live} live; ${cpus()[0]?.model}, Node ${process.version}`,
)
console.log('kept\tstories/s\tp50 ms\tp99 ms\tworst ms\tcopies/s\theap MB\tarrays MB\tjoined %')
let stretch = newStretch()
let kept = 0
for (const article of stream()) {
  const start = processorMs()
  const copy = relating.copies.add(article)
  const between = processorMs()
  const before = performance.now()
  const story = relating.stories.add(article, copy)
  stretch.costs.push(performance.now() - before)
  stretch.stories += processorMs() - between
  stretch.copies += between - start
  if (story.joined) stretch.joined++
  kept++
  if (stretch.costs.length === 10_000) report()
  if (kept === most) break
}
measureState()

/** What keeping the state costs: its size, the largest part, and how long making and taking it last. */
function measureState() {
  const begun = processorMs()
  const parts = [...relating.snapshot()]
  const made = processorMs()
  const again = openRelating(dataFiles, { live })
  for (const part of parts) again.restore(part)
  const taken = processorMs()
  const size = parts.reduce((sum, part) => sum + part.length, 0)
  const largest = Math.max(...parts.map((part) => part.length))
  console.log(
    `state of ${kept}: ${parts.length} parts, ${Math.round(size / 1e6)} MB, largest ${(largest / 1e6).toFixed(1)} MB;`,
    `made in ${((made - begun) / 1000).toFixed(1)} s, taken in ${((taken - made) / 1000).toFixed(1)} s`,
  )
}

function processorMs() {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

function newStretch() {
  return { costs: [], copies: 0, stories: 0, joined: 0 }
}

function report() {
  const costs = Float64Array.from(stretch.costs).sort()
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  const ms = (at) => costs[Math.min(costs.length - 1, Math.floor(costs.length * at))].toFixed(2)
  const each = (total) => Math.round((costs.length / total) * 1000)
  const mb = (bytes) => Math.round(bytes / 1e6)
  const shows = kept <= 60_000 ? kept % 30_000 === 0 : kept % (most > 300_000 ? 50_000 : 20_000) === 0
  if (shows || kept === 10_000)
    console.log(
      [
        kept,
        each(stretch.stories),
        ms(0.5),
        ms(0.99),
        ms(1),
        each(stretch.copies),
        mb(heapUsed),
        mb(arrayBuffers),
        Math.round((100 * stretch.joined) / costs.length),
      ].join('\t'),
    )
  stretch = newStretch()
}

function* stream() {
  const span = real.at(-1).publishedAt - real[0].publishedAt + DAY
  let missed = []
  for (let pass = 0; ; pass++) {
    for (const [at, article] of real.entries()) {
      const moved = remapped(article, pass, `p${pass}-${article.id}`, pass * span)
      yield moved
      if (at % NEAR_MISS === 0) missed.push(nearMiss(moved))
      while (missed.length > 0 && missed[0].publishedAt <= moved.publishedAt) {
        yield missed[0]
        missed = missed.slice(1)
      }
    }
  }
}

function remapped(article, pass, id, laterBy) {
  const key = mixed(SEED + pass)
  const stem = (hash) => (pass === 0 || table.per100k(hash) !== table.rarest ? hash : mixed(hash ^ key))
  return {
    ...article,
    id,
    publishedAt: article.publishedAt + laterBy,
    terms: { ...article.terms, stems: article.terms.stems.map(stem) },
    title: article.title.map(stem),
    shingles: {
      ...article.shingles,
      hashes: article.shingles.hashes.map((hash) => ((mixed((hash >>> 1) ^ key) & ~1) | (hash & 1)) >>> 0),
    },
  }
}

function nearMiss(article) {
  const stem = (hash) => (hash % CHANGED === 0 ? mixed(hash + 1) : hash)
  return {
    ...article,
    id: `${article.id}-near`,
    publishedAt: article.publishedAt + DAY,
    terms: { ...article.terms, stems: article.terms.stems.map(stem) },
    title: article.title.map(stem),
    shingles: { ...article.shingles, hashes: article.shingles.hashes.map((hash) => (mixed(hash) & ~1) >>> 0) },
  }
}

function readFeatures() {
  const features = openFeatures(dataFiles)
  const lines = paths.flatMap((path) => {
    const bytes = readFileSync(path)
    return (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8').split('\n').filter(Boolean)
  })
  const made = lines.map((line) => {
    const { id, outlet, url, publishedAt, title, body } = JSON.parse(line)
    return features.of({
      id,
      outlet,
      url,
      publishedAt: Date.parse(publishedAt),
      headline: title,
      text: body,
      creditedTo: [],
      places: [],
    })
  })
  // As though all had come in one month, so that one pass is as dense as the press of a country.
  made.sort((a, b) => a.publishedAt - b.publishedAt || (a.id < b.id ? -1 : 1))
  return made
}
