import assert from 'node:assert/strict'
import { test } from 'node:test'
import { story } from '../../../../test/serving/edition.js'
import { markup, viewFor, wordsOf } from '../../../../test/serving/view.js'
import { type Front, frontBody } from './front.js'

const counts = { articles: 3, stories: 1, claims: 7, outlets: 3 }
const front: Front = { stories: [story], next: null, later: false, counts }

test('a story is shown with its counts, its outlets and its last change in their zone', async () => {
  const words = (await wordsOf(frontBody(front, viewFor()))).replace(/[\u200e\u200f]/g, '')
  assert.match(words, /3 أخبار 3 وسائل أصلان مستقلان/)
  assert.match(words, /صدى الوادي منبر الجنوب صوت المرفأ/)
  assert.match(words, /آخر تحديث الخميس، 6 مارس 2031، 12:00/)
})

test('as many dots are filled as there are origins', async () => {
  const dots = async (origins: number | null, articles = 3) => {
    const page = await markup(frontBody({ ...front, stories: [{ ...story, origins, articles }] }, viewFor()))
    return [page.match(/class="dot"/g)?.length ?? 0, page.match(/class="dot hollow"/g)?.length ?? 0]
  }
  assert.deepEqual(await dots(2), [2, 1])
  assert.deepEqual(await dots(null), [0, 3])
  assert.deepEqual(await dots(2, 400), [2, 22])
})

test('an unknown number of origins is not called none', async () => {
  const words = await wordsOf(frontBody({ ...front, stories: [{ ...story, origins: null }] }, viewFor()))
  assert.match(words, /الأصل غير معروف/)
})

test('an empty archive says how to fill it', async () => {
  const empty = { articles: 0, stories: 0, claims: 0, outlets: 0 }
  assert.match(await wordsOf(frontBody({ stories: [], next: null, later: false, counts: empty }, viewFor())), /isnad import/)
})

test('pages of stories lead to the next and back to the newest', async () => {
  const page = await markup(frontBody({ ...front, next: 'a b', later: true }, viewFor()))
  assert.match(page, /href="\/\?after=a%20b" rel="next"/)
  assert.match(page, /href="\/" rel="first"/)
  assert.doesNotMatch(await markup(frontBody(front, viewFor())), /class="pager"/)
})
