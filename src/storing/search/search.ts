/** Search: a first look at the postings of all entries, a second at the texts of the best, and a page of hits with snippets. */
import { foldWord } from '../../language/fold.js'
import type { SearchHit, SearchRequest, SearchResult } from '../../ports/readers.js'
import { marks, type SqlConnection } from '../sql/connection.js'
import { OUTLET_MARK, PLACE_MARK, SPEAKER_MARK, stemOf, stemsOf } from './analyse.js'
import { byScore, type FoundEntry } from './best-entries.js'
import { readCursor, writeCursor } from './cursor.js'
import { didYouMean } from './did-you-mean.js'
import { type Conditions, type Found, findEntries, type Index, rarity, type Statistics, statisticsOf } from './find-entries.js'
import { parseQuery, type Query } from './parse-query.js'
import { openSecondLook } from './second-look.js'
import { snippetOf } from './snippet.js'
import { formsOf, possibleForms, type Worths } from './word-forms.js'

/** So many of the first look's best are looked at again; the one wanted is among them 95 times in 100. */
const SECOND_LOOKS = 60
/** Phrases are looked for in so many of them at most, some at a time until there are enough for a first page. */
const PHRASE_LOOKS = 400
const LOOKS_AT_ONCE = 100
/** Pages end here; who wants more than this says more words. */
const DEEPEST = 1000
/** The share of a query's weight that an article must have: nearly all of a few words, a good part of a whole headline. */
const FEW_WORDS_LEAST = 0.9
const MANY_WORDS_LEAST = 0.3
/** Puts what was looked at twice before what was not. */
const LOOKED_AT = 100

const NOTHING: Found = { best: [], total: 0 }

interface Row {
  readonly entry: number
  readonly article_id: string
  readonly headline: string | null
  readonly outlet: string | null
  readonly url: string | null
  readonly published: string | null
  readonly story: string | null
  readonly text: string
}

export async function search(index: Index, request: SearchRequest): Promise<SearchResult> {
  const { connection } = index
  const query = parseQuery(request.words)
  const cursor = readCursor(request.after)
  const statistics =
    cursor?.statistics ?? (await statisticsOf(index, [...query.words.map(({ stem }) => stem), ...possibleForms(query)]))
  const conditions = await conditionsOf(connection, request, query, statistics)
  const phrase = query.phrases.length > 0
  const firstPage = phrase ? Math.max(SECOND_LOOKS, request.limit + 1) : SECOND_LOOKS + request.limit + 1
  const enough = cursor === null ? firstPage : DEEPEST
  const depth = phrase ? PHRASE_LOOKS : enough
  const found = conditions === null ? NOTHING : await findSome(index, conditions, statistics, depth)
  const { ranked, rows, total } = await rank(connection, { query, found, statistics, enough })
  const start = cursor === null ? 0 : ranked.findIndex((one) => byScore(cursor, one) < 0)
  const page = start < 0 ? [] : ranked.slice(start, start + request.limit)
  const last = page.at(-1)
  return {
    total,
    hits: hitsOf(query, page, await withRows(connection, page, rows), worthsOf(query, statistics)),
    next: last === undefined || last === ranked.at(-1) ? null : writeCursor({ statistics, ...last }),
    didYouMean: cursor === null ? await didYouMean(connection, request.words, statistics) : null,
  }
}

/** Null where nothing is asked for. */
async function conditionsOf(
  connection: SqlConnection,
  request: SearchRequest,
  query: Query,
  statistics: Statistics,
): Promise<Conditions | null> {
  const required = [
    ...(request.outlet === null ? [] : [OUTLET_MARK + foldWord(request.outlet)]),
    ...stemsOf(request.speaker ?? '').map((stem) => SPEAKER_MARK + stem),
    ...stemsOf(request.place ?? '').map((stem) => PLACE_MARK + stem),
    ...new Set(query.phrases.flatMap((phrase) => phrase.flatMap((key) => stemOf(key) ?? []))),
  ]
  const wanted = query.words.map(({ stem }) => stem).filter((stem) => (statistics.having[stem] ?? 0) > 0)
  const filtered = required.length > 0 || request.story !== null || request.from !== null || request.to !== null
  if (wanted.length === 0 && (query.words.length > 0 || !filtered)) return null
  return {
    wanted,
    required,
    from: minuteOf(request.from),
    to: minuteOf(request.to),
    among: request.story === null ? null : await entriesOfStory(connection, request.story),
    least: wanted.length === 0 ? 0 : query.phrases.length > 0 || wanted.length <= 3 ? FEW_WORDS_LEAST : MANY_WORDS_LEAST,
  }
}

