import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { joined, parted } from './lists.js'

test('lists joined come back as they were, empty ones among them', () => {
  const lists = fc.array(fc.uint32Array({ maxLength: 5 }), { maxLength: 8 })
  fc.assert(
    fc.property(lists, (before) => {
      assert.deepEqual(parted(joined(before)), before)
    }),
  )
})
