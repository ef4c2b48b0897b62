/** Stories: what joins, what does not, and what the decision says about it. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { article, BUDGET, FIRE, FIRE_RETOLD, HOUR } from '../../../test/relating/fictional.js'
import { dataFiles } from '../../data-files.js'
import type { RelatedArticle } from '../../domain/relation.js'
import { openRelating } from '../index.js'

const fire = article({ id: 'fire', outlet: 'one', headline: 'حريق كبير في ميناء مرسى الزيتون', text: FIRE })
const retold = article({
  id: 'retold',
  outlet: 'two',
  publishedAt: 5 * HOUR,
  headline: 'السيطرة على حريق ميناء مرسى الزيتون بعد ست ساعات',
  text: FIRE_RETOLD,
})
const budget = article({
  id: 'budget',
  outlet: 'three',
  publishedAt: 6 * HOUR,
  headline: 'المجلس البلدي يقر الموازنة بعد جلسة طويلة',
  text: BUDGET,
})

function decide(articles: readonly RelatedArticle[]) {
  const relating = openRelating(dataFiles)
  const decisions = articles.map((one) => relating.add(relating.features(one)).story)
  return { relating, decisions }
}

test('a happening told in other words joins its story, and the decision says what by', () => {
  const { decisions } = decide([fire, retold])
  assert.equal(decisions[1]?.story, decisions[0]?.story)
  assert.equal(decisions[1]?.nearest?.article, 'fire')
  assert.ok((decisions[1]?.nearest?.evidence.rareShared ?? 0) > 0)
})

test('another happening in the same town on the same day is another story', () => {
  const { decisions } = decide([fire, budget])
  assert.equal(decisions[1]?.joined, false)
  assert.notEqual(decisions[1]?.story, decisions[0]?.story)
})

test('a copy goes where what it copies is', () => {
  const { decisions } = decide([
    fire,
    budget,
    { ...fire, id: 'copy', outlet: 'four', headline: 'نيران في البلدة', publishedAt: 7 * HOUR },
  ])
  assert.equal(decisions[2]?.asCopy, true)
  assert.equal(decisions[2]?.story, decisions[0]?.story)
})

test('a story silent for more than a week is closed', () => {
  const { decisions } = decide([fire, { ...retold, publishedAt: 8 * 24 * HOUR }])
  assert.equal(decisions[1]?.joined, false)
})

test('an article that comes late joins by the time it was published', () => {
  const { decisions } = decide([
    { ...fire, publishedAt: 5 * HOUR },
    { ...budget, publishedAt: 9 * 24 * HOUR },
    { ...retold, publishedAt: HOUR },
  ])
  assert.equal(decisions[2]?.story, decisions[0]?.story)
})

test('ids come from the first article, so that a rebuild gives the same', () => {
  const [first, again] = [decide([fire, budget]), decide([fire, budget])]
  assert.deepEqual(
    first.decisions.map((decision) => decision.story),
    again.decisions.map((decision) => decision.story),
  )
  assert.match(first.decisions[0]?.story ?? '', /^s[0-9a-z]{14}$/)
})

test('similar leaves out the article’s copies, and background is of another story and older', () => {
  const old = article({
    id: 'old',
    publishedAt: -20 * 24 * HOUR,
    headline: 'حريق سابق في ميناء مرسى الزيتون',
    text: FIRE_RETOLD.slice(0, 160),
  })
  const copy = { ...fire, id: 'copy', outlet: 'four', publishedAt: HOUR }
  const { relating } = decide([old, fire, copy, retold])
  const similar = relating.similar.similar('retold').map((one) => one.id)
  assert.ok(similar.includes('fire'))
  assert.ok(!similar.includes('copy') && !similar.includes('retold'))
  assert.equal(relating.similar.background('fire')?.id, 'old')
  assert.equal(relating.similar.background('old'), null)
  const story = relating.stories.storyOf('fire') ?? ''
  assert.deepEqual(
    relating.similar.earlierStories(story).map((one) => one.story),
    [relating.stories.storyOf('old')],
  )
})

test('an article without a word is a story of its own', () => {
  const { decisions } = decide([article({ id: 'a' }), article({ id: 'b' })])
  assert.notEqual(decisions[0]?.story, decisions[1]?.story)
})
