import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readers } from '../../test/serving/edition.js'
import { instance } from '../../test/serving/instance.js'
import { IsnadError } from '../domain/isnad-error.js'

const PAGES = [
  '/',
  '/?after=page-2',
  '/stories/dam',
  '/articles/dam-1',
  '/articles/dam-3',
  '/search',
  '/search?q=السد',
  '/read',
  '/about',
]

test('every page answers in both languages, with its direction, its main landmark and one first heading', async () => {
  const { text } = instance()
  for (const path of PAGES)
    for (const [language, direction] of [
      ['ar', 'rtl'],
      ['en', 'ltr'],
    ] as const) {
      const page = await text(`${path}${path.includes('?') ? '&' : '?'}lang=${language}`)
      assert.match(page, new RegExp(`<html lang="${language}" dir="${direction}"`), path)
      assert.equal(page.match(/<h1[ >]/g)?.length, 1, `${path} has one h1`)
      assert.equal(page.match(/<main /g)?.length, 1, path)
      assert.match(page, /<a class="skip" href="#content">/, path)
    }
})

test('no page shows a key in place of a message, or a placeholder that was not filled', async () => {
  const { text } = instance({ readAddress: async () => assert.fail('nothing is fetched') })
  const { text: publicText } = instance({ fullText: false })
  for (const path of [...PAGES, '/nowhere']) {
    for (const page of [await text(path), await publicText(path)]) {
      const shown = page.replace(/<(?:script|link|meta|a|svg|form|path|input|button|img|time)\b[^>]*>/g, '')
      assert.doesNotMatch(
        shown,
        /\b(?:site|nav|front|story|claim|chain|article|search|read|about|stance|kind|count|label|status)\.[a-z]/,
        path,
      )
      assert.doesNotMatch(shown, /\{\w+\}/, path)
    }
  }
})

