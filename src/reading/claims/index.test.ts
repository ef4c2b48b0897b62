/** Claims of whole small articles. Every sentence, here and in the golden files, is invented. */
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { dataFiles } from '../../data-files.js'
import type { Claim } from '../../domain/claim.js'
import { openLanguage } from '../../language/index.js'
import { openClaims } from './index.js'

const claims = openClaims(dataFiles, openLanguage(dataFiles))

function inputOf(text: string) {
  return { text, headline: null, publishedAt: '2031-03-04', timeZone: null, dateline: null, outletCountry: null }
}

function short({ cue, speaker, resolved, content, stance, via }: Claim) {
  return {
    cue: cue.words,
    speaker: speaker?.words ?? null,
    resolved: resolved?.words ?? null,
    content: content.map(({ words }) => words),
    stance,
    via: via.map(({ words }) => words),
  }
}

interface Case {
  readonly why: string
  readonly text: string
  readonly claims: readonly unknown[]
}

const golden = fileURLToPath(new URL('../../../../test/golden/claims/', import.meta.url))
const files = readdirSync(golden).sort()
for (const line of files.flatMap((file) =>
  readFileSync(golden + file, 'utf8')
    .trim()
    .split('\n'),
)) {
  const { why, text, claims: expected } = JSON.parse(line) as Case
  test(`${expected.length === 0 ? 'no claim' : 'claims'}: ${why}`, () => {
    const found = claims.explain(inputOf(text))
    assert.deepEqual(
      found.map(({ claim }) => short(claim)),
      expected,
      found.map(({ rules }) => rules.join(' ')).join('\n'),
    )
  })
}

test('a spokesman called «الناطق باسمها» is anonymous without a name and not with one', () => {
  const found = (text: string) => claims.find(inputOf(text)).at(-1)?.anonymous
  assert.equal(found('قال الناطق باسمها أنيس الحنائي إن البحارة بخير.'), false)
  assert.equal(found('قال الناطق باسمها إن البحارة بخير.'), true)
})

test('a speaker with a name that is also a word is a person, and not anonymous', () => {
  for (const text of ['وقال مدير المتحف وليد المرجاني إن القاعة ستفتح.', 'وقالت مديرة المتحف أمل المرجاني إن القاعة ستفتح.']) {
    const [claim] = claims.find(inputOf(text))
    assert.deepEqual([claim?.kind, claim?.anonymous], ['person', false], text)
  }
})

test('an unnamed speaker is anonymous, with the reason the text gives', () => {
  const [claim] = claims.find(inputOf('قال مسؤول محلي طالبا عدم ذكر اسمه إن الجسر انهار.'))
  assert.equal(claim?.anonymous, true)
  assert.equal(claim?.anonymity?.reason, 'asked')
  assert.equal(claim?.anonymity?.evidence.words, 'طالبا عدم ذكر اسمه')
})

test('a second unnamed official is another than the first', () => {
  const text = 'قال مسؤول محلي إن الجسر انهار.\nوقال مسؤول محلي ثان إن الجسر سليم.\nوأضاف أن السد مفتوح.'
  assert.deepEqual(
    claims.find(inputOf(text)).map(({ resolved }) => resolved?.words),
    ['مسؤول محلي', 'مسؤول محلي ثان', 'مسؤول محلي ثان'],
  )
})

test('a surname goes to the fullest mention, wherever it stands', () => {
  const text = 'وقال الراوندي إن السد مفتوح.\nوزار وزير المناخ سليم الراوندي التل أمس.'
  assert.match(claims.find(inputOf(text))[0]?.resolved?.words ?? '', /الراوندي/u)
})

test('amounts in what was said are given with the claim, those outside are not', () => {
  const [claim] = claims.find(inputOf('بعد 20 يوما من المطر قال وزير المناخ إن 7 جسور انهارت.'))
  assert.deepEqual(
    claim?.quantities.map(({ min }) => min),
    [7],
  )
})

test('a quotation that runs on in the next paragraph stays one claim', () => {
  const text = 'وقالت وزارة المناخ، في بيان، "انهار الجسر القديم فجر اليوم.\nوأغلق الطريق إليه"، دون تفاصيل.'
  assert.deepEqual(
    claims.find(inputOf(text)).map(({ content }) => content.map(({ words }) => words)),
    [['انهار الجسر القديم فجر اليوم', 'وأغلق الطريق إليه']],
  )
})

