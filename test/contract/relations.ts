/** What every store must do with the log of relating and the stories that follow from it. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Relation, StoryChange } from '../../src/ports/relations.js'
import type { Store } from '../../src/ports/store.js'
import type { BackEnd } from './archive.js'
import { invented } from './invented-articles.js'

const at = (hour: number) => `2026-03-01T${String(hour).padStart(2, '0')}:00:00Z`
const LATE = invented({ id: 'late', text: 'خبر متأخر عن القطار.', publishedAt: at(9) })
const EARLY = invented({ id: 'early', text: 'خبر مبكر عن القطار.', publishedAt: at(6) })
const NOON = invented({ id: 'noon', text: 'خبر آخر عن الحصاد.', publishedAt: at(12) })

export function relationsContract({ name, open }: BackEnd): void {
  const on = (says: string, work: (store: Store) => Promise<void>) =>
    test(`${name}: ${says}`, async () => {
      const store = await open()
      try {
        await store.archive.keep([LATE, EARLY, NOON], null)
        await work(store)
      } finally {
        await store.close()
      }
    })

  const waiting = async ({ relations }: Store) => (await relations.unrelated(10)).map(({ article }) => article)

  /** Relates all that waits, each article to the story named for it. */
  async function relate({ relations }: Store, stories: Readonly<Record<string, string>>, changes: readonly StoryChange[] = []) {
    const packed = await relations.unrelated(10)
    const related = packed.map(
      (one, index): Relation => ({
        ...one,
        copy: { group: one.article, kind: 'own', of: null },
        story: stories[one.article] ?? one.article,
        changes: index === packed.length - 1 ? changes : [],
        trace: { why: one.article },
      }),
    )
    await relations.append(related)
  }

  const storyIds = async ({ rows }: Store) => (await rows.latestStories(10, null)).map(({ id, articles }) => `${id} ${articles}`)

  on('what waits to be related comes by time, whatever the order it was kept in', async (store) => {
    assert.deepEqual(await waiting(store), ['early', 'late', 'noon'])
    assert.equal(await store.relations.countUnrelated(), 3)
  })

  on('what is related no longer waits, and stands in the log in its order', async (store) => {
    await relate(store, {})
    assert.deepEqual(await waiting(store), [])
    const log = await store.relations.log(0, 10)
    assert.deepEqual(
      log.map((entry) => [entry.arrival, 'article' in entry ? entry.article : null]),
      [
        [1, 'early'],
        [2, 'late'],
        [3, 'noon'],
      ],
    )
    const [first] = log
    assert.ok(first !== undefined && 'features' in first)
    assert.deepEqual(Buffer.from(first.features), Buffer.from('early'))
    assert.equal(await store.relations.lastArrival(), 3)
    assert.deepEqual((await store.rows.reasons('late'))?.relation, { arrival: 2, trace: { why: 'late' } })
    assert.deepEqual(await store.rows.health(), { waiting: 0, outdated: 0, whole: true })
  })

  on('stories are listed by their last article, newest first, page after page', async (store) => {
    await relate(store, { early: 's1', late: 's1', noon: 's2' })
    assert.deepEqual(await storyIds(store), ['s2 1', 's1 2'])
    const [first] = await store.rows.latestStories(1, null)
    assert.ok(first)
    const rest = await store.rows.latestStories(5, { time: first.lastTime, id: first.id })
    assert.deepEqual(
      rest.map(({ id }) => id),
      ['s1'],
    )
  })

  on('a merged story is found under its old id', async (store) => {
    await relate(store, { early: 's1', late: 's1', noon: 's2' }, [{ kind: 'merged', story: 's2', into: 's1' }])
    assert.deepEqual(await storyIds(store), ['s1 3'])
    assert.deepEqual(
      (await store.rows.stories(['s2'])).map(({ id }) => id),
      ['s1'],
    )
    assert.equal((await store.rows.members(['s1'])).length, 3)
  })

  on('articles that are moved leave one story for another', async (store) => {
    await relate(store, { early: 's1', late: 's1', noon: 's2' }, [{ kind: 'moved', articles: ['late'], from: 's1', into: 's2' }])
    assert.deepEqual(await storyIds(store), ['s2 2', 's1 1'])
    assert.equal((await store.rows.health()).whole, true)
  })

  on('a name given by hand is the story’s', async (store) => {
    await relate(store, {}, [{ kind: 'renamed', story: 'early', name: 'القطار' }])
    assert.equal((await store.rows.stories(['early']))[0]?.name, 'القطار')
  })

  on('a correction stands in the log where it was made, and its changes are followed', async (store) => {
    await relate(store, { early: 's1', late: 's1', noon: 's2' })
    const correction = { kind: 'merge', article: 'noon', withArticle: 'early' } as const
    await store.relations.appendCorrection({ correction, at: 17 }, [{ kind: 'merged', story: 's2', into: 's1' }])
    assert.deepEqual(await storyIds(store), ['s1 3'])
    assert.equal(await store.relations.lastArrival(), 4)
    assert.deepEqual(await store.relations.log(3, 10), [{ arrival: 4, correction }])
    assert.deepEqual(
      (await store.relations.log(1, 2)).map(({ arrival }) => arrival),
      [2, 3],
    )
    assert.deepEqual(await store.rows.corrections(['early', 'noon']), [{ correction, at: 17 }])
    assert.deepEqual(await store.rows.corrections(['late']), [])
    assert.equal((await store.rows.health()).whole, true)
  })

  on('beginning anew, corrections are the first of the log, in their order', async (store) => {
    await relate(store, { early: 's1', late: 's1', noon: 's2' })
    const rename = { kind: 'rename', article: 'noon', name: 'الحصاد' } as const
    const split = { kind: 'split', articles: ['late'] } as const
    await store.relations.appendCorrection({ correction: rename, at: 1 }, [{ kind: 'renamed', story: 's2', name: 'الحصاد' }])
    await store.relations.appendCorrection({ correction: split, at: 2 }, [
      { kind: 'moved', articles: ['late'], from: 's1', into: 's3' },
    ])
    await store.archive.reread([EARLY, LATE, NOON])
    await store.relations.beginAnew()
    assert.deepEqual(await store.relations.log(0, 10), [
      { arrival: 1, correction: rename },
      { arrival: 2, correction: split },
    ])
    assert.deepEqual(await waiting(store), ['early', 'late', 'noon'])
    await relate(store, {})
    assert.equal((await store.rows.reasons('early'))?.relation?.arrival, 3)
  })

  on('the state of relating comes back whole, and the newer takes the place of the older', async ({ relations }) => {
    const restored = async () => {
      const parts: Buffer[] = []
      const arrival = await relations.restoreState((part, { number, of }) => {
        assert.deepEqual([number, of], [parts.length, 3])
        parts.push(Buffer.from(part))
        return true
      })
      return { arrival, parts }
    }
    assert.deepEqual(await restored(), { arrival: null, parts: [] })
    const parts = ['one', 'two', 'three'].map((text) => Buffer.from(text))
    await relations.keepState({ arrival: 1, parts: ['older', 'and', 'more', 'of it'].map((text) => Buffer.from(text)) })
    await relations.keepState({ arrival: 2, parts })
    assert.deepEqual(await restored(), { arrival: 2, parts })
    let taken = 0
    assert.equal(await relations.restoreState(() => ++taken < 2), null, 'a part was refused')
    assert.equal(taken, 2)
  })

  on('beginning anew, what was read again waits in the order it first came', async (store) => {
    await relate(store, {})
    await store.archive.keep([invented({ id: 'first', text: 'أقدم خبر، جاء آخراً.', publishedAt: at(1) })], null)
    await relate(store, {})
    const again = [NOON, LATE, EARLY, invented({ id: 'first', text: 'أقدم خبر، جاء آخراً.', publishedAt: at(1) })]
    await store.archive.reread(again)
    assert.deepEqual(await waiting(store), [], 'until then nothing changes')
    await store.relations.beginAnew()
    assert.deepEqual(await waiting(store), ['early', 'late', 'noon', 'first'])
    assert.deepEqual(await storyIds(store), [])
    assert.equal(await store.relations.lastArrival(), 0)
  })

  on('an article that a changed page no longer has leaves its story', async (store) => {
    const { inventedPage } = await import('./invented-articles.js')
    const page = (texts: readonly string[]) => inventedPage('https://mawj.example/p', texts)
    await store.archive.keep([page(['نص الأول.', 'نص الثاني.'])], null)
    await relate(store, { 'page-of-mawj': 's9', 'page-of-mawj-2': 's9' })
    await store.archive.keep([page(['نص الأول.'])], null)
    assert.equal((await store.rows.stories(['s9']))[0]?.articles, 1)
  })
}
