import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { foldWord } from '../../language/fold.js'
import { words } from '../../language/words.js'
import { stemOf } from './analyse.js'
import { holdsPhrase, openMayHold, openWordFinder } from './find-words.js'

const TEXT =
  'أعلنت «إدارة الموانئ» إغلاق الميناء؛ وقالت الإدارة إنّ 15سفينة عادت إلى مينائها (مساءً)، والـ24 الأخرى تنتظر CNN وB52.'

test('words are found wherever reading the whole text finds them', () => {
  const folded = foldWord(TEXT).toLowerCase()
  for (const { key } of words(TEXT)) {
    const stem = stemOf(key)
    if (stem === null) continue
    const found = openWordFinder(new Map([[stem, { stem, worth: 1 }]])).find(folded)
    const expected = words(folded).filter((word) => stemOf(word.key) === stem)
    assert.deepEqual(
      found.map((one) => one.key),
      expected.map((one) => one.key),
      stem,
    )
  }
})

test('letters inside another word are not the word', () => {
  const stem = stemOf('دار') ?? ''
  const finder = openWordFinder(new Map([[stem, { stem, worth: 1 }]]))
  assert.deepEqual(finder.find(foldWord(TEXT)), [])
})

test('a phrase is held with marks between its words, and not in part of a word', () => {
  const folded = foldWord(TEXT).toLowerCase()
  const held = (phrase: string) =>
    holdsPhrase(
      folded,
      words(phrase.toLowerCase()).map(({ key }) => key),
    )
  for (const phrase of ['إدارة الموانئ', 'الموانئ إغلاق', 'اغلاق الميناء', 'الميناء وقالت', '15 سفينة', 'مينائها مساء', 'CNN'])
    assert.ok(held(phrase), phrase)
  for (const phrase of ['دارة الموانئ', 'إدارة الموان', 'الموانئ إدارة', 'إغلاق ميناء', 'CN']) assert.ok(!held(phrase), phrase)
})

test('a text that holds a phrase may always hold it, however it is spelt', () => {
  const letters = fc.constantFrom(...'اأإآىيةهؤوئبلرَّـ\u200f٣3 ،«»(Aaﷲﻻ\n')
  const texts = fc.string({ unit: letters, maxLength: 30 })
  fc.assert(
    fc.property(texts, texts, texts, fc.nat(4), (before, text, after, from) => {
      const phrase = words(text.toLowerCase())
        .map(({ key }) => key)
        .slice(from, from + 3)
      const whole = `${before} ${text} ${after}`
      if (phrase.length > 0 && holdsPhrase(foldWord(whole).toLowerCase(), phrase)) assert.ok(openMayHold(phrase)(whole))
    }),
    { numRuns: 3000 },
  )
})

test('a text without the words of a phrase next to each other is told without folding it', () => {
  for (const phrase of ['إدارة الميناء الغربي', 'عادت إلى الميناء', 'سفن']) {
    const keys = words(phrase).map(({ key }) => key)
    assert.equal(openMayHold(keys)(TEXT), false, phrase)
  }
})
