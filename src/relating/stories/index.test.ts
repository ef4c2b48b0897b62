/** Stories: what joins, what does not, and what the decision says about it. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { article, BUDGET, FIRE, FIRE_RETOLD, HOUR } from '../../../test/relating/fictional.js'
import { dataFiles } from '../../data-files.js'
import type { RelatedArticle } from '../../domain/relation.js'
import { openRelating } from '../index.js'
import type { Correction } from './corrections.js'

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

const correctedBy = (corrections: readonly Correction[], articles: readonly RelatedArticle[]) => {
  const relating = openRelating(dataFiles, { corrections })
  for (const one of articles) relating.add(relating.features(one))
  return relating.stories
}

test('a merge by hand holds at once, leaves a redirect, and holds in a rebuild', () => {
  const { relating, decisions } = decide([fire, budget])
  const [older = '', younger = ''] = decisions.map((decision) => decision.story)
  const correction: Correction = { kind: 'merge', article: 'budget', withArticle: 'fire' }
  assert.deepEqual(relating.stories.correct(correction), [{ kind: 'merged', story: younger, into: older }])
  assert.equal(relating.stories.storyOf('budget'), older)
  assert.equal(relating.stories.idNow(younger), older)
  assert.equal(correctedBy([correction], [fire, budget]).storyOf('budget'), older)
})

test('a split by hand holds at once and in a rebuild, and is not merged again', () => {
  const { relating, decisions } = decide([fire, retold])
  const correction: Correction = { kind: 'split', articles: ['retold'] }
  const [change] = relating.stories.correct(correction)
  assert.equal(change?.kind, 'moved')
  assert.notEqual(relating.stories.storyOf('retold'), decisions[0]?.story)
  const third = { ...retold, id: 'third', publishedAt: 6 * HOUR, text: `${FIRE_RETOLD.slice(0, 140)} ${FIRE.slice(0, 120)}` }
  const rebuilt = correctedBy([correction], [fire, retold, third])
  assert.notEqual(rebuilt.storyOf('retold'), rebuilt.storyOf('fire'))
})

test('an article moved by hand is in the other story, and a story renamed has its name', () => {
  const stories = correctedBy(
    [
      { kind: 'move', article: 'retold', toArticle: 'budget' },
      { kind: 'rename', article: 'budget', name: 'شؤون البلدة' },
    ],
    [fire, budget, retold],
  )
  assert.equal(stories.storyOf('retold'), stories.storyOf('budget'))
  assert.equal(stories.book.byId(stories.storyOf('budget') ?? '')?.name, 'شؤون البلدة')
})

test('the last word on an article is the last in a rebuild too, though its articles have come before', () => {
  const corrections: readonly Correction[] = [
    { kind: 'move', article: 'budget', toArticle: 'retold' },
    { kind: 'split', articles: ['budget'] },
  ]
  const rebuilt = correctedBy(corrections, [budget, fire, retold])
  assert.notEqual(rebuilt.storyOf('budget'), rebuilt.storyOf('retold'))
  assert.equal(rebuilt.storyOf('fire'), rebuilt.storyOf('retold'))
})

test('articles that a rebuild has in several stories each leave their own for the one split off', () => {
  const { relating, decisions } = decide([fire, budget, { ...retold, publishedAt: 3 * HOUR }])
  const changes = relating.stories.correct({ kind: 'split', articles: ['budget', 'retold'] })
  assert.deepEqual(
    changes.map((change) => change.kind === 'moved' && [change.articles, change.from]),
    [
      [['budget'], decisions[1]?.story],
      [['retold'], decisions[0]?.story],
    ],
  )
  assert.equal(relating.stories.storyOf('budget'), relating.stories.storyOf('retold'))
})

test('a name given by hand goes over into the older story in a merge, and the store is told', () => {
  const { relating, decisions } = decide([fire, budget])
  relating.stories.correct({ kind: 'rename', article: 'budget', name: 'شؤون البلدة' })
  const changes = relating.stories.correct({ kind: 'merge', article: 'budget', withArticle: 'fire' })
  assert.deepEqual(changes.at(-1), { kind: 'renamed', story: decisions[0]?.story, name: 'شؤون البلدة' })
})

test('a correction of an article that has not come waits for it, also across a snapshot', () => {
  const first = openRelating(dataFiles)
  first.add(first.features(fire))
  assert.deepEqual(first.stories.correct({ kind: 'merge', article: 'fire', withArticle: 'budget' }), [])
  const second = openRelating(dataFiles)
  for (const part of first.snapshot()) second.restore(part)
  const { story } = second.add(second.features(budget))
  assert.deepEqual(
    story.changes.map((change) => change.kind),
    ['merged'],
  )
  assert.equal(story.story, second.stories.storyOf('fire'))
})
