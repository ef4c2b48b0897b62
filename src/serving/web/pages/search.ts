/** `/search`: words with filters, and what was found, each with the stretch of text around the words. */
import type { Span } from '../../../domain/evidence.js'
import type { SearchHit, SearchRequest, SearchResult } from '../../../ports/readers.js'
import { type Html, html } from '../html.js'
import { headlineLink, outletName, publishedTime, storyPath } from '../parts/headline.js'
import { markedPieces, plainText } from '../parts/marks.js'
import type { View } from '../view.js'

export interface Search {
  readonly request: SearchRequest
  /** Null where nothing was asked. */
  readonly result: SearchResult | null
  /** Names to choose from in the outlet field. */
  readonly outlets: readonly string[]
}

export function searchBody({ request, result, outlets }: Search, view: View): Html {
  const { say } = view
  return html`<div class="search-page">
    <header class="page-head"><h1>${say('search.title')}</h1></header>
    ${searchForm(request, outlets, view)} ${result === null ? html`<p class="section-note">${say('search.help')}</p>` : found(request, result, view)}
  </div>`
}

function searchForm(request: SearchRequest, outlets: readonly string[], { say }: View): Html {
  return html`<form class="search-form" action="/search">
    <label class="wide">${say('search.words')} <input type="search" name="q" value="${request.words}" dir="auto" maxlength="300"></label>
    <details${hasFilters(request) ? html` open` : ''}>
      <summary>${say('search.filters')}</summary>
      <div class="filters">
        <label>${say('search.outlet')} <input name="outlet" value="${request.outlet ?? ''}" list="outlets" dir="auto" maxlength="200"></label>
        <label>${say('search.speaker')} <input name="speaker" value="${request.speaker ?? ''}" dir="auto" maxlength="200"></label>
        <label>${say('search.place')} <input name="place" value="${request.place ?? ''}" dir="auto" maxlength="200"></label>
        <label>${say('search.from')} <input type="date" name="from" value="${request.from ?? ''}"></label>
        <label>${say('search.to')} <input type="date" name="to" value="${request.to ?? ''}"></label>
      </div>
    </details>
    <datalist id="outlets">${outlets.map((name) => html`<option value="${name}"></option>`)}</datalist>
    ${request.story === null ? '' : html`<input type="hidden" name="story" value="${request.story}">`}
    <button>${say('search.go')}</button>
  </form>`
}

function hasFilters(request: SearchRequest): boolean {
  return [request.outlet, request.speaker, request.place, request.from, request.to].some((filter) => filter !== null)
}

function found(request: SearchRequest, result: SearchResult, view: View): Html {
  const { say } = view
  return html`<section aria-labelledby="found" class="results">
    <h2 id="found" role="status">${say('search.found', { count: result.total })}</h2>
    ${
      result.didYouMean === null
        ? ''
        : html`<p>${say('search.did-you-mean')} <a dir="auto" href="${searchPath({ ...request, words: result.didYouMean, after: null })}">${result.didYouMean}</a></p>`
    }
    ${result.hits.length === 0 ? html`<p class="section-note">${say('search.nothing-help')}</p>` : html`<ol>${result.hits.map((hit) => hitItem(hit, view))}</ol>`}
    ${
      result.next === null
        ? ''
        : html`<nav class="pager" aria-label="${say('pager.label')}"><a rel="next" href="${searchPath({ ...request, after: result.next })}">${say('pager.more')}</a></nav>`
    }
  </section>`
}

function hitItem(hit: SearchHit, view: View): Html {
  return html`<li class="hit">
    <h3>${headlineLink(hit, view)}</h3>
    <p class="snippet" dir="auto">${marked(hit.snippet.text, hit.snippet.marks)}</p>
    <p class="meta">
      ${outletName(hit.outlet, view)} ${publishedTime(hit.publishedAt, hit.outlet, view)}
      ${hit.story === null ? '' : html`<a href="${storyPath(hit.story)}">${view.say('search.to-story')}</a>`}
    </p>
  </li>`
}

function marked(text: string, marks: readonly Span[]): readonly (Html | string)[] {
  const [pieces = []] = markedPieces(text, [{ start: 0, end: text.length }], marks)
  return pieces.map((piece) => (typeof piece === 'string' ? piece : html`<mark>${plainText(piece.inside)}</mark>`))
}

/** The address of a search, without the fields that are empty. */
function searchPath(request: SearchRequest): string {
  const fields = { q: request.words, outlet: request.outlet, speaker: request.speaker, place: request.place, from: request.from }
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries({ ...fields, to: request.to, story: request.story, after: request.after }))
    if (value !== null && value !== '') query.set(name, value)
  return `/search?${query}`
}
