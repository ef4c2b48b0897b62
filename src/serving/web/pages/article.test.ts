import assert from 'node:assert/strict'
import { test } from 'node:test'
import { agencyArticle, readers } from '../../../../test/serving/edition.js'
import { markup, viewFor, wordsOf } from '../../../../test/serving/view.js'
import type { ArticleView } from '../../../ports/readers.js'
import { snippetOf } from '../parts/article-reading.js'
import { articleBody } from './article.js'

async function shown(): Promise<ArticleView> {
  const view = await readers.article(agencyArticle.id)
  assert.ok(view !== null)
  return view
}

test('the one background piece and the similar articles stand under their own names', async () => {
  const words = await wordsOf(articleBody(await shown(), viewFor()))
  assert.match(words, /اقرأ أيضاً شركة المياه تفتح تحقيقاً/)
  assert.match(words, /مقالات مشابهة شركة المياه تفتح تحقيقاً/)
})

test('copies are said to be no further sources', async () => {
  assert.match(
    await wordsOf(articleBody(await shown(), viewFor())),
    /نُشر النص في خبر آخر هذه نسخ من كلام واحد، وليست مصادر مستقلة/,
  )
})

test('an article alone has none of the three', async () => {
  const alone = { ...(await shown()), copies: [], background: null, similar: [], story: null }
  assert.doesNotMatch(await wordsOf(articleBody(alone, viewFor())), /اقرأ أيضاً|مقالات مشابهة|نُشر النص|من قصة/)
})

test('a visitor from outside gets the opening, the claims and the link, never the text', async () => {
  const page = await markup(articleBody(await shown(), viewFor({ fullText: false })))
  assert.doesNotMatch(page, /وأكدت<\/a>|<mark class="said"/)
  assert.match(page, /class="paragraph snippet"/)
  assert.match(page, /النص الكامل في موقع ناشره/)
  assert.equal(page.match(/<li class="note"/g)?.length, agencyArticle.claims.length)
  assert.match(page, /<q>أربعة أشخاص فُقدوا/)
  assert.match(page, /href="https:\/\/news\.example\/dam-1" rel="noopener noreferrer nofollow"/)
})

test('an address that is not of the web is no link', async () => {
  const page = await markup(articleBody({ ...(await shown()), url: 'javascript:alert(1)' }, viewFor()))
  assert.doesNotMatch(page, /javascript:/)
})

test('a snippet ends with a word', () => {
  assert.equal(snippetOf('واحد اثنان ثلاثة', 12), 'واحد اثنان …')
  assert.equal(snippetOf('قصير', 12), 'قصير')
  assert.equal(snippetOf('كلمةطويلةبلافراغ', 8), 'كلمةطويل …')
})
