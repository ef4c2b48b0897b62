import assert from 'node:assert/strict'
import { test } from 'node:test'
import { instance } from '../../test/serving/instance.js'
import { isOwnHost } from './host-guard.js'

test('names of this machine for itself are its own, and no name that only looks like one', () => {
  for (const name of ['localhost', 'LOCALHOST', 'isnad.localhost', '127.0.0.1', '127.8.9.10', '[::1]', '::1'])
    assert.equal(isOwnHost(name, []), true, name)
  for (const name of [
    'localhost.example',
    'notlocalhost',
    '127.0.0.1.example',
    '1270.0.0.1',
    '128.0.0.1',
    '0.0.0.0',
    '[::2]',
    '',
  ])
    assert.equal(isOwnHost(name, []), false, name)
})

test('a reader for its own machine answers no request that names another host, page or API', async () => {
  const { app } = instance({ hosts: [] })
  for (const path of ['/', '/articles/dam-1', '/api/v1/stories', '/assets/reader.css']) {
    const answer = await app.request(`http://rebound.example${path}`)
    assert.equal(answer.status, 421, path)
    assert.doesNotMatch(await answer.text(), /السد/, path)
    assert.notEqual((await app.request(`http://localhost:4780${path}`)).status, 421, path)
  }
})

test('a host name that the instance was given is answered, in any case of letters', async () => {
  const { app } = instance({ hosts: ['news.example'] })
  assert.equal((await app.request('http://News.Example/')).status, 200)
  assert.equal((await app.request('http://other.example/')).status, 421)
})

test('a reader that others may ask answers under any name', async () => {
  const { app } = instance({ hosts: null })
  assert.equal((await app.request('http://other.example/')).status, 200)
})
