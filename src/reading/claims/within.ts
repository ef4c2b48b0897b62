/** Gives each claim the amounts, times and places that stand in its content. */
import type { Claim } from '../../domain/claim.js'
import type { Span } from '../../domain/evidence.js'
import type { Measures } from './index.js'
import { countsNothing, type Uncounted } from './uncounted.js'

export type Measured = Pick<Claim, 'quantities' | 'times' | 'places'>

/** The measures are in text order, so a content finds its own by halving. */
export function within({ quantities, times, places }: Measures, uncounted: Uncounted): (content: readonly Span[]) => Measured {
  const counted = quantities.filter((quantity) => !countsNothing(quantity, uncounted))
  return (content) => ({
    quantities: content.flatMap((span) => inside(counted, span)),
    times: content.flatMap((span) => inside(times, span)),
    places: content.flatMap((span) => inside(places, span)),
  })
}

function inside<Item extends Span>(items: readonly Item[], span: Span): readonly Item[] {
  let low = 0
  let high = items.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((items[middle] as Item).start < span.start) low = middle + 1
    else high = middle
  }
  let end = low
  while (end < items.length && (items[end] as Item).end <= span.end) end++
  return items.slice(low, end)
}
