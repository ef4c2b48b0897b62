/**
 * Counts in how many articles each stem stands, and writes the commonest as data/relating/stems.tsv.
 *
 *   node scripts/relating/stem-frequencies.js CORPUS.ndjson.gz… > data/relating/stems.tsv
 *
 * Each corpus weighs the same. A stem that is mostly another with a letter written on (بلك، و) is counted with it.
 */
import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { words } from '../../dist/src/language/words.js'
import { subjectStem } from '../../dist/src/relating/features/subject-stem.js'

const KEPT = 6000
const PROCLITICS = 'بلكفو'

const shares = new Map()
const corpora = process.argv.slice(2)
for (const path of corpora) {
  const articles = gunzipSync(readFileSync(path)).toString('utf8').split('\n').filter(Boolean)
  const counts = new Map()
  for (const line of articles) {
    const { title, body } = JSON.parse(line)
    const stems = new Set(words(`${title}\n${body}`).map((word) => subjectStem(word.key)))
    for (const stem of stems) if (/^\p{Script=Arabic}{2,}$/u.test(stem)) counts.set(stem, (counts.get(stem) ?? 0) + 1)
  }
  for (const [stem, count] of counts) shares.set(stem, (shares.get(stem) ?? 0) + count / articles.length / corpora.length)
}
for (const [stem, share] of shares) {
  const rest = stem.slice(1)
  const whole = shares.get(rest)
  if (rest.length < 3 || !PROCLITICS.includes(stem[0]) || whole === undefined || whole < share * 3) continue
  shares.set(rest, Math.max(whole, whole + share * 0.5))
  shares.delete(stem)
}
const kept = [...shares].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, KEPT)
process.stdout.write(`# In how many of 100,000 articles a stem stands (light10 stems of folded words): how common a word is in Arabic news.
# Counted by scripts/relating/stem-frequencies.js over articles of 19 outlets, 2015 and 2018; only these counts are kept.
per_100k\tstem
${kept.map(([stem, share]) => `${Math.round(share * 100_000)}\t${stem}`).join('\n')}
`)
