/** Scanning: the same words as the rest of the house reads, as numbers; quotations and sentences as they stand. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { words } from '../../language/words.js'
import { hashOf, scan } from './scan.js'
import { shingles } from './shingles.js'

const letters = fc.constantFrom(
  ...'ابتثجحخدرسعفقكلمنهويىةأإآؤئ',
  'ـ',
  'ً',
  'ّ',
  ' 0 ',
  ' ٣ ',
  ' 75 ',
  ' ',
  ' ',
  '\n',
  '.',
  '،',
  '؟',
  '«',
  '»',
  '"',
  '\u200c',
  '\u200f',
)
const arabic = fc.array(letters, { maxLength: 120 }).map((parts) => parts.join(''))

test('finds the words that words() finds where no digits are glued to letters, each with the hash of its folded form', () => {
  fc.assert(
    fc.property(arabic, (text) => {
      const found = scan(text)
      assert.deepEqual(
        [...found.hashes],
        words(text).map((word) => hashOf(word.key)),
      )
    }),
  )
})

test('takes any string, lone surrogates and presentation forms among them', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const found = scan(text)
      assert.equal(found.length, found.hashes.length)
      assert.deepEqual(scan(text), found)
    }),
  )
  assert.deepEqual([...scan('ﺍﻟﺒﻴﺖ').hashes], [hashOf('البيت')])
})

test('knows what stands in quotation marks, which end with their paragraph', () => {
  assert.deepEqual([...scan('قال «لا نوافق» ثم خرج').quoted], [0, 1, 1, 0, 0])
  assert.deepEqual([...scan('قال "لا نوافق" ثم').quoted], [0, 1, 1, 0])
  assert.deepEqual([...scan('قال «لا نوافق\nثم خرج').quoted], [0, 1, 1, 0, 0])
})

test('counts sentences by their ends and by paragraphs', () => {
  assert.deepEqual([...scan('وصل الوفد. غادر الوفد؟\n\nانتهى').sentences], [0, 0, 1, 1, 2])
})

test('a dateline is no part of what is copied', () => {
  const body = 'سقط جدار قديم في حي الميناء فجر اليوم دون إصابات بين السكان'
  assert.deepEqual(shingles(scan(`مرسى الزيتون – الساحل: ${body}`)).hashes, shingles(scan(body)).hashes)
})
