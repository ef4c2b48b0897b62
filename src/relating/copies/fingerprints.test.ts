/** Fingerprints: that a shared run is never missed, and that overlaps are what counting by hand gives. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { scan } from '../features/scan.js'
import { shingles } from '../features/shingles.js'
import { fingerprints, overlapOf, sortedShingles } from './fingerprints.js'

const word = fc
  .integer({ min: 0, max: 500 })
  .map((number) => `ك${'ابتثجحخدرس'.charAt(number % 10)}${'لمنهويعفقط'.charAt((number / 10) | 0) || 'ص'}${number}`)
const run = (least: number, most: number) => fc.array(word, { minLength: least, maxLength: most })
const hashesOf = (parts: readonly string[]) => shingles(scan(parts.join(' '))).hashes

test('two texts that share eleven words in a row share a fingerprint', () => {
  fc.assert(
    fc.property(run(0, 40), run(0, 40), run(11, 11), run(0, 40), run(0, 40), (a, b, shared, c, d) => {
      const one = new Set(fingerprints(hashesOf([...a, ...shared, ...b])))
      assert.ok([...fingerprints(hashesOf([...c, ...shared, ...d]))].some((print) => one.has(print)))
    }),
  )
})

test('an overlap is what sets give', () => {
  fc.assert(
    fc.property(run(0, 60), run(0, 60), (a, b) => {
      const [x, y] = [new Set([...hashesOf(a)].map((hash) => hash >>> 1)), new Set([...hashesOf(b)].map((hash) => hash >>> 1))]
      const shared = [...x].filter((hash) => y.has(hash)).length
      const overlap = overlapOf(sortedShingles(hashesOf(a)), sortedShingles(hashesOf(b)))
      assert.equal(overlap.shared, shared)
      assert.equal(overlap.jaccard, x.size + y.size === 0 ? 0 : shared / (x.size + y.size - shared))
    }),
  )
})

test('a text overlaps itself wholly, and nothing overlaps an empty one', () => {
  const own = sortedShingles(hashesOf(['سقط', 'جدار', 'قديم', 'في', 'حي', 'الميناء']))
  assert.deepEqual(overlapOf(own, own), { shared: 3, quoted: 0, jaccard: 1, containment: 1 })
  assert.equal(overlapOf(own, new Uint32Array()).containment, 0)
})
