import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { BestEntries, byScore } from './best-entries.js'
import { PostingsBuilder } from './postings.js'
import type { PostingsRow } from './postings-table.js'
import { Tally } from './tally.js'

const SIZE = 300

/** Impact of a term by entry, 0 where it is missing. */
const impacts = fc.array(fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 255 })), { minLength: SIZE, maxLength: SIZE })

function listOf(term: readonly number[]): PostingsRow {
  const builder = new PostingsBuilder(-1)
  for (const [entry, impact] of term.entries()) if (impact > 0) builder.add(entry, impact)
  return { entries: builder.entries, last_entry: Math.max(1, builder.last), postings: builder.bytes }
}

function denseOf(term: readonly number[]): PostingsRow {
  return { entries: term.filter((impact) => impact > 0).length, last_entry: 0, postings: Uint8Array.from(term) }
}

function sharesOf(tally: Tally): Map<number, number> {
  const candidates = [...tally.candidates.subarray(0, tally.count)]
  return new Map(candidates.sort((a, b) => a - b).map((entry) => [entry, tally.shares[entry] ?? 0]))
}

test('lists and dense postings give the same candidates and shares', () => {
  fc.assert(
    fc.property(impacts, impacts, impacts, (first, second, third) => {
      for (const make of [listOf, denseOf]) {
        const tally = new Tally(SIZE)
        tally.addToAll(make(first), 2)
        tally.addToAll(make(second), 1)
        tally.addToCandidates(make(third), 0.5)
        const expected = first.flatMap((impact, entry) => {
          const share = (impact > 0 ? 2 : 0) + ((second[entry] ?? 0) > 0 ? 1 : 0)
          return share === 0 ? [] : [[entry, share + ((third[entry] ?? 0) > 0 ? 0.5 : 0)] as const]
        })
        assert.deepEqual(sharesOf(tally), new Map(expected))
      }
    }),
  )
})

test('only entries that have all that is required are candidates, and clearing leaves nothing behind', () => {
  fc.assert(
    fc.property(impacts, impacts, impacts, (one, other, term) => {
      const tally = new Tally(SIZE)
      for (let round = 0; round < 2; round++) {
        tally.requirePostings(listOf(one))
        tally.requirePostings(denseOf(other))
        tally.addToCandidates(listOf(term), 1)
        const both = one.flatMap((impact, entry) => (impact > 0 && (other[entry] ?? 0) > 0 ? [entry] : []))
        assert.deepEqual(sharesOf(tally), new Map(both.map((entry) => [entry, (term[entry] ?? 0) > 0 ? 1 : 0])))
        tally.clear()
      }
    }),
  )
})

test('the best entries are those that sorting all of them gives', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 200 }),
      fc.integer({ min: 0, max: 30 }),
      (scores, limit) => {
        const all = scores.map((score, entry) => ({ entry, score }))
        const best = new BestEntries(limit)
        for (const { entry, score } of all) best.offer(entry, score)
        assert.deepEqual(best.sorted(), all.sort(byScore).slice(0, limit))
      },
    ),
  )
})
