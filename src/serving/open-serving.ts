/** The web server's one function: a request in, a page or an API answer out. */
import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { openApi } from './api/open-api.js'
import { isOwnHost } from './host-guard.js'
import { isBadCursor, type Needs } from './needs.js'
import { problem } from './web/answers.js'
import { openAssets } from './web/assets.js'
import { ROUTES } from './web/routes.js'
import { openView, type View } from './web/view.js'
import { visitorOf } from './web/visitor.js'

/** A pasted page may be this long; nothing else that is sent comes near it. */
const BODY_BYTES = 2_000_000

const SECURITY = {
  'Content-Security-Policy':
    "default-src 'none'; style-src 'self'; script-src 'self'; font-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
}

export function openServing(needs: Needs): Hono {
  const app = new Hono()
  const assets = openAssets()
  const viewOf = (c: Context): View => {
    const { pathname, search } = new URL(c.req.url)
    const path = c.req.method === 'GET' ? `${pathname}${search}` : pathname
    const { messages, outlets, fullText } = needs
    return openView(visitorOf(c, needs.language), { messages, outlets, path, fullText, fetches: needs.readAddress !== null })
  }

  app.use(async (c, next) => {
    for (const [name, value] of Object.entries(SECURITY)) c.header(name, value)
    await next()
  })
  app.use(async (c, next) => {
    const { hosts } = needs
    if (hosts !== null && !isOwnHost(new URL(c.req.url).hostname, hosts)) return problem(c, 421, viewOf(c))
    return next()
  })
  app.use(async (c, next) => {
    if (c.req.method === 'POST' && c.req.header('Sec-Fetch-Site') === 'cross-site') return problem(c, 400, viewOf(c))
    return next()
  })
  app.route('/api/v1', openApi(needs, BODY_BYTES))
  app.use(bodyLimit({ maxSize: BODY_BYTES, onError: (c) => problem(c, 413, viewOf(c)) }))
  for (const { method, path, handle } of ROUTES) app.on(method, path, (c) => handle(c, viewOf(c), needs, assets))
  for (const [path, allowed] of methodsByPath())
    app.all(path, (c) => {
      c.header('Allow', allowed)
      return problem(c, 405, viewOf(c))
    })
  app.notFound((c) => problem(c, 404, viewOf(c)))
  app.onError((error, c) => {
    if (isBadCursor(error)) return problem(c, 400, viewOf(c))
    needs.onError(error)
    return problem(c, 500, viewOf(c))
  })
  return app
}

function methodsByPath(): ReadonlyMap<string, string> {
  const methods = new Map<string, string>()
  for (const { method, path } of ROUTES) {
    const own = method === 'GET' ? 'GET, HEAD' : method
    const known = methods.get(path)
    methods.set(path, known === undefined ? own : `${known}, ${own}`)
  }
  return methods
}
