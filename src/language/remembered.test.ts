/** Remembered words: asked often, made seldom, and never another word's. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { remembered } from './remembered.js'

test('what is remembered of a word is what was made of it, whatever came between', () => {
  const length = remembered((key) => `${key.length}:${key}`)
  fc.assert(
    fc.property(fc.array(fc.string()), (keys) => [...keys, ...keys].every((key) => length(key) === `${key.length}:${key}`)),
  )
})

test('a word that comes again is not made again', () => {
  let made = 0
  const count = remembered(() => ++made)
  assert.deepEqual([count('نهر'), count('نهر'), count('بحر'), count('نهر')], [1, 1, 2, 1])
})

test('of more words than there is room for, each is still told right', () => {
  const same = remembered((key) => key)
  const keys = Array.from({ length: 100_000 }, (_, n) => `w${n}`)
  assert.ok(keys.every((key) => same(key) === key))
  assert.ok(keys.every((key) => same(key) === key))
})
