/** Corrections by hand on a real store: through the command, over a restart, and through a rebuild. */
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, beforeEach, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { type App, openApp } from '../../src/app.js'
import { IsnadError } from '../../src/domain/isnad-error.js'

const bin = fileURLToPath(new URL('../../../bin/isnad.js', import.meta.url))
const root = mkdtempSync(join(tmpdir(), 'isnad-corrections-'))
after(() => rmSync(root, { recursive: true }))

const ARTICLES = [
  { id: 'dam', title: 'فيضان سد الوادي الأخضر', body: 'فاض سد الوادي الأخضر فجراً وأُخليت ثلاث قرى مجاورة له.' },
  { id: 'bees', title: 'معرض العسل يفتتح في المدينة', body: 'افتتح معرض العسل أبوابه أمام الزوار بمشاركة أربعين نحالاً.' },
  { id: 'train', title: 'قطار الساحل يتوقف يومين', body: 'أعلنت هيئة السكك توقف قطار الساحل يومين لصيانة الجسر القديم.' },
].map((article, at) => ({ ...article, outlet: `outlet-${at}`, publishedAt: `2026-03-01T0${at + 1}:00:00Z` }))

const listener = { begin() {}, at() {}, end() {}, problem: (where: string) => assert.fail(`${where} could not be read`) }
let data = ''

const withStore = async <T>(work: (app: App) => Promise<T>): Promise<T> => {
  const app = await openApp({ data, readers: 0 })
  try {
    return await work(app)
  } finally {
    await app.close()
  }
}

const isnad = (...args: readonly string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, ...args, '--data', data], {
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'C', NO_COLOR: '1' },
  })
  return { status, stdout, stderr }
}

const storyOf = (id: string) => withStore(async ({ readers }) => (await readers.article(id))?.story ?? null)

async function rebuilt() {
  await withStore(async (app) => {
    await app.rebuild(listener)
    assert.equal((await app.health()).whole, true)
  })
}

beforeEach(async () => {
  data = mkdtempSync(join(root, 'store-'))
  const file = join(data, 'articles.ndjson')
  writeFileSync(file, ARTICLES.map((article) => JSON.stringify(article)).join('\n'))
  await withStore((app) => app.importPath(file, listener))
})

test('stories merged by hand stay one after a rebuild, and the id that went leads to the other', async () => {
  const [dam, bees] = [(await storyOf('dam'))?.id ?? '', (await storyOf('bees'))?.id ?? '']
  assert.notEqual(dam, bees)
  assert.deepEqual(isnad('story', 'merge', bees, dam), { status: 0, stdout: `merged into story ${dam}\n`, stderr: '' })
  for (const when of ['at once', 'after a rebuild']) {
    if (when !== 'at once') await rebuilt()
    assert.equal((await storyOf('bees'))?.id, dam, when)
    const view = await withStore(({ readers }) => readers.story(bees))
    assert.equal(view?.id, dam, when)
    assert.deepEqual(
      view.corrections.map(({ kind }) => kind),
      ['merge'],
      when,
    )
  }
})

test('what was moved, split off and renamed by hand is so after a restart and after two rebuilds', async () => {
  const [dam, bees] = [(await storyOf('dam'))?.id ?? '', (await storyOf('bees'))?.id ?? '']
  assert.equal(isnad('story', 'move', 'train', dam).status, 0)
  assert.equal(isnad('story', 'merge', dam, bees).status, 0)
  const split = isnad('story', 'split', dam, 'bees')
  assert.match(split.stdout, /^split off as story s\S+\n$/)
  assert.equal(isnad('story', 'rename', dam, 'السد والقطار').status, 0)
  for (const when of ['at once', 'after a rebuild', 'after another']) {
    if (when !== 'at once') await rebuilt()
    assert.equal((await storyOf('train'))?.id, (await storyOf('dam'))?.id, when)
    assert.notEqual((await storyOf('bees'))?.id, (await storyOf('dam'))?.id, when)
    assert.equal((await storyOf('dam'))?.headline, 'السد والقطار', when)
  }
  assert.equal(isnad('story', 'rename', (await storyOf('dam'))?.id ?? '').status, 0)
  assert.equal((await storyOf('dam'))?.headline, 'فيضان سد الوادي الأخضر')
})

test('rebuilding after a correction gives the same store twice', async () => {
  assert.equal(isnad('story', 'move', 'train', (await storyOf('dam'))?.id ?? '').status, 0)
  await rebuilt()
  const hash = await withStore((app) => app.contentHash())
  await rebuilt()
  assert.equal(await withStore((app) => app.contentHash()), hash)
})

test('what cannot be is refused with what is wrong, and nothing changes', async () => {
  const dam = (await storyOf('dam'))?.id ?? ''
  const refusals: readonly (readonly [Parameters<App['correct']>[0], string, string])[] = [
    [{ kind: 'merge', story: dam, other: 'snobody' }, 'story.unknown', 'snobody'],
    [{ kind: 'merge', story: dam, other: dam }, 'correction.one-story', dam],
    [{ kind: 'move', article: 'nobody', story: dam }, 'article.unknown', 'nobody'],
    [{ kind: 'move', article: 'bees', story: 'snobody' }, 'story.unknown', 'snobody'],
    [{ kind: 'move', article: 'dam', story: dam }, 'correction.is-there', 'dam'],
    [{ kind: 'split', story: dam, articles: ['dam'] }, 'correction.nothing-left', dam],
    [{ kind: 'split', story: dam, articles: ['bees'] }, 'correction.not-in-story', 'bees'],
    [{ kind: 'rename', story: 'snobody', name: 'اسم' }, 'story.unknown', 'snobody'],
  ]
  await withStore(async (app) => {
    const hash = await app.contentHash()
    for (const [request, code, input] of refusals)
      await assert.rejects(app.correct(request), (error) => {
        assert.ok(error instanceof IsnadError)
        assert.deepEqual([error.code, error.values.input], [code, input])
        return true
      })
    assert.equal(await app.contentHash(), hash)
  })
})

test('the command says in one line why it refuses, with status 1, and 2 for a missing argument', async () => {
  const { status, stdout, stderr } = isnad('story', 'split', (await storyOf('dam'))?.id ?? '', 'bees')
  assert.deepEqual([status, stdout], [1, ''])
  assert.match(stderr, /^isnad: bees: this article is not in story s\S+; .+\n$/)
  assert.equal(isnad('story', 'merge', 'one').status, 2)
})
