/** `/read`: a text or an address put in by the visitor, read at once and shown like every other article. */
import type { Page } from '../../../domain/article.js'
import type { Problem } from '../../../domain/problem.js'
import { type Html, html } from '../html.js'
import { anchorsOf } from '../parts/anchors.js'
import { articleReading } from '../parts/article-reading.js'
import type { View } from '../view.js'

export interface ReadForm {
  readonly text: string
  readonly address: string
  readonly published: string
}

export interface Read {
  readonly form: ReadForm
  /** Null before anything was put in, and where it could not be read. */
  readonly page: Page | null
  /** Why it could not be read, as a message. */
  readonly refusal: string | null
}

export function readBody({ form, page, refusal }: Read, view: View): Html {
  const { say } = view
  return html`<div class="read-page">
    <header class="page-head"><h1>${say('read.title')}</h1><p class="section-note">${say('read.help')}</p></header>
    ${refusal === null ? '' : html`<p class="refusal" role="alert">${refusal}</p>`}
    ${page === null ? readForm(form, view) : html`${pageReading(page, view)}<details class="again"><summary>${say('read.again')}</summary>${readForm(form, view)}</details>`}
  </div>`
}

function readForm(form: ReadForm, view: View): Html {
  const { say } = view
  return html`<form class="read-form" method="post" action="/read">
    <label>${say('read.text')} <textarea name="text" rows="12" dir="auto">${form.text}</textarea></label>
    ${
      view.fetches
        ? html`<label>${say('read.address')} <input type="url" name="address" value="${form.address}" dir="ltr" placeholder="https://" maxlength="2000"></label>`
        : ''
    }
    <label>${say('read.published')} <input type="date" name="published" value="${form.published}"></label>
    <p class="section-note">${say('read.published-help')}</p>
    <button>${say('read.go')}</button>
  </form>`
}

/** The articles of a page one after the other, then what was not their text. */
function pageReading(page: Page, view: View): Html {
  const { say } = view
  return html`<div class="page-reading">
    ${problems(page.problems, view)}
    ${page.articles.length === 0 ? html`<p class="empty">${say('read.nothing')}</p>` : ''}
    ${page.articles.map((article, at) => {
      const anchors = anchorsOf(at === 0 ? '' : `${at}-`)
      return html`${article.role === 'embedded' ? html`<p class="kicker embedded">${say('read.embedded')}</p>` : ''}
        ${articleReading(article, { anchors, level: 2, url: page.url }, view)}`
    })}
    ${
      page.related.length === 0
        ? ''
        : html`<section class="similar" aria-labelledby="related"><h2 id="related">${say('read.related', { count: page.related.length })}</h2>
            <ol>${page.related.map(({ headline }) => html`<li dir="auto">${headline}</li>`)}</ol></section>`
    }
  </div>`
}

function problems(list: readonly Problem[], view: View): Html {
  if (list.length === 0) return html``
  return html`<ul class="problems" aria-label="${view.say('read.problems')}">
    ${list.map(({ code, values }) => html`<li>${view.knows(`problem.${code}`) ? view.say(`problem.${code}`, values) : code}</li>`)}
  </ul>`
}
