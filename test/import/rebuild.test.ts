/** The sample edition through import and rebuild: what was received is enough to make all of it again. */
import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { openApp } from '../../src/app.js'

const site = fileURLToPath(new URL('../../../data/sample/site', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'isnad-rebuild-'))
after(() => rmSync(folder, { recursive: true }))

const listener = { begin() {}, at() {}, end() {}, problem: (where: string) => assert.fail(`${where} could not be read`) }

test('the sample edition has stories of several outlets, and a rebuild makes the same store again', async () => {
  const app = await openApp({ data: folder, readers: 0 })
  const report = await app.importPath(site, listener, { fiction: true })
  assert.equal(report.failed, 0)
  assert.ok(report.added > 60)

  const { stories } = await app.readers.latestStories({ limit: 50, after: null })
  assert.ok(stories.length > 10 && stories.length < report.added)
  const largest = stories.reduce((most, story) => (story.articles > most.articles ? story : most))
  assert.ok(largest.outlets.length > 3 && (largest.origins ?? 0) > 1)
  const view = await app.readers.story(largest.id)
  assert.equal(
    view?.byOrigin.reduce((sum, { articles }) => sum + articles.length, 0),
    largest.articles,
  )
  assert.ok(view.speakers.length > 0)

  const hash = await app.contentHash()
  assert.equal(await app.rebuild(listener), report.added)
  assert.equal(await app.contentHash(), hash)
  const { waiting, whole } = await app.health()
  assert.deepEqual({ waiting, whole }, { waiting: 0, whole: true })

  const explained = await app.explain(view.byOrigin[0]?.articles[0]?.id ?? '')
  assert.equal(explained?.document.kind, 'page')
  assert.ok(explained.relation !== null && explained.relation.arrival > 0)
  await app.close()

  const again = await openApp({ data: folder, readers: 0 })
  const later = await again.importPath(site, listener, { fiction: true })
  assert.deepEqual(later, { added: 0, revised: 0, unchanged: 0, failed: 0 })
  assert.deepEqual((await again.readers.story(largest.id))?.byOrigin, view.byOrigin)
  await again.close()
})
