import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import fc from 'fast-check'
import { dataFiles } from '../../data-files.js'
import type { Quantity } from '../../domain/quantity.js'
import { isDefiniteDual } from './dual.js'
import { openAmounts } from './index.js'

const amounts = openAmounts(dataFiles)

interface Golden {
  readonly text: string
  readonly why: string
  readonly quantities: readonly Omit<Quantity, 'start' | 'end'>[]
}

const golden = readFileSync(new URL('../../../../test/golden/amounts.jsonl', import.meta.url), 'utf8')
for (const line of golden.trim().split('\n')) {
  const { text, why, quantities } = JSON.parse(line) as Golden
  test(`golden: ${why}: ${text}`, () =>
    assert.deepEqual(
      amounts.find(text).map(({ words, min, max, approx, unit }) => ({ words, min, max, approx, unit })),
      quantities,
    ))
}

test('a text that is nothing but a number is an amount, whatever it looks like', () => {
  for (const [text, value] of [
    ['2018', 2018],
    ['.77', 0.77],
    ['١١/١٠', 1.1],
    ['-١٬٢٠٠٬٠٠٠', -1200000],
    ['متين تلاتة وستين', 263],
    ['واحد فاصلة خمسة', 1.5],
  ] as const) {
    const [found, ...more] = amounts.find(text)
    assert.deepEqual([found?.min, found?.max, more.length], [value, value, 0], text)
  }
})

test('an amount begins after the proclitics of its first word', () => {
  for (const [text, words] of [
    ['بأكثر من 20 يوما', 'أكثر من 20 يوما'],
    ['وثلاثة قتلى', 'ثلاثة قتلى'],
    ['و32 ألف وظيفة', '32 ألف وظيفة'],
    ['لِعَشَرَةِ أيام', 'عَشَرَةِ أيام'],
  ] as const)
    assert.equal(amounts.find(text)[0]?.words, words)
})

test('only a dual with the article is a definite dual', () => {
  const is = (text: string) => amounts.find(text).map(isDefiniteDual)
  assert.deepEqual(is('البلدين'), [true])
  assert.deepEqual(is('للبلدين'), [true])
  assert.deepEqual(is('بلدين'), [false])
  assert.deepEqual(is('لاعبتان'), [false])
  assert.deepEqual(is('اثنين من الدبلوماسيين'), [false])
})

const pieces =
  'بين و من إلى أو على مئة ألف مليون خمسة عشر عشرين نصف ربع عشرات آلاف أكثر نحو الأقل لا دون لم إصابات مقتل شخص طائرتين دولار عام سالب جزء كل 5 12 2018 1,234 1.5 3/4 0 - % $ ، . ( ) \n'.split(
    ' ',
  )
const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom(...'0123٤۵.,٫٬/-–%$()والبكفنيه \n\u200f\u202a\u061c\ud800\udc00ًُـ') }),
  fc.array(fc.constantFrom(...pieces), { maxLength: 24 }).map((words) => words.join(' ')),
)

test('amounts are in order, apart, verbatim, with min ≤ max and finite numbers, the same twice, for any string', () =>
  fc.assert(
    fc.property(anyText, (text) => {
      const found = amounts.find(text)
      let end = 0
      for (const { start, end: last, words, min, max } of found) {
        assert.ok(start >= end && last > start && last <= text.length)
        assert.equal(words, text.slice(start, last))
        assert.ok(Number.isFinite(min) && (max === null || (Number.isFinite(max) && max >= min)))
        end = last
      }
      assert.deepEqual(amounts.find(text), found)
    }),
    { numRuns: 400 },
  ))
