import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dataFiles } from '../../data-files.js'
import { civil, DAY } from './civil.js'
import { openHijri } from './hijri.js'

const hijri = openHijri(dataFiles)
const intl = new Intl.DateTimeFormat('en-u-ca-islamic-umalqura-nu-latn', {
  timeZone: 'UTC',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
})

function byIntl(wall: number): readonly [number, number, number] {
  const fields = new Map(intl.formatToParts(wall).map(({ type, value }) => [type, Number(value)]))
  return [fields.get('year') ?? 0, fields.get('month') ?? 0, fields.get('day') ?? 0]
}

test('every day of 1400 to 1460 is the one Intl names, both ways', () => {
  let days = 0
  for (let wall = hijri.toWall(1400, 1, 1); wall < hijri.toWall(1461, 1, 1); wall += DAY, days++) {
    const [year, month, day] = byIntl(wall)
    assert.deepEqual(hijri.fromWall(wall), { year, month, day })
    assert.equal(hijri.toWall(year, month, day), wall)
  }
  assert.equal(days, 21616)
})

test('years begin as Intl has them from 1300 to 1599', () => {
  for (let year = 1300; year < 1600; year++) assert.deepEqual(byIntl(hijri.toWall(year, 1, 1)), [year, 1, 1])
})

test('a day in the middle of Hijri and Gregorian years is the known one', () => {
  assert.equal(hijri.toWall(1445, 9, 1), civil(2024, 3, 11))
  assert.equal(hijri.toWall(1446, 1, 1), civil(2024, 7, 7))
})

test('what is not in the calendar is NaN or null', () => {
  for (const [year, month, day] of [
    [1299, 1, 1],
    [1600, 1, 1],
    [1445, 0, 1],
    [1445, 13, 1],
    [1445, 1, 0],
    [1445, 1, 31],
    [Number.NaN, 1, 1],
  ] as const)
    assert.ok(Number.isNaN(hijri.toWall(year, month, day)), `${year}-${month}-${day}`)
  assert.equal(hijri.fromWall(Number.NaN), null)
  assert.equal(hijri.fromWall(civil(1800)), null)
  assert.equal(hijri.fromWall(civil(2300)), null)
})

test('a 30th that the month has not is the day after its 29th', () => {
  assert.equal(hijri.toWall(1433, 2, 30), hijri.toWall(1433, 3, 1))
})
