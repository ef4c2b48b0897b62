/** A claim as a note: who said it, how strongly, through whom, with which amounts, times and places. */
import type { Claim } from '../../../domain/claim.js'
import type { Evidence } from '../../../domain/evidence.js'
import type { Place } from '../../../domain/place.js'
import type { Time } from '../../../domain/time.js'
import { type Html, html } from '../html.js'
import type { View } from '../view.js'
import { amountChip } from './amount.js'
import type { Anchors } from './anchors.js'

export function speakerName(claim: Pick<Claim, 'resolved' | 'speaker'>): string | null {
  return claim.resolved?.words ?? claim.speaker?.words ?? null
}

export function speakerWords(name: string | null, view: View): Html {
  return name === null ? html`<span class="unknown">${view.say('speaker.unknown')}</span>` : html`<bdi>${name}</bdi>`
}

/** That the text withholds a name, and the words by which it does. */
export function anonymousBadge(claim: Pick<Claim, 'anonymous' | 'anonymity'>, view: View): Html {
  if (!claim.anonymous) return html``
  const words = claim.anonymity?.evidence.words
  return html`<span class="badge badge-unnamed">${view.say('speaker.unnamed')}${
    words === undefined ? '' : html`: <q dir="auto">${words}</q>`
  }</span>`
}

export function stanceBadge(claim: Claim, view: View): Html {
  return html`<span class="badge stance stance-${claim.stance}">${view.say(`stance.${claim.stance}`)}</span>`
}

/** What was said: word for word in quotation marks, else as the article put it. */
export function claimContent(claim: Claim, view: View): Html {
  const pieces = claim.content.map(({ words }) => words)
  if (claim.mode === 'direct') return html`<blockquote class="content" dir="auto"><q>${pieces.join(' … ')}</q></blockquote>`
  return html`<blockquote class="content" dir="auto">
    ${pieces.join(' … ')} <span class="mode">${view.say(`mode.${claim.mode}`)}</span>
  </blockquote>`
}

/** Via, amounts, times and places, each where there are any. */
export function claimFacts(claim: Claim, view: View): Html {
  const { say } = view
  const times = claim.times.map((time) => timeChip(time, view))
  const places = claim.places.map((place) => placeWords(place, view))
  return html`<dl class="facts">
    ${claim.via.length === 0 ? '' : row(say('claim.via'), viaList(claim.via))}
    ${
      claim.quantities.length === 0
        ? ''
        : row(
            say('claim.amounts'),
            claim.quantities.map((quantity) => amountChip(quantity, view)),
          )
    }
    ${times.length === 0 ? '' : row(say('claim.times'), times)} ${places.length === 0 ? '' : row(say('claim.places'), places)}
  </dl>`
}

function row(name: string, content: Html | readonly Html[]): Html {
  return html`<div><dt>${name}</dt><dd>${content}</dd></div>`
}

function viaList(via: readonly Evidence[]): readonly Html[] {
  return via.map(({ words }) => html`<span class="chip"><bdi>${words}</bdi></span>`)
}

export function timeChip(time: Time, view: View): Html {
  const shown = view.dates.interval(time)
  return html`<span class="chip${time.background ? ' chip-background' : ''}"
    ><bdi>${time.words}</bdi>${shown === null ? '' : html` <b><time datetime="${time.from ?? ''}">${shown}</time></b>`}${
      time.background ? html` <span class="mode">${view.say('time.background')}</span>` : ''
    }</span
  >`
}

/** As printed; where it is, and how precisely that is known, in the tooltip. The page's list of places says it in full. */
function placeWords(place: Place, view: View): Html {
  return html`<span class="chip${place.name === null ? ' chip-hedged' : ''}" title="${placeMeaning(place, view)}"
    ><bdi>${place.words}</bdi></span
  >`
}

function placeMeaning({ name, precision }: Place, { say }: View): string {
  if (precision === null) return say('place.unknown')
  return name === null ? say(`precision.${precision}`) : `${name} (${say(`precision.${precision}`)})`
}

export function placeChip(place: Place, view: View): Html {
  const precision = place.precision === null ? view.say('place.unknown') : view.say(`precision.${place.precision}`)
  return html`<span class="chip${place.name === null ? ' chip-hedged' : ''}"
    ><bdi>${place.words}</bdi> <b>${place.name !== null && place.name !== place.words ? html`<bdi>${place.name}</bdi>، ` : ''}${precision}</b></span
  >`
}

/** The note beside a paragraph. `numbered` is the number its cue carries in the text. */
export function claimNote(claim: Claim, numbered: number, anchors: Anchors, view: View): Html {
  const { say } = view
  return html`<li class="note" id="${anchors.note(claim)}" data-claim="${anchors.key(claim)}">
    <p class="note-head">
      <a class="number" href="#${anchors.said(claim)}" title="${say('claim.to-words')}">${view.number(numbered)}</a>
      <strong class="speaker-name">${speakerWords(speakerName(claim), view)}</strong>
      ${stanceBadge(claim, view)} ${anonymousBadge(claim, view)}
    </p>
    ${view.fullText && claim.cue.of !== 'page' ? '' : claimContent(claim, view)} ${claimFacts(claim, view)}
  </li>`
}
