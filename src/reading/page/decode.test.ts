import assert from 'node:assert/strict'
import { test } from 'node:test'
import { decodePage } from './decode.js'

/** «خبر» and a space, often enough for statistics to work on. */
const WINDOWS_1256 = Uint8Array.from([0xce, 0xc8, 0xd1, 0x20])
const repeated = (bytes: Uint8Array, times: number) => Uint8Array.from(Array.from({ length: times }, () => [...bytes]).flat())
const ascii = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0))
const joined = (...parts: readonly Uint8Array[]) => Uint8Array.from(parts.flatMap((part) => [...part]))

test('a byte order mark wins over everything else', () => {
  const bytes = joined(Uint8Array.from([0xff, 0xfe]), Uint8Array.from([0x2e, 0x06]))
  assert.equal(decodePage(bytes, 'text/html; charset=utf-8').text, 'خ')
})

test('a header names the charset of bytes that are no UTF-8', () => {
  assert.equal(decodePage(WINDOWS_1256, 'text/html; charset=windows-1256').text, 'خبر ')
})

test('a meta element names it where no header does', () => {
  const bytes = joined(ascii('<html><head><meta charset="windows-1256"></head><p>'), WINDOWS_1256)
  assert.match(decodePage(bytes, null).text, /خبر/)
})

test('valid UTF-8 is UTF-8, whatever the header says', () => {
  assert.equal(decodePage(new TextEncoder().encode('خبر'), 'text/html; charset=windows-1256').text, 'خبر')
})

test('a charset that nothing names is guessed by its letters', () => {
  const sentence = Uint8Array.from([0xe6, 0xde, 0xc7, 0xe1, 0x20, 0xc7, 0xe1, 0xe6, 0xd2, 0xed, 0xd1, 0x20, 0xc5, 0xe4, 0x20])
  assert.match(decodePage(repeated(sentence, 40), null).text, /وقال الوزير إن/)
})

test('UTF-8 cut in the middle of a letter loses that letter alone, and says so', () => {
  const bytes = new TextEncoder().encode('قال الوزير إن الميناء مفتوح')
  const { text, problems } = decodePage(bytes.subarray(0, bytes.length - 1), null)
  assert.equal(text, 'قال الوزير إن الميناء مفتو')
  assert.deepEqual(problems, [{ code: 'page-cut-short' }])
})

test('an unknown charset name is passed over', () => {
  assert.equal(decodePage(new TextEncoder().encode('خبر'), 'text/html; charset=no-such-thing').text, 'خبر')
})
