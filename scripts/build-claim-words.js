/**
 * Builds three word lists for the reading of claims from CAMeL Morph and the corpora's word counts.
 *
 *   node scripts/build-claim-words.js
 *
 * data/ar/finite-verbs.tsv: forms of CAMeL Morph's verbs that are frequent, and stand with the article (which no verb
 * takes) far less often than without. data/ar/common-nouns.tsv: words that often take the article, as names do not.
 * data/ar/adjectives.tsv: words with the article that mostly follow another one right away, as nouns seldom do.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'
import { foldWord } from '../dist/src/language/fold.js'
import { words } from '../dist/src/language/words.js'

const shared = fileURLToPath(new URL('../../shared/', import.meta.url))
const LEAST = 12
const WITH_ARTICLE = 0.15
const LEAST_ARTICLED = 8
const AFTER_ARTICLE = 0.45

const counts = new Map()
const articledAfter = new Map()
for (const corpus of ['ant-dev', 'snn-dev'])
  for (const line of gunzipSync(readFileSync(`${shared}corpora/${corpus}.ndjson.gz`))
    .toString('utf8')
    .split('\n')) {
    if (line === '') continue
    const { text, body } = JSON.parse(line)
    const source = text ?? body ?? ''
    let last = null
    for (const { key, start, end } of words(source)) {
      counts.set(key, (counts.get(key) ?? 0) + 1)
      const follows = last !== null && source.slice(last.end, start) === ' ' && /^(?:[وفبك]?ال|لل)\p{L}{2}/u.test(last.key)
      if (follows && key.startsWith('ال')) articledAfter.set(key, (articledAfter.get(key) ?? 0) + 1)
      last = { key, end }
    }
  }
const count = (key) => counts.get(key) ?? 0

const names = new Set(column('proper-nouns.tsv', 'form').map(foldWord))
const people = new Set(
  rows('proper-nouns.tsv')
    .filter(({ feat }) => feat.includes('rat:r'))
    .map(({ form }) => foldWord(form)),
)
const kept = new Set()
for (const { pv_stems: past, iv_stems: present } of rows('verbs.tsv')) {
  for (const stem of split(past)) for (const ending of ['', 'ت', 'وا']) keep(stem + ending)
  for (const stem of split(present)) for (const form of [`ي${stem}`, `ت${stem}`, `ي${stem}ون`]) keep(form)
}
write(
  'finite-verbs',
  kept,
  `# Finite verb forms of news, folded: they end a speaker's noun phrase and open a clause. Made by scripts/build-finite-verbs.js
# from CAMeL Morph (LREC-COLING 2024 release, CC BY 4.0; see NOTICE), kept by frequency in news.`,
)

const common = new Set()
for (const [key, articled] of counts) {
  if (!/^ال\p{L}{3,}$/u.test(key)) continue
  const word = key.slice(2)
  const article = articled + count(`و${key}`) + count(`لل${word}`) + count(`ب${key}`)
  const bare = count(word) + count(`و${word}`)
  if (article < 30 || kept.has(word) || people.has(word) || article < bare * (names.has(word) ? 3 : 0.2)) continue
  common.add(word)
}
write(
  'common-nouns',
  common,
  `# Common nouns and adjectives of news without their article, folded: words that often take it are no names. Made by
# scripts/build-claim-words.js from word counts.`,
)

const adjectives = new Set()
for (const [key, after] of articledAfter)
  if (/^ال\p{L}{3,}$/u.test(key) && count(key) >= LEAST_ARTICLED && after >= count(key) * AFTER_ARTICLE)
    adjectives.add(key.slice(2))
write(
  'adjectives',
  adjectives,
  `# Adjectives of news without their article, folded: words that, with it, mostly follow another articled word. Made by
# scripts/build-claim-words.js from word counts.`,
)

function write(file, words, head) {
  const list = [...words].sort()
  writeFileSync(fileURLToPath(new URL(`../data/ar/${file}.tsv`, import.meta.url)), `${head}\nwords\n${list.join('\n')}\n`)
  console.log(`${file}: ${list.length}`)
}

function keep(form) {
  if (form.length < 3 || names.has(form)) return
  const bare = count(form) + count(`و${form}`)
  const article = count(`ال${form}`) + count(`وال${form}`) + count(`لل${form}`) + count(`ب${form}`) + count(`بال${form}`)
  if (bare >= LEAST && article <= bare * WITH_ARTICLE) kept.add(form)
}

function split(cell) {
  return cell.split('|').map(foldWord)
}

function rows(file) {
  const [header, ...lines] = readFileSync(`${shared}lexicon/${file}`, 'utf8').trim().split('\n')
  const names = header.split('\t')
  return lines.map((line) => Object.fromEntries(line.split('\t').map((cell, at) => [names[at], cell])))
}

function column(file, name) {
  return rows(file).map((row) => row[name] ?? '')
}
