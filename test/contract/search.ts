/** What every store's search must do. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { SearchRequest } from '../../src/ports/readers.js'
import type { Store } from '../../src/ports/store.js'
import { anything, type BackEnd } from './archive.js'
import { invented } from './invented-articles.js'

const ARTICLES = [
  invented({
    id: 'port',
    headline: 'إغلاق ميناء المرجان بسبب العاصفة',
    text: 'أعلنت إدارة الموانئ إغلاق ميناء المرجان أمام السفن.\nوقال الربان مأمون القبطي إن الأمواج بلغت ستة أمتار.',
    outlet: 'صحيفة الموج',
    publishedAt: '2026-03-01T08:00:00Z',
    speaker: 'مأمون القبطي',
  }),
  invented({
    id: 'school',
    headline: 'المدرسة القديمة تفتح أبوابها',
    text: 'عاد الطلاب إلى مدرستهم في وادي السدر، وقالت المديرة ليلى شهاب إن الصفوف جاهزة.',
    outlet: 'صحيفة السهل',
    publishedAt: '2026-03-02T08:00:00Z',
    speaker: 'ليلى شهاب',
  }),
  invented({
    id: 'storm',
    headline: 'العاصفة تقترب',
    text: 'قال الراصد الجوي إن العاصفة تقترب من السواحل، وإن ميناء واحداً على الأقل سيغلق.',
    outlet: 'صحيفة السهل',
    publishedAt: '2026-03-03T08:00:00Z',
  }),
]

export function searchContract({ name, open }: BackEnd): void {
  const on = (
    says: string,
    work: (find: (request: Partial<SearchRequest>) => Promise<readonly string[]>, store: Store) => Promise<void>,
  ) =>
    test(`${name}: ${says}`, async () => {
      const store = await open()
      try {
        await store.archive.keep(ARTICLES, null)
        const find = async (request: Partial<SearchRequest>) =>
          (await store.search({ ...anything, ...request })).hits.map(({ id }) => id)
        await work(find, store)
      } finally {
        await store.close()
      }
    })

  on('a word is found with article, conjunction and preposition on it', async (find) => {
    for (const words of ['عاصفة', 'العاصفة', 'والعاصفة', 'بالعاصفة', 'عاصفه'])
      assert.deepEqual([...(await find({ words }))].sort(), ['port', 'storm'], words)
  })

  on('a name is found with a preposition glued to it, and not where the letter is its own', async (find, { archive, search }) => {
    const many = Array.from({ length: 6 }, (_, at) =>
      invented({ id: `m${at}`, text: `عاد الوفد من مرجان ${at} مساء إلى ميناء، وزار نان.` }),
    )
    const glued = [
      invented({ id: 'glued', text: 'أقيم الحفل بمرجان قرب السوق.' }),
      invented({ id: 'at', text: 'رست بميناء صغير.' }),
      invented({ id: 'own', text: 'وصل جبل بنان أمس.' }),
    ]
    const own = Array.from({ length: 6 }, (_, at) => invented({ id: `o${at}`, text: `حل بنان ضيفا ${at}.` }))
    await archive.keep([...many, ...glued, ...own], null)
    assert.ok((await find({ words: 'مرجان', limit: 50 })).includes('glued'))
    assert.ok((await find({ words: 'بميناء', limit: 50 })).includes('port'))
    assert.ok(!(await find({ words: 'نان', limit: 50 })).includes('own'))
    const { hits } = await search({ ...anything, words: 'مرجان الحفل' })
    assert.deepEqual(
      hits[0]?.snippet.marks.map(({ start, end }) => hits[0]?.snippet.text.slice(start, end)),
      ['الحفل', 'بمرجان'],
    )
  })

  on('Latin names are found in any case', async (find, { archive }) => {
    await archive.keep([invented({ id: 'latin', text: 'نشرت قناة Mawj News تقريرا عن الميناء.' })], null)
    for (const words of ['mawj', 'MAWJ', 'Mawj news', '«mawj news»']) assert.deepEqual(await find({ words }), ['latin'], words)
  })

  on('spellings of hamza, ya and ta marbuta are found alike', async (find) => {
    for (const words of ['مأمون القبطى', 'مامون القبطي', 'مأمون القبطي']) assert.deepEqual(await find({ words }), ['port'], words)
    for (const words of ['أبوابها', 'ابوابها']) assert.deepEqual(await find({ words }), ['school'], words)
  })

  on('the article with the word in its headline comes first', async (find) => {
    assert.deepEqual(await find({ words: 'ميناء' }), ['port', 'storm'])
    assert.deepEqual((await find({ words: 'العاصفة تقترب' }))[0], 'storm')
  })

  on('a phrase in quote marks stands as it was typed', async (find) => {
    assert.deepEqual(await find({ words: '«ميناء المرجان»' }), ['port'])
    assert.deepEqual(await find({ words: '"المرجان ميناء"' }), [])
    assert.deepEqual(await find({ words: '“العاصفة تقترب من السواحل”' }), ['storm'])
  })

  on('a speaker is found by any part of the name, and only where he speaks', async (find) => {
    assert.deepEqual(await find({ speaker: 'القبطي' }), ['port'])
    assert.deepEqual(await find({ speaker: 'ليلى شهاب' }), ['school'])
    assert.deepEqual(await find({ speaker: 'المرجان' }), [])
    assert.deepEqual(await find({ words: 'ميناء', speaker: 'مأمون القبطي' }), ['port'])
  })

  on('outlet and dates narrow what is found', async (find) => {
    assert.deepEqual(await find({ words: 'العاصفة', outlet: 'صحيفة السهل' }), ['storm'])
    assert.deepEqual(await find({ words: 'العاصفة', to: '2026-03-02' }), ['port'])
    assert.deepEqual(await find({ words: 'العاصفة', from: '2026-03-03' }), ['storm'])
    assert.deepEqual(await find({ outlet: 'صحيفة السهل', from: '2026-03-02', to: '2026-03-03' }), ['school'])
  })

  on('without words the newest come first', async (find) => {
    assert.deepEqual(await find({ from: '2026-03-01' }), ['storm', 'school', 'port'])
  })

  on('the snippet of a phrase shows the phrase and marks nothing else', async (_, { search }) => {
    const { hits } = await search({ ...anything, words: '«ميناء المرجان»' })
    const [hit] = hits
    assert.deepEqual(
      hit?.snippet.marks.map(({ start, end }) => hit.snippet.text.slice(start, end)),
      ['ميناء', 'المرجان'],
    )
  })

  on('marks of a snippet are whole words of it', async (_, { search }) => {
    const { hits } = await search({ ...anything, words: 'الأمواج بلغت' })
    const [hit] = hits
    assert.deepEqual(
      hit?.snippet.marks.map(({ start, end }) => hit.snippet.text.slice(start, end)),
      ['الأمواج', 'بلغت'],
    )
  })

  on('a name with a slip is offered as it is written', async (_, { archive, search }) => {
    await archive.keep([invented({ id: 'again', text: 'عاد الربان مأمون القبطي إلى بيته.', speaker: 'مأمون القبطي' })], null)
    for (const words of ['القبطبي', 'القبي', 'القطبي', 'القبضي'])
      assert.equal((await search({ ...anything, words })).didYouMean, 'القبطي', words)
    assert.equal((await search({ ...anything, words: 'القبطي' })).didYouMean, null)
  })

  on('nothing is found for nothing, for unknown words and for words of no letters', async (find) => {
    for (const words of ['', '   ', '؟!', 'غضنفر']) assert.deepEqual(await find({ words }), [], words)
  })

  on(
    'pages follow each other without gap or repeat, also when articles are added between them',
    async (_, { archive, search }) => {
      const many = Array.from({ length: 60 }, (_, at) =>
        invented({ id: `m${at}`, text: `تقرير رقم ${at} عن حصاد القمح ${'في السهل '.repeat(at % 5)}` }),
      )
      await archive.keep(many, null)
      const seen: string[] = []
      let after: string | null = null
      for (let page = 0; page < 20; page++) {
        const result = await search({ ...anything, words: 'حصاد القمح', limit: 7, after })
        seen.push(...result.hits.map(({ id }) => id))
        after = result.next
        if (after === null) break
        await archive.keep([invented({ id: `n${page}`, text: 'تقرير جديد عن حصاد القمح' })], null)
      }
      assert.equal(seen.length, 60)
      assert.equal(new Set(seen).size, 60)
    },
  )

  on('the same is found whether articles came in one batch or in many', async (find, { archive }) => {
    const other = await open()
    const many = Array.from({ length: 100 }, (_, at) =>
      invented({ id: `m${at}`, text: `خبر ${at} عن سوق السمك ${at % 7 === 0 ? 'والملح' : ''}` }),
    )
    await archive.keep(many, null)
    for (const one of [...ARTICLES, ...many]) await other.archive.keep([one], null)
    const words = 'السمك والملح'
    const there = (await other.search({ ...anything, words, limit: 100 })).hits.map(({ id }) => id)
    assert.deepEqual(await find({ words, limit: 100 }), there)
    await other.close()
  })

  on('an end of page that this search never gave is refused', async (_, { search }) => {
    for (const after of ['x', 'W10', Buffer.from('[1,2,{"a":"b"},4,5]').toString('base64url')])
      await assert.rejects(search({ ...anything, words: 'ميناء', after }), { code: 'search.bad-page' })
  })
}
