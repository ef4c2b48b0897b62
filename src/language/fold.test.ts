import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { fold, foldWord } from './fold.js'

const cases: readonly (readonly [name: string, source: string, folded: string])[] = [
  ['tashkeel goes', 'قَالَ الرَّجُلُ', 'قال الرجل'],
  ['the small alef goes', 'الرحمٰن', 'الرحمن'],
  ['tatweel goes', 'محمـــد', 'محمد'],
  ['the forms of alef are one', 'أإآٱا', 'ااااا'],
  ['ى is ي and ة is ه', 'مستشفى المدينة', 'مستشفي المدينه'],
  ['hamza on و and ي goes', 'مسؤول وبئر', 'مسوول وبير'],
  ['a hamza by itself stays', 'سماء', 'سماء'],
  ['Persian letters become Arabic ones', 'یک کتاب', 'يك كتاب'],
  ['the three digit sets are one', '1٢۳', '123'],
  ['decimal and thousands marks become Latin', '١٬٢٣٤٫٥٪', '1,234.5%'],
  ['zero-width and direction marks go', '\u200fأ\u200dب\u200bج\ufeff\u061c', 'ابج'],
  ['a presentation form is its letter', 'ﻣﺤﻤﺪ', 'محمد'],
  ['a ligature is its letters', 'ﷲ ﻻ', 'الله لا'],
  ['Latin text stays as it is', 'Reuters 2024', 'Reuters 2024'],
  ['nothing is nothing', '', ''],
]

for (const [name, source, folded] of cases)
  test(name, () => {
    assert.equal(foldWord(source), folded)
    assert.equal(fold(source).text, folded)
  })

test('each letter of the folded text points at the letter it came from', () => {
  const source = 'إِلـى ﷲ'
  const { text, offsets } = fold(source)
  assert.equal(text, 'الي الله')
  assert.deepEqual([...offsets], [0, 2, 4, 5, 6, 6, 6, 6, 7])
})

const anyText = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: fc.constantFrom(...'أَبﷺﷲﻻ٣ـ\ud800\udc00\u200fa ') }))

test('the offsets never go back, stay in the source and end at its length, for any string', () =>
  fc.assert(
    fc.property(anyText, (source) => {
      const { text, offsets } = fold(source)
      assert.equal(offsets.length, text.length + 1)
      assert.equal(offsets[text.length], source.length)
      for (let at = 0; at < text.length; at++) {
        const from = offsets[at] ?? -1
        assert.ok(from < source.length && from <= (offsets[at + 1] ?? 0))
        assert.ok(foldWord(source.charAt(from)).includes(text.charAt(at)))
      }
    }),
  ))

test('fold and foldWord agree, and folding twice changes nothing', () =>
  fc.assert(
    fc.property(anyText, (source) => {
      assert.equal(fold(source).text, foldWord(source))
      assert.equal(foldWord(foldWord(source)), foldWord(source))
    }),
  ))
