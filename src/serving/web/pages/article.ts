/** `/articles/:id`: one article with its claims marked and explained, its chain, its copies, and what to read beside it. */
import type { ArticleView } from '../../../ports/readers.js'
import { type Html, html } from '../html.js'
import { anchorsOf } from '../parts/anchors.js'
import { articleReading } from '../parts/article-reading.js'
import { headlineItem, storyPath } from '../parts/headline.js'
import type { View } from '../view.js'

export function articleBody(shown: ArticleView, view: View): Html {
  const { say } = view
  return html`<div class="article-page">
    ${
      shown.story === null
        ? ''
        : html`<p class="of-story">${say('article.story')} <a dir="auto" href="${storyPath(shown.story.id)}">${shown.story.headline}</a></p>`
    }
    ${articleReading(shown.article, { anchors: anchorsOf(), level: 1, url: shown.url }, view)} ${copies(shown, view)}
    <div class="beside">${background(shown, view)} ${similar(shown, view)}</div>
  </div>`
}

function copies({ copies }: ArticleView, view: View): Html {
  if (copies.length === 0) return html``
  const { say } = view
  return html`<section aria-labelledby="copies">
    <h2 id="copies">${say('article.copies', { count: copies.length })}</h2>
    <p class="section-note">${say('article.copies-note')}</p>
    <ul class="copies">${copies.map((copy) => headlineItem(copy, view, html`<span class="badge">${say(`copy.${copy.copy}`)}</span>`))}</ul>
  </section>`
}

function background({ background }: ArticleView, view: View): Html {
  if (background === null) return html``
  return html`<section class="background" aria-labelledby="background">
    <h2 id="background">${view.say('article.background')}</h2>
    <ul>${headlineItem(background, view)}</ul>
  </section>`
}

function similar({ similar }: ArticleView, view: View): Html {
  if (similar.length === 0) return html``
  return html`<section class="similar" aria-labelledby="similar">
    <h2 id="similar">${view.say('article.similar')}</h2>
    <ol>${similar.map((one) => headlineItem(one, view))}</ol>
  </section>`
}
