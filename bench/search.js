/**
 * Search quality: a headline as the query, its own text as the document to find; the mean reciprocal rank within the first
 * ten, over a seeded sample. Headlines are not indexed here. Times are the search's own, at the size indexed.
 *
 *   npm run bench -- search [sample] [archive.ndjson.gz ...]
 */
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'
import { openSqlite } from '../dist/src/storing/sqlite/open-sqlite.js'

const shared = fileURLToPath(new URL('../../shared/corpora/', import.meta.url))
const [sampled = '1500', ...given] = process.argv.slice(2)
const archives = given.length > 0 ? given : ['ant-dev.ndjson.gz', 'snn-dev.ndjson.gz'].map((name) => shared + name)
if (!archives.every(existsSync)) {
  console.log('bench search: the corpora (../shared/corpora) are not here; nothing was measured')
  process.exit(0)
}

const articles = archives.flatMap((path) =>
  gunzipSync(readFileSync(path))
    .toString()
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line)),
)
const store = await openSqlite(':memory:')
for (let at = 0; at < articles.length; at += 1000) await store.archive.keep(articles.slice(at, at + 1000).map(bodyOnly), null)

let seed = 20_180_218
const random = () => {
  seed = (Math.imul(seed, 1_103_515_245) + 12_345) & 0x7fffffff
  return seed / 0x7fffffff
}
const queries = articles.filter(({ title }) => /\p{L}+\P{L}+\p{L}+/u.test(title ?? ''))
const wanted = Array.from({ length: Number(sampled) }, () => queries[Math.floor(random() * queries.length)])

let reciprocal = 0
let found = 0
const times = []
for (const { id, title } of wanted) {
  const begun = performance.now()
  const { hits } = await store.search({ ...nothing(), words: title.replace(/["«»“”]/g, ' ') })
  times.push(performance.now() - begun)
  const rank = hits.findIndex((hit) => hit.id === id) + 1
  if (rank === 0) continue
  found++
  reciprocal += 1 / rank
}
times.sort((a, b) => a - b)
const share = (value) => (value / wanted.length).toFixed(4)
console.log(`${articles.length} articles, ${wanted.length} headlines: MRR@10 ${share(reciprocal)}, found in ten ${share(found)}`)
console.log(`ms: p50 ${times[times.length >> 1].toFixed(1)}, p95 ${times[Math.floor(times.length * 0.95)].toFixed(1)}`)
await store.close()

function bodyOnly({ id, body, text = body, outlet, publishedAt }) {
  const declared = { title: null, outlet, byline: null, publishedAt, source: null, fiction: false }
  const article = { id, role: 'main', headline: null, text, dateline: null, byline: null, publishedAt, outlet }
  const empty = { credits: [], claims: [], times: [], places: [] }
  const document = {
    key: `id:${id}`,
    articleId: id,
    url: null,
    declared,
    receivedAt: 0,
    content: { kind: 'record', text },
    hash: '',
  }
  return { document, frame: null, articles: [{ ...article, ...empty }], features: [] }
}

function nothing() {
  return { words: '', outlet: null, speaker: null, place: null, story: null, from: null, to: null, limit: 10, after: null }
}
