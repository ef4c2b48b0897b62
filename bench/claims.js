/**
 * Claims over a corpus, against one pass of the word splitter over the same texts in the same run; then texts of 1 MB.
 *
 *   npm run bench -- claims CORPUS.ndjson[.gz] [--most N] [--rounds N]
 *
 * Splitter and claims take turns. The first round, in which the engine is still compiling, is given by the clock; of all
 * rounds the least processor time, which other work on the machine disturbs less. The amounts, times and places of a text
 * are given to the reader of claims, as the pipeline does.
 */
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { gunzipSync } from 'node:zlib'
import { dataFiles } from '../dist/src/data-files.js'
import { openLanguage } from '../dist/src/language/index.js'
import { words } from '../dist/src/language/words.js'
import { openClaims } from '../dist/src/reading/claims/index.js'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { most: { type: 'string', default: '3000' }, rounds: { type: 'string', default: '3' } },
})
const [path] = positionals
if (path === undefined) {
  console.error('usage: npm run bench -- claims CORPUS.ndjson[.gz]')
  process.exit(2)
}
const claims = openClaims(dataFiles, openLanguage(dataFiles))
const measures = { quantities: [], times: [], places: [] }
const inputOf = (text) => ({
  text,
  headline: null,
  publishedAt: null,
  timeZone: null,
  dateline: null,
  outletCountry: null,
  measures,
})
const texts = readTexts(path, Number(values.most))

for (const text of texts.slice(0, 200)) claims.find(inputOf(text))
const rounds = Array.from({ length: Number(values.rounds) }, () => ({
  words: timed(() => texts.reduce((sum, text) => sum + words(text).length, 0)),
  claims: timed(() => texts.reduce((sum, text) => sum + claims.find(inputOf(text)).length, 0)),
}))
const [first] = rounds
console.log(`${texts.length} articles, ${first.words.result} words, ${first.claims.result} claims`)
print('first round, by the clock', first.words.ms, first.claims.ms)
const least = (part) => Math.min(...rounds.map((round) => round[part].cpuMs))
print(`best of ${rounds.length} rounds, processor time`, least('words'), least('claims'))

const MB = 1 << 20
const filler = 'جرت المياه في النهر القديم هادئة '
for (const [name, text] of [
  ['one paragraph', filler.repeat(MB / filler.length)],
  ['one paragraph of speech', 'قال وزير الأنهار سليم الراوي إن النهر جف وأضاف أن المطر تأخر، '.repeat(MB / 64)],
  ['100,000 quote marks', `${'قال "'.repeat(100_000)}`],
  ['100,000 guillemets', `${'قال «نعم» '.repeat(50_000)}`],
  ['50,000 cues', 'قال إن '.repeat(50_000)],
  ['50,000 evidential phrases', 'بحسب وزارة الأنهار '.repeat(50_000)],
  ['50,000 commas', 'وزير، '.repeat(50_000)],
])
  console.log(`${name}: ${timed(() => claims.find(inputOf(text)).length).ms.toFixed(0)} ms for ${text.length} characters`)

function print(what, wordsMs, claimsMs) {
  const speed = Math.round((texts.length / claimsMs) * 1000)
  console.log(`${what}: ${speed} articles a second, ${(claimsMs / wordsMs).toFixed(1)} times the word splitter`)
}

function timed(run) {
  const started = performance.now()
  const before = process.cpuUsage()
  const result = run()
  const { user, system } = process.cpuUsage(before)
  return { result, ms: performance.now() - started, cpuMs: (user + system) / 1000 }
}

function readTexts(file, most) {
  const bytes = readFileSync(file)
  const lines = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8').split('\n')
  return lines
    .filter((line) => line !== '')
    .slice(0, most)
    .map((line) => JSON.parse(line))
    .map(({ text, body }) => text ?? body ?? '')
}
