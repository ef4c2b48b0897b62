/** Replay: the same articles in the same order give the same decisions, also across a stop in the middle. */
import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import { dataFiles } from '../../src/data-files.js'
import { decodeFeatures, encodeFeatures, openRelating, type Related } from '../../src/relating/index.js'
import { stream } from './fictional.js'

const options = { live: 300, copyWindow: 250 }
const articles = stream(700)
const { features: featuresOf } = openRelating(dataFiles, options)
const features = articles.map((article) => featuresOf(article))

function hashOf(decisions: readonly Related[]): string {
  return createHash('sha256').update(JSON.stringify(decisions)).digest('hex')
}

test('two runs decide every article alike', () => {
  const run = () => {
    const relating = openRelating(dataFiles, options)
    return hashOf(features.map((article) => relating.add(article)))
  }
  assert.equal(run(), run())
})

test('a run stopped and resumed from its snapshot decides as one never stopped, also after articles were forgotten', () => {
  const whole = openRelating(dataFiles, options)
  const expected = features.map((article) => whole.add(article))
  for (const stop of [0, 1, 137, 300, 520]) {
    const before = openRelating(dataFiles, options)
    const decisions = features.slice(0, stop).map((article) => before.add(article))
    const after = openRelating(dataFiles, options)
    for (const part of before.snapshot()) after.restore(part)
    decisions.push(...features.slice(stop).map((article) => after.add(article)))
    assert.equal(hashOf(decisions), hashOf(expected), `stopped after ${stop}`)
  }
})

test('stored features decide as fresh ones', () => {
  const fresh = openRelating(dataFiles, options)
  const stored = openRelating(dataFiles, options)
  for (const article of features.slice(0, 200)) {
    const read = decodeFeatures(encodeFeatures(article))
    assert.ok(read !== null)
    assert.deepEqual(stored.add(read), fresh.add(article))
  }
})

test('the stream tells stories of several articles, so that the hashes above are of something', () => {
  const relating = openRelating(dataFiles, options)
  const decisions = features.map((article) => relating.add(article))
  assert.ok(decisions.filter(({ story }) => story.joined && !story.asCopy).length > 100)
  assert.ok(decisions.filter(({ copy }) => copy.kind === 'identical').length > 50)
})
