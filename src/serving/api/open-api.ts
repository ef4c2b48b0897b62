/** `/api/v1`: what the pages show, as JSON, described by its own OpenAPI document. */
import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { bodyLimit } from 'hono/body-limit'
import { HTTPException } from 'hono/http-exception'
import type { Article } from '../../domain/article.js'
import { IsnadError } from '../../domain/isnad-error.js'
import { isBadCursor, type Needs } from '../needs.js'
import { searchRequest } from '../search-request.js'
import { snippetOf } from '../web/parts/article-reading.js'
import { failureOf, failureOfError } from './errors.js'
import * as schemas from './schemas.js'

const json = <Schema extends z.ZodType>(schema: Schema, description: string) => ({
  description,
  content: { 'application/json': { schema } },
})
const notFound = { 404: json(schemas.failure, 'There is none under this id') }
const badRequest = { 400: json(schemas.failure, 'A parameter is not what it should be') }
const cursor = z.string().max(300).optional().describe('`next` of the page before')
const limit = z.coerce.number().int().min(1).max(100).default(20)
const words = z.string().max(300).optional()
const params = z.object({ id: z.string().max(300) })

const storiesRoute = createRoute({
  method: 'get',
  path: '/stories',
  summary: 'Stories, the last changed first',
  request: { query: z.object({ limit, after: cursor }) },
  responses: { 200: json(schemas.stories, 'A page of stories'), ...badRequest },
})

const storyRoute = createRoute({
  method: 'get',
  path: '/stories/{id}',
  summary: 'One story: its articles by origin, its claims by speaker',
  request: { params },
  responses: { 200: json(schemas.story, 'The story; under an old id, the story it went into'), ...notFound, ...badRequest },
})

const articleRoute = createRoute({
  method: 'get',
  path: '/articles/{id}',
  summary: 'One article with its credits and claims',
  request: { params },
  responses: { 200: json(schemas.article, 'The article'), ...notFound, ...badRequest },
})

const searchRoute = createRoute({
  method: 'get',
  path: '/search',
  summary: 'Search by words and filters',
  request: {
    query: z.object({
      q: words,
      outlet: words,
      speaker: words,
      place: words,
      story: words,
      from: z.iso.date().optional().describe('inclusive'),
      to: z.iso.date().optional().describe('exclusive'),
      limit,
      after: cursor,
    }),
  },
  responses: { 200: json(schemas.searchResult, 'What was found, best first'), ...badRequest },
})

const readRoute = createRoute({
  method: 'post',
  path: '/read',
  summary: 'Read a page: its articles, credits and claims',
  request: { body: { required: true, content: { 'application/json': { schema: schemas.readRequest } } } },
  responses: {
    200: json(schemas.page, 'The page, taken apart'),
    ...badRequest,
    413: json(schemas.failure, 'The page is too long'),
    422: json(schemas.failure, 'The address could not be fetched'),
  },
})

const METHODS: Readonly<Record<string, string>> = {
  '/stories': 'GET, HEAD',
  '/stories/:id': 'GET, HEAD',
  '/articles/:id': 'GET, HEAD',
  '/search': 'GET, HEAD',
  '/read': 'POST',
  '/openapi.json': 'GET, HEAD',
}

export function openApi(needs: Needs, bodyBytes: number): OpenAPIHono {
  const { readers, messages, fullText } = needs
  const api = new OpenAPIHono({
    defaultHook(result, c) {
      if (result.success) return
      const fields = result.error.issues.map(({ path }) => path.join('.')).filter((path) => path !== '')
      return c.json(failureOf(c, messages, 'bad-request', 'api.bad-request', { fields: [...new Set(fields)].join(', ') }), 400)
    },
  })
  api.use(bodyLimit({ maxSize: bodyBytes, onError: (c) => c.json(failureOf(c, messages, 'too-long', 'status.413.help'), 413) }))

  api.openapi(storiesRoute, async (c) => {
    const { limit, after } = c.req.valid('query')
    return c.json(await readers.latestStories({ limit, after: after ?? null }), 200)
  })
  api.openapi(storyRoute, async (c) => {
    const story = await readers.story(c.req.valid('param').id)
    return story === null ? c.json(failureOf(c, messages, 'not-found', 'status.404'), 404) : c.json(story, 200)
  })
  api.openapi(articleRoute, async (c) => {
    const view = await readers.article(c.req.valid('param').id)
    if (view === null) return c.json(failureOf(c, messages, 'not-found', 'status.404'), 404)
    return c.json({ ...view, article: shown(view.article, fullText) }, 200)
  })
  api.openapi(searchRoute, async (c) => {
    const query = c.req.valid('query')
    const request = searchRequest((name) => c.req.query(name), query.limit)
    if (request === null) return c.json(failureOf(c, messages, 'bad-request', 'api.bad-request', { fields: 'from, to' }), 400)
    return c.json(await readers.search(request), 200)
  })
  api.openapi(readRoute, async (c) => {
    const { content, url = null, publishedAt = null, outlet = null } = c.req.valid('json')
    if (content !== undefined) return c.json(needs.readPasted({ content, url, publishedAt, outlet }), 200)
    if (url === null || needs.readAddress === null) return c.json(failureOf(c, messages, 'no-fetching', 'read.no-fetching'), 422)
    try {
      return c.json(await needs.readAddress(url, publishedAt), 200)
    } catch (error) {
      if (!(error instanceof IsnadError)) throw error
      return c.json(failureOfError(c, messages, error), 422)
    }
  })

  api.doc31('/openapi.json', {
    openapi: '3.1.0',
    info: {
      title: 'Isnad',
      version: '1',
      description: 'Who said what, on whose word, in Arabic-language news',
      license: { name: 'Apache-2.0' },
    },
    servers: [{ url: '/api/v1' }],
  })
  for (const [path, allowed] of Object.entries(METHODS))
    api.all(path, (c) => {
      c.header('Allow', allowed)
      return c.json(failureOf(c, messages, 'method-not-allowed', 'status.405'), 405)
    })
  api.all('*', (c) => c.json(failureOf(c, messages, 'not-found', 'status.404'), 404))
  api.onError((error, c) => {
    if (isBadCursor(error)) return c.json(failureOf(c, messages, 'bad-request', 'api.bad-request', { fields: 'after' }), 400)
    if (error instanceof HTTPException && (error.status === 400 || error.status === 415))
      return c.json(failureOf(c, messages, 'bad-request', 'api.bad-json'), 400)
    needs.onError(error)
    return c.json(failureOf(c, messages, 'internal', 'status.500'), 500)
  })
  return api
}

/** A visitor from outside gets the claims and the start of the text, not the text. */
function shown(article: Article, fullText: boolean) {
  return { ...article, text: fullText ? article.text : null, snippet: snippetOf(article.text) }
}
