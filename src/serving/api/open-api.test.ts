import assert from 'node:assert/strict'
import { test } from 'node:test'
import { z } from '@hono/zod-openapi'
import { readers } from '../../../test/serving/edition.js'
import { instance } from '../../../test/serving/instance.js'
import * as schemas from './schemas.js'

const described = z.object({ openapi: z.string(), paths: z.record(z.string(), z.unknown()) })

const json = async (answer: Response | Promise<Response>): Promise<unknown> => (await answer).json()

test('every answer is as its schema says, with nothing more in it', async () => {
  const { get, postJson } = instance()
  schemas.stories.strict().parse(await json(get('/api/v1/stories')))
  schemas.story.strict().parse(await json(get('/api/v1/stories/dam')))
  schemas.article.strict().parse(await json(get('/api/v1/articles/dam-1')))
  schemas.searchResult.strict().parse(await json(get('/api/v1/search?q=السد')))
  schemas.page.strict().parse(await json(postJson('/api/v1/read', { content: 'نص' })))
})

test('the description names every path, and each path that it names answers', async () => {
  const { get } = instance()
  const { paths, openapi } = described.parse(await json(get('/api/v1/openapi.json')))
  assert.equal(openapi, '3.1.0')
  assert.deepEqual(Object.keys(paths).sort(), ['/articles/{id}', '/read', '/search', '/stories', '/stories/{id}'])
  for (const path of Object.keys(paths)) assert.notEqual((await get(`/api/v1${path.replace('{id}', 'dam')}`)).status, 500, path)
})

test('what is wrong is told in one shape', async () => {
  const { get, postJson, app } = instance()
  const cases: readonly (readonly [Response | Promise<Response>, number, string])[] = [
    [get('/api/v1/nowhere'), 404, 'not-found'],
    [get('/api/v1/stories/none'), 404, 'not-found'],
    [get('/api/v1/articles/none'), 404, 'not-found'],
    [get('/api/v1/stories?limit=0'), 400, 'bad-request'],
    [get('/api/v1/stories?limit=many'), 400, 'bad-request'],
    [get('/api/v1/stories?after=no-cursor'), 400, 'bad-request'],
    [get('/api/v1/search?from=2031-02-30'), 400, 'bad-request'],
    [postJson('/api/v1/read', {}), 400, 'bad-request'],
    [postJson('/api/v1/read', { url: 'https://news.example/1' }), 422, 'no-fetching'],
    [postJson('/api/v1/read', { content: 'ن'.repeat(1_500_000) }), 413, 'too-long'],
    [app.request('/api/v1/stories', { method: 'DELETE' }), 405, 'method-not-allowed'],
    [
      app.request('/api/v1/read', { method: 'POST', body: '{', headers: { 'Content-Type': 'application/json' } }),
      400,
      'bad-request',
    ],
    [app.request('/api/v1/read', { method: 'POST', body: 'x' }), 400, 'bad-request'],
  ]
  for (const [answer, status, code] of cases) {
    const { status: given } = await answer
    const { error } = schemas.failure.strict().parse(await json(answer))
    assert.deepEqual([given, error.code], [status, code], JSON.stringify(error))
    assert.notEqual(error.message, '')
  }
})

test('messages follow the language that the client asks for', async () => {
  const { get } = instance()
  const message = async (language: string) => {
    const { error } = schemas.failure.parse(await json(get('/api/v1/stories/none', { 'Accept-Language': language })))
    return error.message
  }
  assert.equal(await message('en'), 'Nothing here')
  assert.equal(await message('ar-LB'), 'لا شيء هنا')
})

test('an instance that shows no full texts gives the claims and a snippet, with their words', async () => {
  const { article } = schemas.article.parse(await json(instance({ fullText: false }).get('/api/v1/articles/dam-1')))
  assert.equal(article.text, null)
  assert.ok(article.snippet.length > 0 && article.snippet.length < 260)
  assert.equal(article.claims[0]?.cue.words, 'أعلنت')
})

test('limit and cursor reach the store as they were asked', async () => {
  const asked: unknown[] = []
  const { get } = instance({
    readers: {
      ...readers,
      latestStories: async (request) => {
        asked.push(request)
        return { stories: [], next: null }
      },
    },
  })
  await get('/api/v1/stories?limit=7&after=abc')
  await get('/api/v1/stories')
  assert.deepEqual(asked, [
    { limit: 7, after: 'abc' },
    { limit: 20, after: null },
  ])
})

test('no other site may read the answers', async () => {
  const answer = await instance().get('/api/v1/stories', { Origin: 'https://evil.example' })
  assert.equal(answer.headers.get('Access-Control-Allow-Origin'), null)
})
