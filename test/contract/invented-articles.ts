/** Invented records and articles for the tests of stores. */
import type { Article } from '../../src/domain/article.js'
import type { Claim } from '../../src/domain/claim.js'
import type { ReadDocument, ReceivedDocument } from '../../src/ports/archive.js'

export interface Invented {
  readonly id: string
  readonly text: string
  readonly headline?: string
  readonly outlet?: string
  readonly publishedAt?: string
  readonly speaker?: string
}

/** A record with one article, as if it had been read. */
export function invented({
  id,
  text,
  headline = '',
  outlet = 'صحيفة الموج',
  publishedAt = '2026-03-01T08:00:00Z',
  speaker,
}: Invented): ReadDocument {
  const article: Article = {
    id,
    role: 'main',
    headline,
    text,
    dateline: null,
    byline: null,
    publishedAt,
    outlet,
    credits: [{ role: 'publisher', name: outlet, evidence: null, stated: true }],
    claims: speaker === undefined ? [] : [claimOf(text, speaker)],
    verifications: [],
    times: [],
    places: [],
  }
  return {
    document: recordOf(id, text, headline, outlet, publishedAt),
    frame: null,
    articles: [article],
    features: [Buffer.from(id)],
  }
}

function recordOf(id: string, text: string, title: string, outlet: string, publishedAt: string): ReceivedDocument {
  return {
    key: `id:${outlet}/${id}`,
    articleId: id,
    url: `https://mawj.example/${id}`,
    declared: { title, outlet, byline: null, publishedAt, source: null, fiction: true },
    receivedAt: Date.parse('2026-03-09T00:00:00Z'),
    content: { kind: 'record', text },
    hash: `${text}|${title}|${publishedAt}`,
  }
}

function claimOf(text: string, speaker: string): Claim {
  const at = text.indexOf(speaker)
  const evidence = { start: at, end: at + speaker.length, words: speaker }
  return {
    cue: { start: 0, end: 3, words: text.slice(0, 3) },
    speaker: evidence,
    resolved: evidence,
    kind: 'person',
    anonymous: false,
    anonymity: null,
    via: [],
    content: [],
    mode: 'indirect',
    stance: 'says',
    quantities: [],
    times: [],
    places: [],
    parent: null,
    confidence: 0.8,
  }
}

/** A page with a main and an embedded article. */
export function inventedPage(url: string, texts: readonly string[]): ReadDocument {
  const [first] = [invented({ id: 'page', text: texts[0] ?? '' })]
  const document: ReceivedDocument = {
    key: `url:${url}`,
    articleId: 'page-of-mawj',
    url,
    declared: { title: null, outlet: null, byline: null, publishedAt: null, source: null, fiction: true },
    receivedAt: Date.parse('2026-03-09T00:00:00Z'),
    content: { kind: 'page', bytes: Buffer.from(`<html><body>${texts.map((text) => `<p>${text}</p>`).join('')}</body></html>`) },
    hash: texts.join('|'),
  }
  const articles = texts.map(
    (text, at): Article => ({ ...(first?.articles[0] as Article), role: at === 0 ? 'main' : 'embedded', text }),
  )
  return {
    document,
    frame: { title: 'صفحة', language: 'ar', related: [], problems: [] },
    articles,
    features: texts.map((text) => Buffer.from(text)),
  }
}
