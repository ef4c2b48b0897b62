import assert from 'node:assert/strict'
import { test } from 'node:test'
import { agencyArticle, ownArticle } from '../../../../test/serving/edition.js'
import { markup, viewFor, wordsOf } from '../../../../test/serving/view.js'
import { anchorsOf } from './anchors.js'
import { creditChain, endsAtPublisher, hopsOf, speakersOf } from './credit-chain.js'

const draw = (article: typeof agencyArticle, changes = {}) => creditChain(article, anchorsOf(), viewFor(changes))

test('the chain goes from the publisher outward, whatever the order of the credits', () => {
  const credits = [...agencyArticle.credits].reverse()
  assert.deepEqual(
    hopsOf({ ...agencyArticle, credits }).map(({ role }) => role),
    ['publisher', 'agency'],
  )
})

test('an article without credits begins with its outlet', () => {
  assert.deepEqual(hopsOf(ownArticle), [{ role: 'publisher', name: 'صوت المرفأ', evidence: null, stated: true }])
  assert.deepEqual(hopsOf({ ...ownArticle, outlet: null }), [])
})

test('a chain that ends at the publisher says that it is incomplete, one that goes on does not', async () => {
  assert.ok(endsAtPublisher(hopsOf(ownArticle)))
  assert.match(await wordsOf(draw(ownArticle)), /السلسلة غير مكتملة/)
  assert.doesNotMatch(await wordsOf(draw(agencyArticle)), /السلسلة غير مكتملة/)
})

test('a credit that names nobody leaves the chain incomplete', async () => {
  const credits = [{ role: 'agency', name: 'وكالات', evidence: null, stated: true }] as const
  assert.match(await wordsOf(draw({ ...agencyArticle, credits })), /غير مكتملة: لا تسمّي الصفحة أحداً بقولها «وكالات»/)
})

test('what an agency publishes itself begins with it, and lacks nothing', async () => {
  assert.doesNotMatch(await wordsOf(draw({ ...ownArticle, outlet: 'وكالة المرسى' })), /غير مكتملة/)
})

test('an inferred hop is drawn and called so, a stated one shows its words', async () => {
  const [publisher] = agencyArticle.credits
  assert.ok(publisher !== undefined)
  const inferred = { role: 'agency', name: 'وكالة المرسى', evidence: null, stated: false } as const
  assert.match(await markup(draw({ ...agencyArticle, credits: [publisher, inferred] })), /hop hop-inferred">.*badge-inferred/)
  const stated = await markup(draw(agencyArticle))
  assert.doesNotMatch(stated, /hop-inferred/)
  assert.match(stated, /<q dir="auto">\(وكالة المرسى\)<\/q>/)
})

test('words inside the article link to their place, words of the page around it do not', async () => {
  const inside = { start: 0, end: 4, words: 'وادي' }
  const credits = [{ role: 'agency', name: 'وكالة المرسى', evidence: inside, stated: true }] as const
  assert.match(await markup(draw({ ...agencyArticle, credits })), /<a href="#credit-1"><q/)
  assert.doesNotMatch(await markup(draw({ ...agencyArticle, credits }, { fullText: false })), /#credit-1/)
  assert.doesNotMatch(await markup(draw(agencyArticle)), /href="#credit/)
})

test('a speaker stands in the chain once, with the number of claims and the first of them', () => {
  assert.deepEqual(
    speakersOf(agencyArticle.claims).map(({ name, claims, claim }) => [name, claims, claim.cue.words]),
    [
      ['بلدية وادي السدر', 1, 'أعلنت'],
      ['مصدر في الدفاع المدني', 1, 'وقال'],
      ['رئيسة البلدية سلمى النخيل', 2, 'وأكدت'],
      ['شركة المياه', 1, 'ونفت'],
    ],
  )
})
