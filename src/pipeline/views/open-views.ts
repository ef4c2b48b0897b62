/** The views that reader, API and command show, made of rows by the same pure functions that relate. */

import { IsnadError } from '../../domain/isnad-error.js'
import type { Readers } from '../../ports/readers.js'
import type { Rows } from '../../ports/rows.js'
import type { Similar } from '../../relating/similar/index.js'
import { articleView } from './article-view.js'
import type { IsAgency } from './origins.js'
import { summariesOf } from './story-summary.js'
import { storyView } from './story-view.js'

export interface ViewNeeds {
  readonly rows: Rows
  readonly search: Readers['search']
  readonly counts: Readers['counts']
  readonly isAgency: IsAgency
  /** Opened when first asked for: it holds the live articles in memory. */
  readonly similar: () => Promise<Similar>
}

export function openViews({ rows, search, counts, isAgency, similar }: ViewNeeds): Readers {
  return {
    async latestStories({ limit, after }) {
      const stories = await rows.latestStories(limit + 1, after === null ? null : placeOf(after))
      const page = stories.slice(0, limit)
      const last = page.at(-1)
      return {
        stories: await summariesOf(rows, page, isAgency),
        next: last === undefined || stories.length <= limit ? null : `${last.lastTime}-${last.id}`,
      }
    },
    story: async (id) => storyView(rows, id, isAgency, await similar()),
    article: async (id) => articleView(rows, id, isAgency, await similar()),
    search,
    counts,
  }
}

/** «1772352000000-s1a2b3» */
function placeOf(after: string): { time: number; id: string } {
  const match = /^(-?\d{1,16})-(.+)$/u.exec(after)
  if (match === null) throw new IsnadError('search.bad-page', { after: after.slice(0, 40) })
  return { time: Number(match[1]), id: match[2] ?? '' }
}
