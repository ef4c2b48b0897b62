/**
 * Copies against an exhaustive comparison of every article with every other.
 *
 *   npm run bench -- copies CORPUS.ndjson[.gz] [--most N]
 *
 * Prints recall at Jaccard ≥ .5 and at containment ≥ .5, candidates an article, articles a second, and how often the
 * origin of a copied article is found again when all credits but one are hidden.
 */
import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { dataFiles } from '../dist/src/data-files.js'
import { sortedShingles } from '../dist/src/relating/copies/fingerprints.js'
import { openCopies } from '../dist/src/relating/copies/index.js'
import { openFeatures } from '../dist/src/relating/features/article-features.js'
import { scan } from '../dist/src/relating/features/scan.js'
import { shingles } from '../dist/src/relating/features/shingles.js'
import { originTrial } from './copies/origin-trial.js'

const [path] = process.argv.slice(2).filter((arg) => !arg.startsWith('--'))
if (path === undefined) {
  console.error('usage: npm run bench -- copies CORPUS.ndjson[.gz]')
  process.exit(2)
}
const articles = readArticles(path)
const features = openFeatures(dataFiles)
const made = articles.map((article) => features.of(article))

const found = new Map()
let examined = 0
const copies = openCopies()
let started = processorMs()
for (const article of made) {
  const decision = copies.add(article)
  examined += decision.examined
  for (const overlap of decision.overlaps) found.set(`${article.id} ${overlap.id}`, overlap.kind)
}
const indexing = processorMs() - started
started = processorMs()
const again = openCopies()
for (const [at, article] of articles.entries()) again.add({ ...made[at], shingles: shingles(scan(article.text)) })
const whole = processorMs() - started

console.log(`articles ${articles.length}, examined ${(examined / articles.length).toFixed(2)} an article`)
console.log(
  `articles a second of processor time: ${Math.round((articles.length / indexing) * 1000)} indexing, ${Math.round((articles.length / whole) * 1000)} from the text on`,
)
const truth = exhaustive(made)
report(
  'Jaccard ≥ .5',
  truth.filter((pair) => pair.jaccard >= 0.5),
)
report(
  'containment ≥ .5',
  truth.filter((pair) => pair.containment >= 0.5),
)
report(
  'excerpts (containment ≥ .8, Jaccard < .5)',
  truth.filter((pair) => pair.containment >= 0.8 && pair.jaccard < 0.5),
)
originTrial(articles, made)

function processorMs() {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

/**
 * Pairs with a containment of a half or more, by counting every shared shingle of every two articles. Texts under eleven
 * words (eight shingles) are left out: a title's worth of words is contained in many a text.
 */
function exhaustive(list) {
  const holders = new Map()
  const shared = new Uint16Array(list.length)
  const sets = list.map((article) => sortedShingles(article.shingles.hashes).map((shingle) => shingle >>> 1))
  const pairs = []
  sets.forEach((set, at) => {
    const touched = []
    for (const shingle of set) {
      const earlier = holders.get(shingle)
      if (earlier === undefined) {
        holders.set(shingle, [at])
        continue
      }
      for (const other of earlier) if (shared[other]++ === 0) touched.push(other)
      earlier.push(at)
    }
    for (const other of touched) {
      const count = shared[other]
      shared[other] = 0
      const shorter = Math.min(set.length, sets[other].length)
      const containment = count / shorter
      if (containment < 0.5 || shorter < 8) continue
      pairs.push({ a: at, b: other, containment, jaccard: count / (set.length + sets[other].length - count) })
    }
  })
  return pairs
}

function report(name, pairs) {
  const missed = pairs.filter(({ a, b }) => !found.has(`${made[a].id} ${made[b].id}`))
  const bulletins = missed.filter(({ a, b }) => made[a].bulletin && made[b].bulletin).length
  const recall = ((100 * (pairs.length - missed.length)) / Math.max(1, pairs.length)).toFixed(2)
  console.log(`${name}: ${pairs.length} pairs, recall ${recall} %, missed ${missed.length} (${bulletins} between bulletins)`)
  if (process.argv.includes('--missed'))
    for (const { a, b, jaccard, containment } of missed.slice(0, 30))
      console.log(
        `  ${jaccard.toFixed(2)} ${containment.toFixed(2)} ${made[a].shingles.hashes.length}/${made[b].shingles.hashes.length} ${articles[a].headline} | ${articles[b].headline}`,
      )
}

function readArticles(file) {
  const bytes = readFileSync(file)
  const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8')
  const most = Number(process.argv[process.argv.indexOf('--most') + 1]) || Number.POSITIVE_INFINITY
  return text
    .split('\n')
    .filter(Boolean)
    .slice(0, most)
    .map((line) => JSON.parse(line))
    .map((article) => ({
      id: article.id,
      outlet: article.outlet,
      url: article.url,
      publishedAt: Date.parse(article.publishedAt),
      timeTrusted: article.dateKind !== 'crawl',
      headline: article.title,
      text: article.body,
      byline: article.author ?? '',
      creditedTo: [],
      places: [],
    }))
}
