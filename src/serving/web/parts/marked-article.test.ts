import assert from 'node:assert/strict'
import { test } from 'node:test'
import { agencyArticle } from '../../../../test/serving/edition.js'
import { markup, viewFor } from '../../../../test/serving/view.js'
import type { Article } from '../../../domain/article.js'
import { anchorsOf } from './anchors.js'
import { markedArticle, notesOutsideText } from './marked-article.js'

const draw = (article: Article) => markup(markedArticle(article, anchorsOf(), viewFor()))
const paragraphsOf = (page: string) =>
  [...page.matchAll(/<p class="paragraph" dir="auto">(.*?)<\/p>/g)].map((match) => match[1] ?? '')

test('the text is all there, letter by letter, whatever is marked in it', async () => {
  const shown = paragraphsOf(await draw(agencyArticle)).map((paragraph) =>
    paragraph.replace(/<[^>]+>/g, '').replaceAll('&quot;', '"'),
  )
  assert.deepEqual(shown, agencyArticle.text.split('\n\n'))
})

test('each cue leads to its note, and each note to the words that were said', async () => {
  const page = await draw(agencyArticle)
  for (const { cue } of agencyArticle.claims) {
    assert.match(page, new RegExp(`<a class="cue"[^>]* href="#note-${cue.start}">${cue.words}</a>`))
    assert.match(page, new RegExp(`<li class="note" id="note-${cue.start}"`))
    assert.match(page, new RegExp(`href="#said-${cue.start}"`))
    assert.equal(page.match(new RegExp(` id="said-${cue.start}"`, 'g'))?.length, 1)
  }
})

test('amounts and times are marked inside what was said', async () => {
  const page = await draw(agencyArticle)
  assert.match(page, /<mark class="said"[^>]*><span class="amount" title="رقم بلا تحفظ: 4">أربعة أشخاص<\/span> فُقدوا/)
  assert.match(page, /ليل الثلاثاء<\/time><\/mark>/)
})

test('notes stand behind the paragraph that holds their cue', async () => {
  const page = await draw(agencyArticle)
  const [, ...afterParagraphs] = page.split('<p class="paragraph"')
  assert.deepEqual(
    afterParagraphs.map((part) => part.match(/<li class="note"/g)?.length ?? 0),
    [1, 1, 2, 1],
  )
})

test('a claim of the headline has a note of its own and no mark in the text', async () => {
  const [first, ...rest] = agencyArticle.claims
  assert.ok(first !== undefined)
  const inHeadline = { ...first, cue: { start: 3, end: 4, words: ':', of: 'page' as const }, speaker: null, content: [] }
  const article = { ...agencyArticle, claims: [inHeadline, ...rest] }
  assert.match(await markup(notesOutsideText(article, anchorsOf(), viewFor())), /id="note-p3"/)
  assert.doesNotMatch(await draw(article), /note-p3/)
})

test('a claim whose words stand nowhere in the text breaks nothing', async () => {
  const [first] = agencyArticle.claims
  assert.ok(first !== undefined)
  const lost = { ...first, cue: { start: 90_000, end: 90_001, words: 'x' }, content: [{ start: 5, end: 2, words: '' }] }
  assert.equal(paragraphsOf(await draw({ ...agencyArticle, claims: [lost] })).length, 4)
})
