/** A reader over the invented edition, asked without a port: `instance().get('/')`. */
import type { Hono } from 'hono'
import { dataFiles } from '../../src/data-files.js'
import type { Page } from '../../src/domain/article.js'
import { openMessages } from '../../src/messages.js'
import type { Needs, PastedPage } from '../../src/serving/needs.js'
import { openServing } from '../../src/serving/open-serving.js'
import { agencyArticle, outlets, readers } from './edition.js'

/** Takes whatever is pasted for the one article it knows. */
export function pageOf({ content, url, publishedAt }: PastedPage): Page {
  const article = { ...agencyArticle, text: content, publishedAt, claims: [], credits: [], times: [], places: [] }
  return {
    url,
    title: null,
    language: 'ar',
    text: content,
    articles: [article, { ...article, id: 'second', role: 'embedded' }],
    related: [{ headline: 'عنوان آخر', url: null }],
    problems: [],
  }
}

export function instance(changes: Partial<Needs> = {}) {
  const errors: unknown[] = []
  const app: Hono = openServing({
    readers,
    messages: openMessages(dataFiles),
    outlets,
    readPasted: pageOf,
    readAddress: null,
    hosts: [],
    language: 'ar',
    fullText: true,
    onError: (error) => errors.push(error),
    ...changes,
  })
  return {
    app,
    errors,
    get: async (path: string, headers: Record<string, string> = {}) => app.request(path, { headers }),
    text: async (path: string, headers: Record<string, string> = {}) => (await app.request(path, { headers })).text(),
    postForm: async (path: string, form: Record<string, string>, headers: Record<string, string> = {}) =>
      app.request(path, { method: 'POST', body: new URLSearchParams(form), headers }),
    postJson: async (path: string, body: unknown) =>
      app.request(path, { method: 'POST', body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } }),
  }
}
