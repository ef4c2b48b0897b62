/** An amount as it was printed, with what it states: = 4, ≥ 175, ≈ 20–99. The hedge is never left out. */
import type { Quantity } from '../../../domain/quantity.js'
import { type Html, html } from '../html.js'
import type { View } from '../view.js'

/** What the words state, in signs: read alike in both languages, always left to right. */
export function amountSigns(quantity: Quantity, number: (value: number) => string): string {
  const { min, max, approx } = quantity
  if (max === null) return `≥ ${number(min)}`
  if (min === max) return `${approx ? '≈' : '='} ${number(min)}`
  if (min === 0 && !approx) return `≤ ${number(max)}`
  return `${approx ? '≈ ' : ''}${number(min)}–${number(max)}`
}

/** The same in words, for those who hear the page and for the tooltip. */
export function amountWords(quantity: Quantity, { say }: View): string {
  const { min, max, approx } = quantity
  if (max === null) return say('amount.at-least', { min })
  if (min === max) return say(approx ? 'amount.about' : 'amount.exactly', { min })
  if (min === 0 && !approx) return say('amount.at-most', { max })
  return say(approx ? 'amount.about-between' : 'amount.between', { min, max })
}

export function amountChip(quantity: Quantity, view: View): Html {
  return html`<span class="chip${quantity.approx || quantity.max !== quantity.min ? ' chip-hedged' : ''}"
    ><bdi>${quantity.words}</bdi> <b dir="ltr" aria-hidden="true">${amountSigns(quantity, view.number)}</b
    ><span class="unseen"> (${amountWords(quantity, view)})</span></span
  >`
}
