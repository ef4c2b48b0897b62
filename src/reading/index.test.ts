import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { openTools } from '../app.js'
import type { Page } from '../domain/article.js'

const { reading } = openTools()

const MAIN = [
  'صنعاء- عدن- أعلنت هيئة المنارات توقف العمل في ثلاث منارات ليل الإثنين، بحسب ما قال موظفون فيها.',
  '',
  'وقال حارس منارة لوكالة فرانس برس طالباً عدم ذكر اسمه إن "الضوء انطفأ عند منتصف الليل".',
  '',
  'Your browser does not support the video tag.',
  '',
  'المصدر: شبكة الفنار الخيالية',
]
const EMBEDDED = [
  'إقرأ أيضاً:',
  '',
  'رويترز: خطة لإصلاح المنارات القديمة قبل الشتاء',
  '',
  'نقلت وكالة رويترز عن مهندسين أن خطة إصلاح المنارات تبدأ قبل الشتاء بأسبوعين.',
  '',
  'وأضاف المهندسون أن الإصلاح يشمل تسع منارات على الساحل كله.',
]
const RELATED = ['مقالات مشابهة', '', '  • حارس المنارة يروي ليلة العاصفة', '  • هيئة الموانئ تطلب مولدات جديدة']
const plain = [...MAIN, '', ...EMBEDDED, '', ...RELATED].join('\n')

const paragraph = (line: string) => (line === '' ? '' : `<p>${line}</p>`)
const html = `<!doctype html><html lang="ar"><head><title>المنارات</title></head><body><nav><a href="/">الرئيسية</a></nav>
<article>${MAIN.map(paragraph).join('\n')}
<h3>إقرأ أيضاً:</h3><h4>رويترز: خطة لإصلاح المنارات القديمة قبل الشتاء</h4>${EMBEDDED.slice(4).map(paragraph).join('\n')}</article>
<section><h3>مقالات مشابهة</h3><ul><li><a href="/1">حارس المنارة يروي ليلة العاصفة</a></li>
<li><a href="/2">هيئة الموانئ تطلب مولدات جديدة</a></li></ul></section></body></html>`

for (const [form, content] of Object.entries({ 'plain text': plain, HTML: html })) {
  test(`an aggregator's page as ${form} has two articles, each with its own credits`, () => {
    const page = reading.readPage({ content })
    const [main, embedded, ...others] = page.articles
    assert.equal(others.length, 0)
    assert.equal(main?.role, 'main')
    assert.ok(main.text.startsWith('صنعاء- عدن- أعلنت'))
    assert.ok(main.text.endsWith('المصدر: شبكة الفنار الخيالية'))
    assert.doesNotMatch(main.text, /browser/)
    assert.deepEqual(
      main.credits.map(({ role, name }) => [role, name]),
      [
        ['relayed-outlet', 'شبكة الفنار الخيالية'],
        ['agency', 'وكالة فرانس برس'],
      ],
    )
    assert.equal(embedded?.role, 'embedded')
    assert.equal(embedded.headline, 'رويترز: خطة لإصلاح المنارات القديمة قبل الشتاء')
    assert.deepEqual(
      embedded.credits.map(({ name }) => name),
      ['وكالة رويترز'],
    )
    assert.deepEqual(
      page.related.map(({ headline }) => headline),
      ['حارس المنارة يروي ليلة العاصفة', 'هيئة الموانئ تطلب مولدات جديدة'],
    )
  })
}

test('links of related headlines are kept', () => {
  assert.equal(reading.readPage({ content: html }).related[0]?.url, '/1')
})

test('the main article of a page is not dated by its embedded one, nor the other way round', () => {
  const page = reading.readPage({ content: plain, publishedAt: '2024-02-13' })
  assert.deepEqual(
    page.articles.map(({ publishedAt }) => publishedAt),
    ['2024-02-13', null],
  )
})

const codes = (page: Page) => page.problems.map(({ code }) => code)

test('what cannot be read is said, and gives no article', () => {
  assert.deepEqual(codes(reading.readPage({ content: '' })), ['page-empty'])
  assert.deepEqual(codes(reading.readPage({ content: ' \n ' })), ['page-empty'])
  assert.deepEqual(codes(reading.readPage({ content: Uint8Array.from([0x25, 0x50, 0x44, 0x46, 0x2d]) })), ['page-binary'])
  assert.deepEqual(codes(reading.readPage({ content: '<?xml version="1.0"?><rss version="2.0"></rss>' })), ['page-is-feed'])
  assert.deepEqual(codes(reading.readPage({ content: 'ا'.repeat(21 * 1024 * 1024) })), ['page-too-large'])
})

test('a page of another language is read, and said to be one', () => {
  const page = reading.readPage({ content: 'The harbour was closed on Monday because of the storm, officials said.' })
  assert.deepEqual(page.problems, [{ code: 'page-other-language', values: { language: 'en' } }])
  assert.equal(page.articles.length, 1)
})

test('HTML nested without end is read as plain lines', () => {
  const deep = `<html><body>${'<div>'.repeat(10_000)}<p>${MAIN[0]}</p>${'</div>'.repeat(10_000)}</body></html>`
  const page = reading.readPage({ content: deep })
  assert.deepEqual(codes(page), ['page-too-deep'])
  assert.equal(page.articles[0]?.text, MAIN[0])
})

interface Found {
  readonly start: number
  readonly end: number
  readonly words: string
  readonly of?: string
}

function spansIn(value: unknown, found: Found[] = []): readonly Found[] {
  if (typeof value !== 'object' || value === null) return found
  if ('start' in value && 'end' in value && 'words' in value) found.push(value as Found)
  for (const each of Object.values(value)) spansIn(each, found)
  return found
}

function assertVerbatim(page: Page): void {
  for (const article of page.articles)
    for (const span of spansIn(article))
      assert.equal((span.of === 'page' ? page.text : article.text).slice(span.start, span.end), span.words)
}

const pieces = fc.constantFrom(
  ...MAIN,
  ...EMBEDDED,
  ...RELATED,
  '<p>',
  '</p>',
  '<div>',
  '<a href="x">',
  '</a>',
  '<table>',
  '<b',
  '&amp;',
  '\ud800',
  '(أ ف ب)',
  '\n',
)
const pages = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(pieces, { maxLength: 30 }).map((parts) => parts.join(' ')),
)

test('any text is read without an error, with verbatim spans, and the same way twice', () => {
  fc.assert(
    fc.property(pages, (content) => {
      const page = reading.readPage({ content })
      assertVerbatim(page)
      assert.deepEqual(reading.readPage({ content }), page)
    }),
    { numRuns: 300 },
  )
})

test('any bytes are read without an error', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 500 }), (content) => {
      assertVerbatim(reading.readPage({ content }))
    }),
    { numRuns: 300 },
  )
})
