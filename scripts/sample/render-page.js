/** One article → its outlet's page: template values and the body's HTML. */
import { escapeHtml, fillTemplate } from './fill-template.js'
import { mainText } from './read-articles.js'

const weekdays = ['الأحد', 'الاثنين', 'الثلاثاء', 'الأربعاء', 'الخميس', 'الجمعة', 'السبت']
const hijri = new Intl.DateTimeFormat('en-u-ca-islamic-umalqura', {
  day: 'numeric',
  month: 'numeric',
  year: 'numeric',
  timeZone: 'UTC',
})

/** Year, month, day, time and the rest by which addresses and printed dates are patterned; all as the outlet's clock shows them. */
function dateParts(article) {
  const [yyyy, mm, dd] = article.published.slice(0, 10).split('-')
  const day = new Date(`${article.published.slice(0, 10)}T00:00:00Z`)
  const lunar = Object.fromEntries(hijri.formatToParts(day).map(({ type, value }) => [type, value]))
  return {
    yyyy,
    mm,
    dd,
    d: String(Number(dd)),
    time: article.published.slice(11, 16),
    weekday: weekdays[day.getUTCDay()],
    hijriDay: lunar.day,
    hijriYear: lunar.year,
    name: article.name,
  }
}

function fillPattern(pattern, parts) {
  return pattern.replace(/\{(\w+)\}/g, (_, name) => parts[name])
}

/** «/2026/03/01/name.html»: the page's path on its outlet's host. */
export function pathOf(article, style) {
  return fillPattern(style.address, dateParts(article))
}

function printedDate(article, style) {
  const date = fillPattern(style.date, dateParts(article))
  return style.digits === 'arab' ? date.replace(/\d/g, (digit) => String.fromCharCode(0x660 + Number(digit))) : date
}

/** `edition` knows every article's address, its outlet's style and what stands beside it. */
export function renderPage(article, edition) {
  const style = edition.styles[article.outlet]
  const related = edition.relatedTo(article)
  const text = (value) => escapeHtml(value ?? '')
  return fillTemplate(edition.templateOf(article.outlet), {
    outlet: text(edition.outlets[article.outlet].name.ar),
    label: text(edition.label),
    address: edition.addressOf(article),
    feed: edition.feedOf(article.outlet) ?? '',
    headline: text(article.headline),
    summary: text(summaryOf(article)),
    published: article.published,
    date: printedDate(article, style),
    byline: text(article.byline),
    section: text(article.section),
    credit: article.blocks.some((block) => block.type === 'credit') ? '' : text(article.credit),
    text: text(mainText(article)),
    body: article.blocks.map((block) => blockHtml(block, article, edition)).join('\n'),
    bodyBr: article.blocks.map((block) => lines(block.text)).join('<br><br>\n'),
    related: related.map((other) => `<li><a href="${edition.addressOf(other)}">${text(other.headline)}</a></li>`).join(''),
    relatedBr: related.map((other) => `<a href="${edition.addressOf(other)}">${text(other.headline)}</a><br>`).join('\n'),
    tags: article.tags.map((tag) => `<a href="/tag">${text(tag)}</a>`).join(' '),
    tagItems: article.tags.map((tag) => `<li>${text(tag)}</li>`).join(''),
  })
}

/** The first paragraph, cut at a word; what feeds and descriptions carry. */
export function summaryOf(article) {
  const first = article.blocks.find((block) => block.type === 'text').text
  return first.length <= 180 ? first : `${first.slice(0, first.lastIndexOf(' ', 180))}...`
}

/** Headings and paragraphs alone, for feeds that carry the whole article. */
export function bodyHtml(article) {
  return mainText(article)
    .split('\n\n')
    .map((paragraph) => `<p>${lines(paragraph)}</p>`)
    .join('\n')
}

function lines(text) {
  return escapeHtml(text).replaceAll('\n', '<br>\n')
}

function blockHtml(block, article, edition) {
  const words = escapeHtml(block.text)
  switch (block.type) {
    case 'text':
      return `<p>${lines(block.text)}</p>`
    case 'heading':
      return `<h2>${words}</h2>`
    case 'figure':
      return `<figure><img src="/photo.jpg" alt=""><figcaption>${words}</figcaption></figure>`
    case 'video':
      return '<video controls><source src="/video.mp4" type="video/mp4">Your browser does not support the video tag.</video>'
    case 'post':
      return `<blockquote class="post">${words}</blockquote>`
    case 'credit':
      return `<p>${escapeHtml(article.credit)}</p>`
    case 'read-also': {
      const other = edition.articles.find(({ id }) => id === block.of)
      return `<div class="inline-link">اقرأ أيضاً: <a href="${edition.addressOf(other)}">${escapeHtml(other.headline)}</a></div>`
    }
    case 'embedded':
      return `<p><strong>إقرأ أيضاً:</strong></p>\n<p><strong>${words}</strong></p>`
    case 'similar':
      return `<h4>مقالات مشابهة</h4>\n<ul>${block.text
        .split('\n')
        .map((headline) => `<li><a href="/n/archive">${escapeHtml(headline.replace(/^• /, ''))}</a></li>`)
        .join('')}</ul>`
    default:
      throw new Error(`${article.id}: no such block as [${block.type}]`)
  }
}
