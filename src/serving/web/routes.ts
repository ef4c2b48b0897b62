/** Every page there is, by its address: fetch what is to be shown, hand it to the page's renderer. */
import type { Context } from 'hono'
import type { Needs } from '../needs.js'
import { asksNothing, searchRequest } from '../search-request.js'
import { type Answer, problem, sentFields, show } from './answers.js'
import type { Assets } from './assets.js'
import { aboutBody } from './pages/about.js'
import { articleBody } from './pages/article.js'
import { frontBody } from './pages/front.js'
import { searchBody } from './pages/search.js'
import { storyBody } from './pages/story.js'
import { snippetOf } from './parts/article-reading.js'
import { storyPath } from './parts/headline.js'
import { emptyReadForm, readSentForm } from './read-form.js'
import type { View } from './view.js'
import { rememberSettings } from './visitor.js'

type Handle = (c: Context, view: View, needs: Needs, assets: Assets) => Answer

export interface Route {
  readonly method: 'GET' | 'POST'
  readonly path: string
  readonly handle: Handle
}

export const ROUTES: readonly Route[] = [
  { method: 'GET', path: '/', handle: front },
  { method: 'GET', path: '/stories/:id', handle: story },
  { method: 'GET', path: '/articles/:id', handle: article },
  { method: 'GET', path: '/search', handle: search },
  { method: 'GET', path: '/read', handle: emptyReadForm },
  { method: 'POST', path: '/read', handle: (c, view, needs) => readSentForm(c, needs, view) },
  { method: 'GET', path: '/about', handle: about },
  { method: 'POST', path: '/settings', handle: settings },
  { method: 'GET', path: '/healthz', handle: health },
  { method: 'GET', path: '/assets/:name{.+}', handle: asset },
]

const STORIES_A_PAGE = 25
const HITS_A_PAGE = 20

async function front(c: Context, view: View, { readers }: Needs): Promise<Response> {
  const after = c.req.query('after') ?? null
  const [latest, counts] = await Promise.all([readers.latestStories({ limit: STORIES_A_PAGE, after }), readers.counts()])
  const fiction = isAnyFiction(
    latest.stories.flatMap(({ outlets }) => outlets),
    view,
  )
  return show(c, view, {
    title: '',
    section: 'front',
    fiction,
    body: frontBody({ ...latest, later: after !== null, counts }, view),
  })
}

async function story(c: Context, view: View, { readers }: Needs): Promise<Response> {
  const asked = c.req.param('id') ?? ''
  const shown = await readers.story(asked)
  if (shown === null) return problem(c, 404, view)
  if (shown.id !== asked) return c.redirect(storyPath(shown.id), 301)
  return show(c, view, { title: shown.headline, fiction: isAnyFiction(shown.outlets, view), body: storyBody(shown, view) })
}

async function article(c: Context, view: View, { readers }: Needs): Promise<Response> {
  const shown = await readers.article(c.req.param('id') ?? '')
  if (shown === null) return problem(c, 404, view)
  const title = shown.article.headline ?? snippetOf(shown.article.text, 80)
  return show(c, view, { title, fiction: shown.fiction, body: articleBody(shown, view) })
}

async function search(c: Context, view: View, { readers, outlets }: Needs): Promise<Response> {
  const request = searchRequest((name) => c.req.query(name), HITS_A_PAGE)
  if (request === null) return problem(c, 400, view)
  const result = asksNothing(request) ? null : await readers.search(request)
  const names = outlets.all.filter(({ kind }) => kind === 'outlet').map(({ name }) => name.ar)
  return show(c, view, {
    title: request.words === '' ? view.say('search.title') : request.words,
    section: 'search',
    searched: request.words,
    fiction: isAnyFiction(result?.hits.flatMap(({ outlet }) => outlet ?? []) ?? [], view),
    body: searchBody({ request, result, outlets: names }, view),
  })
}

function about(c: Context, view: View): Answer {
  return show(c, view, { title: view.say('about.title'), section: 'about', body: aboutBody(view) })
}

async function settings(c: Context): Promise<Response> {
  const form = await sentFields(c)
  rememberSettings(c, form)
  return c.redirect(localPath(form.back), 303)
}

async function health(c: Context, _view: View, { readers }: Needs): Promise<Response> {
  const counts = await readers.counts()
  return c.json({ status: 'ok', ...counts })
}

function asset(c: Context, view: View, _needs: Needs, assets: Assets): Answer {
  const found = assets.named(c.req.param('name') ?? '')
  if (found === null) return problem(c, 404, view)
  c.header('ETag', found.etag)
  c.header('Cache-Control', found.lasting ? 'public, max-age=31536000, immutable' : 'public, no-cache')
  if (c.req.header('If-None-Match') === found.etag) return c.body(null, 304)
  return c.body(found.body, 200, { 'Content-Type': found.type })
}

function isAnyFiction(outlets: readonly string[], view: View): boolean {
  return outlets.some((name) => view.outlet(name).fiction)
}

/** Only ever a page of ours. */
function localPath(back: string | undefined): string {
  const home = 'http://localhost'
  if (back === undefined || !back.startsWith('/') || !URL.canParse(back, home)) return '/'
  const url = new URL(back, home)
  return url.origin === home ? `${url.pathname}${url.search}` : '/'
}
