import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dataFiles } from '../../data-files.js'
import { openAmounts } from './index.js'

const amounts = openAmounts(dataFiles)

test('a number takes its hedge and its noun', () => {
  const [found] = amounts.find('سقط أكثر من 175 هجوما في الوادي')
  assert.deepEqual(found, { start: 4, end: 21, words: 'أكثر من 175 هجوما', min: 175, max: null, approx: false, unit: 'هجوما' })
})
