/** Large and long stories: what is close to the whole of one, what is a market report about it, and what comes too late for it. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { article, FIRE, FIRE_RETOLD, HOUR } from '../../../test/relating/fictional.js'
import { dataFiles } from '../../data-files.js'
import type { RelatedArticle } from '../../domain/relation.js'
import { openRelating, type Relating } from '../index.js'
import { openCloseness } from './closeness.js'
import { marketApart } from './market.js'

const DAY = 24 * HOUR

const TREATY = `أعلن رئيس جزر المرجان نادر الصافي انسحاب بلاده من معاهدة الملح مع دولة الرمال، وإعادة فرض القيود على سفن دولة الرمال.`
const MARKET = `تراجعت أسعار النفط بعد قرار جزر المرجان، وخسر برميل خام النور ثلاثة دولارات في التعاملات الصباحية.
وقال مستثمرون إن أسواق النفط تترقب القيود على السفن، وإن الذهب بلغ أعلى أسعاره، وهبط مؤشر أسهم الموانئ مع تداول كثيف.
وبلغ سعر الأونصة مستوى لم تعرفه البورصة منذ عامين، فيما تراجع الدولار وقفزت عوائد سندات الخزانة، وزادت مخزونات الخام.`
const TALKS = `تبدأ في بلدة البندق الأربعاء جولة جديدة من محادثات مواسم صيد الحبّار بين وفد جزر المرجان وجيرانها، بوساطة منظمة المصائد.
وقال أمين منظمة المصائد فاضل الدلو إن الجولة ستبحث تقاسم أشهر صيد الحبّار وحصص القوارب ورخص المراكب الصغيرة.`
/** Who answered, and in which words: each answer shares the names with all the others and little else. */
const ANSWERS = [
  ['ميناء الشمس', 'رحبت بالخطوة ووصفتها بالشجاعة بعد سنوات من التردد'],
  ['مملكة الأرز', 'حذرت من مواجهة بحرية وطلبت جلسة طارئة لمجلس الموانئ'],
  ['اتحاد الأنهار', 'أكد التزامه بالمعاهدة وسعيه إلى حماية شركاته وعماله'],
  ['جمهورية السفوح', 'أبدت أسفها ودعت الأطراف إلى التفاوض من جديد قبل الشتاء'],
  ['إمارة الكثبان', 'اعتبرت القرار حقاً سيادياً لا يجوز لأحد أن يعترض عليه'],
  ['بلاد الثلج', 'سحبت سفيرها للتشاور وأوقفت زيارة مقررة لوفد برلماني'],
  ['سلطنة الريح', 'عرضت وساطة يقودها وزيرها المخضرم بين العاصمتين'],
] as const

const treaty = article({
  id: 'treaty',
  outlet: 'one',
  headline: 'جزر المرجان تنسحب من معاهدة الملح مع دولة الرمال',
  text: TREATY,
})
const answers = ANSWERS.map(([country, said], at) =>
  article({
    id: `answer-${at}`,
    outlet: `outlet-${at}`,
    publishedAt: (at + 1) * HOUR,
    headline: `${country} بعد انسحاب جزر المرجان من معاهدة الملح`,
    text: `${TREATY}\nوفي أول رد على انسحاب جزر المرجان من معاهدة الملح مع دولة الرمال، ${country} ${said}.`,
  }),
)
/** Each in words of its own, so that none copies another. */
const reactions = ANSWERS.map(([country, said], at) =>
  article({
    id: `reaction-${at}`,
    outlet: `outlet-${at}`,
    publishedAt: (at + 1) * HOUR,
    headline: `${country} ترد على خروج نادر الصافي من معاهدة الملح`,
    text: `ردت ${country} على انسحاب نادر الصافي من معاهدة الملح، فقد ${said}.`,
  }),
)
const market = article({
  id: 'market',
  outlet: 'two',
  publishedAt: 9 * HOUR,
  headline: 'أسعار النفط تتراجع والذهب يصعد بعد قرار جزر المرجان',
  text: MARKET,
})

function related(articles: readonly RelatedArticle[]): Relating {
  const relating = openRelating(dataFiles)
  for (const one of articles) relating.add(relating.features(one))
  return relating
}

test('a market report about an event is a story of its own, and the answers to the event are of its story', () => {
  const { stories } = related([treaty, ...answers, market])
  const story = stories.storyOf('treaty')
  for (const { id } of answers) assert.equal(stories.storyOf(id), story, id)
  assert.notEqual(stories.storyOf('market'), story)
})

