import assert from 'node:assert/strict'
import { test } from 'node:test'
import { story } from '../../../../test/serving/edition.js'
import { markup, viewFor, wordsOf } from '../../../../test/serving/view.js'
import { storyBody } from './story.js'

const drawn = (changes = {}) => markup(storyBody(story, viewFor(changes)))

test('copies stand folded under their origin, inferred ones called so', async () => {
  const page = await drawn()
  assert.match(page, /<section class="origin"> <h3> <bdi class="outlet">وكالة المرسى<\/bdi> <span class="badge badge-stated">/)
  assert.match(page, /<details open><summary>نسخة واحدة<\/summary>.*منبر الجنوب.*نسخة قريبة.*badge-inferred/)
})

test('an unknown origin is shown as unknown, neither stated nor inferred', async () => {
  const page = await drawn()
  const unknown = page.slice(page.indexOf('origin-unknown'), page.indexOf('id="earlier"'))
  assert.match(unknown, /أصل غير معروف/)
  assert.doesNotMatch(unknown, /badge-stated|badge-inferred/)
})

test('an unnamed speaker carries the words that withhold the name', async () => {
  assert.match(await drawn(), /speaker-unnamed.*لم يُذكر اسمه: <q dir="auto">طالباً عدم ذكر اسمه<\/q>/)
})

test('direct words stand in quotation marks, others are said to be paraphrased', async () => {
  const page = await drawn()
  assert.match(page, /<q>لن نسبق نتائج التحقيق<\/q>/)
  assert.match(page, /الشركة فتحت تحقيقاً داخلياً <span class="mode">بالمعنى<\/span>/)
})

test('each claim links to its words in the article, in public mode to its note', async () => {
  assert.match(await drawn(), /href="\/articles\/dam-1#said-\d+"/)
  assert.doesNotMatch(await drawn({ fullText: false }), /#said-/)
  assert.match(await drawn({ fullText: false }), /href="\/articles\/dam-1#note-\d+"/)
})

test('what a person corrected is shown as done by hand, and nothing where nothing was', async () => {
  assert.doesNotMatch(await drawn(), /باليد/)
  const corrected = { ...story, corrections: [{ kind: 'merge' as const, at: '2026-03-04T05:06:00.000Z' }] }
  assert.match(await markup(storyBody(corrected, viewFor())), /باليد<\/span> دُمجت قصص <time datetime="2026-03-04T05:06:00.000Z">/)
})

test('a claim that copies carry names them once', async () => {
  assert.match(await wordsOf(storyBody(story, viewFor())), /وفي خبر آخر: منبر الجنوب/)
})

test('time runs from right to left in Arabic and from left to right in English', async () => {
  const places = async (language: 'ar' | 'en') =>
    [...(await drawn({ language })).matchAll(/cx="([\d.]+)%"/g)].map((match) => match[1])
  assert.deepEqual(await places('ar'), ['98.00', '2.00'])
  assert.deepEqual(await places('en'), ['2.00', '98.00'])
})

test('a story without claims says so', async () => {
  assert.match(await wordsOf(storyBody({ ...story, speakers: [] }, viewFor())), /لم يُعثر في هذه القصة على أقوال منسوبة/)
})
