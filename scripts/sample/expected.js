/** What a perfect system finds in the sample edition, from the sources' headers and `events.json`. */
import { embeddedArticles, mainText } from './read-articles.js'

export function expectedReading(edition, events) {
  const articles = edition.articles.map((article) => ({
    id: article.id,
    outlet: article.outlet,
    address: edition.addressOf(article),
    file: edition.fileOf(article),
    published: article.published,
    headline: article.headline,
    byline: article.byline,
    credit: article.credit,
    story: article.story,
    copy: article.copy,
    relayed: article.relayed,
    agency: article.agency,
    ...endsOf(mainText(article)),
    embedded: embeddedArticles(article).map(({ headline, copyOf, text }) => ({ headline, copyOf, ...endsOf(text) })),
    similar: article.blocks
      .filter((block) => block.type === 'similar')
      .flatMap((block) => block.text.split('\n').map((line) => line.slice(2))),
  }))
  return {
    note: 'Made by scripts/build-sample.js: change the sources and build again.',
    furniture: edition.furniture,
    articles,
    stories: groupIds(edition.articles, (article) => article.story),
    copies: groupIds(edition.articles, (article) => article.copy.group),
    ...events,
  }
}

/** Whether a reading has the whole of a text shows at its two ends. */
function endsOf(text) {
  const words = text.split(/\s+/)
  return { begins: words.slice(0, 6).join(' '), ends: words.slice(-6).join(' '), words: words.length }
}

/** Key → ids in order of publication; those without a key are left out. */
function groupIds(articles, keyOf) {
  const groups = {}
  for (const article of articles) {
    const key = keyOf(article)
    if (key === null) continue
    groups[key] ??= []
    groups[key].push(article.id)
  }
  return groups
}
