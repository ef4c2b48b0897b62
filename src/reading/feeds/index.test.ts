import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { feedDate } from './feed-date.js'
import { readFeed } from './index.js'

const RSS = `<?xml version="1.0"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/">
<channel><title>صوت الفنار</title><link>https://fanar.example/</link><language>ar</language>
<item><title>إغلاق &lt;b&gt;ثلاث&lt;/b&gt; منارات</title><link>/news/1</link><guid isPermaLink="false">f-1</guid><pubDate>Sun, 15 Feb 2026 10:08:19 GMT+3</pubDate>
<dc:creator>نوّار الصخري</dc:creator><source url="https://agency.example/">وكالة الساحل</source><description>موجز</description>
<content:encoded><![CDATA[<p>أعلنت هيئة المنارات.</p>]]></content:encoded></item>
<item><description>بلا عنوان ولا رابط</description></item></channel></rss>`

test('an RSS item is read with its source, writer and whole text', () => {
  const feed = readFeed({ content: RSS, url: 'https://fanar.example/feed.xml' })
  assert.deepEqual(feed.problems, [])
  assert.equal(feed.title, 'صوت الفنار')
  assert.deepEqual(feed.items, [
    {
      id: 'f-1',
      url: 'https://fanar.example/news/1',
      headline: 'إغلاق ثلاث منارات',
      content: '<p>أعلنت هيئة المنارات.</p>',
      summary: 'موجز',
      publishedAt: '2026-02-15T07:08:19.000Z',
      updatedAt: null,
      writer: 'نوّار الصخري',
      source: 'وكالة الساحل',
    },
  ])
})

test('Atom and JSON Feed items come in the same shape', () => {
  const atom = `<feed xmlns="http://www.w3.org/2005/Atom"><title>ن</title><entry><id>u1</id><title>خبر</title>
<link rel="self" href="https://fanar.example/x"/><link href="https://fanar.example/1"/><updated>2026-01-01T00:00:00Z</updated></entry></feed>`
  const json = JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: 'ن',
    items: [{ id: 'u1', url: 'https://fanar.example/1', title: 'خبر', date_published: '2026-01-01T00:00:00Z' }],
  })
  for (const content of [atom, json]) {
    const [item] = readFeed({ content }).items
    assert.deepEqual(
      [item?.id, item?.url, item?.headline, item?.publishedAt],
      ['u1', 'https://fanar.example/1', 'خبر', '2026-01-01T00:00:00.000Z'],
    )
  }
})

test('a feed in windows-1256 is read by its declaration', () => {
  const head = '<?xml version="1.0" encoding="windows-1256"?><rss version="2.0"><channel><item><title>'
  const bytes = Uint8Array.from([...Buffer.from(head), 0xce, 0xc8, 0xd1, ...Buffer.from('</title></item></channel></rss>')])
  assert.equal(readFeed({ content: bytes }).items[0]?.headline, 'خبر')
})

test('a link that is no web address is left out', () => {
  const content = '<rss version="2.0"><channel><item><title>خبر</title><link>javascript:alert(1)</link></item></channel></rss>'
  assert.equal(readFeed({ content }).items[0]?.url, null)
})

const DATES: readonly (readonly [string, string | null])[] = [
  ['Sun, 15 Feb 2026 07:08:19 +0000', '2026-02-15T07:08:19.000Z'],
  ['15 Feb 2026 07:08 EST', '2026-02-15T12:08:00.000Z'],
  ['Sun, 15 Feb 2026 07:08:19 GMT+3', '2026-02-15T04:08:19.000Z'],
  ['2026-02-15 07:08:19', '2026-02-15T07:08:19.000Z'],
  ['2026-02-15T07:08:19+03:00', '2026-02-15T04:08:19.000Z'],
  ['2026-02-15', '2026-02-15'],
  ['15 Feb 2026', '2026-02-15'],
  ['yesterday', null],
  ['2026-13-45', null],
]

for (const [printed, iso] of DATES)
  test(`«${printed}» is ${iso ?? 'no date'}`, () => {
    assert.equal(feedDate(printed), iso)
  })

test('what is no feed is said, and nothing throws', () => {
  assert.deepEqual(readFeed({ content: '' }).problems, [{ code: 'feed-empty' }])
  assert.deepEqual(readFeed({ content: '<html><p>صفحة' }).problems, [{ code: 'feed-unreadable' }])
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (content) => {
      readFeed({ content: `<rss version="2.0"><channel>${content}` })
      readFeed({ content })
    }),
    { numRuns: 200 },
  )
})
