import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Hono } from 'hono'
import { IsnadError } from '../domain/isnad-error.js'
import { listen } from './listen.js'

const host = '127.0.0.1'

test('a port that is taken is said to be, with its number', async () => {
  const first = await listen(new Hono(), { host, port: 0 })
  await assert.rejects(listen(new Hono(), { host, port: first.port }), (error) => {
    assert.ok(error instanceof IsnadError)
    assert.deepEqual([error.code, error.values.port], ['serve.port-in-use', String(first.port)])
    return true
  })
  await first.stop(1000)
})

test('stopping lets an answer arrive that is on its way, and takes no more requests', async () => {
  let answer: () => void = () => {}
  const asked = new Promise<void>((resolve) => {
    answer = resolve
  })
  let begun: () => void = () => {}
  const underWay = new Promise<void>((resolve) => {
    begun = resolve
  })
  const app = new Hono().get('/', async (c) => {
    begun()
    await asked
    return c.text('late')
  })
  const listening = await listen(app, { host, port: 0 })
  const address = `http://${host}:${listening.port}/`
  const late = fetch(address, { headers: { Connection: 'close' } })
  await underWay
  const stopped = listening.stop(10_000)
  answer()
  assert.equal(await (await late).text(), 'late')
  await stopped
  await assert.rejects(fetch(address))
})
