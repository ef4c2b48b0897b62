/** Postings: newest first, bounded, and the same after a snapshot. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { openPostings, type Postings } from './postings.js'

function ownersOf(postings: Postings, key: number, most = 100): readonly number[] {
  const owners: number[] = []
  postings.each(key, most, (owner) => owners.push(owner))
  return owners
}

test('gives the owners of a key newest first, and no more than asked for', () => {
  const postings = openPostings(16)
  for (const [key, owner] of [
    [5, 1],
    [7, 2],
    [5, 3],
    [5, 4],
  ] as const)
    postings.add(key, owner)
  assert.deepEqual(ownersOf(postings, 5), [4, 3, 1])
  assert.deepEqual(ownersOf(postings, 5, 2), [4, 3])
  assert.deepEqual(ownersOf(postings, 6), [])
})

test('forgets the oldest beyond its capacity, and never gives one forgotten', () => {
  const postings = openPostings(8)
  for (let owner = 0; owner < 30; owner++) postings.add(owner % 3, owner)
  assert.deepEqual(ownersOf(postings, 0), [27, 24])
  assert.deepEqual(ownersOf(postings, 2), [29, 26, 23])
})

test('growing towards its capacity loses nothing', () => {
  const postings = openPostings(20_000)
  for (let owner = 0; owner < 10_000; owner++) postings.add(owner % 5000, owner)
  assert.deepEqual(ownersOf(postings, 1234), [6234, 1234])
})

test('answers after a snapshot as before it', () => {
  const adds = fc.array(fc.tuple(fc.nat(12), fc.nat(1000)), { maxLength: 60 })
  fc.assert(
    fc.property(adds, adds, (before, after) => {
      const whole = openPostings(32)
      for (const [key, owner] of before) whole.add(key, owner)
      const resumed = openPostings(32)
      for (const part of whole.snapshot()) resumed.restore(part)
      for (const [key, owner] of after) {
        whole.add(key, owner)
        resumed.add(key, owner)
      }
      for (let key = 0; key <= 12; key++) assert.deepEqual(ownersOf(resumed, key), ownersOf(whole, key))
    }),
  )
})
