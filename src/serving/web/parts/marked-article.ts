/** An article's text by paragraphs, what was found in it marked, and beside each paragraph the notes on its claims. */
import type { Article } from '../../../domain/article.js'
import type { Claim } from '../../../domain/claim.js'
import { overlaps, type Span } from '../../../domain/evidence.js'
import type { Quantity } from '../../../domain/quantity.js'
import type { Time } from '../../../domain/time.js'
import { paragraphs } from '../../../language/sentences.js'
import { type Html, html } from '../html.js'
import type { View } from '../view.js'
import { amountWords } from './amount.js'
import type { Anchors } from './anchors.js'
import { claimNote } from './claim-note.js'
import { hopsOf } from './credit-chain.js'
import { markedPieces, type Piece } from './marks.js'

/** The order of kinds is the order of nesting where spans are equal. */
type Mark = Span &
  (
    | { readonly kind: 'credit'; readonly id: string }
    | { readonly kind: 'said'; readonly id: string | null; readonly key: string }
    | { readonly kind: 'speaker'; readonly key: string }
    | { readonly kind: 'cue'; readonly claim: Claim; readonly key: string; readonly number: number }
    | { readonly kind: 'amount'; readonly quantity: Quantity }
    | { readonly kind: 'time'; readonly time: Time }
  )

export function markedArticle(article: Article, anchors: Anchors, view: View): Html {
  const stretches = paragraphs(article.text)
  const pieces = markedPieces(article.text, stretches, marksOf(article, anchors))
  const notes = notesByParagraph(article.claims, stretches)
  return html`<div class="text-and-notes" dir="rtl">
    ${stretches.map((_, at) => paragraphRow(pieces[at] ?? [], notes[at] ?? [], article.claims, anchors, view))}
  </div>`
}

/** The claims whose cue stands outside the text (in the headline), as notes without a paragraph. */
export function notesOutsideText(article: Article, anchors: Anchors, view: View): Html {
  const outside = article.claims.filter(({ cue }) => cue.of === 'page')
  if (outside.length === 0) return html``
  return html`<ul class="notes notes-headline" lang="${view.language}">${outside.map((claim) => claimNote(claim, article.claims.indexOf(claim) + 1, anchors, view))}</ul>`
}

function marksOf(article: Article, anchors: Anchors): readonly Mark[] {
  const marks: Mark[] = []
  hopsOf(article).forEach(({ evidence }, at) => {
    if (evidence !== null && evidence.of !== 'page') marks.push({ kind: 'credit', id: anchors.credit(at), ...spanOf(evidence) })
  })
  article.claims.forEach((claim, at) => {
    const key = anchors.key(claim)
    const inText = claim.content.filter(({ of }) => of !== 'page')
    inText.forEach((part, index) => {
      marks.push({ kind: 'said', id: index === 0 ? anchors.said(claim) : null, key, ...spanOf(part) })
    })
    if (claim.speaker !== null && claim.speaker.of !== 'page') marks.push({ kind: 'speaker', key, ...spanOf(claim.speaker) })
    if (claim.cue.of !== 'page') marks.push({ kind: 'cue', claim, key, number: at + 1, ...spanOf(claim.cue) })
    for (const quantity of claim.quantities) marks.push({ kind: 'amount', quantity, ...spanOf(quantity) })
  })
  for (const time of article.times) marks.push({ kind: 'time', time, ...spanOf(time) })
  return marks
}

function spanOf({ start, end }: Span): Span {
  return { start, end }
}

/** Each claim with the paragraph that holds its cue, in text order. */
function notesByParagraph(claims: readonly Claim[], stretches: readonly Span[]): readonly (readonly number[])[] {
  const notes: number[][] = stretches.map(() => [])
  const inOrder = claims.map((claim, at) => ({ cue: claim.cue, at })).filter(({ cue }) => cue.of !== 'page')
  inOrder.sort((a, b) => a.cue.start - b.cue.start)
  let paragraph = 0
  for (const { cue, at } of inOrder) {
    for (let stretch = stretches[paragraph]; stretch !== undefined && stretch.end <= cue.start; stretch = stretches[++paragraph]);
    const stretch = stretches[paragraph]
    if (stretch !== undefined && overlaps(stretch, cue)) notes[paragraph]?.push(at)
  }
  return notes
}

function paragraphRow(
  pieces: readonly Piece<Mark>[],
  notes: readonly number[],
  claims: readonly Claim[],
  anchors: Anchors,
  view: View,
): Html {
  const noted = notes.flatMap((at) => {
    const claim = claims[at]
    return claim === undefined ? [] : [claimNote(claim, at + 1, anchors, view)]
  })
  return html`<p class="paragraph" dir="auto">${pieces.map((piece) => pieceHtml(piece, anchors, view))}</p>
    ${noted.length === 0 ? '' : html`<ul class="notes" dir="${view.direction}" lang="${view.language}">${noted}</ul>`}`
}

/** No white space may come in: the pieces are parts of one text. */
function pieceHtml(piece: Piece<Mark>, anchors: Anchors, view: View): Html | string {
  if (typeof piece === 'string') return piece
  const { mark, first } = piece
  const inside = piece.inside.map((inner) => pieceHtml(inner, anchors, view))
  switch (mark.kind) {
    case 'credit':
      return html`<span class="credited"${idOf(first ? mark.id : null)}>${inside}</span>`
    case 'said':
      return html`<mark class="said" data-claim="${mark.key}"${idOf(first ? mark.id : null)}>${inside}</mark>`
    case 'speaker':
      return html`<span class="speaker" data-claim="${mark.key}">${inside}</span>`
    case 'cue':
      return html`<a class="cue" data-claim="${mark.key}" data-number="${view.number(mark.number)}" href="#${anchors.note(mark.claim)}">${inside}</a>`
    case 'amount':
      return html`<span class="amount" title="${amountWords(mark.quantity, view)}">${inside}</span>`
    case 'time':
      return timeMark(mark.time, inside, view)
  }
}

function idOf(id: string | null): Html {
  return id === null ? html`` : html` id="${id}"`
}

function timeMark(time: Time, inside: readonly (Html | string)[], view: View): Html {
  const shown = view.dates.interval(time)
  if (shown === null || time.from === null) return html`<span class="time">${inside}</span>`
  return html`<time class="time" datetime="${time.from}" title="${shown}">${inside}</time>`
}
