/**
 * An archive as large as asked for, made of real articles read once: in each pass every stem that is not common becomes
 * another of its length and about its frequency (a seeded permutation), and so many rare ones become words never seen
 * before as Heaps' law, measured on the sample, wants of an archive of this size. Lengths, copies, stories, claims, word
 * frequencies and the growth of the vocabulary are those of the real ones; the texts mean nothing and are never shipped.
 */
import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { readDocument } from '../../dist/src/app/document-reader.js'
import { dataFiles } from '../../dist/src/data-files.js'
import { openLanguage } from '../../dist/src/language/index.js'
import { lightStem } from '../../dist/src/language/stems.js'
import { words } from '../../dist/src/language/words.js'
import { openReading } from '../../dist/src/reading/index.js'
import { openFeatures } from '../../dist/src/relating/features/article-features.js'
import { decodeFeatures, openRelating } from '../../dist/src/relating/index.js'

/** A stem in more of the articles than this is the language's, not a subject's. */
const COMMON = 0.02
/** Only a stem that so few articles have may become a new word. */
const RARE = 3
/** One pass through the sample is as dense as so many days of a country's press. */
const PASS_DAYS = 7
const DAY = 86_400_000
const BEGINS = Date.UTC(2016, 0, 1)
/** Outlets are renamed by pass, so that a million articles come from some hundreds. */
const OUTLET_NAMES = 20

/** Features and traces of relating are never read by what is timed here, and would be a quarter of the store. */
const NO_FEATURES = new Uint8Array(1)

export function openRemappedArchive({ paths, sample, size, seed }) {
  const random = randomOf(seed)
  const real = related(readSample(paths, sample))
  const stems = new Stems()
  const templates = real.map(({ read }) => templateOf(read.articles[0], stems))
  const passes = Math.max(2, Math.ceil(size / real.length))
  const share = stems.newEachPass(templates, passes)
  return {
    sampled: real.length,
    stems: stems.list.length,
    newStems: share,
    /** Documents as they are kept, each with its relation, in order of publication. */
    *documents() {
      for (let pass = 0; ; pass++) {
        const names = stems.namesOf(pass, share, random)
        for (const [at, one] of real.entries()) yield remapped(one, templates[at], { names, pass, at, of: real.length })
      }
    },
  }
}

function readSample(paths, sample) {
  const tools = { reading: openReading(dataFiles, openLanguage(dataFiles)), features: openFeatures(dataFiles) }
  return paths.flatMap((path) => {
    const lines = gunzipSync(readFileSync(path)).toString().trim().split('\n')
    return lines.slice(0, Math.ceil(sample / paths.length)).map((line) => {
      const { id, body, title, outlet, publishedAt } = JSON.parse(line)
      const declared = { title, outlet, byline: null, publishedAt, source: null, fiction: false }
      const content = { kind: 'record', text: body }
      return readDocument({ key: `id:${id}`, articleId: id, url: null, declared, receivedAt: 0, content, hash: id }, tools)
    })
  })
}

/** The real articles with what relating decides of them, in the order it does. */
function related(documents) {
  const relating = openRelating(dataFiles)
  const inTime = [...documents].sort((a, b) => (publishedAt(a) < publishedAt(b) ? -1 : 1))
  return inTime.map((read) => {
    const { copy, story } = relating.add({ ...decodeFeatures(read.features[0]), id: read.document.articleId })
    return { read, copy, story }
  })
}

const publishedAt = ({ document }) => document.declared.publishedAt

function remapped({ read, copy, story }, template, { names, pass, at, of }) {
  const renamed = (id) => `p${pass}-${id}`
  const text = filled(template.text, names)
  const headline = filled(template.headline, names)
  const id = renamed(read.document.articleId)
  const outlet = `${read.document.declared.outlet} ${(pass % OUTLET_NAMES) + 1}`
  const time = BEGINS + (pass + at / of) * PASS_DAYS * DAY
  const published = new Date(time).toISOString()
  const [article] = read.articles
  const again = { ...withWordsOf(article, text), id, text, headline, outlet, publishedAt: published }
  const declared = { ...read.document.declared, title: headline, outlet, publishedAt: published }
  const content = { kind: 'record', text }
  const document = { ...read.document, key: `id:${id}`, articleId: id, declared, content, hash: id, receivedAt: time }
  const changes = story.changes.map((change) => renamedChange(change, renamed))
  const kept = { ...copy, group: renamed(copy.group), of: copy.of === null ? null : renamed(copy.of) }
  return {
    read: { document, frame: null, articles: [again], features: [NO_FEATURES] },
    relation: { article: id, time, features: NO_FEATURES, copy: kept, story: renamed(story.story), changes, trace: {} },
  }
}

