/** Subject stems: a country and what is of it are one; words of different subjects are not. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dataFiles } from '../../data-files.js'
import { foldWord } from '../../language/fold.js'
import { hashOf } from './scan.js'
import { openStemTable } from './stem-table.js'

const table = openStemTable(dataFiles)
const stem = (word: string) => table.stem(foldWord(word))

for (const same of [
  ['إيران', 'إيراني', 'الإيرانية', 'لإيران'],
  ['فرنسا', 'فرنسي', 'والفرنسية'],
  ['لبنان', 'اللبنانيون', 'لبنانية'],
  ['أمريكا', 'الأميركي', 'أميركية'],
  ['ترامب', 'ترمب', 'لترمب'],
])
  test(`one subject: ${same.join('، ')}`, () => {
    assert.deepEqual(new Set(same.map(stem)).size, 1, same.map(stem).join(' '))
  })

for (const [a, b] of [
  ['إيران', 'إيراد'],
  ['بلد', 'لدود'],
  ['كتاب', 'تابع'],
] as const)
  test(`two subjects: ${a}، ${b}`, () => {
    assert.notEqual(stem(a), stem(b))
  })

test('a day or a month is a time, a name is none', () => {
  assert.ok(table.isTime(hashOf(stem('الخميس'))) && table.isTime(hashOf(stem('يوليو'))))
  assert.ok(!table.isTime(hashOf(stem('فرنسا'))))
})
