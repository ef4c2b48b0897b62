/** Makes the README's pictures from the sample edition: docs/images/story.png and article.png. Needs a build and Chromium. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-core'
import { openApp, openWeb, sampleSite } from '../dist/src/app.js'

const images = fileURLToPath(new URL('../docs/images/', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'isnad-screenshots-'))
const quiet = { begin() {}, at() {}, end() {}, problem() {} }

const app = await openApp({ data: folder, readers: 0 })
try {
  await app.importPath(sampleSite, quiet, { fiction: true })
  const web = await openWeb(app, { host: '127.0.0.1', port: 0, names: [], texts: 'full', language: 'ar' }, console.error)
  try {
    await take(web.address, await choose(app.readers))
  } finally {
    await web.stop()
  }
} finally {
  await app.close()
  rmSync(folder, { recursive: true, force: true })
}

/** The story with the most articles, and of these, where it has any, the copy of an agency's report with the most claims. */
async function choose(readers) {
  const { stories } = await readers.latestStories({ limit: 100, after: null })
  const [largest] = [...stories].sort((a, b) => b.articles - a.articles)
  const { byOrigin } = await readers.story(largest.id)
  const shown = await Promise.all(byOrigin.flatMap(({ articles }) => articles).map(({ id }) => readers.article(id)))
  const copies = shown.filter(({ article }) => article.credits.some(({ role }) => role === 'agency'))
  const [fullest] = (copies.length > 0 ? copies : shown).sort((a, b) => b.article.claims.length - a.article.claims.length)
  return { story: `/stories/${largest.id}`, article: `/articles/${fullest.article.id}` }
}

async function take(base, paths) {
  mkdirSync(images, { recursive: true })
  const browser = await chromium.launchPersistentContext(join(folder, 'profile'), {
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    headless: true,
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
    viewport: { width: 1200, height: 1250 },
  })
  const page = await browser.newPage()
  for (const [name, path] of Object.entries(paths)) {
    await page.goto(base + path, { waitUntil: 'networkidle' })
    await page.screenshot({ path: `${images}${name}.png` })
    console.log(`docs/images/${name}.png  ${path}`)
  }
  await browser.close()
}
