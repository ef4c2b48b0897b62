import assert from 'node:assert/strict'
import { PassThrough, Readable } from 'node:stream'
import { test } from 'node:test'
import { annotateLines } from './annotate.js'

async function run(input: string) {
  const output = new PassThrough()
  const complaints: string[] = []
  const status = await annotateLines(Readable.from([Buffer.from(input)]), output, (message) => complaints.push(message))
  output.end()
  const written = (await output.toArray()).join('')
  const answers = written.split('\n').filter((line) => line !== '')
  return {
    status,
    complaints,
    answers: answers.map((line) => JSON.parse(line) as { id: unknown; quantities: { words: string }[] }),
  }
}

test('each line is answered in order with its own id', async () => {
  const { status, answers } = await run('{"id":"ب","text":"12 قتيلا"}\n{"id":7,"text":"لا شيء","reference":null}\n')
  assert.equal(status, 0)
  assert.deepEqual(
    answers.map(({ id, quantities }) => [id, quantities.map(({ words }) => words)]),
    [
      ['ب', ['12 قتيلا']],
      [7, []],
    ],
  )
})

test('a bad line is named on standard error, the rest is done, and the status is 1', async () => {
  const { status, complaints, answers } = await run('{"id":1,"text":"أ"}\nnot json\n{"id":3}\n[1]\n{"id":5,"text":"ب"}')
  assert.equal(status, 1)
  assert.deepEqual(
    complaints.map((message) => /line (\d+)/.exec(message)?.[1]),
    ['2', '3', '4'],
  )
  assert.deepEqual(
    answers.map(({ id }) => id),
    [1, 5],
  )
})

test('a line separator of Unicode inside a text does not end its line', async () => {
  const { status, answers } = await run('{"id":1,"text":"أ\u2028ب"}\n')
  assert.deepEqual([status, answers.length], [0, 1])
})
