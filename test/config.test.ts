import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readConfig } from '../src/config.js'

test('an option that nobody gave has its initial value, and variables of others are no options', () => {
  const { port, names, texts } = readConfig({ PATH: '/bin', ISNADISH: '1' })
  assert.deepEqual({ port, names, texts }, { port: 4780, names: [], texts: 'by-host' })
})

test('host names are taken apart at commas, in lower case', () => {
  assert.deepEqual(readConfig({ ISNAD_NAMES: 'News.Example, أخبار.مثال,' }).names, ['news.example', 'أخبار.مثال'])
})

test('a host name with a scheme, port or path is refused by the option it stands in', () => {
  for (const value of ['http://news.example', 'news.example:8080', 'news.example/reader', 'news example'])
    assert.throws(() => readConfig({ ISNAD_NAMES: value }), {
      code: 'config.bad-value',
      values: { option: 'ISNAD_NAMES', value },
    })
})

test('a misspelt option is refused by its name, with the nearest one that there is', () => {
  assert.throws(() => readConfig({ ISNAD_PROT: '1' }), {
    code: 'config.unknown-option',
    values: { option: 'ISNAD_PROT', nearest: 'ISNAD_PORT' },
  })
})