test('every claim says by which rules it was reached', () => {
  const [explained] = claims.explain(inputOf('أفادت وزارة المناخ بسقوط أمطار غزيرة.'))
  assert.ok(explained?.rules.includes('construction/verb'))
  assert.ok(explained?.rules.includes('complement/b'))
})

test('every span of a claim holds its words, and the same text gives the same claims, whatever the text', () => {
  const pieces = ['قال', 'وزير المناخ', 'إن', '«', '»', '"', '،', ':', '.', '\n', 'بحسب', 'مصادر', 'وأضاف', 'أن', 'مضيفا', ' ']
  const more = ['نقلت', 'عن', 'قوله', '\ud800', '3', 'كما', 'أفاد', 'على تويتر', '(', ')', 'لرويترز', 'الذي']
  const mixed = fc.array(fc.constantFrom(...pieces, ...more), { maxLength: 40 }).map((list) => list.join(' '))
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'grapheme' }), mixed), (text) => {
      const found = claims.find(inputOf(text))
      for (const { cue, speaker, resolved, via, content } of found)
        for (const at of [cue, speaker, resolved, ...via, ...content])
          if (at !== null) assert.equal(text.slice(at.start, at.end), at.words)
      assert.deepEqual(claims.find(inputOf(text)), found)
    }),
    { numRuns: 500 },
  )
})

test('a claim inside what another reports points at it', () => {
  const found = claims.find(inputOf('قال الوزير سالم الراوي إن شركة المدار أعلنت أن المصنع أغلق.\nوأضاف أن العمال عادوا.'))
  assert.deepEqual(
    found.map(({ cue, parent }) => [cue.words, parent]),
    [
      ['قال', null],
      ['أعلنت', 0],
      ['وأضاف', null],
    ],
  )
})

const notes = [
  ['لم يتسن لوكالة الأفق التحقق من صحة المقطع بشكل مستقل.', 'وكالة الأفق'],
  ['ولم تتمكن صحيفة "المدار" من التأكد من هذه الأنباء.', 'صحيفة "المدار"'],
  ['وتعذر التحقق من هذه الأرقام من مصدر مستقل.', null],
  ['يشار إلى أن موقع الأفق لا يمكنه التأكد بشكل مستقل من الأنباء.', 'موقع الأفق'],
] as const
for (const [text, by] of notes)
  test(`a verification note is kept, with who could not verify: ${text}`, () => {
    const { claims: made, verifications } = claims.read(inputOf(text))
    assert.deepEqual(made, [])
    assert.deepEqual(
      verifications.map((note) => note.by?.words ?? null),
      [by],
    )
    for (const { start, end, words } of verifications) assert.equal(text.slice(start, end), words)
  })

for (const text of ['لم يتسن الاتصال بالوزارة للتعليق.', 'لا يمكن السفر قبل الغد.', 'التحقق من الوثائق واجب.'])
  test(`no verification note: ${text}`, () => assert.deepEqual(claims.read(inputOf(text)).verifications, []))

test('what was said within an outlet report came through the outlet, and an interview goes on', () => {
  const found = claims.find(
    inputOf(
      'ذكرت صحيفة الأفق أن الوزير سالم الراوي قال إن السد سليم.\nقالت المديرة سلمى الغدير في حوار مع قناة المدار إن المصنع جديد. وقالت إن العمل سهل.',
    ),
  )
  assert.deepEqual(
    found.map(({ cue, via }) => [cue.words, via.map(({ words }) => words)]),
    [
      ['ذكرت', []],
      ['قال', ['صحيفة الأفق']],
      ['قالت', ['قناة المدار']],
      ['وقالت', ['قناة المدار']],
    ],
  )
})

test('two who are known and what is one count nothing; others do', () => {
  const found = (text: string) => claims.find(inputOf(text)).flatMap(({ quantities }) => quantities.map(({ words }) => words))
  assert.deepEqual(found('قال الحارس إن البلدين اتفقا في آن واحد.'), [])
  assert.deepEqual(found('قال الحارس إن السفينتين غرقتا خلال شهر واحد.'), ['السفينتين', 'شهر واحد'])
})

test('a percent sign and its bracket belong to the content', () => {
  const [claim] = claims.find(inputOf('قال الحارس إن أعلى رسم على الفحم (10%).'))
  assert.equal(claim?.content[0]?.words, 'أعلى رسم على الفحم (10%)')
  assert.equal(claim?.quantities[0]?.min, 10)
})
