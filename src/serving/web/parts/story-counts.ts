/** How many articles, outlets and independent origins stand behind a story, in words and as a row of dots. */
import type { StorySummary } from '../../../ports/readers.js'
import { type Html, html } from '../html.js'
import type { View } from '../view.js'

/** More dots than this tell nothing more. */
const MOST_DOTS = 24

export function storyCounts(story: StorySummary, view: View): Html {
  const { say } = view
  return html`<ul class="counts">
    <li>${say('count.articles', { count: story.articles })}</li>
    <li>${say('count.outlets', { count: story.outlets.length })}</li>
    ${
      story.origins === null
        ? html`<li class="origins origins-unknown">${say('count.origins-unknown')}</li>`
        : html`<li class="origins">${say('count.origins', { count: story.origins })}</li>`
    }
  </ul>`
}

/** One dot an article: filled as many as there are origins, hollow for the rest, which repeat them. */
export function originDots(story: StorySummary, view: View): Html {
  const shown = Math.min(story.articles, MOST_DOTS)
  const filled = Math.min(story.origins ?? 0, shown)
  return html`<span class="dots" aria-hidden="true">${Array.from(
    { length: shown },
    (_, at) => html`<i class="${at < filled ? 'dot' : 'dot hollow'}"></i>`,
  )}${story.articles > shown ? html`<span dir="ltr">+${view.number(story.articles - shown)}</span>` : ''}</span>`
}

export function outletList(outlets: readonly string[], view: View): Html {
  return html`<ul class="outlets">${outlets.map((name) => html`<li><bdi>${view.outlet(name).name}</bdi></li>`)}</ul>`
}
