/** A page as text for people: headline, dateline and chain of each article, then who said what. */
import type { Article, Page } from '../domain/article.js'
import type { Claim } from '../domain/claim.js'
import type { Quantity } from '../domain/quantity.js'
import type { Say } from '../messages.js'
import type { Style } from './terminal.js'

const RED = 31
const GREEN = 32
const YELLOW = 33
const BLUE = 34
const CYAN = 36

/** Pure: the same page, language and style give the same text. */
export function showPage(page: Page, say: Say, style: Style): string {
  const articles = page.articles.map((article) => showArticle(article, say, style))
  const related = page.related.map(({ headline }) => `  · ${style.arabic(headline)}`)
  const list =
    related.length === 0 ? [] : [`${style.dim(say('cli.read.related', { count: related.length }))}\n${related.join('\n')}`]
  return [...articles, ...list].join('\n\n')
}

function showArticle(article: Article, say: Say, style: Style): string {
  const headline = article.headline ?? `${article.text.slice(0, 60)}…`
  const mark = article.role === 'embedded' ? `${style.dim(`[${say('cli.read.embedded')}]`)} ` : ''
  const facts = [
    ['cli.read.dateline', article.dateline?.places.map(style.isolate).join('، ') ?? ''],
    ['cli.read.byline', article.byline === null ? '' : style.isolate(article.byline)],
    ['cli.read.published', article.publishedAt === null ? '' : style.isolate(article.publishedAt)],
    ['cli.read.chain', article.credits.map(({ name }) => style.colour(CYAN, style.isolate(name))).join(' ← ')],
  ].filter(([, value]) => value !== '')
  const lines = facts.map(([key = '', value = '']) => `  ${style.dim(`${say(key)}:`)} ${value}`)
  const claims = article.claims.map((claim, at) => showClaim(claim, at + 1, say, style))
  return [
    `${mark}${style.bold(style.arabic(headline))}`,
    ...lines,
    '',
    say('cli.read.claims', { count: article.claims.length }),
    ...claims,
    ...article.verifications.map(({ words }) => `  ${style.dim(`${say('article.unverified')}:`)} ${style.arabic(words)}`),
  ].join('\n')
}

const STANCE_COLOURS: Partial<Record<Claim['stance'], number>> = {
  denies: RED,
  accuses: RED,
  condemns: RED,
  warns: YELLOW,
  doubts: YELLOW,
  confirms: GREEN,
}

function showClaim(claim: Claim, number: number, say: Say, style: Style): string {
  const speaker = claim.resolved?.words ?? claim.speaker?.words ?? say('cli.read.unknown-speaker')
  const unnamed = claim.anonymous ? ` ${style.dim(`(${say('cli.read.unnamed')})`)}` : ''
  const stance = style.colour(STANCE_COLOURS[claim.stance] ?? BLUE, say(`stance.${claim.stance}`))
  const via =
    claim.via.length === 0
      ? ''
      : ` ${style.dim(say('cli.read.via'))} ${claim.via.map(({ words }) => style.isolate(words)).join(' ← ')}`
  const content = claim.content.map(({ words }) => style.arabic(words)).join(' … ')
  const quoted = claim.mode === 'direct' ? `«${content}»` : content
  const amounts = claim.quantities.map((quantity) => `     ${style.isolate(quantity.words)} = ${style.isolate(amount(quantity))}`)
  return [`  ${number}. ${style.bold(style.isolate(speaker))}${unnamed} · ${stance}${via}`, `     ${quoted}`, ...amounts].join(
    '\n',
  )
}

/** «≥ 175», «0–20», «≈ 2500». */
function amount({ min, max, approx }: Quantity): string {
  const about = approx ? '≈ ' : ''
  if (max === null) return `≥ ${min}`
  return min === max ? `${about}${min}` : `${about}${min}–${max}`
}
