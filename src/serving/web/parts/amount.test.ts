import assert from 'node:assert/strict'
import { test } from 'node:test'
import { viewFor, wordsOf } from '../../../../test/serving/view.js'
import { amountChip, amountSigns } from './amount.js'

const amount = (min: number, max: number | null, approx = false) => ({ start: 0, end: 1, words: 'س', min, max, approx, unit: '' })
const plain = (value: number) => String(value)

test('the signs keep the hedge', () => {
  const cases: readonly (readonly [ReturnType<typeof amount>, string])[] = [
    [amount(4, 4), '= 4'],
    [amount(0, 0), '= 0'],
    [amount(175, null), '≥ 175'],
    [amount(0, 20), '≤ 20'],
    [amount(2500, 2500, true), '≈ 2500'],
    [amount(20, 99, true), '≈ 20–99'],
    [amount(5, 8), '5–8'],
  ]
  for (const [quantity, signs] of cases) assert.equal(amountSigns(quantity, plain), signs)
})

test('a chip shows the printed words, the signs, and says the same to those who hear it', async () => {
  assert.equal(
    await wordsOf(amountChip({ ...amount(6, null), words: 'ستة على الأقل' }, viewFor())),
    'ستة على الأقل ≥ 6 (6 أو أكثر)',
  )
})
