import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dataFiles } from '../src/data-files.js'
import type { DataFiles } from '../src/domain/data.js'
import { openMessages } from '../src/messages.js'

const ARABIC_FORMS = ['few', 'many', 'one', 'other', 'two', 'zero']
const ENGLISH_FORMS = ['one', 'other']

type Forms = string | Record<string, string>
const read = (language: string): Record<string, Forms> => JSON.parse(dataFiles.text(`ui/${language}.json`))
const placeholders = (form: string) => [...form.matchAll(/\{(\w+)\}/g)].map((match) => match[1])

const invented: DataFiles = {
  list: () => [],
  text: (path) =>
    path === 'ui/ar.json'
      ? '{"n":{"zero":"لا أخبار","one":"خبر واحد","two":"خبران","few":"{count} أخبار","many":"{count} خبراً","other":"{count} خبر"},"f":"الملف {name}"}'
      : '{"n":{"one":"{count} article","other":"{count} articles"},"f":"the file {name}"}',
}

test('both languages have the same keys', () => {
  assert.deepEqual(Object.keys(read('ar')).sort(), Object.keys(read('en')).sort())
})

test('keys stand in order, so that a message is found and never given twice', () => {
  for (const language of ['ar', 'en']) {
    const keys = [...dataFiles.text(`ui/${language}.json`).matchAll(/^ {2}"([^"]+)":/gm)].map((match) => match[1])
    assert.deepEqual(keys, [...new Set(keys)].sort(), `data/ui/${language}.json`)
  }
})

test('a counted message has all six Arabic forms and both English ones', () => {
  const arabic = read('ar')
  const english = read('en')
  for (const [key, message] of Object.entries(arabic)) {
    const other = english[key]
    assert.equal(typeof message, typeof other, `${key} is counted in one language only`)
    if (typeof message === 'string') continue
    assert.deepEqual(Object.keys(message).sort(), ARABIC_FORMS, key)
    assert.deepEqual(Object.keys(other ?? {}).sort(), ENGLISH_FORMS, key)
  }
})

test('both languages fill the same placeholders', () => {
  const english = read('en')
  for (const [key, message] of Object.entries(read('ar'))) {
    const all = (forms: Forms | undefined) =>
      [...new Set(Object.values(typeof forms === 'string' ? { other: forms } : (forms ?? {})).flatMap(placeholders))].sort()
    assert.deepEqual(all(message), all(english[key]), key)
  }
})

test('the form follows the count, in the digits asked for', () => {
  const messages = openMessages(invented)
  const arabic = messages.say('ar')
  assert.deepEqual(
    [0, 1, 2, 3, 11, 100, 1203].map((count) => arabic('n', { count })),
    ['لا أخبار', 'خبر واحد', 'خبران', '3 أخبار', '11 خبراً', '100 خبر', '1,203 أخبار'],
  )
  assert.equal(messages.say('ar', 'arab')('n', { count: 11 }), '١١ خبراً')
  assert.equal(messages.say('en')('n', { count: 1 }), '1 article')
})

test('a value of the other direction is isolated, one of the same direction is not', () => {
  const messages = openMessages(invented)
  assert.equal(messages.say('ar')('f', { name: 'a.html' }), 'الملف \u2068a.html\u2069')
  assert.equal(messages.say('ar')('f', { name: 'الأول' }), 'الملف الأول')
  assert.equal(messages.say('en')('f', { name: 'a.html' }), 'the file a.html')
})

test('an unknown key comes back as it is', () => {
  assert.equal(openMessages(invented).say('ar')('no.such.key'), 'no.such.key')
})
