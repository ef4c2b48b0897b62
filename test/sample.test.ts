/** The sample edition: its committed pages and feeds are those of its sources, and hold what the other tests count on. */
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { sampleEdition as expected, type SampleArticle, sampleFolder as sample } from './sample-edition.js'

const root = fileURLToPath(new URL('../../', import.meta.url))
const edition = JSON.parse(readFileSync(join(sample, 'edition.json'), 'utf8')) as { label: string; days: string[] }
const siteFiles = filesUnder(join(sample, 'site'))
const byId = new Map(expected.articles.map((article) => [article.id, article]))

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort()
}

/** The bytes as a browser decodes them: windows-1256 where the page says so. */
function decoded(path: string): string {
  const bytes = readFileSync(path)
  const encoding = /windows-1256/.test(bytes.subarray(0, 400).toString('latin1')) ? 'windows-1256' : 'utf-8'
  return new TextDecoder(encoding, { fatal: true }).decode(bytes)
}

function page(article: SampleArticle): string {
  return decoded(join(sample, article.file))
}

function source(id: string): string {
  return readFileSync(join(sample, 'articles', `${id}.txt`), 'utf8')
}

/** Word 4-grams of a source's paragraphs up to an embedded article, marks and quotes left out. */
function fourGrams(id: string): Set<string> {
  const [own = ''] = source(id)
    .split('---\n')
    .slice(1)
    .join('')
    .split(/\[(?:embedded|similar)/)
  const words = own.replace(/\p{M}/gu, '').match(/[\p{L}\p{N}]+/gu) ?? []
  return new Set(words.slice(3).map((_, at) => words.slice(at, at + 4).join(' ')))
}

/** How much of the smaller set stands in the other, 0 to 1. */
function containment(a: Set<string>, b: Set<string>): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a]
  return [...small].filter((gram) => large.has(gram)).length / small.size
}

test('rendering the sources again gives the committed bytes', () => {
  const target = mkdtempSync(join(tmpdir(), 'isnad-sample-'))
  try {
    const run = spawnSync(process.execPath, [join(root, 'scripts/build-sample.js'), '--to', target], { encoding: 'utf8' })
    assert.equal(run.status, 0, run.stderr)
    assert.deepEqual(filesUnder(join(target, 'site')), siteFiles)
    for (const path of [...siteFiles.map((file) => `site/${file}`), 'expected.json']) {
      assert.ok(readFileSync(join(target, path)).equals(readFileSync(join(sample, path))), `${path} is not what its sources give`)
    }
  } finally {
    rmSync(target, { recursive: true })
  }
})

test('eleven outlets and two agencies publish at least sixty articles on five days', () => {
  assert.equal(readdirSync(join(sample, 'outlets')).length, 11)
  assert.equal(readdirSync(join(sample, 'agencies')).length, 2)
  assert.ok(expected.articles.length >= 60)
  assert.deepEqual([...new Set(expected.articles.map(({ published }) => published.slice(0, 10)))].sort(), edition.days)
  assert.ok(Object.values(expected.stories).filter((ids) => ids.length > 1).length >= 14)
})

test('every page and every feed says that it is fiction', () => {
  for (const path of siteFiles) assert.ok(decoded(join(sample, 'site', path)).includes(edition.label), path)
})

test('paths are plain ASCII and no two articles share an address', () => {
  for (const path of siteFiles) assert.match(path, /^[a-z0-9./-]+$/)
  assert.equal(new Set(expected.articles.map(({ address }) => address)).size, expected.articles.length)
})

test('every page but those of the bare outlet holds its own address', () => {
  for (const article of expected.articles) {
    assert.equal(page(article).includes(`"${article.address}"`), article.outlet !== 'barid', article.id)
  }
})

test('the page of an article holds its headline and the ends of its text', () => {
  for (const article of expected.articles) {
    const text = page(article)
      .replaceAll('&quot;', '"')
      .replaceAll(/<[^>]*>/g, ' ')
      .replaceAll(/\s+/g, ' ')
    for (const words of [article.headline, article.begins, article.ends])
      assert.ok(text.includes(words), `${article.id}: ${words}`)
  }
})

test('headers are complete: an agency where there is an agency copy, an address for every embedded article', () => {
  for (const { id, agency, embedded, published, relayed } of expected.articles) {
    assert.ok(!Number.isNaN(Date.parse(published)), id)
    assert.ok(agency === null || ['wsn', 'madiq'].includes(agency.id), id)
    assert.ok(relayed === null || expected.articles.some(({ outlet }) => outlet === relayed), id)
    for (const { copyOf } of embedded) assert.ok(byId.has(copyOf), `${id} embeds ${copyOf}`)
  }
})

