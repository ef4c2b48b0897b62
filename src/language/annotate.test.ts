import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { dataFiles } from '../data-files.js'
import { openLanguage } from './index.js'

const { amounts, times, places, annotate } = openLanguage(dataFiles)
const context = { reference: '2024-05-15T12:30:00Z', timeZone: null, dateline: null, outletCountry: null }
const separately = (text: string) => ({
  quantities: amounts.find(text),
  times: times.find(text, context),
  places: places.find(text, context),
})

test('annotate finds amounts, times and places of one text', () => {
  const { quantities, times: found, places: named } = annotate('وصل 12 متطوعا إلى القاهرة يوم 3 مايو 2024', context)
  assert.deepEqual(
    [quantities.map(({ words }) => words), found.map(({ from }) => from), named.map(({ words }) => words)],
    [['12 متطوعا'], ['2024-05-03'], ['القاهرة']],
  )
})

const word = fc.constantFrom(
  ...[
    'وصل',
    'من',
    '12',
    'إلى',
    '15',
    'يوليو',
    '2024',
    'بين',
    'الخميس',
    'والسبت',
    'ثلاثة',
    'أيام',
    'و',
    'الماضية',
    'عام',
    'القاهرة',
  ],
  ...[
    'وبالقاهرة',
    'ليل',
    'أكثر',
    'مليون',
    'طائرتين',
    '-',
    '،',
    'الساعة',
    'مساء',
    'خلال',
    'مضت',
    'صفر',
    'كانون',
    'الثاني',
    'لا',
    'إصابات',
  ],
)

test('annotate finds what each finds by itself, for any run of words', () =>
  fc.assert(
    fc.property(fc.array(word, { maxLength: 24 }), (list) => {
      const text = list.join(' ')
      assert.deepEqual(annotate(text, context), separately(text))
    }),
  ))
