import assert from 'node:assert/strict'
import { Readable } from 'node:stream'
import { test } from 'node:test'
import { openTools } from '../app.js'
import { answerArticles, answerBatch } from './read-lines.js'

const tools = openTools()

test('a broken line is said with its number, and the others are answered with their ids kept', async () => {
  const lines = ['{"id":"a","text":"أعلنت هيئة المنارات إغلاق منارة."}', '{oops', '{"id":"c"}', '{"id":"d","body":"عاد الضوء."}']
  const answers: string[] = []
  const complaints: number[] = []
  const done = await answerArticles(
    tools,
    Readable.from([lines.join('\n')]),
    (line) => answers.push(line),
    (line) => complaints.push(line),
  )
  assert.equal(done, false)
  assert.deepEqual(complaints, [2, 3])
  assert.deepEqual(
    answers.map((line) => (JSON.parse(line) as { id: string }).id),
    ['a', 'd'],
  )
})

test('in a batch a missing file is answered with its problem', async () => {
  const answers: string[] = []
  const done = await answerBatch(tools, Readable.from(['{"id":1,"path":"no-such-file"}\n']), (line) => answers.push(line))
  assert.equal(done, false)
  const [answer] = answers.map(
    (line) => JSON.parse(line) as { id: number; page: { articles: unknown[]; problems: { code: string }[] } },
  )
  assert.equal(answer?.id, 1)
  assert.deepEqual(answer.page.articles, [])
  assert.deepEqual(
    answer.page.problems.map(({ code }) => code),
    ['input.missing'],
  )
})
