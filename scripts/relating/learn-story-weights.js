/**
 * Learns by how much each likeness of two articles speaks for one story, and writes data/relating/story-weights.json.
 *
 *   node scripts/relating/learn-story-weights.js GOLD.ndjson… [--half 0|1] > data/relating/story-weights.json
 *
 * Logistic regression over all pairs of articles that copy each other in nothing; a pair of a story of n counts
 * (n - 1)^-0.7, so that one large story does not drown the others. --half learns from one half of the stories only (by a
 * hash of the story), to be checked on the other with `npm run bench -- story-quality`.
 */
import { readFileSync } from 'node:fs'
import { dataFiles } from '../../dist/src/data-files.js'
import { hashOf } from '../../dist/src/relating/features/scan.js'
import { openRelating } from '../../dist/src/relating/index.js'

const NAMES = [
  'body',
  'lead',
  'opening',
  'cover',
  'strongest',
  'rareShared',
  'daysApart',
  'sameOutlet',
  'marketApart',
  'seriesApart',
]
const UNLIKE = 0.04
const SHRINK = 5e-5
const ROUNDS = 300
const STEP = 0.1

const kept = JSON.parse(dataFiles.text('relating/story-weights.json'))
const weights = regression(
  process.argv
    .slice(2)
    .filter((path) => path.endsWith('.ndjson'))
    .flatMap((path) => pairs(readGold(path))),
)
console.log(
  JSON.stringify({ ...kept, weights: Object.fromEntries(weights.map(([name, w]) => [name, Number(w.toFixed(2))])) }, null, 2),
)

function readGold(path) {
  const half = process.argv.includes('--half') ? Number(process.argv[process.argv.indexOf('--half') + 1]) : null
  const gold = readFileSync(path, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))
  gold.sort((a, b) => Date.parse(a.publishedAt) - Date.parse(b.publishedAt) || (a.id < b.id ? -1 : 1))
  return gold.filter((article) => half === null || (hashOf(String(article.story)) & 1) === half)
}

function pairs(gold) {
  const relating = openRelating(dataFiles)
  const { live, likeness } = relating.stories
  const units = []
  for (const article of gold) {
    const at = { publishedAt: Date.parse(article.publishedAt), headline: article.title, text: article.body }
    relating.add(relating.features({ ...article, ...at, creditedTo: [], places: [] }))
    const number = live.numberOf(article.id)
    if (live.at(number).standsFor === number) units.push({ story: article.story, compared: live.compared(number) })
  }
  const sizes = new Map()
  for (const { story } of units) sizes.set(story, (sizes.get(story) ?? 0) + 1)
  const found = []
  for (let i = 0; i < units.length; i++)
    for (let j = 0; j < i; j++) {
      const evidence = likeness.evidence(units[i].compared, units[j].compared)
      const same = units[i].story === units[j].story
      if (!same && evidence.body < UNLIKE) continue
      found.push({
        values: [...NAMES.map((name) => evidence[name]), 1],
        same,
        weight: same ? (sizes.get(units[i].story) - 1) ** -0.7 : 0.15,
      })
    }
  return found
}

/** Adam over the weighted logistic loss; every weight but the bias is shrunk a little. */
function regression(found) {
  const names = [...NAMES, 'bias']
  const w = names.map(() => 0)
  const mean = names.map(() => 0)
  const square = names.map(() => 0)
  const total = found.reduce((sum, pair) => sum + pair.weight, 0)
  for (let round = 1; round <= ROUNDS; round++) {
    const slope = names.map(() => 0)
    for (const { values, same, weight } of found) {
      const sum = values.reduce((all, value, at) => all + value * w[at], 0)
      const off = (1 / (1 + Math.exp(-sum)) - (same ? 1 : 0)) * weight
      values.forEach((value, at) => {
        slope[at] += off * value
      })
    }
    for (const at of names.keys()) {
      const g = slope[at] / total + (names[at] === 'bias' ? 0 : SHRINK * w[at])
      mean[at] = 0.9 * mean[at] + 0.1 * g
      square[at] = 0.999 * square[at] + 0.001 * g * g
      w[at] -= (STEP * (mean[at] / (1 - 0.9 ** round))) / (Math.sqrt(square[at] / (1 - 0.999 ** round)) + 1e-9)
    }
  }
  return names.map((name, at) => [name, w[at]])
}
