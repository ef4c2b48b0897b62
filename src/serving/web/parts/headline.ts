/** Headlines as links, with who published them and when. */
import type { Headline } from '../../../ports/readers.js'
import { type Html, html } from '../html.js'
import type { View } from '../view.js'

export function articlePath(id: string): string {
  return `/articles/${encodeURIComponent(id)}`
}

export function storyPath(id: string): string {
  return `/stories/${encodeURIComponent(id)}`
}

export function outletName(name: string | null, view: View): Html {
  if (name === null) return html`<span class="outlet unknown">${view.say('outlet.unknown')}</span>`
  return html`<bdi class="outlet">${view.outlet(name).name}</bdi>`
}

/** In the outlet's own zone; nothing where the page gave no time. */
export function publishedTime(iso: string | null, outlet: string | null, view: View): Html {
  if (iso === null) return html``
  const shown = view.dates.published(iso, outlet === null ? null : view.outlet(outlet).zone)
  return shown === null ? html`` : html`<time datetime="${iso}">${shown}</time>`
}

export function headlineLink(headline: Headline, view: View): Html {
  return html`<a class="headline" dir="auto" href="${articlePath(headline.id)}">${headline.headline || view.say('article.untitled')}</a>`
}

export function headlineItem(headline: Headline, view: View, after: Html | '' = ''): Html {
  return html`<li class="headline-item">
    ${headlineLink(headline, view)}
    <p class="meta">${outletName(headline.outlet, view)} ${publishedTime(headline.publishedAt, headline.outlet, view)} ${after}</p>
  </li>`
}
