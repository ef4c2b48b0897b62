/** Origins: what decides, what is stated and what inferred, and that nothing unknown is counted. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { independentOrigins, type OriginMember, originOf } from './origins.js'

const member = (id: string, part: Partial<OriginMember> = {}): OriginMember => ({
  id,
  outlet: id,
  publishedAt: 0,
  timeTrusted: true,
  fromAgency: false,
  creditedTo: [],
  ...part,
})

test('a printed credit decides, however late; who prints none has it as inferred', () => {
  const origin = originOf([member('first'), member('second', { publishedAt: 9, creditedTo: ['وكالة الساحل'] })])
  assert.equal(origin.name, 'وكالة الساحل')
  assert.equal(origin.by, 'credit')
  assert.deepEqual(origin.stated, ['second'])
  assert.deepEqual(origin.inferred, ['first'])
})

test('one agency in two spellings is one', () => {
  const origin = originOf([
    member('a', { creditedTo: ['وكالة الأنباء الساحلية'] }),
    member('b', { creditedTo: ['وكالة الانباء الساحليه'] }),
  ])
  assert.deepEqual(origin.stated, ['a', 'b'])
})

test('of two credits the one more print decides, and who prints the other has nothing inferred', () => {
  const origin = originOf([
    member('a', { creditedTo: ['س'] }),
    member('b', { creditedTo: ['ص'] }),
    member('c', { creditedTo: ['ص'] }),
  ])
  assert.equal(origin.name, 'ص')
  assert.deepEqual(origin.inferred, [])
})

test('without a credit an agency’s own report decides', () => {
  const origin = originOf([member('outlet'), member('agency', { fromAgency: true, publishedAt: 5 })])
  assert.deepEqual([origin.name, origin.by, origin.inferred], ['agency', 'agency', ['outlet']])
})

test('the earliest is only the earliest seen: it names nobody, and a time not trusted is no time', () => {
  const origin = originOf([member('late', { publishedAt: 2 }), member('early', { publishedAt: 1 })])
  assert.deepEqual([origin.name, origin.by, origin.article], [null, 'earliest', 'early'])
  assert.equal(originOf([member('a', { timeTrusted: false }), member('b', { timeTrusted: false })]).by, 'unknown')
  assert.equal(originOf([member('alone')]).by, 'unknown')
})

test('the order members are given in changes nothing', () => {
  const members = [member('b', { creditedTo: ['س'] }), member('a', { creditedTo: ['ص'] })]
  assert.deepEqual(originOf(members), originOf([...members].reverse()))
})

test('twelve outlets with one agency are one origin, and unknown ones are never counted', () => {
  const agency = originOf([member('a', { creditedTo: ['وكالة الساحل'] }), member('b')])
  const same = originOf([member('c', { creditedTo: ['وكالة الساحل'] })])
  const unknown = originOf([member('d')])
  assert.deepEqual(independentOrigins([agency, same, unknown]), { known: ['وكالة الساحل'], unknownGroups: 1 })
})
