/** An outlet's articles → its feed, newest first: RSS 2.0 with summaries, Atom and JSON Feed with whole texts. */
import { escapeHtml } from './fill-template.js'
import { bodyHtml, summaryOf } from './render-page.js'

export const feedFiles = { rss: 'feed.xml', atom: 'atom.xml', json: 'feed.json' }

const renderers = { rss, atom, json }

export function renderFeed(outlet, edition) {
  const articles = edition.articles.filter((article) => article.outlet === outlet.id).reverse()
  return renderers[edition.styles[outlet.id].feed](outlet, articles, edition)
}

function rss(outlet, articles, edition) {
  const items = articles.map(
    (article) => `<item>
<title>${escapeHtml(article.headline)}</title>
<link>${edition.addressOf(article)}</link>
<guid isPermaLink="false">${article.id}</guid>
<pubDate>${new Date(article.published).toUTCString()}</pubDate>${element('dc:creator', article.byline)}${element('category', article.section)}
<description>${escapeHtml(`<p>${escapeHtml(summaryOf(article))}</p>`)}</description>
</item>`,
  )
  return `<?xml version="1.0" encoding="${edition.styles[outlet.id].encoding ?? 'utf-8'}"?>
<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel>
<title>${escapeHtml(outlet.name.ar)}</title>
<link>https://${outlet.hosts[0]}/</link>
<description>${escapeHtml(edition.label)}</description>
<language>ar</language>
${items.join('\n')}
</channel>
</rss>
`
}

function element(name, text) {
  return text ? `\n<${name}>${escapeHtml(text)}</${name}>` : ''
}

function atom(outlet, articles, edition) {
  const entries = articles.map(
    (article) => `<entry>
<title>${escapeHtml(article.headline)}</title>
<link rel="alternate" href="${edition.addressOf(article)}"/>
<id>tag:${outlet.hosts[0]},2026:${article.id}</id>
<published>${article.published}</published>
<updated>${article.published}</updated>
<author><name>${escapeHtml(article.byline ?? outlet.name.ar)}</name></author>
<content type="html">${escapeHtml(bodyHtml(article))}</content>
</entry>`,
  )
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="ar">
<title>${escapeHtml(outlet.name.ar)}</title>
<subtitle>${escapeHtml(edition.label)}</subtitle>
<link rel="self" href="${edition.feedOf(outlet.id)}"/>
<link rel="alternate" href="https://${outlet.hosts[0]}/"/>
<id>tag:${outlet.hosts[0]},2026:feed</id>
<updated>${articles[0].published}</updated>
${entries.join('\n')}
</feed>
`
}

function json(outlet, articles, edition) {
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title: outlet.name.ar,
    description: edition.label,
    home_page_url: `https://${outlet.hosts[0]}/`,
    feed_url: edition.feedOf(outlet.id),
    language: 'ar',
    items: articles.map((article) => ({
      id: article.id,
      url: edition.addressOf(article),
      title: article.headline,
      content_html: bodyHtml(article),
      date_published: article.published,
      ...(article.byline === null ? {} : { authors: [{ name: article.byline }] }),
      tags: article.tags,
    })),
  }
  return `${JSON.stringify(feed, null, 1)}\n`
}
