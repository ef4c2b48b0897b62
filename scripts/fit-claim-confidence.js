/**
 * Makes data/ar/claim-confidence.tsv: what each sign of how a claim was found adds to the odds that it was read right.
 *
 *   node scripts/fit-claim-confidence.js [--check] [GOLD.ndjson …]
 *
 * Right: cue found, resolved speaker the same, eight content words in ten in common. The weights are those of a logistic
 * regression drawn towards nought, on ../shared/gold/claims-dev.ndjson (its even and its odd lines apart) and on the files
 * given. With --check nothing is written: each set is judged by the weights of the others, and the reliability is printed.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { dataFiles } from '../dist/src/data-files.js'
import { foldWord } from '../dist/src/language/fold.js'
import { openLanguage } from '../dist/src/language/index.js'
import { openClaims } from '../dist/src/reading/claims/index.js'

const LEAST = 6
const PULL = 5
const STEPS = 3000
const RATE = 0.002
const gold = fileURLToPath(new URL('../../shared/gold/claims-dev.ndjson', import.meta.url))
const claims = openClaims(dataFiles, openLanguage(dataFiles))
const further = process.argv.slice(2).filter((argument) => !argument.startsWith('--'))
const dev = articlesOf(gold)
const sets = [dev.filter((_, at) => at % 2 === 0), dev.filter((_, at) => at % 2 === 1), ...further.map(articlesOf)]
const judged = sets.map((articles) => articles.flatMap(judge))

if (process.argv.includes('--check')) check()
else write(fit(judged.flat()))

function articlesOf(path) {
  return readFileSync(path, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
}

function judge({ text, publishedAt, claims: right }) {
  const input = { text, headline: null, publishedAt, timeZone: null, dateline: null, outletCountry: null }
  return claims.explain(input).map(({ claim, rules }) => ({
    signs: rules.filter((rule) => rule.startsWith('confidence/')).map((rule) => rule.slice('confidence/'.length)),
    right: right.some((other) => isSame(text, claim, other)),
  }))
}

function isSame(text, claim, other) {
  if (Math.min(claim.cue.end, other.cue.end) <= Math.max(claim.cue.start, other.cue.start)) return false
  const content = wordsIn(text, claim.content)
  const wanted = wordsIn(text, other.content)
  const common = [...content].filter((start) => wanted.has(start)).length
  return sameName(other.resolved, claim.resolved?.words ?? null) && common >= 0.8 * Math.max(content.size, wanted.size)
}

function wordsIn(text, spans) {
  const found = new Set()
  for (const { start, end } of spans)
    for (const match of text.slice(start, end).matchAll(/[\p{L}\p{M}\p{N}]+/gu)) found.add(start + match.index)
  return found
}

function sameName(a, b) {
  if (a === null || b === null) return a === b
  const [left, right] = [a, b].map(
    (name) => new Set([...name.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].map(([word]) => foldWord(word).replace(/^ال/, ''))),
  )
  const common = [...left].filter((word) => right.has(word)).length
  return common === Math.min(left.size, right.size) || common / new Set([...left, ...right]).size >= 0.5
}

/** Weights by sign, and how often each was there; a sign of fewer than six claims has none. */
function fit(rows) {
  const counts = new Map([['all', rows.length]])
  for (const { signs } of rows) for (const sign of signs) counts.set(sign, (counts.get(sign) ?? 0) + 1)
  const weights = new Map([...counts].filter(([, count]) => count >= LEAST).map(([sign]) => [sign, 0]))
  for (let step = 0; step < STEPS; step++) {
    const slopes = new Map([...weights].map(([sign, weight]) => [sign, sign === 'all' ? 0 : -PULL * weight]))
    for (const { signs, right } of rows) {
      const error = (right ? 1 : 0) - probability(weights, signs)
      for (const sign of ['all', ...signs]) if (slopes.has(sign)) slopes.set(sign, slopes.get(sign) + error)
    }
    for (const [sign, slope] of slopes) weights.set(sign, weights.get(sign) + RATE * slope)
  }
  return { weights, counts }
}

function probability(weights, signs) {
  const odds = signs.reduce((sum, sign) => sum + (weights.get(sign) ?? 0), weights.get('all'))
  return 1 / (1 + Math.exp(-odds))
}

function write({ weights, counts }) {
  const articles = sets.reduce((sum, set) => sum + set.length, 0)
  const head = `# What each sign of how a claim was found adds to the log-odds that it was read right, on ${articles} annotated articles.
# Made by scripts/fit-claim-confidence.js. claims: how many had the sign. all: what every claim begins with.
sign\tclaims\tweight`
  const lines = [...weights]
    .sort(([a], [b]) => (a === 'all' ? -1 : b === 'all' ? 1 : a < b ? -1 : 1))
    .map(([sign, weight]) => [sign, counts.get(sign), weight.toFixed(2)].join('\t'))
  writeFileSync(fileURLToPath(new URL('../data/ar/claim-confidence.tsv', import.meta.url)), `${[head, ...lines].join('\n')}\n`)
}

function check() {
  const bins = new Map()
  let error = 0
  for (const [at, set] of judged.entries()) {
    const { weights } = fit(judged.filter((_, other) => other !== at).flat())
    for (const { signs, right } of set) {
      const share = probability(weights, signs)
      const bin = Math.min(9, Math.floor(share * 10))
      const { of, sum, ok } = bins.get(bin) ?? { of: 0, sum: 0, ok: 0 }
      bins.set(bin, { of: of + 1, sum: sum + share, ok: ok + (right ? 1 : 0) })
    }
  }
  console.log('| confidence | claims | mean confidence | right |\n|---|---|---|---|')
  for (const [bin, { of, sum, ok }] of [...bins].sort((a, b) => a[0] - b[0])) {
    error += Math.abs(sum - ok)
    console.log(
      `| ${(bin / 10).toFixed(1)}–${((bin + 1) / 10).toFixed(1)} | ${of} | ${(sum / of).toFixed(2)} | ${(ok / of).toFixed(2)} |`,
    )
  }
  console.log(`expected calibration error ${(error / judged.flat().length).toFixed(3)}`)
}
