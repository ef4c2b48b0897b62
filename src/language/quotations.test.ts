import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { quotations } from './quotations.js'

const inner = (text: string) => quotations(text).map((quote) => text.slice(quote.inner.start, quote.inner.end))

const cases: readonly (readonly [name: string, text: string, inner: readonly string[]])[] = [
  ['guillemets', 'قال «نعم» ثم «لا»', ['نعم', 'لا']],
  ['straight marks', 'قال "نعم" ثم "لا"', ['نعم', 'لا']],
  ['curly marks', 'قال “نعم” ثم ذهب', ['نعم']],
  ['curly marks turned round', 'قال ”نعم“ ثم ذهب', ['نعم']],
  ['low marks', 'قال „نعم“ ثم ذهب', ['نعم']],
  ['single guillemets', 'قال ‹نعم›', ['نعم']],
  ['two apostrophes', "قال ''نعم'' ثم ذهب", ['نعم']],
  ['double parentheses', 'قال ((نعم)) ثم ذهب', ['نعم']],
  ['a single parenthesis is none', 'قال (نعم) ثم ذهب', []],
  ['a single apostrophe is none', "l'Orient", []],
  ['the same marks nest', 'قال «قالت «نعم» فورا» أمس', ['قالت «نعم» فورا']],
  ['other marks inside are text', 'قال «قالت "نعم" فورا» أمس', ['قالت "نعم" فورا']],
  ['a conjunction may touch the mark', 'بين "نعم" و"لا"', ['نعم', 'لا']],
  ['a mark that only closes opens nothing', 'نعم" قال الرجل "لا" أمس', ['لا']],
  ['one left open ends with its paragraph', 'قال «نعم\nثم ذهب', ['نعم']],
  ['one left open at the end of the text', 'قال «نعم', ['نعم']],
  ['an empty one', 'قال «»', ['']],
  ['a closing mark alone', 'قال نعم»', []],
]

for (const [name, text, expected] of cases) test(name, () => assert.deepEqual(inner(text), expected))

test('a quotation opened again in the next paragraph goes on; a new one after a closed one does not', () => {
  const going = (text: string) => quotations(text).map(({ closed, continues }) => [closed, continues])
  assert.deepEqual(going('قال «نعم\n«ثم لا» أمس'), [
    [false, false],
    [true, true],
  ])
  assert.deepEqual(going('قال «نعم»\n«ثم لا» أمس'), [
    [true, false],
    [true, false],
  ])
  assert.deepEqual(going('قال «نعم\nوأضاف «ثم لا»'), [
    [false, false],
    [true, false],
  ])
})

const anyText = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: fc.constantFrom(...'«»“”„‹›"\'‘’() \nقال.') }))

test('quotations are in order, apart, on one line and hold their inner span, for any string', () =>
  fc.assert(
    fc.property(anyText, (text) => {
      let end = 0
      for (const quote of quotations(text)) {
        assert.ok(quote.start >= end && quote.end <= text.length)
        assert.ok(quote.start < quote.inner.start && quote.inner.start <= quote.inner.end && quote.inner.end <= quote.end)
        assert.equal(quote.closed, quote.end > quote.inner.end)
        assert.ok(!text.slice(quote.start, quote.end).includes('\n'))
        end = quote.end
      }
    }),
  ))
