import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openTools } from '../../app.js'

const { reading } = openTools()
const read = (text: string) => reading.readArticle({ id: 'a', text, headline: null, publishedAt: null, outlet: null, url: null })

const REST = 'أعلنت هيئة المنارات إغلاق ثلاث منارات قديمة في الشمال لإصلاحها.'

const HEADS: readonly { head: string; places: readonly string[]; agencies?: readonly string[] }[] = [
  { head: 'صنعاء- عدن-', places: ['صنعاء', 'عدن'] },
  { head: 'القاهرة – رويترز:', places: ['القاهرة'], agencies: ['وكالة رويترز'] },
  { head: 'لندن (رويترز) -', places: ['لندن'], agencies: ['وكالة رويترز'] },
  {
    head: 'دبي، الإمارات العربية المتحدة (أ ف ب) --',
    places: ['دبي', 'الإمارات العربية المتحدة'],
    agencies: ['وكالة فرانس برس'],
  },
  { head: 'الرياض - واس', places: ['الرياض'], agencies: ['وكالة الأنباء السعودية'] },
  { head: 'بيروت: «الأناضول»:', places: ['بيروت'], agencies: ['وكالة الأناضول'] },
  { head: 'عمّان ـ (بترا) ـ', places: ['عمّان'], agencies: ['وكالة الأنباء الأردنية'] },
  { head: 'القدس المحتلة -', places: ['القدس المحتلة'] },
  { head: 'كفرنون - وكالات:', places: [] },
  { head: 'بكين 5 مارس 2026 (شينخوا) --', places: ['بكين'], agencies: ['وكالة أنباء شينخوا'] },
  { head: 'موسكو/5 مارس/شينخوا/', places: ['موسكو'], agencies: ['وكالة أنباء شينخوا'] },
]

for (const { head, places, agencies = [] } of HEADS)
  test(`«${head}» is read as a dateline and stays in the text`, () => {
    const text = `${head} ${REST}`
    const article = read(head === 'الرياض - واس' ? `${head}\n${REST}` : text)
    if (places.length > 0) assert.deepEqual(article.dateline, { places, words: head })
    assert.ok(article.text.startsWith(head))
    for (const name of agencies) assert.ok(article.credits.some((credit) => credit.role === 'agency' && credit.name === name))
  })

const NONE = [
  REST,
  'روسيا: لن نقبل بتغيير مسار السفن في البحر الشمالي مهما حدث.',
  'قال الوزير - وهو من القاهرة - إن الميناء مفتوح.',
  'الهلال - النصر: مباراة بلا أهداف في ليلة ممطرة.',
]

for (const text of NONE)
  test(`no dateline in «${text.slice(0, 30)}…»`, () => {
    assert.equal(read(text).dateline, null)
  })

test('a writer named in front of the outlet is the byline, not a place', () => {
  const article = read(`نوّار الصخري- رويترز- عدن: ${REST}`)
  assert.deepEqual(article.dateline?.places, ['عدن'])
})