const features: readonly { what: string; found: (text: string, article: SampleArticle) => boolean }[] = [
  { what: 'windows-1256 with only a meta element to say so', found: (text) => text.includes('charset=windows-1256') },
  { what: 'Arabic-Indic digits', found: (text) => /[٠-٩]/.test(text) },
  { what: 'angle quotes', found: (text) => text.includes('«') },
  { what: 'straight quotes', found: (text) => /\p{L} &quot;\p{L}/u.test(text) },
  { what: 'curly quotes', found: (text) => text.includes('“') },
  { what: 'Levantine months', found: (text) => text.includes('كانون الثاني') },
  { what: 'Egyptian and Gulf months', found: (text) => text.includes('أغسطس') },
  { what: 'Maghrebi months after the French', found: (text) => text.includes('جانفي') && text.includes('جوان') },
  { what: 'Moroccan months', found: (text) => text.includes('شتنبر') },
  { what: 'double months', found: (text) => text.includes('تشرين الأول/أكتوبر') },
  { what: 'Hijri dates with their Gregorian ones', found: (text) => /هـ الموافق/.test(text) },
  { what: 'a dateline of two cities', found: (_, article) => article.begins.startsWith('مرسى النور- برج الصاري-') },
  { what: 'JSON-LD', found: (text) => text.includes('"@type":"NewsArticle"') },
  { what: 'a JSON-LD graph', found: (text) => text.includes('"@graph"') },
  { what: 'microdata', found: (text) => text.includes('itemprop="articleBody"') },
  { what: 'Open Graph', found: (text) => text.includes('article:published_time') },
  { what: 'no metadata at all', found: (text) => !/canonical|og:|itemprop|ld\+json/.test(text) },
  { what: 'an author in a meta element', found: (text) => text.includes('<meta name="author"') },
  { what: 'the fallback words of a video', found: (text) => text.includes('Your browser does not support the video tag.') },
  { what: 'an embedded second article', found: (_, article) => article.embedded.length > 0 },
  { what: 'ten similar headlines', found: (_, article) => article.similar.length === 10 },
  { what: 'comments', found: (text) => text.includes('التعليقات') },
  { what: 'a relay: an agency on the word of an officer', found: (text) => text.includes('نقلت وكالة مضيق برس عن') },
  { what: 'a note that nothing could be verified', found: (text) => text.includes('ولم يتسنّ لوكالة الساحل التحقق') },
  { what: 'a claim in a headline', found: (_, article) => /^[\p{L}\p{M} ]+: /u.test(article.headline) },
  { what: 'an agency copy that does not say so', found: (_, article) => article.agency?.stated === false },
  { what: 'a republished outlet', found: (_, article) => article.relayed !== null },
]

for (const { what, found } of features) {
  test(`some page shows ${what}`, () => {
    assert.ok(expected.articles.some((article) => found(page(article), article)))
  })
}

test('there are RSS, Atom and JSON feeds, and each lists all of its outlet', () => {
  const feeds = siteFiles.filter((path) => /^[^/]+\/(feed\.xml|atom\.xml|feed\.json)$/.test(path))
  assert.deepEqual([...new Set(feeds.map((path) => path.replace(/.*\//, '')))].sort(), ['atom.xml', 'feed.json', 'feed.xml'])
  for (const feed of feeds) {
    const text = decoded(join(sample, 'site', feed))
    const host = feed.replace(/\/.*/, '')
    const ofHost = expected.articles.filter(({ address }) => new URL(address).host === host)
    for (const { address } of ofHost) assert.ok(text.includes(address), `${feed} lacks ${address}`)
  }
})

test('copies hold the words of their group, and articles of their own do not', () => {
  const grams = new Map(expected.articles.map(({ id }) => [id, fourGrams(id)]))
  const shared = (a: string, b: string) => containment(grams.get(a) ?? new Set(), grams.get(b) ?? new Set())
  const lookAlike = new Set(expected.notCopies.map((pair) => [...pair].sort().join(' ')))
  for (const [at, a] of expected.articles.entries()) {
    for (const b of expected.articles.slice(at + 1)) {
      const share = shared(a.id, b.id)
      const kinds = [a.copy.kind, b.copy.kind]
      const label = `${a.id} (${a.copy.kind}) and ${b.id} (${b.copy.kind}) share ${share.toFixed(2)}`
      if (a.copy.group !== null && a.copy.group === b.copy.group) {
        if (kinds.includes('partial')) assert.ok(share > 0.2, label)
        else assert.ok(share > 0.7, label)
      } else if (!lookAlike.has([a.id, b.id].sort().join(' '))) assert.ok(share < 0.2, label)
    }
  }
  for (const [a, b] of expected.notCopies) assert.ok(shared(a, b) > 0.2, `${a} and ${b} do not look alike`)
})

test('accounts, denials and background point at words of their article', () => {
  const evidence = [
    ...expected.events.flatMap(({ accounts, background }) => [...accounts, ...(background ?? [])]),
    ...expected.denials.flatMap(({ accusation, denial }) => [accusation, denial]),
  ]
  for (const { article, words } of evidence) assert.ok(source(article).includes(words), `${article}: ${words}`)
  for (const { accounts, compared } of expected.events) {
    const speakers = new Set(accounts.map(({ speaker }) => speaker))
    for (const { article, speaker } of accounts) assert.ok(source(article).includes(speaker), `${article}: ${speaker}`)
    for (const { a, b } of compared) assert.ok(speakers.has(a) && speakers.has(b), `${a} against ${b}`)
  }
})

test('stories that must stay apart exist, each with articles of its own', () => {
  for (const keys of expected.notOneStory) for (const key of keys) assert.ok(expected.stories[key]?.length, key)
})