function renamedChange(change, renamed) {
  if (change.kind === 'merged') return { kind: 'merged', story: renamed(change.story), into: renamed(change.into) }
  return { ...change, articles: change.articles.map(renamed), from: renamed(change.from), into: renamed(change.into) }
}

/** Evidence stands where it stood, since every stem has its own length; its words are those of the new text. */
function withWordsOf(part, text) {
  if (Array.isArray(part)) return part.map((one) => withWordsOf(one, text))
  if (typeof part !== 'object' || part === null) return part
  const made = {}
  for (const name in part) made[name] = name === 'text' ? text : withWordsOf(part[name], text)
  if (typeof made.start === 'number' && typeof made.words === 'string' && part.of !== 'page')
    made.words = text.slice(made.start, made.end)
  return made
}

function templateOf({ text, headline }, stems) {
  return { text: partsOf(text, stems), headline: partsOf(headline ?? '', stems) }
}

/** Literal stretches and numbers of stems in turn. */
function partsOf(text, stems) {
  const parts = []
  let copied = 0
  for (const { key, start, end } of words(text)) {
    const stem = lightStem(key)
    if (end - start !== key.length || stem.length < 3 || !/^[\u0621-\u064a]+$/.test(stem)) continue
    const from = start + key.indexOf(stem)
    parts.push(text.slice(copied, from), stems.numberOf(stem))
    copied = from + stem.length
  }
  parts.push(text.slice(copied))
  return parts
}

function filled(parts, names) {
  let text = ''
  for (const part of parts) text += typeof part === 'string' ? part : names[part]
  return text
}

class Stems {
  list = []
  #numbers = new Map()
  #bands = new Map()
  #rare = new Uint8Array(0)

  numberOf(stem) {
    let number = this.#numbers.get(stem)
    if (number === undefined) {
      number = this.list.push(stem) - 1
      this.#numbers.set(stem, number)
    }
    return number
  }

  /** The share of rare stems that are new words in each pass; sorts stems into bands of like length and frequency first. */
  newEachPass(templates, passes) {
    const having = new Uint32Array(this.list.length)
    let atHalf = 0
    for (const [at, { text, headline }] of templates.entries()) {
      if (at === templates.length >> 1) atHalf = having.reduce((sum, some) => sum + (some > 0 ? 1 : 0), 0)
      for (const stem of new Set([...text, ...headline])) if (typeof stem === 'number') having[stem]++
    }
    this.#rare = Uint8Array.from(having, (some) => (some <= RARE ? 1 : 0))
    for (const [number, stem] of this.list.entries()) {
      if (having[number] > templates.length * COMMON) continue
      const band = `${stem.length} ${Math.floor(Math.log2(having[number]) * 2)}`
      if (!this.#bands.has(band)) this.#bands.set(band, [])
      this.#bands.get(band).push(number)
    }
    const exponent = Math.log2(this.list.length / atHalf)
    const wanted = (this.list.length * (passes ** exponent - 1)) / (passes - 1)
    return Math.min(1, wanted / this.#rare.reduce((sum, one) => sum + one, 0))
  }

  /** What each stem is called in a pass. */
  namesOf(pass, share, random) {
    const names = [...this.list]
    if (pass === 0) return names
    for (const band of this.#bands.values()) {
      const shuffled = [...band]
      for (let at = shuffled.length - 1; at > 0; at--) {
        const other = Math.floor(random() * (at + 1))
        ;[shuffled[at], shuffled[other]] = [shuffled[other], shuffled[at]]
      }
      for (const [at, number] of band.entries()) names[number] = this.list[shuffled[at]]
    }
    for (const [number, rare] of this.#rare.entries())
      if (rare === 1 && random() < share) names[number] = inventedWord(this.list[number].length, random)
    return names
  }
}

/** Letters about as often as stems have them. */
const LETTERS = 'اااااللللييييمممموووونننررررتتتبببعععدددسسسحفقكجشخطصزضغذظث'

export function inventedWord(length, random) {
  let word = ''
  for (let at = 0; at < length; at++) word += LETTERS[Math.floor(random() * LETTERS.length)]
  return word
}

export function randomOf(seed) {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 0x1_0000_0000
  }
}
