/** Copies: what counts as one, what does not, and how groups hold together. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { article, BUDGET, FIRE, FIRE_RETOLD, HOUR } from '../../../test/relating/fictional.js'
import { dataFiles } from '../../data-files.js'
import { openFeatures } from '../features/article-features.js'
import { type CopyDecision, openCopies } from './index.js'

const features = openFeatures(dataFiles)

function decide(texts: readonly string[], options = {}): readonly CopyDecision[] {
  const copies = openCopies(options)
  return texts.map((text, at) =>
    copies.add(features.of(article({ id: `a${at}`, outlet: `outlet${at}`, publishedAt: at * HOUR, text }))),
  )
}

const last = (texts: readonly string[]) => decide(texts).at(-1)

test('the same text under another dateline and credit is an identical copy', () => {
  const decision = last([FIRE, `مرسى الزيتون – وكالة الساحل: ${FIRE}`])
  assert.equal(decision?.kind, 'identical')
  assert.equal(decision?.of, 'a0')
  assert.equal(decision?.group, 'a0')
})

test('the same text written without hamza, vowels or tatweel is an identical copy', () => {
  const respelt = FIRE.replaceAll('أ', 'ا').replaceAll('إ', 'ا').replaceAll('الميناء', 'المينـاء').replaceAll('ة', 'ه')
  assert.equal(last([FIRE, respelt])?.kind, 'identical')
})

test('a paragraph of a longer report is an excerpt of it, whichever came first', () => {
  const [paragraph = ''] = FIRE.split('\n')
  assert.equal(last([FIRE, paragraph])?.kind, 'excerpt')
  assert.equal(last([paragraph, FIRE])?.kind, 'excerpt')
})

test('another report of the same happening is no copy', () => {
  const decision = last([FIRE, FIRE_RETOLD])
  assert.equal(decision?.kind, 'own')
  assert.equal(decision?.of, null)
  assert.equal(decision?.group, 'a1')
})

test('a report with a part of another in it is partial and stays in a group of its own', () => {
  const [first = '', second = ''] = FIRE.split('\n')
  const decision = last([FIRE, `${BUDGET}\n${second}\n${first.slice(0, 60)}`])
  assert.equal(decision?.kind, 'partial')
  assert.equal(decision?.group, 'a1')
})

test('two reports that share only what a speaker said share a quotation', () => {
  const quotation =
    '«لن نقبل تأجيل الانتخابات يوماً واحداً عن موعدها، ومن يريد غير ذلك فليأت بحجته أمام الناس جميعاً في الساحة الكبرى»'
  const decision = last([`قال المرشح في مهرجان حاشد ${quotation}. ${BUDGET}`, `${FIRE}\nومن جهته صرح المرشح بقوله ${quotation}.`])
  assert.equal(decision?.kind, 'quotation')
  assert.equal(decision?.group, 'a1')
})

test('a bulletin filled into yesterday’s form is no copy; the same bulletin twice is', () => {
  const weather = (high: number, low: number, wind: number) =>
    `تتوقع الأرصاد أن تكون الحرارة العظمى اليوم في مرسى الزيتون ${high} درجة والصغرى ${low} درجة، والرياح شمالية غربية بسرعة ${wind} كيلومتراً في الساعة، والبحر خفيف إلى متوسط الموج.`
  assert.equal(last([weather(31, 22, 18), weather(27, 19, 35)])?.kind, 'own')
  assert.equal(last([weather(31, 22, 18), weather(31, 22, 18)])?.kind, 'identical')
})

test('a chain of small changes does not tie its ends together: a text unlike the medoid stays out', () => {
  const sentences = Array.from(
    { length: 12 },
    (_, at) => `${FIRE.split('\n')[at % 3]} ${BUDGET.split('\n')[at % 3]} رقم ${at * 7919}`,
  )
  const words = sentences.join(' ').split(/\s+/)
  const window = (from: number) =>
    words
      .slice(from, from + 120)
      .map((word, at) => `${word}${from + at}`)
      .join(' ')
  const decisions = decide([window(0), window(30), window(60), window(90)])
  assert.equal(decisions[1]?.group, 'a0')
  assert.notEqual(decisions[3]?.group, 'a0')
})

test('what an outlet prints under every article is left out once it is known', () => {
  const footer = 'تابعونا على صفحاتنا في مواقع التواصل ليصلكم جديد الأخبار والتقارير أولاً بأول من مراسلينا في كل مكان'
  const copies = openCopies()
  const decisions = Array.from({ length: 12 }, (_, at) => {
    const text = Array.from({ length: 40 }, (_, word) => `كلمة${at * 100 + word}`).join(' ')
    return copies.add(features.of(article({ id: `a${at}`, outlet: 'one', text: `${text}.\n${footer}.` })))
  })
  assert.ok(decisions.slice(0, 4).some((decision) => decision.overlaps.length > 0 || decision.examined > 0))
  assert.deepEqual(decisions.at(-1)?.overlaps, [])
})

test('articles beyond the window are forgotten', () => {
  const others = Array.from({ length: 5 }, (_, at) => Array.from({ length: 30 }, (_, word) => `قول${at * 50 + word}`).join(' '))
  assert.equal(decide([FIRE, ...others, FIRE], { window: 5 }).at(-1)?.kind, 'own')
  assert.equal(decide([FIRE, ...others, FIRE], { window: 6 }).at(-1)?.kind, 'identical')
})

test('an empty text, a word and a lone surrogate are nobody’s copies', () => {
  for (const text of ['', 'خبر', '\ud800', '...', '\n\n']) assert.deepEqual(last([text, text])?.kind, 'own', JSON.stringify(text))
})
