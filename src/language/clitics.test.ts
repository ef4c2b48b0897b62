import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { splitClitics, splittings } from './clitics.js'
import { foldWord } from './fold.js'
import { readings } from './proclitics.js'
import { lightStem } from './stems.js'

const known = new Set(['مدرسه', 'بيت', 'وزير', 'كتاب', 'يقول', 'عراق', 'بلد', 'في', 'هم'].map(foldWord))
const split = (word: string) => {
  const { proclitics, stem, enclitic } = splitClitics(foldWord(word), (key) => known.has(key))
  return [...proclitics, stem, ...(enclitic === '' ? [] : [enclitic])].join('+')
}

for (const [word, expected] of [
  ['وزير', 'وزير'],
  ['والوزير', 'و+ال+وزير'],
  ['وبالعراق', 'و+ب+ال+عراق'],
  ['للعراق', 'ل+ال+عراق'],
  ['مدرسته', 'مدرسه+ه'],
  ['وبيوتهم', 'وبيوتهم'],
  ['بكتابها', 'ب+كتاب+ها'],
  ['سيقول', 'س+يقول'],
  ['وسيقولها', 'و+س+يقول+ها'],
  ['بلد', 'بلد'],
  ['فيهم', 'في+هم'],
  ['بالضاحية', 'ب+ال+ضاحيه'],
  ['غريبها', 'غريبها'],
] as const)
  test(`«${word}» splits into ${expected}`, () => assert.equal(split(word), expected))

test('the readings of a word begin with the word itself and take one proclitic after another', () => {
  assert.deepEqual(
    readings('وبالعراق').map(({ key }) => key),
    ['وبالعراق', 'بالعراق', 'العراق', 'عراق'],
  )
  assert.deepEqual(
    readings('للعراق').map(({ key }) => key),
    ['للعراق', 'العراق', 'عراق'],
  )
  assert.deepEqual(
    readings('دم').map(({ key }) => key),
    ['دم'],
  )
})

test('stems lose the article and its proclitics, then suffixes, and short words nothing', () => {
  for (const [word, stem] of [
    ['والمدرسون', 'مدرس'],
    ['مدرسة', 'مدرس'],
    ['للأخبار', 'اخبار'],
    ['يد', 'يد'],
    ['ولد', 'ولد'],
    ['الو', 'الو'],
  ] as const)
    assert.equal(lightStem(foldWord(word)), stem)
})

const anyKey = fc.string({ unit: fc.constantFrom(...'وفبلكسالهمنيتدر') })

test('every splitting spells its word again, but for the unwritten alef and ة', () =>
  fc.assert(
    fc.property(anyKey, (key) => {
      for (const { proclitics, stem, enclitic } of splittings(key)) {
        const spelt = [proclitics.join('') + stem + enclitic, proclitics.join('') + stem.replace(/ه$/u, 'ت') + enclitic]
        assert.ok(spelt.some((word) => word === key || word.replace('لال', 'لل') === key))
        assert.notEqual(stem, key === '' ? stem + 1 : '')
      }
      assert.ok(key.includes(lightStem(key)))
    }),
  ))
