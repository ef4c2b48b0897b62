/** The sample edition from its pages to the browser: brought in, read, related, stored and served as by npm start. */
import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { AxeBuilder } from '@axe-core/playwright'
import { type App, openApp, openWeb, sampleSite } from '../../src/app.js'
import { visit } from './browser.js'

const quiet = { begin() {}, at() {}, end() {}, problem() {} }
const folder = mkdtempSync(join(tmpdir(), 'isnad-sample-'))

let app: App
let web: Awaited<ReturnType<typeof openWeb>>
/** The largest story, and the article of it with the most claims. */
let paths: { readonly story: string; readonly article: string }

before(async () => {
  app = await openApp({ data: folder, readers: 0 })
  await app.importPath(sampleSite, quiet, { fiction: true })
  web = await openWeb(app, { host: '127.0.0.1', port: 0, names: [], texts: 'full', language: 'ar' }, (error) =>
    assert.fail(String(error)),
  )
  const { stories } = await app.readers.latestStories({ limit: 100, after: null })
  const [largest] = [...stories].sort((a, b) => b.articles - a.articles)
  const story = await app.readers.story(largest?.id ?? '')
  const views = await Promise.all(
    (story?.byOrigin ?? []).flatMap(({ articles }) => articles).map(({ id }) => app.readers.article(id)),
  )
  const [fullest] = views.flatMap((view) => view ?? []).sort((a, b) => b.article.claims.length - a.article.claims.length)
  paths = { story: `/stories/${largest?.id}`, article: `/articles/${fullest?.article.id}` }
})

after(async () => {
  await web.stop()
  await app.close()
  rmSync(folder, { recursive: true, force: true })
})

for (const javaScript of [true, false])
  test(`from the front page to a story, its claims and their words, ${javaScript ? 'with' : 'without'} scripts`, async () => {
    await visit(web.address, { javaScript }, async ({ page, complaints }) => {
      await page.goto('/')
      assert.ok((await page.locator('.story').count()) >= 10)
      await page.goto(paths.story)
      assert.ok((await page.locator('.speaker-card').count()) >= 5)
      assert.ok((await page.locator('.origin').count()) >= 2)
      await page.click('.speaker-card .claim a >> nth=0')
      assert.equal(await page.locator('.said:target').count(), 1)
      await page.goto(paths.article)
      assert.ok((await page.locator('.note').count()) >= 5)
      assert.ok((await page.locator('.hop').count()) >= 2)
      assert.ok((await page.locator('.similar .headline-item').count()) >= 1)
      for (const path of ['/', paths.story, paths.article]) {
        await page.goto(path)
        assert.equal(await page.locator('.fiction').count(), 1, `${path} is labelled as fiction`)
      }
      assert.deepEqual(complaints, [])
    })
  })

test('the sample pages have no serious fault of access, in light and in dark colours', async () => {
  for (const colorScheme of ['light', 'dark'] as const)
    await visit(web.address, { colorScheme }, async ({ page }) => {
      for (const path of ['/', paths.story, paths.article, '/search?q=البحرية']) {
        await page.goto(path)
        const { violations } = await new AxeBuilder({ page }).analyze()
        const grave = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
        assert.deepEqual(
          grave.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`),
          [],
          `${path}, ${colorScheme}`,
        )
      }
    })
})

test('on a phone no sample page is wider than the screen', async () => {
  await visit(web.address, { width: 390 }, async ({ page }) => {
    for (const path of ['/', paths.story, paths.article]) {
      await page.goto(path, { waitUntil: 'networkidle' })
      assert.ok(
        Number(await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')) <= 0,
        path,
      )
    }
  })
})

test('every mark that the search shows covers whole words', async () => {
  await visit(web.address, {}, async ({ page }) => {
    await page.goto('/search?q=البحرية')
    const marked = await page.locator('.hit mark').allTextContents()
    assert.ok(marked.length > 0)
    const parted = await page.evaluate(`[...document.querySelectorAll('.hit mark')].filter((mark) =>
      /[\\p{L}\\p{M}]$/u.test(mark.previousSibling?.textContent ?? '') || /^[\\p{L}\\p{M}]/u.test(mark.nextSibling?.textContent ?? '')
    ).length`)
    assert.equal(parted, 0)
  })
})
