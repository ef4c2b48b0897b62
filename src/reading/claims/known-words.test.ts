/** Known words: the sieve that spares look-ups never hides a word that the lexicon knows. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { dataFiles } from '../../data-files.js'
import { codeOf } from '../../language/sieve.js'
import { openKnownWords } from './known-words.js'
import { openLexicon } from './lexicon.js'
import { lookUp } from './look-up-word.js'

const lexicon = openLexicon(dataFiles)
const known = openKnownWords(lexicon)

const listed = fc.constantFrom(...[lexicon.classes, lexicon.verbs, lexicon.nouns].flatMap((list) => [...list.keys()]))
const before = fc.constantFrom('', 'و', 'ف', 'س', 'ال', 'وال', 'فال', 'وس', 'ب', 'لل')
const after = fc.constantFrom('', 'ه', 'ها', 'هم', 'هما', 'نا', 'ني', 'ته', 'تها', 'اه', 'اهم', 'ك')
const letters = fc.string({ unit: fc.constantFrom(...'ابتجدرسعفقلمنهوي'), maxLength: 8 })

/** As `lookUp` has it, whether or not the word was looked up. */
function found(key: string) {
  const word = known.of({ key, code: codeOf(key) })
  return word.bare === '' ? { ...word, bare: word.joined ? key.slice(1) : key } : word
}

test('a listed word is known with anything written onto it, as often as it comes', () => {
  fc.assert(
    fc.property(before, listed, after, (first, word, last) => {
      const key = first + word + last
      assert.deepEqual(found(key), lookUp(key, lexicon))
      assert.deepEqual(found(key), lookUp(key, lexicon))
    }),
    { numRuns: 3000 },
  )
})

test('of any other letters as much is told as a look-up would tell', () => {
  fc.assert(
    fc.property(before, letters, after, (first, word, last) => {
      const key = `${first}${word}${last}` || 'ا'
      assert.deepEqual(found(key), lookUp(key, lexicon))
    }),
    { numRuns: 3000 },
  )
})

test('a word longer than any listed one is looked up like the others', () => {
  const long = `وال${'قا'.repeat(30)}`
  assert.deepEqual(found(long), lookUp(long, lexicon))
  assert.equal(found(long).joined, true)
})
