import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Grain, Time } from '../../domain/time.js'
import { openDates } from './dates.js'

const arabic = openDates('ar', 'latn')
const english = openDates('en', 'latn')
/** Versions of ICU differ in direction marks, thin spaces and the comma after an English weekday. */
const plain = (text: string | null) => text?.replace(/[\u200e\u200f\u2009]/g, '').replace(/^([A-Z]\w+),/, '$1') ?? null

const time = (from: string | null, to: string | null, grain: Grain): Time => ({
  start: 0,
  end: 1,
  words: 'x',
  from,
  to,
  grain,
  calendar: 'gregorian',
  background: false,
})

test('an instant is shown in the zone of the outlet', () => {
  assert.equal(plain(arabic.published('2031-07-25T22:30:00Z', 'Asia/Baghdad')), 'السبت، 26 يوليو 2031، 01:30')
  assert.equal(plain(english.published('2031-07-25T22:30:00Z', 'Asia/Baghdad')), 'Saturday 26 July 2031, 01:30')
})

test('without a known zone the written offset holds', () => {
  assert.equal(plain(english.published('2031-07-25T22:30:00+03:00', null)), 'Friday 25 July 2031, 22:30')
  assert.equal(plain(english.published('2031-07-25T22:30:00+03:00', 'No/Such')), 'Friday 25 July 2031, 22:30')
})

test('a bare date gets no hour', () => {
  assert.equal(plain(english.published('2031-07-25', 'America/New_York')), 'Friday 25 July 2031')
})

test('what is no date is not shown', () => {
  assert.equal(arabic.published('أمس', null), null)
})

test('digits are those asked for', () => {
  assert.match(openDates('ar', 'arab').published('2031-07-25', null) ?? '', /٢٥ يوليو ٢٠٣١/)
})

test('an interval is no finer than its grain', () => {
  const cases: readonly (readonly [Time, string])[] = [
    [time('2031-07-25', '2031-07-26', 'day'), 'Friday 25 July 2031'],
    [time('2031-07-21', '2031-08-01', 'part-of-month'), '21–31 July 2031'],
    [time('2031-07-01', '2031-08-01', 'month'), 'July 2031'],
    [time('2031-01-01', '2032-01-01', 'year'), '2031'],
    [time('2030-12-01', '2031-03-01', 'season'), 'December 2030 – February 2031'],
    [
      time('2031-07-24T18:00:00+03:00', '2031-07-25T06:00:00+03:00', 'part-of-day'),
      '24 July 2031 at 18:00 – 25 July 2031 at 06:00',
    ],
  ]
  for (const [input, expected] of cases)
    assert.equal(plain(english.interval(input))?.replace(/ ?– ?/g, '–'), expected.replace(/ ?– ?/g, '–'))
})

test('an unknown interval stays unknown', () => {
  assert.equal(arabic.interval(time(null, null, 'day')), null)
})
