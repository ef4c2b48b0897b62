/** Answers to a browser: a page, or the page that says what is wrong. */
import type { Context } from 'hono'
import { type PageParts, page } from './layout.js'
import { type ProblemStatus, problemBody } from './pages/problem.js'
import type { View } from './view.js'

export type Answer = Response | Promise<Response>

export function show(c: Context, view: View, parts: PageParts, status: 200 | ProblemStatus = 200): Answer {
  c.header('Cache-Control', 'private, no-cache')
  c.header('Vary', 'Cookie, Accept-Language')
  c.header('Content-Language', view.language)
  return c.html(page(parts, view), status)
}

/** The fields of a form; none where what was sent is no form. */
export async function sentFields(c: Context): Promise<Readonly<Record<string, string>>> {
  const sent = await c.req.parseBody().catch(() => ({}))
  return Object.fromEntries(Object.entries(sent).filter((field): field is [string, string] => typeof field[1] === 'string'))
}

export function problem(c: Context, status: ProblemStatus, view: View): Answer {
  return show(c, view, { title: view.say(`status.${status}`), body: problemBody(status, view) }, status)
}
