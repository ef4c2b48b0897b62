/** What every renderer is given beside its data: how to say things to this visitor. */
import type { Outlet } from '../../domain/outlet.js'
import { directionOf, localeOf, type Messages, type Say } from '../../messages.js'
import type { KnownOutlets } from '../needs.js'
import { type Dates, openDates } from './dates.js'
import type { Visitor } from './visitor.js'

/** An outlet as it is shown: by its name in the visitor's language where we know it, else as it was printed. */
export interface OutletLabel {
  readonly name: string
  readonly zone: string | null
  readonly fiction: boolean
  /** Null for what is in no registry of outlets and agencies. */
  readonly kind: Outlet['kind'] | null
}

export interface View extends Visitor {
  readonly direction: 'rtl' | 'ltr'
  readonly say: Say
  readonly knows: (key: string) => boolean
  readonly dates: Dates
  readonly number: (value: number) => string
  readonly outlet: (name: string) => OutletLabel
  /** Path and query of this page, for links that come back to it. */
  readonly path: string
  readonly fullText: boolean
  /** Addresses can be fetched and read on request. */
  readonly fetches: boolean
}

export function openView(
  visitor: Visitor,
  given: { messages: Messages; outlets: KnownOutlets; path: string; fullText: boolean; fetches: boolean },
): View {
  const number = new Intl.NumberFormat(localeOf(visitor.language, visitor.digits))
  return {
    ...visitor,
    direction: directionOf(visitor.language),
    say: given.messages.say(visitor.language, visitor.digits),
    knows: given.messages.has,
    dates: openDates(visitor.language, visitor.digits),
    number: (value) => number.format(value),
    outlet(name) {
      const known = given.outlets.byName(name)
      if (known === null) return { name, zone: null, fiction: false, kind: null }
      return { name: known.name[visitor.language], zone: known.timeZone, fiction: known.fiction, kind: known.kind }
    },
    path: given.path,
    fullText: given.fullText,
    fetches: given.fetches,
  }
}
