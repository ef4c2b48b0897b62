/**
 * Speed of the language toolkit, each part by itself on the same articles, with chrono-node's Arabic as the yardstick.
 *
 *   npm run bench -- language CORPUS.ndjson[.gz] [--most N] [--rounds N]
 *
 * Prints for each part the median of the rounds and their spread, and at the end what share of chrono-node's time amounts,
 * times and places take together. All parts run in one process, by turns within a round, so that they meet the same machine.
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

const spent = Object.fromEntries(Object.keys(parts).map((name) => [name, []]))
for (let round = 0; round <= rounds; round++)
  for (const [name, run] of Object.entries(parts)) {
    const started = performance.now()
    articles.forEach(run)
    // The first round warms up.
    if (round > 0) spent[name].push(performance.now() - started)
  }

console.log(`${articles.length} articles, ${rounds} rounds, Node ${process.version}, ${cpus()[0]?.model ?? 'unknown processor'}`)
console.log(`${'part'.padEnd(16)} ${'ms'.padStart(8)} ${'spread'.padStart(8)} ${'articles/s'.padStart(11)}`)
for (const [name, all] of Object.entries(spent)) {
  const spread = Math.max(...all) - Math.min(...all)
  const rate = (articles.length / median(all)) * 1000
  console.log(
    `${name.padEnd(16)} ${median(all).toFixed(0).padStart(8)} ${spread.toFixed(0).padStart(8)} ${rate.toFixed(0).padStart(11)}`,
  )
}
const share = (name) => `${((median(spent[name]) / median(spent['chrono-node ar'])) * 100).toFixed(1)} %`
console.log(`of chrono-node's time: amounts ${share('amounts')}, all three ${share('together')}`)

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