/** An ISO date or instant as minutes; null where there is none. */
function minuteOf(iso: string | null): number | null {
  const instant = iso === null ? Number.NaN : Date.parse(iso)
  return Number.isNaN(instant) ? null : Math.floor(instant / 60_000)
}

async function entriesOfStory(connection: SqlConnection, story: string): Promise<ReadonlySet<number>> {
  const rows = await connection.all<{ entry: number }>('SELECT entry FROM articles WHERE story = ?', [story])
  return new Set(rows.map((row) => row.entry))
}

/** Where no entry has nearly all that was typed, those that have something of it. */
async function findSome(index: Index, conditions: Conditions, statistics: Statistics, limit: number): Promise<Found> {
  const found = await findEntries(index, conditions, statistics, limit)
  if (found.total > 0 || conditions.least === 0) return found
  return findEntries(index, { ...conditions, least: 0.01 }, statistics, limit)
}

interface Ranked {
  /** Best first. */
  readonly ranked: readonly FoundEntry[]
  /** Rows that were looked at, by entry. */
  readonly rows: ReadonlyMap<number, Row>
  /** Of a phrase, where not all could be looked at, what those that were let expect. */
  readonly total: number
}

interface ToRank {
  readonly query: Query
  readonly found: Found
  readonly statistics: Statistics
  /** Of a phrase, no more are looked for. */
  readonly enough: number
}

async function rank(connection: SqlConnection, { query, found, statistics, enough }: ToRank): Promise<Ranked> {
  const { best, total } = found
  if (query.words.length === 0) return { ranked: best, rows: new Map(), total }
  const phrase = query.phrases.length > 0
  const looks = Math.min(best.length, phrase ? PHRASE_LOOKS : SECOND_LOOKS)
  const secondLook = openSecondLook(query, worthsOf(query, statistics))
  const rows = new Map<number, Row>()
  const looked: FoundEntry[] = []
  let at = 0
  while (at < looks && looked.length < enough) {
    const some = best.slice(at, Math.min(looks, at + LOOKS_AT_ONCE))
    at += some.length
    for (const [entry, row] of await rowsOf(connection, some)) rows.set(entry, row)
    for (const { entry, score } of some) {
      const row = rows.get(entry)
      const more = row === undefined ? null : secondLook.at(row.headline ?? '', row.text)
      if (more !== null) looked.push({ entry, score: score + (looked.length < SECOND_LOOKS ? LOOKED_AT + more : 0) })
    }
  }
  looked.sort(byScore)
  if (!phrase) return { ranked: [...looked, ...best.slice(looks)], rows, total }
  return { ranked: looked, rows, total: at === 0 ? 0 : Math.round((total * looked.length) / at) }
}

function worthsOf(query: Query, statistics: Statistics): Worths {
  const known = query.words.filter(({ stem }) => (statistics.having[stem] ?? 0) > 0)
  const forms = known.flatMap(({ stem }) => {
    const one = { stem, worth: rarity(statistics, stem) }
    return formsOf(statistics, stem).map((form) => [form, one] as const)
  })
  return new Map([...forms, ...known.map(({ stem }) => [stem, { stem, worth: rarity(statistics, stem) }] as const)])
}

/** The rows there are, and those of the page that are missing among them. */
async function withRows(
  connection: SqlConnection,
  page: readonly FoundEntry[],
  rows: ReadonlyMap<number, Row>,
): Promise<ReadonlyMap<number, Row>> {
  const missing = page.filter(({ entry }) => !rows.has(entry))
  return missing.length === 0 ? rows : new Map([...rows, ...(await rowsOf(connection, missing))])
}

function hitsOf(query: Query, page: readonly FoundEntry[], rows: ReadonlyMap<number, Row>, worths: Worths): readonly SearchHit[] {
  const hits: SearchHit[] = []
  for (const { entry, score } of page) {
    const row = rows.get(entry)
    if (row === undefined) continue
    hits.push({
      id: row.article_id,
      headline: row.headline ?? row.text.slice(0, 80),
      outlet: row.outlet,
      url: row.url,
      publishedAt: row.published,
      story: row.story,
      snippet: snippetOf(row.text, query, worths),
      score: score > LOOKED_AT ? score - LOOKED_AT : score,
    })
  }
  return hits
}

async function rowsOf(connection: SqlConnection, found: readonly FoundEntry[]): Promise<ReadonlyMap<number, Row>> {
  if (found.length === 0) return new Map()
  const rows = await connection.all<Row>(
    `SELECT entry, article_id, headline, outlet, url, published, story, text FROM articles WHERE entry IN (${marks(found.length)})`,
    found.map(({ entry }) => entry),
  )
  return new Map(rows.map((row) => [row.entry, row]))
}
