/** The pages for what is not there, cannot be asked so, or went wrong with us. */
import { type Html, html } from '../html.js'
import type { View } from '../view.js'

export type ProblemStatus = 400 | 404 | 405 | 413 | 421 | 500

export function problemBody(status: ProblemStatus, view: View): Html {
  const { say } = view
  return html`<div class="problem-page">
    <p class="status" aria-hidden="true">${view.number(status)}</p>
    <h1>${say(`status.${status}`)}</h1>
    <p>${say(`status.${status}.help`)}</p>
    <p><a href="/">${say('nav.front')}</a></p>
  </div>`
}
