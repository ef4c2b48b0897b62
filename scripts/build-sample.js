/**
 * Renders the sample edition: the sources under data/sample → its site (pages and feeds) and expected.json.
 *
 *   node scripts/build-sample.js [--to FOLDER]    FOLDER instead of data/sample
 *
 * The same sources give the same bytes.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expectedReading } from './sample/expected.js'
import { readArticles } from './sample/read-articles.js'
import { feedFiles, renderFeed } from './sample/render-feed.js'
import { pathOf, renderPage } from './sample/render-page.js'
import { encodeWindows1256 } from './sample/windows-1256.js'

const sources = fileURLToPath(new URL('../data/sample/', import.meta.url))

/** Articles, outlets and styles, with the look-ups that pages and feeds need. */
function openEdition() {
  const { label, furniture, outlets: styles } = readJson('edition.json')
  const articles = readArticles(join(sources, 'articles'))
  const outlets = Object.fromEntries([...readOutlets('outlets'), ...readOutlets('agencies')].map((outlet) => [outlet.id, outlet]))
  const templates = new Map(Object.keys(styles).map((id) => [id, readFileSync(join(sources, 'templates', `${id}.html`), 'utf8')]))
  const fileOf = (article) => `site/${outlets[article.outlet].hosts[0]}${pathOf(article, styles[article.outlet])}`
  return {
    label,
    furniture,
    styles,
    articles,
    outlets,
    fileOf,
    addressOf: (article) => fileOf(article).replace('site/', 'https://'),
    feedOf: (id) => (styles[id].feed === null ? null : `https://${outlets[id].hosts[0]}/${feedFiles[styles[id].feed]}`),
    templateOf: (id) => templates.get(id),
    relatedTo: (article) => nearestOfOutlet(article, articles, 4),
  }
}

function readOutlets(folder) {
  return readdirSync(join(sources, folder)).map((file) => readJson(`${folder}/${file}`))
}

function readJson(path) {
  return JSON.parse(readFileSync(join(sources, path), 'utf8'))
}

/** The outlet's latest articles before this one, newest first; the next ones for its first of all. */
function nearestOfOutlet(article, articles, count) {
  const ofOutlet = articles.filter(({ outlet }) => outlet === article.outlet)
  const at = ofOutlet.indexOf(article)
  return at === 0 ? ofOutlet.slice(1, count + 1).reverse() : ofOutlet.slice(Math.max(0, at - count), at).reverse()
}

/** Path under the target folder → bytes. */
function renderEdition() {
  const edition = openEdition()
  const bytesOf = (text, id) => (edition.styles[id].encoding === 'windows-1256' ? encodeWindows1256(text) : Buffer.from(text))
  const files = new Map()
  for (const article of edition.articles)
    files.set(edition.fileOf(article), bytesOf(renderPage(article, edition), article.outlet))
  for (const [id, { feed }] of Object.entries(edition.styles)) {
    if (feed === null) continue
    const outlet = edition.outlets[id]
    files.set(`site/${outlet.hosts[0]}/${feedFiles[feed]}`, bytesOf(renderFeed(outlet, edition), id))
  }
  const expected = expectedReading(edition, readJson('events.json'))
  return files.set('expected.json', Buffer.from(`${JSON.stringify(expected, null, 1)}\n`))
}

const to = process.argv.indexOf('--to')
const target = to === -1 ? sources : resolve(process.argv[to + 1])
const files = renderEdition()
rmSync(join(target, 'site'), { recursive: true, force: true })
for (const [path, bytes] of files) {
  mkdirSync(dirname(join(target, path)), { recursive: true })
  writeFileSync(join(target, path), bytes)
}
console.log(`${files.size} files written to ${target}`)
