/** Claims of whole small articles. Every sentence here is invented. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { dataFiles } from '../../data-files.js'
import { openLanguage } from '../../language/index.js'
import { openClaims } from './index.js'

const claims = openClaims(dataFiles, openLanguage(dataFiles))

function read(text: string) {
  return claims.find({ text, headline: null, publishedAt: '2031-03-04', timeZone: null, dateline: null, outletCountry: null })
}

test('a verb, its speaker and a complementiser make a claim', () => {
  const [claim] = read('قال وزير المناخ سليم الراوندي إن البحيرة الكبرى جفت تماما.')
  assert.equal(claim?.cue.words, 'قال')
  assert.equal(claim?.speaker?.words, 'وزير المناخ سليم الراوندي')
  assert.equal(claim?.content[0]?.words, 'البحيرة الكبرى جفت تماما')
})

test('every span of a claim holds its words, and the same text gives the same claims, whatever the text', () => {
  const pieces = [
    'قال',
    'وزير المناخ',
    'إن',
    '«',
    '»',
    '"',
    '،',
    ':',
    '.',
    '\n',
    'بحسب',
    'مصادر',
    'وأضاف',
    'أن',
    'مضيفا',
    ' ',
    'نقلت',
    'عن',
    'قوله',
    '\ud800',
    '3',
  ]
  const text = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.array(fc.constantFrom(...pieces), { maxLength: 40 }).map((list) => list.join(' ')),
  )
  fc.assert(
    fc.property(text, (sample) => {
      const found = read(sample)
      for (const claim of found)
        for (const at of [claim.cue, claim.speaker, claim.resolved, ...claim.via, ...claim.content])
          if (at !== null) assert.equal(sample.slice(at.start, at.end), at.words)
      assert.deepEqual(read(sample), found)
    }),
    { numRuns: 300 },
  )
})
