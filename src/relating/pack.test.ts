import assert from 'node:assert/strict'
import { test } from 'node:test'
import { pack, unpack } from './pack.js'

const VALUE = {
  id: 'أ',
  stems: Uint32Array.from([1, 2 ** 31, 7]),
  leads: Uint8Array.from([1, 0, 1]),
  some: [{ share: Float64Array.of(0.5) }],
}

test('what is packed comes back, also from the middle of a buffer that holds other things', () => {
  const packed = pack(VALUE, 3)
  assert.deepEqual(unpack(packed, 3), VALUE)
  const shelf = Buffer.concat([Buffer.alloc(13, 0xff), packed, Buffer.alloc(5, 0xff)])
  assert.deepEqual(unpack(shelf.subarray(13, 13 + packed.length), 3), VALUE)
})

test('bytes of another version are refused', () => {
  assert.equal(unpack(pack(VALUE, 3), 4), null)
})
