/**
 * Text of main articles against Readability with linkedom alone: F1 on 4-word shingles and milliseconds a page, both
 * read in turn in one process, on the pages of scrapinghub's article-extraction-benchmark.
 *
 *   npm run bench -- extract [FOLDER]     default ../shared/html/article-extraction-benchmark
 *
 * Pages are parted by a hash of their id; rules are made on one half alone.
 */
import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { cpus } from 'node:os'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'
import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import { openTools } from '../dist/src/app.js'

const folder = process.argv[2] ?? fileURLToPath(new URL('../../shared/html/article-extraction-benchmark', import.meta.url))
if (!existsSync(folder)) {
  console.log(`bench: ${folder} is not here; nothing was measured`)
  process.exit(0)
}
const truth = JSON.parse(readFileSync(`${folder}/ground-truth.json`, 'utf8'))
const { reading } = openTools()

const systems = {
  'readability + linkedom': (bytes) => new Readability(parseHTML(bytes.toString('utf8')).document).parse()?.textContent ?? '',
  isnad: (bytes, url) => reading.readPage({ content: bytes, url }).articles[0]?.text ?? '',
}

function shingles(text) {
  const words = text.match(/[\p{L}\p{N}_]+/gu) ?? []
  const counts = new Map()
  for (let at = 0; at < Math.max(1, words.length - 3); at++) {
    const shingle = words.slice(at, at + 4).join(' ')
    if (shingle !== '') counts.set(shingle, (counts.get(shingle) ?? 0) + 1)
  }
  return counts
}

function score(wanted, found) {
  const a = shingles(wanted)
  const b = shingles(found)
  let both = 0
  for (const [key, count] of a) both += Math.min(count, b.get(key) ?? 0)
  const size = (counts) => [...counts.values()].reduce((sum, count) => sum + count, 0)
  return { precision: size(b) === 0 ? 0 : both / size(b), recall: size(a) === 0 ? 1 : both / size(a) }
}

const results = Object.fromEntries(Object.keys(systems).map((name) => [name, []]))
for (const [id, { articleBody, url }] of Object.entries(truth)) {
  const bytes = gunzipSync(readFileSync(`${folder}/html/${id}.html.gz`))
  const half = createHash('sha1').update(id).digest()[0] % 2 === 0 ? 'development' : 'check'
  for (const [name, read] of Object.entries(systems)) {
    const before = performance.now()
    const text = read(bytes, url)
    results[name].push({ half, ms: performance.now() - before, ...score(articleBody, text) })
  }
}

const mean = (list) => list.reduce((sum, each) => sum + each, 0) / list.length
const quantile = (list, q) => [...list].sort((a, b) => a - b)[Math.floor(q * (list.length - 1))]
console.log(
  `Node ${process.versions.node}, ${cpus()[0]?.model}, linkedom ${createRequire(import.meta.url)('linkedom/package.json').version}`,
)
for (const [name, pages] of Object.entries(results)) {
  for (const half of ['development', 'check', 'both']) {
    const chosen = pages.filter((page) => half === 'both' || page.half === half)
    const precision = mean(chosen.map((page) => page.precision))
    const recall = mean(chosen.map((page) => page.recall))
    const f1 = (2 * precision * recall) / (precision + recall)
    console.log(
      `${name.padEnd(24)} ${half.padEnd(12)} ${chosen.length} pages  F1 ${f1.toFixed(4)}  P ${precision.toFixed(4)}  R ${recall.toFixed(4)}`,
    )
  }
  const times = pages.map((page) => page.ms)
  console.log(
    `${name.padEnd(24)} median ${quantile(times, 0.5).toFixed(1)} ms, 90th percentile ${quantile(times, 0.9).toFixed(1)} ms, all ${(times.reduce((a, b) => a + b) / 1000).toFixed(1)} s`,
  )
}
