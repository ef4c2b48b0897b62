/** The chain a report was handed on by, drawn from the publisher back to the speakers; stated hops solid, inferred ones dashed. */
import type { Article } from '../../../domain/article.js'
import type { Claim } from '../../../domain/claim.js'
import type { Credit, CreditRole } from '../../../domain/credit.js'
import { type Html, html } from '../html.js'
import type { View } from '../view.js'
import type { Anchors } from './anchors.js'
import { anonymousBadge, speakerName, speakerWords } from './claim-note.js'
import { outletName } from './headline.js'

const FROM_THE_PAGE_OUTWARD: readonly CreditRole[] = ['publisher', 'writer', 'relayed-outlet', 'agency']

/** More speakers than this are counted, not listed. */
const MOST_SPEAKERS = 6

export interface Speaker {
  readonly name: string | null
  /** Their first claim, which the chain links to. */
  readonly claim: Claim
  readonly claims: number
}

/** Credits from the page outward; the publisher is always the first. */
export function hopsOf(article: Article): readonly Credit[] {
  const known = FROM_THE_PAGE_OUTWARD.flatMap((role) => article.credits.filter((credit) => credit.role === role))
  if (known[0]?.role === 'publisher' || article.outlet === null) return known
  return [{ role: 'publisher', name: article.outlet, evidence: null, stated: true }, ...known]
}

/** Who speaks in an article, by the fullest name, in order of their first claim; those that are not known come last. */
export function speakersOf(claims: readonly Claim[]): readonly Speaker[] {
  const found = new Map<string, Speaker>()
  for (const claim of claims) {
    const name = speakerName(claim)
    const before = found.get(name ?? '')
    found.set(name ?? '', { name, claim: before?.claim ?? claim, claims: (before?.claims ?? 0) + 1 })
  }
  const speakers = [...found.values()]
  return [...speakers.filter(({ name }) => name !== null), ...speakers.filter(({ name }) => name === null)]
}

/** True where nothing says where the publisher has its words from. */
export function endsAtPublisher(hops: readonly Credit[]): boolean {
  return hops.every(({ role }) => role === 'publisher')
}

export function creditChain(article: Article, anchors: Anchors, view: View): Html {
  const { say } = view
  const hops = hopsOf(article)
  const speakers = speakersOf(article.claims)
  return html`<section class="chain-box" aria-labelledby="${anchors.heading('chain')}">
    <h2 class="kicker" id="${anchors.heading('chain')}">${say('chain.title')}</h2>
    <ol class="chain">
      ${hops.map((hop, at) => hopItem(hop, anchors.credit(at), view))} ${speakers.length === 0 ? '' : speakersItem(speakers, anchors, view)}
    </ol>
    ${whatIsMissing(hops, view)}
    <p class="legend">
      <span class="line" aria-hidden="true"></span>${say('label.stated')}
      <span class="line line-dashed" aria-hidden="true"></span>${say('label.inferred')}
    </p>
  </section>`
}

/** Says so where the chain is not complete; an agency's own report begins with it. Of agencies only a word that names none («وكالات») is in no registry. */
function whatIsMissing(hops: readonly Credit[], view: View): Html {
  const nobody = hops.find(({ role, name }) => role === 'agency' && view.outlet(name).kind === null)
  if (nobody !== undefined) return html`<p class="chain-note">${view.say('chain.names-nobody', { words: nobody.name })}</p>`
  const begins = hops[0] !== undefined && view.outlet(hops[0].name).kind === 'agency'
  return endsAtPublisher(hops) && !begins ? html`<p class="chain-note">${view.say('chain.incomplete')}</p>` : html``
}

function hopItem(hop: Credit, anchor: string, view: View): Html {
  const { say } = view
  return html`<li class="${hop.stated ? 'hop' : 'hop hop-inferred'}">
    <span class="role">${say(`credit.${hop.role}`)}</span>
    <strong>${hop.role === 'writer' ? html`<bdi>${hop.name}</bdi>` : outletName(hop.name, view)}</strong>
    ${hop.stated ? '' : html`<span class="badge badge-inferred">${say('label.inferred')}</span>`}${hopWords(hop, anchor, view)}
  </li>`
}

/** The words that show the hop; those inside the article link to where they stand. */
function hopWords(hop: Credit, anchor: string, view: View): Html {
  if (hop.evidence === null) return hop.stated ? html`<small>${view.say('chain.by-page')}</small>` : html``
  const words = html`<q dir="auto">${hop.evidence.words}</q>`
  if (hop.evidence.of === 'page' || !view.fullText) return html`<small>${words}</small>`
  return html`<small><a href="#${anchor}">${words}</a></small>`
}

function speakersItem(speakers: readonly Speaker[], anchors: Anchors, view: View): Html {
  const { say } = view
  const listed = speakers.slice(0, MOST_SPEAKERS)
  const rest = speakers.length - listed.length
  return html`<li class="hop hop-speakers">
    <span class="role">${say('chain.speakers', { count: speakers.length })}</span>
    <ul>
      ${listed.map(
        ({ name, claim, claims }) =>
          html`<li>
            <a href="#${anchors.note(claim)}">${speakerWords(name, view)}</a>
            ${anonymousBadge({ anonymous: claim.anonymous, anonymity: null }, view)}
            ${claim.via.length === 0 ? '' : html`<small>${say('claim.via')} <bdi>${claim.via.map(({ words }) => words).join('، ')}</bdi></small>`}
            <small>${say('count.claims', { count: claims })}</small>
          </li>`,
      )}
      ${rest === 0 ? '' : html`<li class="unknown">${say('chain.more-speakers', { count: rest })}</li>`}
    </ul>
  </li>`
}
