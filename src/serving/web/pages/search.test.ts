import assert from 'node:assert/strict'
import { test } from 'node:test'
import { markup, viewFor, wordsOf } from '../../../../test/serving/view.js'
import type { SearchRequest, SearchResult } from '../../../ports/readers.js'
import { searchBody } from './search.js'

const request: SearchRequest = {
  words: 'السد',
  outlet: 'صدى الوادي',
  speaker: null,
  place: null,
  story: null,
  from: null,
  to: null,
  limit: 20,
  after: null,
}
const hit = { id: 'a', headline: 'عنوان', outlet: null, url: null, publishedAt: null, story: null, score: 1 }
const result: SearchResult = {
  total: 21,
  hits: [{ ...hit, snippet: { text: 'عند سدّ الزيتونة <b>', marks: [{ start: 4, end: 6 }] } }],
  next: 'n 2',
  didYouMean: null,
}
const draw = (changes: Partial<SearchResult> = {}) =>
  searchBody({ request, result: { ...result, ...changes }, outlets: [] }, viewFor())

test('a mark covers whole words, and the snippet is text', async () => {
  assert.match(await markup(draw()), /عند <mark>سدّ<\/mark> الزيتونة &lt;b&gt;/)
})

test('the next page keeps what was asked', async () => {
  const href = /rel="next" href="([^"]+)"/.exec(await markup(draw()))?.[1] ?? ''
  const query = new URL(href.replaceAll('&amp;', '&'), 'http://localhost').searchParams
  assert.deepEqual(Object.fromEntries(query), { q: 'السد', outlet: 'صدى الوادي', after: 'n 2' })
})

test('another spelling is offered as a search of its own', async () => {
  const page = await markup(draw({ total: 0, hits: [], next: null, didYouMean: 'السدّ' }))
  assert.match(page, /هل تقصد: <a dir="auto" href="\/search\?q=[^"]+">السدّ<\/a>/)
  assert.match(page, /لا نتائج/)
})

test('filters stay open while one is set, and closed while none is', async () => {
  assert.match(await markup(draw()), /<details open>/)
  const none = searchBody({ request: { ...request, outlet: null }, result: null, outlets: [] }, viewFor())
  assert.match(await markup(none), /<details>/)
})

test('nothing asked shows how to search, and no number of results', async () => {
  const words = await wordsOf(searchBody({ request: { ...request, words: '' }, result: null, outlets: [] }, viewFor()))
  assert.match(words, /لا فرق بين/)
  assert.doesNotMatch(words, /نتائج/)
})
