/** When a story's articles appeared, as a line of dots: filled for the first of an origin, hollow for those that repeat it. */
import type { StoryView } from '../../../ports/readers.js'
import { type Html, html } from '../html.js'
import type { View } from '../view.js'

interface Dot {
  readonly at: number
  readonly copy: boolean
}

const EDGE_PERCENT = 2

export function storyTimeline(story: StoryView, view: View): Html {
  const { say } = view
  const dots = dotsOf(story)
  const first = dots[0]?.at
  const last = dots.at(-1)?.at
  if (first === undefined || last === undefined || story.firstAt === null || story.lastAt === null) return html``
  const zone = story.outlets.map((name) => view.outlet(name).zone).find((known) => known !== null) ?? null
  const label = (name: string, iso: string) =>
    html`<span>${say(name)} <time datetime="${iso}">${view.dates.published(iso, zone)}</time></span>`
  return html`<figure class="timeline" aria-label="${say('story.timeline')}">
    <svg width="100%" height="28" aria-hidden="true" focusable="false">
      <line x1="0" x2="100%" y1="14" y2="14" class="axis"/>
      ${dots.map(
        ({ at, copy }) =>
          html`<circle cx="${position(at, first, last, view.direction)}%" cy="14" r="${copy ? 4 : 6}" class="${copy ? 'tick tick-copy' : 'tick'}"/>`,
      )}
    </svg>
    <figcaption class="meta">${label('story.first', story.firstAt)} ${label('story.last', story.lastAt)}</figcaption>
  </figure>`
}

/** A bare date has no place among the hours of a day. */
function instantOf(iso: string | null): number {
  return iso?.includes('T') === true ? Date.parse(iso) : Number.NaN
}

/** In order of time; the first and the last are the ends of the axis. */
function dotsOf(story: StoryView): readonly Dot[] {
  const dots = story.byOrigin.flatMap((group) =>
    group.articles.map(({ publishedAt }, index) => ({ at: instantOf(publishedAt), copy: index > 0 })),
  )
  return dots.filter(({ at }) => !Number.isNaN(at)).sort((a, b) => a.at - b.at)
}

/** Time runs as the language is read. */
function position(at: number, first: number, last: number, direction: View['direction']): string {
  const share = last === first ? 0 : (at - first) / (last - first)
  const percent = EDGE_PERCENT + (direction === 'rtl' ? 1 - share : share) * (100 - 2 * EDGE_PERCENT)
  return percent.toFixed(2)
}
