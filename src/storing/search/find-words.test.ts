import assert from 'node:assert/strict'
import { test } from 'node:test'
import { foldWord } from '../../language/fold.js'
import { words } from '../../language/words.js'
import { stemOf } from './analyse.js'
import { holdsPhrase, openWordFinder } from './find-words.js'

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
