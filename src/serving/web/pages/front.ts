/** `/`: the stories, the last changed first. */
import type { Counts, StorySummary } from '../../../ports/readers.js'
import { type Html, html } from '../html.js'
import { publishedTime, storyPath } from '../parts/headline.js'
import { originDots, outletList, storyCounts } from '../parts/story-counts.js'
import type { View } from '../view.js'

export interface Front {
  readonly stories: readonly StorySummary[]
  /** Where the next page begins; null on the last. */
  readonly next: string | null
  /** Not the newest page. */
  readonly later: boolean
  readonly counts: Counts
}

export function frontBody(front: Front, view: View): Html {
  const { say } = view
  return html`<header class="page-head front-head">
      <h1>${say('front.title')}</h1>
      <p class="meta">${inventory(front.counts, view)}</p>
    </header>
    ${
      front.stories.length === 0
        ? html`<div class="empty"><p>${say('front.empty')}</p><p>${say('front.empty-help')}</p></div>`
        : html`<ol class="stories${front.later ? '' : ' stories-first'}">${front.stories.map((story) => storyItem(story, view))}</ol>`
    }
    ${pager(front, view)}`
}

function inventory(counts: Counts, { say }: View): Html {
  return html`<span>${say('count.stories', { count: counts.stories })}</span> <span>${say('count.articles', { count: counts.articles })}</span>
    <span>${say('count.claims', { count: counts.claims })}</span> <span>${say('count.outlets', { count: counts.outlets })}</span>`
}

export function storyItem(story: StorySummary, view: View): Html {
  return html`<li class="story">
    <h2 class="headline"><a dir="auto" href="${storyPath(story.id)}">${story.headline}</a></h2>
    <p class="lead" dir="auto">${story.lead}</p>
    <div class="story-foot">
      ${originDots(story, view)} ${storyCounts(story, view)} ${outletList(story.outlets, view)}
      <p class="meta">${lastChange(story, view)}</p>
    </div>
  </li>`
}

export function lastChange(story: StorySummary, view: View): Html {
  if (story.lastAt === null) return html``
  const zone = story.outlets.map((name) => view.outlet(name).zone).find((known) => known !== null)
  const shown = view.dates.published(story.lastAt, zone ?? null)
  return shown === null
    ? publishedTime(story.lastAt, null, view)
    : html`${view.say('story.last')} <time datetime="${story.lastAt}">${shown}</time>`
}

function pager(front: Front, { say }: View): Html {
  if (front.next === null && !front.later) return html``
  return html`<nav class="pager" aria-label="${say('pager.label')}">
    ${front.later ? html`<a href="/" rel="first">${say('pager.newest')}</a>` : ''}
    ${front.next === null ? '' : html`<a href="/?after=${encodeURIComponent(front.next)}" rel="next">${say('pager.older')}</a>`}
  </nav>`
}
