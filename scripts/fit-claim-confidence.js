/**
 * Makes data/ar/claim-confidence.tsv: for each sort of claim, the share read right on the development gold.
 *
 *   node scripts/fit-claim-confidence.js [--check]
 *
 * Right: cue found, resolved speaker the same, eight content words in ten in common. Shares are drawn towards that of all
 * claims by four claims' weight; a sort with fewer than six claims has none of its own. With --check nothing is written:
 * each half of the gold is judged by the shares of the other half, and the reliability table is printed.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { dataFiles } from '../dist/src/data-files.js'
import { foldWord } from '../dist/src/language/fold.js'
import { openLanguage } from '../dist/src/language/index.js'
import { openClaims } from '../dist/src/reading/claims/index.js'

const PRIOR = 4
const LEAST = 6
const gold = readFileSync(fileURLToPath(new URL('../../shared/gold/claims-dev.ndjson', import.meta.url)), 'utf8')
const claims = openClaims(dataFiles, openLanguage(dataFiles))
const judged = gold
  .trim()
  .split('\n')
  .flatMap((line, at) => judge(JSON.parse(line), at % 2))

if (process.argv.includes('--check')) check()
else write(fit(judged))

function judge({ text, publishedAt, claims: right }, half) {
  const input = { text, headline: null, publishedAt, timeZone: null, dateline: null, outletCountry: null }
  return claims.explain(input).map(({ claim, rules }) => {
    const sort = rules.at(-1).slice('confidence/'.length)
    return { half, sort, right: right.some((other) => isSame(text, claim, other)) }
  })
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

function fit(list) {
  const all = list.filter(({ right }) => right).length / list.length
  const counts = new Map()
  for (const { sort, right } of list)
    for (const key of new Set([sort, sort.split('/')[0]])) {
      const { of, ok } = counts.get(key) ?? { of: 0, ok: 0 }
      counts.set(key, { of: of + 1, ok: ok + (right ? 1 : 0) })
    }
  const rows = [['all', list.length, list.filter(({ right }) => right).length, all]]
  for (const [key, { of, ok }] of [...counts].sort()) if (of >= LEAST) rows.push([key, of, ok, (ok + PRIOR * all) / (of + PRIOR)])
  return rows
}

function write(rows) {
  const head = `# How often claims of a sort are read right on the development gold (64 articles). Made by scripts/fit-claim-confidence.js.
# sort: construction, how the report follows, how the speaker is known; a construction alone stands for its rare sorts.
sort\tof\tright\tconfidence`
  const lines = rows.map(([sort, of, right, share]) => [sort, of, right, share.toFixed(2)].join('\t'))
  writeFileSync(fileURLToPath(new URL('../data/ar/claim-confidence.tsv', import.meta.url)), `${[head, ...lines].join('\n')}\n`)
}

function check() {
  const bins = new Map()
  let error = 0
  for (const half of [0, 1]) {
    const shares = new Map(fit(judged.filter((one) => one.half !== half)).map(([sort, , , share]) => [sort, share]))
    for (const { sort, right } of judged.filter((one) => one.half === half)) {
      const share = shares.get(sort) ?? shares.get(sort.split('/')[0]) ?? shares.get('all')
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
  console.log(`expected calibration error ${(error / judged.length).toFixed(3)}`)
}
