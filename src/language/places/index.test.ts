import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { dataFiles } from '../../data-files.js'
import { openPlaces } from './index.js'

const places = openPlaces(dataFiles)
const NOWHERE = { dateline: null, outletCountry: null }
const found = (text: string, context: Parameters<typeof places.find>[1] = NOWHERE) => places.find(text, context)
const names = (text: string) => found(text).map((place) => place.words)

interface Case {
  readonly text: string
  readonly words: string
  readonly country: string | null
  readonly precision: string
}

const KNOWN: readonly Case[] = [
  { text: 'افتتح المعرض في القاهرة', words: 'القاهرة', country: 'EG', precision: 'city' },
  { text: 'سافر الوفد إلى بغداد', words: 'بغداد', country: 'IQ', precision: 'city' },
  { text: 'هطلت الأمطار على لبنان', words: 'لبنان', country: 'LB', precision: 'country' },
  { text: 'وصلت القافلة إلى قاعدة عين الأسد', words: 'قاعدة عين الأسد', country: 'IQ', precision: 'site' },
  { text: 'حريق صغير في الضاحية الجنوبية', words: 'الضاحية الجنوبية', country: 'LB', precision: 'district' },
  { text: 'عبرت السفينة مضيق هرمز', words: 'مضيق هرمز', country: null, precision: 'water' },
  { text: 'سوق المدينة القديمة بالفاشر', words: 'الفاشر', country: 'SD', precision: 'city' },
  { text: 'مزارعون في إقليم دارفور', words: 'دارفور', country: 'SD', precision: 'region' },
  { text: 'قطار جديد بين الرياض والدمام', words: 'الدمام', country: 'SA', precision: 'city' },
  { text: 'مؤتمر الطب في سيول', words: 'سيول', country: 'KR', precision: 'city' },
]

for (const { text, words, country, precision } of KNOWN)
  test(`«${words}» in «${text}» is a ${precision} of ${country ?? 'no country'}`, () => {
    const place = found(text).find((candidate) => candidate.words === words)
    assert.deepEqual({ country: place?.country, precision: place?.precision }, { country, precision })
  })

test('a name after a joined preposition begins behind it', () => {
  assert.deepEqual(names('اجتماع بالقاهرة وآخر للكويت'), ['القاهرة', 'لكويت'])
})

const NO_PLACES = [
  'لعب ريال مدريد مباراته أمام باريس سان جيرمان',
  'قالت صحيفة «الشرق الأوسط» إن السوق هادئة',
  'تدربت القوات السعودية على الإنقاذ',
  'كتبت واشنطن بوست عن السينما',
  'اجتمع مجلس الاتحاد الأوروبي',
  'دعم مالي كبير للمشروع',
  'قال صلاح الدين إن العرض تأجل',
]

for (const text of NO_PLACES)
  test(`no place is found in «${text}»`, () => {
    assert.deepEqual(names(text), [])
  })

test('عمان is the capital of Jordan among Jordanian names and the Sultanate among those of the Gulf', () => {
  const jordan = found('زار الوزير عمان ثم إربد والزرقاء في الأردن')[0]
  const oman = found('زار الوزير عمان ثم صلالة ومسقط في سلطنة عمان')[0]
  assert.deepEqual([jordan?.country, oman?.country], ['JO', 'OM'])
})

test('طرابلس is Lebanese beside Beirut and Libyan beside Benghazi', () => {
  assert.equal(found('أمطار على بيروت وطرابلس وصيدا')[1]?.country, 'LB')
  assert.equal(found('أمطار على بنغازي وطرابلس ومصراتة')[1]?.country, 'LY')
})

test('the dateline settles what the text leaves open, and nothing else does: without it the name stays unknown', () => {
  const text = 'افتتح معرض للكتاب في طرابلس'
  assert.equal(found(text, { dateline: { places: ['بيروت'], words: 'بيروت -' }, outletCountry: null })[0]?.country, 'LB')
  assert.equal(found(text)[0]?.name, null)
})

test('a capital that acts stands for its state, and one where something happens for the city', () => {
  assert.equal(found('التحالف بقيادة واشنطن في المنطقة')[0]?.precision, 'country')
  assert.equal(found('عقد الاجتماع في واشنطن')[0]?.precision, 'city')
})

test('the word for its kind says whether a province or its town is meant', () => {
  assert.equal(found('انقطاع الكهرباء في محافظة حلب')[0]?.precision, 'admin1')
  assert.equal(found('انقطاع الكهرباء في مدينة حلب')[0]?.precision, 'city')
})

test('a common word is a place only behind a word for its kind', () => {
  assert.deepEqual(names('طرق الباب ثم دخل'), [])
  assert.deepEqual(names('هدوء في مدينة الباب'), ['الباب'])
})

test('every place of any string stands verbatim in it, twice the same', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom(
      'في ',
      'القاهرة',
      'ب',
      'مدينة ',
      'عمان',
      ' و',
      'طرابلس',
      '\u200f',
      '\u064e',
      'لل',
      'كويت',
      '#',
      '_',
      '"',
      '\ud800',
    ),
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
      const text = pieces.join('')
      const once = found(text)
      for (const place of once) assert.equal(text.slice(place.start, place.end), place.words)
      assert.deepEqual(found(text), once)
    }),
  )
})