test('no page has a script, a style or a handler of its own, or asks another host for anything', async () => {
  const { text } = instance()
  for (const path of PAGES) {
    const page = await text(path)
    assert.doesNotMatch(page, /<script(?! src="\/assets\/)/, path)
    assert.doesNotMatch(page, /<style|\sstyle=|\son\w+=/, path)
    assert.doesNotMatch(page, /(?:src|<link[^>]*href)="(?:https?:)?\/\//, path)
  }
})

test('what an outlet wrote is text, never markup', async () => {
  const { text } = instance()
  for (const path of ['/stories/dam', '/articles/dam-2', '/search?q=<script>']) {
    const page = await text(path)
    assert.doesNotMatch(page, /<script>alert/, path)
    assert.match(page, /&lt;script&gt;/, path)
  }
})

test('Arabic is the language of the house, whatever the browser asks for', async () => {
  const { text } = instance()
  assert.match(await text('/', { 'Accept-Language': 'en-US,en;q=0.9' }), /<html lang="ar" dir="rtl"/)
})

test('a house that asks the browser takes the language it wants most, and Arabic where it speaks neither', async () => {
  const { text } = instance({ language: 'browser' })
  const cases = { 'en-US,en;q=0.9': 'en', 'fr, en;q=0.2, ar;q=0.8': 'ar', 'fr-FR': 'ar', '*': 'ar', 'en;q=0': 'ar' }
  for (const [header, language] of Object.entries(cases))
    assert.match(await text('/', { 'Accept-Language': header }), new RegExp(`<html lang="${language}"`), header)
})

test('a language chosen by the address is remembered', async () => {
  const { get, text } = instance()
  const cookie = (await get('/?lang=en')).headers.get('Set-Cookie') ?? ''
  assert.match(cookie, /^lang=en;/)
  assert.match(await text('/about', { Cookie: 'lang=en' }), /<html lang="en"/)
})

test('settings are kept in cookies, and the visitor goes back to the page', async () => {
  const { postForm, text } = instance()
  const saved = await postForm('/settings', { theme: 'dark', digits: 'arab', back: '/stories/dam?lang=ar' })
  assert.equal(saved.status, 303)
  assert.equal(saved.headers.get('Location'), '/stories/dam?lang=ar')
  assert.deepEqual(
    saved.headers.getSetCookie().map((cookie) => cookie.split(';')[0]),
    ['digits=arab', 'theme=dark'],
  )
  const page = await text('/stories/dam', { Cookie: 'theme=dark; digits=arab' })
  assert.match(page, /data-theme="dark"/)
  assert.match(page, /٣ وسائل/)
})

test('settings lead nowhere but to pages of ours, and know no other values', async () => {
  const { postForm } = instance()
  for (const back of ['https://evil.example/', '//evil.example', '/\\evil.example', 'javascript:alert(1)', '']) {
    const saved = await postForm('/settings', { theme: 'purple', back })
    assert.match(saved.headers.get('Location') ?? '', /^\/(?![/\\])/, back)
    assert.deepEqual(saved.headers.getSetCookie(), [])
  }
})

test('a form sent by another site is refused', async () => {
  const { postForm } = instance()
  assert.equal((await postForm('/settings', { theme: 'dark' }, { 'Sec-Fetch-Site': 'cross-site' })).status, 400)
})

test('the sample edition is labelled as fiction on every page that shows it', async () => {
  const { text } = instance()
  for (const path of ['/', '/stories/dam', '/articles/dam-1', '/search?q=السد'])
    assert.match(await text(path), /class="fiction"/, path)
  assert.doesNotMatch(await text('/about'), /class="fiction"/)
})

test('counts take their Arabic forms', async () => {
  const page = await instance().text('/stories/dam')
  assert.match(page, /3 أخبار/)
  assert.match(page, /أصلان مستقلان/)
  assert.match(page, /خبران/)
})

test('a merged story answers under its new address', async () => {
  const answer = await instance().get('/stories/merged')
  assert.equal(answer.status, 301)
  assert.equal(answer.headers.get('Location'), '/stories/dam')
})

test('what is not there, not asked so, or too long has its own page and status', async () => {
  const { get, app, postForm } = instance()
  assert.equal((await get('/nowhere')).status, 404)
  assert.equal((await get('/stories/none')).status, 404)
  assert.equal((await get('/articles/none')).status, 404)
  assert.equal((await get('/assets/../package.json')).status, 404)
  assert.equal((await get('/assets/fonts/none.woff2')).status, 404)
  assert.equal((await get('/search?from=2031-02-30')).status, 400)
  assert.equal((await get('/?after=no-cursor')).status, 400)
  const wrong = await app.request('/about', { method: 'DELETE' })
  assert.equal(wrong.status, 405)
  assert.equal(wrong.headers.get('Allow'), 'GET, HEAD')
  assert.equal((await app.request('/read', { method: 'PUT' })).headers.get('Allow'), 'GET, HEAD, POST')
  assert.equal((await postForm('/read', { text: 'ن'.repeat(1_500_000) })).status, 413)
})

test('our own errors are told to the log and show the visitor nothing of themselves', async () => {
  const bug = new Error('secret detail')
  const { get, errors } = instance({ readers: { ...readers, story: async () => Promise.reject(bug) } })
  const answer = await get('/stories/dam')
  assert.equal(answer.status, 500)
  assert.doesNotMatch(await answer.text(), /secret/)
  assert.deepEqual(errors, [bug])
})

test('pages forbid scripts and frames from elsewhere', async () => {
  for (const path of ['/', '/nowhere', '/api/v1/stories', '/assets/base.css']) {
    const { headers } = await instance().get(path)
    assert.match(
      headers.get('Content-Security-Policy') ?? '',
      /default-src 'none'.*script-src 'self'.*frame-ancestors 'none'/,
      path,
    )
    assert.doesNotMatch(headers.get('Content-Security-Policy') ?? '', /unsafe/, path)
    assert.equal(headers.get('X-Content-Type-Options'), 'nosniff', path)
  }
})

test('an asset is sent once: a browser that has it is told so', async () => {
  const { get } = instance()
  const first = await get('/assets/base.css')
  assert.equal(first.status, 200)
  assert.match(first.headers.get('Content-Type') ?? '', /text\/css/)
  const again = await get('/assets/base.css', { 'If-None-Match': first.headers.get('ETag') ?? '' })
  assert.equal(again.status, 304)
  const font = await get('/assets/fonts/noto-naskh-arabic-arabic-400-normal.woff2')
  assert.equal(font.headers.get('Content-Type'), 'font/woff2')
  assert.match(font.headers.get('Cache-Control') ?? '', /immutable/)
})

test('the licence of both fonts is served', async () => {
  const licences = await instance().text('/assets/licences.txt')
  assert.match(licences, /ibm-plex-sans-arabic/)
  assert.match(licences, /noto-naskh-arabic/)
  assert.equal(licences.match(/SIL OPEN FONT LICENSE/g)?.length, 2)
})

test('health is told with what is there', async () => {
  assert.deepEqual(await (await instance().get('/healthz')).json(), {
    status: 'ok',
    articles: 3,
    stories: 2,
    claims: 7,
    outlets: 3,
  })
})

test('a pasted text is read at once, with every article of the page', async () => {
  const { postForm } = instance()
  const answer = await postForm('/read', { text: 'قال أحدهم إن المطر آتٍ.', published: '2031-03-05' })
  assert.equal(answer.status, 200)
  const page = await answer.text()
  assert.equal(page.match(/<article class="reading"/g)?.length, 2)
  assert.match(page, /خبر مضمّن/)
  assert.match(page, /عنوان آخر/)
})

test('several articles of one page have no anchor in common', async () => {
  const page = await (await instance().postForm('/read', { text: 'قال أحدهم إن المطر آتٍ.' })).text()
  const ids = [...page.matchAll(/ id="([^"]+)"/g)].map((match) => match[1])
  assert.deepEqual(ids, [...new Set(ids)])
})

test('a pasted text is shown in full in public mode too, because it is the visitor’s own', async () => {
  const page = await (await instance({ fullText: false }).postForm('/read', { text: 'نص ألصقه الزائر بنفسه' })).text()
  assert.match(page, /<p class="paragraph" dir="auto">نص ألصقه الزائر بنفسه<\/p>/)
})

test('an address is fetched only where the instance fetches', async () => {
  const form = { address: 'https://news.example/1' }
  assert.equal((await instance().postForm('/read', form)).status, 400)
  const { postForm } = instance({
    readAddress: async (url, publishedAt) => {
      if (url.includes('private')) throw new IsnadError('address-refused', { url })
      return (await import('../../test/serving/instance.js')).pageOf({ content: 'نص من الشبكة', url, publishedAt, outlet: null })
    },
  })
  assert.match(await (await postForm('/read', form)).text(), /نص من الشبكة/)
  assert.equal((await postForm('/read', { address: 'https://private.example/' })).status, 400)
})

test('what is no form at all is answered as an empty one', async () => {
  const headers = { 'Content-Type': 'multipart/form-data; boundary=x' }
  assert.equal((await instance().app.request('/read', { method: 'POST', body: 'nonsense', headers })).status, 400)
})

test('nothing pasted is said to be nothing', async () => {
  const answer = await instance().postForm('/read', { text: '   ' })
  assert.equal(answer.status, 400)
  assert.match(await answer.text(), /role="alert"/)
})
