import assert from 'node:assert/strict'
import { test } from 'node:test'
import { migrate } from '../sql/migrations.js'
import { openSqliteDatabase } from '../sqlite/open-database.js'
import { mergeSegments, nextId } from './merge.js'
import { PostingsBuilder } from './postings.js'
import { insertPostings, postingsOf, postingsRow, type Segment, segmentsOf } from './postings-table.js'
import { Tally } from './tally.js'

/** A database with the articles and postings of some segments: every third entry has «ثلث», every hundredth «مئوي». */
async function withSegments(
  sizes: readonly number[],
  work: (segments: readonly Segment[], tally: (term: string) => Promise<number>) => void | Promise<void>,
) {
  const database = openSqliteDatabase(':memory:')
  await migrate(database)
  await database.write(async (connection) => {
    let first = 1
    for (const entries of sizes) {
      const segment = { id: nextId(await segmentsOf(connection)), first_entry: first, entries }
      await connection.run('INSERT INTO search_segments (id, first_entry, entries, times) VALUES (?, ?, ?, ?)', [
        segment.id,
        first,
        entries,
        new Uint8Array(entries * 4),
      ])
      for (const [term, step] of [
        ['ثلث', 3],
        ['مئوي', 100],
      ] as const) {
        const builder = new PostingsBuilder(first - 1)
        for (let entry = first; entry < first + entries; entry++) if (entry % step === 0) builder.add(entry, 7)
        if (builder.entries > 0) await insertPostings(connection, [postingsRow(segment, term, builder)])
      }
      await connection.runMany(
        `INSERT INTO articles (id, article_id, document, position, role, time, fiction, text, credits, times, places, entry)
          VALUES (?, ?, ?, 0, 'main', 0, 0, '', '[]', '[]', '[]', ?)`,
        Array.from({ length: entries }, (_, at) => [first + at, `a${first + at}`, first + at, first + at]),
      )
      first += entries
      await mergeSegments(connection)
    }
  })
  const segments = await segmentsOf(database.reader)
  const tallied = async (term: string) => {
    let entries = 0
    for (const { id, entries: size } of segments) {
      const row = await postingsOf(database.reader, id, term)
      const tally = new Tally(size)
      if (row !== undefined) tally.addToAll(row, 1)
      assert.equal(tally.count, row?.entries ?? 0)
      entries += tally.count
    }
    return entries
  }
  await work(segments, tallied)
  await database.close()
}

test('merging keeps every posting, in lists and dense, and few segments', async () => {
  await withSegments(
    Array.from({ length: 60 }, (_, at) => (at % 4 === 0 ? 900 : 1)),
    async (segments, tallied) => {
      const all = 15 * 900 + 45
      assert.equal(
        segments.reduce((sum, { entries }) => sum + entries, 0),
        all,
      )
      assert.ok(segments.length < 20, `${segments.length} segments`)
      assert.equal(await tallied('ثلث'), Math.floor(all / 3))
      assert.equal(await tallied('مئوي'), Math.floor(all / 100))
    },
  )
})

test('no segment is merged beyond the largest', async () => {
  await withSegments(Array(9).fill(33_000), (segments) => {
    assert.ok(segments.every(({ entries }) => entries <= 131_072))
    assert.ok(segments.length < 9)
  })
})
