/** `/about`: what the labels mean, and what is never said. */
import { type Html, html } from '../html.js'
import type { View } from '../view.js'

const STANCES = [
  'says',
  'confirms',
  'denies',
  'announces',
  'accuses',
  'warns',
  'demands',
  'promises',
  'expects',
  'condemns',
  'doubts',
]
const COPIES = ['identical', 'near', 'excerpt', 'partial', 'quotation']
const RULES = ['verdict', 'words', 'outlets', 'hedges', 'dateline', 'background', 'texts']
const KEYS = ['/', 'j', 'k']

export function aboutBody(view: View): Html {
  const { say } = view
  return html`<div class="about-page prose">
    <header class="page-head"><h1>${say('about.title')}</h1><p class="lead">${say('about.lead')}</p></header>
    <h2>${say('about.labels')}</h2>
    <dl class="glossary">
      ${term(html`<span class="badge badge-stated">${say('label.stated')}</span>`, 'about.stated', view)}
      ${term(html`<span class="badge badge-inferred">${say('label.inferred')}</span>`, 'about.inferred', view)}
      ${term(html`<span class="badge badge-unnamed">${say('speaker.unnamed')}</span>`, 'about.unnamed', view)}
      ${term(say('about.origin-term'), 'about.origin', view)} ${term(say('chain.title'), 'about.chain', view)}
    </dl>
    <h2>${say('about.amounts')}</h2>
    <p>${say('about.amounts-text')}</p>
    <dl class="glossary glossary-short">
      ${['=', '≥', '≤', '≈'].map((sign, at) => term(html`<b class="sign" dir="ltr">${sign}</b>`, `about.sign.${at + 1}`, view))}
    </dl>
    <h2>${say('about.stances')}</h2>
    <dl class="glossary">
      ${STANCES.map((stance) => term(html`<span class="badge stance stance-${stance}">${say(`stance.${stance}`)}</span>`, `about.stance.${stance}`, view))}
    </dl>
    <h2>${say('about.copies')}</h2>
    <dl class="glossary">${COPIES.map((copy) => term(html`<span class="badge">${say(`copy.${copy}`)}</span>`, `about.copy.${copy}`, view))}</dl>
    <h2>${say('about.rules')}</h2>
    <ul>${RULES.map((rule) => html`<li>${say(`about.rule.${rule}`)}</li>`)}</ul>
    <h2>${say('about.keys')}</h2>
    <dl class="glossary glossary-short">${KEYS.map((key, at) => term(html`<kbd>${key}</kbd>`, `about.key.${at + 1}`, view))}</dl>
  </div>`
}

function term(name: Html | string, text: string, { say }: View): Html {
  return html`<div><dt>${name}</dt><dd>${say(text)}</dd></div>`
}
