import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openTools } from '../../app.js'

const { reading } = openTools()

const LEAD = 'أعلنت هيئة المنارات إغلاق ثلاث منارات قديمة لإصلاحها قبل الشتاء.'

interface Given {
  readonly text?: string
  readonly byline?: string
  readonly outlet?: string
}

function chain({ text = LEAD, byline, outlet }: Given): readonly string[] {
  const draft = { id: 'a', text, headline: null, publishedAt: null, outlet: outlet ?? null, url: null, byline: byline ?? null }
  return reading.readArticle(draft).credits.map(({ role, name }) => `${role}: ${name}`)
}

const STATED: readonly { why: string; given: Given; credits: readonly string[] }[] = [
  {
    why: 'one spoke to an agency',
    given: { text: `${LEAD}\nوقال حارس لوكالة فرانس برس إن الضوء انطفأ.` },
    credits: ['agency: وكالة فرانس برس'],
  },
  {
    why: 'the letter is written onto the name',
    given: { text: `${LEAD}\nوقال حارس لرويترز إن الضوء انطفأ.` },
    credits: ['agency: وكالة رويترز'],
  },
  {
    why: 'a report is relayed',
    given: { text: `${LEAD}\nونقلت وكالة الأناضول عن حارس قوله إن الضوء انطفأ.` },
    credits: ['agency: وكالة الأناضول'],
  },
  {
    why: 'an evidential phrase',
    given: { text: `انطفأ الضوء ليلاً، وفقاً لوكالة "تاس" الروسية، ثم عاد مع الفجر إلى المنارة.` },
    credits: ['agency: وكالة تاس'],
  },
  {
    why: 'an outlet behind its noun',
    given: { text: `${LEAD}\nوذكرت صحيفة «عكاظ» أن الإصلاح يبدأ غداً.` },
    credits: ['relayed-outlet: عكاظ'],
  },
  {
    why: 'brackets close the text',
    given: { text: `${LEAD}\nوينتهي الإصلاح بعد شهرين. (د ب أ)` },
    credits: ['agency: وكالة الأنباء الألمانية'],
  },
  { why: 'a line of names closes the text', given: { text: `${LEAD}\nوكالات` }, credits: ['agency: وكالات'] },
  {
    why: 'a labelled line',
    given: { text: `${LEAD}\nالمصدر: شبكة الفنار الخيالية` },
    credits: ['relayed-outlet: شبكة الفنار الخيالية'],
  },
  {
    why: 'two names in one line',
    given: { text: `${LEAD}\nالمصدر: رويترز + وكالات` },
    credits: ['agency: وكالة رويترز', 'agency: وكالات'],
  },
  {
    why: 'an agreement without a mark',
    given: { text: `${LEAD}\nبالاتفاق مع نيويورك تايمز` },
    credits: ['relayed-outlet: نيويورك تايمز'],
  },
  {
    why: 'what the outlet says of itself behind a service',
    given: { text: `${LEAD}\n* خدمة «واشنطن بوست» - خاص بـ«الشرق الأوسط»` },
    credits: ['relayed-outlet: واشنطن بوست', 'relayed-outlet: الشرق الأوسط'],
  },
  { why: 'a slash behind the label', given: { text: `${LEAD}\nالمصدر / سبق` }, credits: ['relayed-outlet: سبق'] },
  {
    why: 'a source named like a place',
    given: { text: `${LEAD}\nالمصدر | الخليج الجديد + متابعات` },
    credits: ['relayed-outlet: الخليج الجديد', 'agency: متابعات'],
  },
  { why: 'who prepared it, last', given: { text: `${LEAD}\nإعداد: سلمى الراوندي` }, credits: ['writer: سلمى الراوندي'] },
  { why: 'the rights of an agency', given: { text: `${LEAD}\n© أ ف ب` }, credits: ['agency: وكالة فرانس برس'] },
  { why: 'the end in letters', given: { text: `${LEAD}\nانتهى / ك و ن ا` }, credits: ['agency: وكالة الأنباء الكويتية'] },
  {
    why: 'a town, a day and an agency between slashes',
    given: { text: `الرياض في 5 مارس /واس/ ${LEAD}` },
    credits: ['agency: وكالة الأنباء السعودية'],
  },
  {
    why: 'a paper named like a region, in marks',
    given: { byline: 'لندن: «الشرق الأوسط»' },
    credits: ['relayed-outlet: الشرق الأوسط'],
  },
  { why: 'a byline of a town and an agency', given: { byline: 'الرياض - واس' }, credits: ['agency: وكالة الأنباء السعودية'] },
  { why: 'a byline of an unknown town and an agency', given: { byline: 'كفرنون - أ ف ب' }, credits: ['agency: وكالة فرانس برس'] },
  { why: 'a byline of a writer and a town', given: { byline: 'نوّار الصخري (الخرمة)' }, credits: ['writer: نوّار الصخري'] },
  { why: 'a labelled byline', given: { byline: 'كتب: نوّار الصخري' }, credits: ['writer: نوّار الصخري'] },
  { why: 'a writer from a town', given: { byline: 'نوّار الصخري من جدة' }, credits: ['writer: نوّار الصخري'] },
  { why: 'the outlet in its own byline', given: { outlet: 'okaz.com.sa', byline: 'عكاظ (جدة)' }, credits: ['publisher: عكاظ'] },
  {
    why: 'the outlet by the short form of its name',
    given: { outlet: 'alwatan.com.sa', byline: 'الرياض: الوطن' },
    credits: ['publisher: الوطن السعودية'],
  },
  {
    why: 'the outlet and agencies in one',
    given: { outlet: 'alarabiya.net', byline: 'العربية.نت ووكالات' },
    credits: ['publisher: العربية', 'agency: وكالات'],
  },
]

for (const { why, given, credits } of STATED)
  test(`credits: ${why}`, () => {
    assert.deepEqual(chain(given), credits)
  })

const NONE: readonly { why: string; text: string }[] = [
  { why: 'an agency whose photographer was hurt', text: `${LEAD}\nوأصيب مصور رويترز بجروح طفيفة.` },
  { why: 'words that are also names', text: 'سافرا معا اليوم إلى المدينة، حيث الحياة هادئة والشرق بعيد، ثم عادا.' },
  { why: 'a source that speaks', text: `${LEAD}\nوقال المصدر: لم نعرف شيئاً عن الإصلاح قبل مساء أمس، ولا نعرف متى ينتهي.` },
  { why: 'a region named like an agency', text: 'هبت العاصفة على هضبة الأناضول ليلاً ثم تحولت شرقاً نحو البحر.' },
]

for (const { why, text } of NONE)
  test(`no credit: ${why}`, () => {
    assert.deepEqual(chain({ text }), [])
  })

test('the words that show a hop stand in the text', () => {
  const text = `${LEAD}\nوقال حارس لوكالة فرانس برس إن الضوء انطفأ.`
  const [agency] = reading.readArticle({ id: 'a', text, headline: null, publishedAt: null, outlet: null, url: null }).credits
  assert.equal(agency?.evidence?.words, 'لوكالة فرانس برس')
  assert.equal(text.slice(agency.evidence.start, agency.evidence.end), agency.evidence.words)
})
