/** One article as it was read: headline, dateline, chain, text with claims, and the times and places found in it. */
import type { Article } from '../../../domain/article.js'
import type { Place } from '../../../domain/place.js'
import type { Time } from '../../../domain/time.js'
import { type Html, html } from '../html.js'
import type { View } from '../view.js'
import type { Anchors } from './anchors.js'
import { claimNote, placeChip, timeChip } from './claim-note.js'
import { creditChain } from './credit-chain.js'
import { outletName, publishedTime } from './headline.js'
import { markedArticle, notesOutsideText } from './marked-article.js'

/** `level` 2 where the page has a headline of its own above. */
export function articleReading(
  article: Article,
  options: { anchors: Anchors; level: 1 | 2; url: string | null },
  view: View,
): Html {
  const { anchors, level, url } = options
  return html`<article class="reading" lang="ar">
    <header class="reading-head">
      ${heading(article, level, view)}
      <p class="meta" lang="${view.language}">
        ${outletName(article.outlet, view)} ${publishedTime(article.publishedAt, article.outlet, view)}
        ${article.byline === null || article.byline === article.outlet ? '' : html`<span>${view.say('article.byline')} <bdi>${article.byline}</bdi></span>`}
        ${article.dateline === null ? '' : dateline(article, view)} ${originalLink(url, view)}
      </p>
    </header>
    <div lang="${view.language}">${creditChain(article, anchors, view)}</div>
    ${notesOutsideText(article, anchors, view)} ${view.fullText ? markedArticle(article, anchors, view) : publicText(article, anchors, view)}
    ${unverified(article, view)} ${found(article, anchors, view)}
  </article>`
}

function heading(article: Article, level: 1 | 2, view: View): Html {
  const words = article.headline ?? view.say('article.untitled')
  return level === 1 ? html`<h1 class="headline" dir="auto">${words}</h1>` : html`<h2 class="headline" dir="auto">${words}</h2>`
}

/** Said to be one, because it is where the report was written, never where the event was. */
function dateline(article: Article, view: View): Html {
  return html`<span title="${view.say('article.dateline-help')}"
    >${view.say('article.dateline')} <bdi>${article.dateline?.places.join('، ') || article.dateline?.words}</bdi></span
  >`
}

function originalLink(url: string | null, view: View): Html {
  if (url === null || !/^https?:\/\//i.test(url)) return html``
  return html`<a href="${url}" rel="noopener noreferrer nofollow">${view.say('article.original')}</a>`
}

/** The start of an article, at a word's end: what a visitor from outside may see of a text that is another's. */
export function snippetOf(text: string, length = 220): string {
  const flat = text
    .slice(0, length * 2)
    .replace(/\s+/g, ' ')
    .trim()
  if (flat.length <= length) return flat
  const cut = flat.lastIndexOf(' ', length)
  return `${flat.slice(0, cut > 0 ? cut : length).trimEnd()} …`
}

function publicText(article: Article, anchors: Anchors, view: View): Html {
  return html`<p class="paragraph snippet" dir="auto">${snippetOf(article.text)}</p>
    <p class="aside-note" lang="${view.language}">${view.say('article.public')}</p>
    <ul class="notes notes-all" lang="${view.language}">${article.claims.map((claim, at) => claimNote(claim, at + 1, anchors, view))}</ul>`
}

/** What the outlet says it could not verify, in its words. */
function unverified({ verifications }: Article, view: View): Html {
  if (verifications.length === 0) return html``
  return html`<section class="unverified" lang="${view.language}">
    <h3 class="kicker">${view.say('article.unverified')}</h3>
    <ul>${verifications.map(({ words }) => html`<li><q lang="ar" dir="rtl">${words}</q></li>`)}</ul>
  </section>`
}

/** Every time and place of the text, claims or not; background times are said to be that. */
function found(article: Article, anchors: Anchors, view: View): Html {
  const times = distinct(article.times, ({ words }: Time) => words)
  const places = distinct(article.places, (place: Place) => place.name ?? place.words)
  if (times.length === 0 && places.length === 0) return html``
  const id = anchors.heading('found')
  return html`<section class="found" lang="${view.language}" aria-labelledby="${id}">
    <h3 class="kicker" id="${id}">${view.say('article.found')}</h3>
    <dl class="facts">
      ${times.length === 0 ? '' : html`<div><dt>${view.say('claim.times')}</dt><dd>${times.map((time) => timeChip(time, view))}</dd></div>`}
      ${places.length === 0 ? '' : html`<div><dt>${view.say('claim.places')}</dt><dd>${places.map((place) => placeChip(place, view))}</dd></div>`}
    </dl>
  </section>`
}

function distinct<Item>(items: readonly Item[], key: (item: Item) => string): readonly Item[] {
  return [...new Map(items.map((item) => [key(item), item] as const).reverse()).values()].reverse()
}
