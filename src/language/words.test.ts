import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { words } from './words.js'

const cut = (text: string) => words(text).map(({ start, end }) => text.slice(start, end))
const keys = (text: string) => words(text).map(({ key }) => key)

/** The rule in Unicode's own terms, slower: runs of letters, marks and numbers. */
const RUN = /[\p{L}\p{N}][\p{L}\p{M}\p{N}\u0640\u200c\u200d\u200e\u200f\u061c]*/gu

const cases: readonly { readonly name: string; readonly text: string; readonly words: readonly string[] }[] = [
  { name: 'tashkeel belongs to its word', text: 'قَالَ الرَّجُلُ', words: ['قَالَ', 'الرَّجُلُ'] },
  { name: 'tatweel belongs to its word', text: 'محمـــد', words: ['محمـــد'] },
  { name: 'tatweel alone is no word', text: 'ـ ـــ', words: [] },
  { name: 'Arabic punctuation parts words', text: 'نعم،لا؟ربما؛أبدا', words: ['نعم', 'لا', 'ربما', 'أبدا'] },
  { name: 'digits glued in front are split off', text: '15شخصا', words: ['15', 'شخصا'] },
  { name: 'digits glued behind are split off', text: 'نحو153 كيلومترا', words: ['نحو', '153', 'كيلومترا'] },
  { name: 'the article stays on digits', text: 'خلال ال٢٤ ساعة', words: ['خلال', 'ال٢٤', 'ساعة'] },
  { name: 'proclitics stay on digits, tatweel or not', text: 'لـ11 مليونا و32 ألفا', words: ['لـ11', 'مليونا', 'و32', 'ألفا'] },
  { name: 'Latin letters and digits stay one word', text: 'طائرة B52 و F16', words: ['طائرة', 'B52', 'و', 'F16'] },
  { name: 'decimal marks part digits', text: '1,234.5', words: ['1', '234', '5'] },
  {
    name: 'a direction mark inside a word is kept, one at its end is not',
    text: 'كتا\u200fب\u200f جديد',
    words: ['كتا\u200fب', 'جديد'],
  },
  { name: 'letters beyond the basic plane are letters', text: 'a𝒳b 𞸀', words: ['a𝒳b', '𞸀'] },
  { name: 'emoji and lone surrogates are no letters', text: 'نار🔥 \ud800 \udc00 ماء', words: ['نار', 'ماء'] },
]

for (const { name, text, words: expected } of cases) test(name, () => assert.deepEqual(cut(text), expected))

test('the key is the folded word', () => assert.deepEqual(keys('إِلـى الأُمَّةِ ٢٠٢٤'), ['الي', 'الامه', '2024']))

const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom(...'ابتةىأإ ـًٌَُ12٣٤٫٬,.-\u200f\u200d\u061c\u202bB\ud835\udcb3\ud800 \n') }),
)

test('words are in order, apart, not empty, with a key, for any string', () =>
  fc.assert(
    fc.property(anyText, (text) => {
      let end = 0
      for (const word of words(text)) {
        assert.ok(word.start >= end && word.end > word.start && word.end <= text.length)
        assert.notEqual(word.key.trim(), '')
        end = word.end
      }
    }),
  ))

test('words cover the letters and digits that Unicode names, and nothing else but marks', () =>
  fc.assert(
    fc.property(anyText, (text) => {
      const letters = (some: string) => some.replace(/[^\p{L}\p{N}]|[\u0640\p{Lm}]/gu, '')
      const visible = (some: string) => letters(some.replace(/[\ufb50-\ufdff\ufe70-\ufefc]/gu, ''))
      assert.equal(visible(cut(text).join('')), visible([...text.matchAll(RUN)].join('')))
    }),
  ))
