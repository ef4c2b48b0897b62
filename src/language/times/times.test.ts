import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import fc from 'fast-check'
import { dataFiles } from '../../data-files.js'
import type { Time } from '../../domain/time.js'
import { openTimes } from './index.js'

const times = openTimes(dataFiles)

interface Case {
  readonly why: string
  readonly text: string
  readonly reference: string | null
  readonly zone?: string
  /** [words, from, to, grain and what else differs from the common]. */
  readonly times: readonly (readonly [string, string | null, string | null, string, Partial<Time>?])[]
}

const golden = readFileSync(new URL('../../../../test/golden/times.jsonl', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line) as Case)

for (const { why, text, reference, zone, times: expected } of golden)
  test(`golden: ${why}: ${text}`, () => {
    const found = times.find(text, { reference, timeZone: zone ?? null })
    assert.deepEqual(
      found.map(({ words, from, to, grain }) => [words, from, to, grain]),
      expected.map((time) => time.slice(0, 4)),
    )
    expected.forEach(([, , , , more], i) => {
      for (const [key, value] of Object.entries(more ?? {})) assert.deepEqual(found[i]?.[key as keyof Time], value, key)
    })
  })

/** Text made of the words that parsers know, numbers and marks, beside any string at all. */
const pieces = [
  ...new Set(golden.flatMap(({ text }) => text.split(' '))),
  ...['/', '-', '–', ':', '(', ')', '،', '.', '\n', '\u200f', '\ud800', '12', '2019', '٣', '1445', 'هـ', '0', '99999999999'],
]
const likeTimes = fc
  .array(fc.constantFrom(...pieces), { maxLength: 30 })
  .chain((words) => fc.constantFrom(words.join(' '), words.join('')))
const anyText = fc.oneof(
  likeTimes,
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units)),
)
const anyContext = fc.record({
  reference: fc.constantFrom(
    null,
    '2024-07-26',
    '2024-07-26T09:15:00Z',
    '2024-02-29T23:59:59+03:00',
    '2013-02-12T04:30:00',
    'gestern',
    '9999-12-31',
    '2024-13-45',
  ),
  timeZone: fc.constantFrom(null, 'Asia/Baghdad', 'Africa/Cairo', 'No/Where', ''),
})

test('any text and reference give ordered, verbatim, whole times, and the same ones twice', () => {
  fc.assert(
    fc.property(anyText, anyContext, (text, context) => {
      const found = times.find(text, context)
      let last = 0
      for (const { start, end, words, from, to } of found) {
        assert.ok(start >= last && end > start, 'in order, none overlapping')
        assert.equal(text.slice(start, end), words)
        assert.equal(from === null, to === null)
        if (from !== null && to !== null) assert.ok(Date.parse(from) < Date.parse(to), `${from} < ${to}`)
        last = end
      }
      assert.deepEqual(times.find(text, context), found)
    }),
    { numRuns: 3000 },
  )
})

test('without a reference nothing relative is given a day', () => {
  for (const text of [
    'أمس',
    'الخميس المقبل',
    'قبل ثلاثة أيام',
    'في 16 تموز',
    'الشهر الماضي',
    'الساعة الخامسة مساء',
    'الشتاء الماضي',
  ])
    assert.deepEqual(
      times.find(text, { reference: null, timeZone: null }).map(({ from, to }) => [from, to]),
      [[null, null]],
      text,
    )
})
