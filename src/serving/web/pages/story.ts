/** `/stories/:id`: one story, its articles by origin and its speakers side by side. */
import type { HandCorrection, OriginGroup, SpeakerClaims, StoryView } from '../../../ports/readers.js'
import { type Html, html } from '../html.js'
import { anchorsOf } from '../parts/anchors.js'
import { anonymousBadge, claimContent, claimFacts, speakerWords, stanceBadge } from '../parts/claim-note.js'
import { articlePath, headlineItem, outletName, publishedTime } from '../parts/headline.js'
import { originDots, outletList, storyCounts } from '../parts/story-counts.js'
import { storyTimeline } from '../parts/story-timeline.js'
import type { View } from '../view.js'
import { storyItem } from './front.js'

/** More claims of one speaker than this are folded away. */
const OPEN_CLAIMS = 4
/** More speakers than this are folded away. */
const OPEN_SPEAKERS = 12

export function storyBody(story: StoryView, view: View): Html {
  const { say } = view
  return html`<article class="story-page">
    <header class="page-head story-head">
      <h1 class="headline" dir="auto">${story.headline}</h1>
      <p class="lead" dir="auto">${story.lead}</p>
      <div class="story-foot">${originDots(story, view)} ${storyCounts(story, view)} ${outletList(story.outlets, view)}</div>
      ${story.corrections.length === 0 ? '' : html`<ul class="meta">${story.corrections.map((one) => handCorrection(one, view))}</ul>`}
    </header>
    ${storyTimeline(story, view)}
    <section aria-labelledby="speakers">
      <h2 id="speakers">${say('story.speakers')}</h2>
      <p class="section-note">${say('story.speakers-note')}</p>
      ${story.speakers.length === 0 ? html`<p class="empty">${say('story.no-claims')}</p>` : speakers(story.speakers, view)}
    </section>
    <section aria-labelledby="origins">
      <h2 id="origins">${say('story.by-origin')}</h2>
      <p class="section-note">${say('story.by-origin-note')}</p>
      <div class="origin-groups">${story.byOrigin.map((group) => originGroup(group, view))}</div>
    </section>
    ${
      story.earlier.length === 0
        ? ''
        : html`<section aria-labelledby="earlier"><h2 id="earlier">${say('story.earlier')}</h2>
            <ol class="stories">${story.earlier.map((before) => storyItem(before, view))}</ol></section>`
    }
  </article>`
}

function handCorrection({ kind, at }: HandCorrection, view: View): Html {
  return html`<li><span class="badge">${view.say('story.by-hand')}</span> ${view.say(`story.by-hand.${kind}`)} ${publishedTime(at, null, view)}</li>`
}

function speakers(list: readonly SpeakerClaims[], view: View): Html {
  const columns = list.map((speaker) => speakerColumn(speaker, view))
  return html`<div class="speakers">${columns.slice(0, OPEN_SPEAKERS)}</div>
    ${
      columns.length <= OPEN_SPEAKERS
        ? ''
        : html`<details><summary>${view.say('story.more-speakers', { count: columns.length - OPEN_SPEAKERS })}</summary>
            <div class="speakers">${columns.slice(OPEN_SPEAKERS)}</div></details>`
    }`
}

function speakerColumn(speaker: SpeakerClaims, view: View): Html {
  const { say } = view
  const claims = speaker.claims.map((claim) => speakerClaim(claim, view))
  const [first] = speaker.claims
  return html`<section class="speaker-card${speaker.anonymous ? ' speaker-unnamed' : ''}">
    <h3>${speakerWords(speaker.speaker, view)}</h3>
    <p class="meta"><span>${say(`kind.${speaker.kind}`)}</span> <span>${say('count.claims', { count: speaker.claims.length })}</span></p>
    ${speaker.anonymous ? html`<p>${anonymousBadge({ anonymous: true, anonymity: first?.claim.anonymity ?? null }, view)}</p>` : ''}
    <ul>${claims.slice(0, OPEN_CLAIMS)}</ul>
    ${
      claims.length <= OPEN_CLAIMS
        ? ''
        : html`<details><summary>${say('story.more-claims', { count: claims.length - OPEN_CLAIMS })}</summary><ul>${claims.slice(OPEN_CLAIMS)}</ul></details>`
    }
  </section>`
}

function speakerClaim({ claim, article, alsoIn }: SpeakerClaims['claims'][number], view: View): Html {
  const { say } = view
  const target = view.fullText ? anchorsOf().said(claim) : anchorsOf().note(claim)
  return html`<li class="claim">
    ${stanceBadge(claim, view)} ${claimContent(claim, view)} ${claimFacts(claim, view)}
    <p class="meta">
      <a href="${articlePath(article.id)}#${target}">${say('claim.in')} ${outletName(article.outlet, view)}</a>
      ${publishedTime(article.publishedAt, article.outlet, view)}
      ${
        alsoIn.length === 0
          ? ''
          : html`<span>${say('claim.also-in', { count: alsoIn.length })}
              ${alsoIn.map((other) => html`<a href="${articlePath(other.id)}">${outletName(other.outlet, view)}</a> `)}</span>`
      }
    </p>
  </li>`
}

function originGroup(group: OriginGroup, view: View): Html {
  const { say } = view
  const [first, ...copies] = group.articles
  const known = group.origin !== null
  return html`<section class="origin${known ? '' : ' origin-unknown'}">
    <h3>
      ${known ? outletName(group.origin, view) : html`<span class="unknown">${say('origin.unknown')}</span>`}
      ${known ? statedBadge(group.stated, view) : ''}
      <span class="meta">${say('count.articles', { count: group.articles.length })}</span>
    </h3>
    <ul>${first === undefined ? '' : headlineItem(first, view, copyBadge(first, group, view))}</ul>
    ${
      copies.length === 0
        ? ''
        : html`<details${copies.length <= 2 ? html` open` : ''}><summary>${say('origin.copies', { count: copies.length })}</summary>
            <ul class="copies">${copies.map((copy) => headlineItem(copy, view, copyBadge(copy, group, view)))}</ul></details>`
    }
  </section>`
}

function copyBadge(article: OriginGroup['articles'][number], group: OriginGroup, view: View): Html {
  return html`${article.copy === 'own' ? '' : html`<span class="badge">${view.say(`copy.${article.copy}`)}</span>`}
    ${group.origin !== null && group.stated && !article.stated ? statedBadge(false, view) : ''}`
}

export function statedBadge(stated: boolean, { say }: View): Html {
  return stated
    ? html`<span class="badge badge-stated">${say('label.stated')}</span>`
    : html`<span class="badge badge-inferred">${say('label.inferred')}</span>`
}
