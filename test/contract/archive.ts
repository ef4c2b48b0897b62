/** What every store's archive must do. A back end's test calls it with a way to open an empty store. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Store } from '../../src/ports/store.js'
import { invented, inventedPage } from './invented-articles.js'

export interface BackEnd {
  readonly name: string
  readonly open: () => Promise<Store>
}

export function archiveContract({ name, open }: BackEnd): void {
  const on = (says: string, work: (store: Store) => Promise<void>) =>
    test(`${name}: ${says}`, async () => {
      const store = await open()
      try {
        await work(store)
      } finally {
        await store.close()
      }
    })
  const one = invented({ id: 'a1', text: 'وصلت السفينة إلى الميناء فجراً.', headline: 'وصول السفينة' })

  on('an article that is kept comes back as it was read', async ({ archive, rows }) => {
    await archive.keep([one], null)
    const view = await rows.article('a1')
    assert.deepEqual(view?.article, one.articles[0])
    assert.equal(view?.row.url, 'https://mawj.example/a1')
    assert.equal(view?.row.fiction, true)
  })

  on('an article that is not there is null', async ({ rows }) => {
    assert.equal(await rows.article('a1'), null)
  })

  on('claims come back in their order', async ({ archive, rows }) => {
    const said = invented({ id: 'a2', text: 'قال سالم إن البحر هادئ، وقال رامي إنه هائج.', speaker: 'سالم' })
    const [article] = said.articles
    assert.ok(article)
    const claims = ['سالم', 'رامي'].map((words) => ({ ...article.claims[0], speaker: { start: 0, end: 4, words } }))
    await archive.keep([{ ...said, articles: [{ ...article, claims } as typeof article] }], null)
    assert.deepEqual(
      (await rows.article('a2'))?.article.claims.map(({ speaker }) => speaker?.words),
      ['سالم', 'رامي'],
    )
  })

  on('keeping the same documents twice leaves one of each', async (store) => {
    assert.deepEqual(await store.archive.keep([one, one], null), { added: 1, revised: 0, unchanged: 1 })
    const before = await store.contentHash()
    assert.deepEqual(await store.archive.keep([one], null), { added: 0, revised: 0, unchanged: 1 })
    assert.equal(await store.contentHash(), before)
    assert.equal((await store.counts()).articles, 1)
  })

  on('a changed text is the next revision of the same article', async ({ archive, rows, counts }) => {
    await archive.keep([one], null)
    const changed = invented({ id: 'a1', text: 'وصلت السفينة إلى الميناء ظهراً.', headline: 'وصول السفينة' })
    assert.deepEqual(await archive.keep([changed], null), { added: 0, revised: 1, unchanged: 0 })
    assert.equal((await rows.article('a1'))?.article.text, 'وصلت السفينة إلى الميناء ظهراً.')
    assert.equal((await archive.known([one.document.key])).get(one.document.key)?.revision, 2)
    assert.equal((await counts()).articles, 1)
  })

  on('articles, claims and outlets are counted, also when a text has changed', async ({ archive, counts }) => {
    const said = (id: string, text: string, outlet: string) => invented({ id, text, outlet, speaker: 'سالم' })
    await archive.keep([one, said('a2', 'قال سالم إن البحر هادئ.', 'صحيفة السهل')], null)
    assert.deepEqual(await counts(), { articles: 2, claims: 1, outlets: 2, stories: 0 })
    await archive.keep([invented({ id: 'a2', text: 'قال رامي إن البحر هائج.', outlet: 'صحيفة السهل' })], null)
    assert.deepEqual(await counts(), { articles: 2, claims: 0, outlets: 2, stories: 0 })
    await archive.reread([said('a2', 'قال رامي إن البحر هائج.', 'صحيفة السهل')])
    assert.deepEqual(await counts(), { articles: 2, claims: 1, outlets: 2, stories: 0 })
  })

  on('a changed text is found by its new words and no longer by its old ones', async ({ archive, search }) => {
    await archive.keep([one], null)
    await archive.keep([invented({ id: 'a1', text: 'وصلت السفينة إلى الميناء ظهراً.' })], null)
    const ids = async (words: string) => (await search({ ...anything, words })).hits.map(({ id }) => id)
    assert.deepEqual(await ids('ظهرا'), ['a1'])
    assert.deepEqual(await ids('فجرا'), [])
  })

  on('two documents that ask for one article id both keep theirs', async ({ archive, rows, counts }) => {
    const other = invented({ id: 'a1', text: 'خبر آخر عن القطار.', outlet: 'صحيفة السهل' })
    await archive.keep([one, other], null)
    assert.equal((await rows.article('a1'))?.article.text, 'وصلت السفينة إلى الميناء فجراً.')
    assert.equal((await counts()).articles, 2)
  })

  on('the articles of one page have ids of their own', async ({ archive, rows }) => {
    await archive.keep([inventedPage('https://mawj.example/p', ['نص الخبر الأول هنا.', 'نص الخبر الثاني هنا.'])], null)
    assert.equal((await rows.article('page-of-mawj'))?.article.role, 'main')
    assert.equal((await rows.article('page-of-mawj-2'))?.article.text, 'نص الخبر الثاني هنا.')
  })

  on('an article that a changed page no longer has is gone', async ({ archive, rows, counts }) => {
    await archive.keep([inventedPage('https://mawj.example/p', ['نص الخبر الأول هنا.', 'نص الخبر الثاني هنا.'])], null)
    await archive.keep([inventedPage('https://mawj.example/p', ['نص الخبر الأول هنا.'])], null)
    assert.equal(await rows.article('page-of-mawj-2'), null)
    assert.equal((await counts()).articles, 1)
  })

  on('documents come back as they were received, in the order they were kept', async ({ archive }) => {
    const page = inventedPage('https://mawj.example/p', ['نص الخبر الأول هنا.'])
    await archive.keep([page, one], null)
    const received = await archive.received(0, 10)
    assert.deepEqual(
      received.map(({ document }) => document.key),
      [page.document.key, one.document.key],
    )
    const [first, second] = received.map(({ document }) => document)
    assert.ok(first?.content.kind === 'page' && page.document.content.kind === 'page')
    assert.deepEqual(Buffer.from(first.content.bytes), Buffer.from(page.document.content.bytes))
    assert.deepEqual(second, one.document)
    assert.deepEqual(await archive.received(received[1]?.number ?? 0, 10), [])
  })

  on('a new reading takes the place of the old one, and the document stays', async (store) => {
    await store.archive.keep([one], null)
    const before = await store.contentHash()
    const [article] = one.articles
    assert.ok(article)
    await store.archive.reread([{ ...one, articles: [{ ...article, byline: 'هدى' }] }])
    assert.equal((await store.rows.article('a1'))?.article.byline, 'هدى')
    assert.equal((await store.archive.known([one.document.key])).get(one.document.key)?.revision, 1)
    await store.archive.reread([one])
    assert.equal(await store.contentHash(), before)
  })

  on('the position of an import is kept with its documents', async ({ archive }) => {
    assert.equal(await archive.progress('archive'), null)
    await archive.keep([one], { source: 'archive', position: 7, done: false })
    assert.deepEqual(await archive.progress('archive'), { source: 'archive', position: 7, done: false })
  })

  on('a batch that fails leaves nothing of itself', async (store) => {
    const before = await store.contentHash()
    const broken = { ...one, document: { ...one.document, key: null as unknown as string } }
    await assert.rejects(
      store.archive.keep([invented({ id: 'b1', text: 'نص سليم.' }), broken], { source: 's', position: 2, done: false }),
    )
    assert.equal(await store.contentHash(), before)
    assert.equal(await store.archive.progress('s'), null)
    await store.archive.keep([one], null)
    assert.equal((await store.counts()).articles, 1)
  })

  on('the order in which documents came does not change the hash of the content', async (store) => {
    const two = invented({ id: 'a2', text: 'نص ثان.' })
    await store.archive.keep([one, two], null)
    const other = await open()
    await other.archive.keep([two], null)
    await other.archive.keep([one], null)
    assert.equal(await store.contentHash(), await other.contentHash())
    await other.archive.keep([invented({ id: 'a3', text: 'نص ثالث.' })], null)
    assert.notEqual(await store.contentHash(), await other.contentHash())
    await other.close()
  })
}

export const anything = {
  words: '',
  outlet: null,
  speaker: null,
  place: null,
  story: null,
  from: null,
  to: null,
  limit: 10,
  after: null,
} as const