test('an explainer that tells of a large story and of a small one does not put the two together', () => {
  const talks = article({
    id: 'talks',
    outlet: 'talker',
    publishedAt: HOUR,
    headline: 'جولة جديدة من محادثات صيد الحبّار في البندق',
    text: TALKS,
  })
  const explainer = article({
    id: 'explainer',
    outlet: 'thinker',
    publishedAt: 8 * HOUR,
    headline: 'معاهدة الملح ومحادثات صيد الحبّار في البندق: ما الذي يجري بين جزر المرجان ودولة الرمال؟',
    text: `بعد انسحاب جزر المرجان من معاهدة الملح وفرض القيود على سفن دولة الرمال، تلتقي وفود البلدين في بلدة البندق لبحث مواسم صيد الحبّار.
لماذا قرر نادر الصافي الخروج من معاهدة الملح؟ وماذا يريد الوفدان من محادثات الحبّار التي ترعاها منظمة المصائد وأمينها فاضل الدلو؟
تقوم المعاهدة على إعفاء السفن من القيود، أما المحادثات فعلى أشهر الصيد وحصص القوارب ورخص المراكب.`,
  })
  const relating = related([treaty, talks, ...reactions])
  const { joined, score, others } = relating.add(relating.features(explainer)).story
  const { stories } = relating
  const [other] = others
  assert.ok(joined && score >= stories.likeness.joins)
  assert.ok(other !== undefined && other.score >= stories.likeness.joins, 'the explainer is like both')
  assert.notEqual(stories.storyOf('talks'), stories.storyOf('treaty'))
})

test('what came too early to be known as part of a large story goes over into it when that has grown', () => {
  const early = article({
    id: 'early',
    outlet: 'early',
    headline: 'جلسة لمجلس الموانئ هذا المساء',
    text: 'يعقد مجلس الموانئ جلسة طارئة هذا المساء، وعلى جدولها معاهدة الملح وأجور البحارة وترميم الأرصفة القديمة ومعرض للزوارق.',
  })
  const further = ANSWERS.map(([country, said], at) =>
    article({
      id: `further-${at}`,
      outlet: `further-${at}`,
      publishedAt: (at + 9) * HOUR,
      headline: `معاهدة الملح: وزير خارجية ${country} يشرح موقفها من خروج نادر الصافي`,
      text: `قال وزير خارجية ${country} إن بلاده ${said}، وذلك منذ انسحاب نادر الصافي من معاهدة الملح.`,
    }),
  )
  const few = related([early, treaty, ...reactions]).stories
  assert.notEqual(few.storyOf('early'), few.storyOf('treaty'))
  const many = related([early, treaty, ...reactions, ...further]).stories
  assert.equal(many.storyOf('early'), many.storyOf('treaty'))
})

test('two market reports are not told apart for being market reports, nor two others', () => {
  assert.equal(marketApart(60, 75), 0)
  assert.equal(marketApart(0, 12), 0)
  assert.equal(marketApart(0, 80), 1)
  assert.equal(marketApart(80, 0), 1)
})

test('an article is closer to the whole of its story than one on something else, and a market report not at all', () => {
  const relating = related([treaty, ...answers])
  const { live, book } = relating.stories
  const story = book.byId(relating.stories.storyOf('treaty') ?? '')
  assert.ok(story)
  const closeness = openCloseness(live)
  const closeOf = (one: RelatedArticle) => {
    relating.add(relating.features(one))
    const compared = live.compared(live.numberOf(one.id) ?? -1)
    assert.ok(compared)
    return closeness(compared.row, story)
  }
  const other = closeOf(article({ id: 'fire', outlet: 'two', headline: 'حريق في ميناء مرسى الزيتون', text: FIRE }))
  const late = article({ id: 'late', outlet: 'ten', headline: 'معاهدة الملح بعد انسحاب جزر المرجان', text: TREATY.slice(0, 90) })
  assert.ok(closeOf(late) > 0.5)
  assert.ok(other < 0.1)
  assert.equal(closeOf(market), 0)
})

test('a story takes in ever less as it grows old', () => {
  const retold = (id: string, publishedAt: number) =>
    article({ id, outlet: id, publishedAt, headline: 'السيطرة على حريق ميناء مرسى الزيتون', text: FIRE_RETOLD })
  const first = article({ id: 'fire', outlet: 'one', headline: 'حريق كبير في ميناء مرسى الزيتون', text: FIRE })
  const score = (days: number) => {
    const relating = related([first])
    return relating.add(relating.features(retold('later', days * DAY))).story.score
  }
  const [soon, later, last] = [score(0), score(3), score(6)]
  assert.ok(soon > later && later > last, `${soon} ${later} ${last}`)
})
