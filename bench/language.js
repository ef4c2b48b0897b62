/**
 * Speed of the language toolkit, each part by itself on the same articles, with chrono-node's Arabic as the yardstick.
 *
 *   npm run bench -- language CORPUS.ndjson[.gz] [--most N] [--rounds N]
 *
 * Prints for each part the median of the rounds and their spread, each over all articles by itself. Then amounts, times and
 * places together and chrono-node take turns article by article, which is dearer for both: each drives the other's code and
 * tables out of the processor's caches. At the end stand both shares of chrono-node's time.
 */
import { readFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { gunzipSync } from 'node:zlib'
import * as chrono from 'chrono-node/ar'
import { openLanguage, words } from '../dist/src/library/language.js'

const args = process.argv.slice(2)
const option = (name, fallback) => (args.includes(name) ? Number(args[args.indexOf(name) + 1]) : fallback)
const [path] = args.filter((arg, at) => !arg.startsWith('--') && !args[at - 1]?.startsWith('--'))
if (path === undefined) {
  console.error('usage: npm run bench -- language CORPUS.ndjson[.gz] [--most N] [--rounds N]')
  process.exit(2)
}
const articles = readArticles(path).slice(0, option('--most', 2000))
const rounds = option('--rounds', 5)
const { amounts, times, places, annotate } = openLanguage()
const split = articles.map(({ text }) => words(text))

const parts = {
  words: ({ text }) => words(text),
  amounts: ({ text }, at) => amounts.find(text, split[at]),
  times: ({ text, publishedAt }, at) => times.find(text, { reference: publishedAt, timeZone: null }, split[at]),
  places: ({ text }, at) => places.find(text, { dateline: null, outletCountry: null }, split[at]),
  together: ({ text, publishedAt }) =>
    annotate(text, { reference: publishedAt, timeZone: null, dateline: null, outletCountry: null }),
  'chrono-node ar': ({ text, publishedAt }) => chrono.parse(text, new Date(publishedAt)),
}

const TURNS = { 'together, by turns': parts.together, 'chrono, by turns': parts['chrono-node ar'] }
const spent = Object.fromEntries([...Object.keys(parts), ...Object.keys(TURNS)].map((name) => [name, []]))
for (let round = 0; round <= rounds; round++) {
  // The first round warms up.
  const keep = (name, ms) => round > 0 && spent[name].push(ms)
  for (const [name, run] of Object.entries(parts)) {
    const started = processorMs()
    articles.forEach(run)
    keep(name, processorMs() - started)
  }
  const turns = Object.fromEntries(Object.keys(TURNS).map((name) => [name, 0]))
  for (const article of articles)
    for (const [name, run] of Object.entries(TURNS)) {
      const started = processorMs()
      run(article)
      turns[name] += processorMs() - started
    }
  for (const [name, ms] of Object.entries(turns)) keep(name, ms)
}

console.log(`${articles.length} articles, ${rounds} rounds, Node ${process.version}, ${cpus()[0]?.model ?? 'unknown processor'}`)
console.log(`${'part'.padEnd(18)} ${'ms'.padStart(8)} ${'spread'.padStart(8)} ${'articles/s'.padStart(11)}`)
for (const [name, all] of Object.entries(spent)) {
  const spread = Math.max(...all) - Math.min(...all)
  const rate = (articles.length / median(all)) * 1000
  console.log(
    `${name.padEnd(18)} ${median(all).toFixed(0).padStart(8)} ${spread.toFixed(0).padStart(8)} ${rate.toFixed(0).padStart(11)}`,
  )
}
const share = (name, of) => `${((median(spent[name]) / median(spent[of])) * 100).toFixed(1)} %`
console.log(`of chrono-node's time: all three ${share('together', 'chrono-node ar')}`)
console.log(`the same by turns: ${share('together, by turns', 'chrono, by turns')}`)

/** Processor time of the process: what other work on the machine takes is no part of it. */
function processorMs() {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

function median(all) {
  return [...all].sort((a, b) => a - b)[Math.floor(all.length / 2)]
}

function readArticles(file) {
  const bytes = readFileSync(file)
  const lines = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8').split('\n')
  return lines
    .filter((line) => line !== '')
    .map((line) => {
      const { text, body, publishedAt } = JSON.parse(line)
      return { text: text ?? body ?? '', publishedAt: publishedAt ?? '2018-01-01' }
    })
}
