import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { codeOf } from './sieve.js'
import { wordTable } from './word-table.js'
import { words } from './words.js'

const anyKeys = fc.uniqueArray(fc.string({ unit: fc.constantFrom(...'ابتثنيوهل12'), maxLength: 6 }), { maxLength: 200 })

test('a table gives for any word what the map it is made of gives', () =>
  fc.assert(
    fc.property(anyKeys, anyKeys, (known, asked) => {
      const map = new Map(known.map((key, at) => [key, at]))
      const table = wordTable(map)
      for (const key of [...known, ...asked]) {
        assert.equal(table.of({ key, code: codeOf(key) }), map.get(key))
        assert.equal(table.get(key), map.get(key))
      }
    }),
  ))

test('a table holds back no word that it has', () => {
  const keys = Array.from({ length: 5000 }, (_, number) => `كلمه${number}`)
  const table = wordTable(new Map(keys.map((key) => [key, key])))
  for (const key of keys) assert.ok(table.may({ key, code: codeOf(key) }))
})

test('a table holds back nearly every word that it has not', () => {
  const table = wordTable(new Map(Array.from({ length: 5000 }, (_, number) => [`كلمه${number}`, number])))
  const strangers = Array.from({ length: 5000 }, (_, number) => `غريبه${number}`)
  assert.ok(strangers.filter((key) => table.may({ key, code: codeOf(key) })).length < 1000)
})

test('the words of a text carry the code of their key', () => {
  for (const { key, code } of words('قَالَ الرَّجُلُ إنّ 15شخصا وصلوا')) assert.equal(code, codeOf(key))
})
