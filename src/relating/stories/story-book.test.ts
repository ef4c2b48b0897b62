/** The book of stories: what merging does to what a person has parted. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openStoryBook } from './story-book.js'

test('a story parted from another stays parted from what that one is merged into, and so does what takes it in', () => {
  const book = openStoryBook()
  const [a, b, c, d] = ['a', 'b', 'c', 'd'].map((id) => book.open(id))
  assert.ok(a !== undefined && b !== undefined && c !== undefined && d !== undefined)
  book.part(a, b)
  book.merge(b, c)
  assert.ok(book.areParted(a, c) && book.areParted(c, a))
  book.merge(a, d)
  assert.ok(book.areParted(c, d))
  assert.equal(book.areParted(d, book.open('e')), false)
})
