/** Reads kept documents with the core: a record is one article already, a page is taken apart. */
import type { Article } from '../domain/article.js'
import type { Problem } from '../domain/problem.js'
import type { RelatedArticle } from '../domain/relation.js'
import type { PageFrame, ReadDocument, ReceivedDocument } from '../ports/archive.js'
import type { DocumentReader } from '../ports/reading.js'
import type { Reading } from '../reading/index.js'
import type { Features } from '../relating/features/article-features.js'
import { encodeFeatures } from '../relating/index.js'

export interface ReaderTools {
  readonly reading: Reading
  readonly features: Features
}

/** Reads in this thread. */
export function openReader(tools: ReaderTools): DocumentReader {
  return {
    width: 0,
    read: async (documents) => documents.map((document) => readDocument(document, tools)),
    close: async () => {},
  }
}

/** Never throws: a document on which the reading fails, by a fault of ours, is kept with its text and without a reading. */
export function readDocument(document: ReceivedDocument, tools: ReaderTools): ReadDocument {
  const { frame, articles, problem } = readSafely(document, tools.reading)
  const features = articles.map((article) => encodeFeatures(tools.features.of(relatedArticle(article, document, tools.reading))))
  return { document, frame, articles, features, ...(problem === undefined ? {} : { problem }) }
}

interface Read {
  readonly frame: PageFrame | null
  readonly articles: readonly Article[]
  readonly problem?: Problem | undefined
}

function readSafely(document: ReceivedDocument, reading: Reading): Read {
  try {
    return document.content.kind === 'record'
      ? readRecord(document, document.content.text, reading)
      : readPage(document, document.content.bytes, reading)
  } catch (error) {
    const problem = { code: 'import.not-read', values: { reason: error instanceof Error ? error.message : String(error) } }
    return { frame: null, articles: [unread(document)], problem }
  }
}

function readRecord({ articleId: id, url, declared }: ReceivedDocument, text: string, reading: Reading): Read {
  const { title: headline, outlet, byline, publishedAt } = declared
  return { frame: null, articles: [reading.readArticle({ id, text, headline, publishedAt, outlet, url, byline })] }
}

function readPage({ url, declared }: ReceivedDocument, bytes: Uint8Array, reading: Reading): Read {
  const page = reading.readPage({ content: bytes, url, publishedAt: declared.publishedAt, outlet: declared.outlet })
  const { title, language, related, problems, articles } = page
  return { frame: { title, language, related, problems }, articles, problem: articles.length === 0 ? problems[0] : undefined }
}

function unread({ articleId, declared, content }: ReceivedDocument): Article {
  return {
    id: articleId,
    role: 'main',
    headline: declared.title,
    text: content.kind === 'record' ? content.text : '',
    dateline: null,
    byline: declared.byline,
    publishedAt: declared.publishedAt,
    outlet: declared.outlet,
    credits: [],
    claims: [],
    verifications: [],
    times: [],
    places: [],
  }
}

function relatedArticle(article: Article, { url, declared, receivedAt }: ReceivedDocument, { outlets }: Reading): RelatedArticle {
  const published = Date.parse(article.publishedAt ?? declared.publishedAt ?? '')
  return {
    id: article.id,
    outlet: article.outlet,
    url,
    publishedAt: Number.isNaN(published) ? receivedAt : published,
    headline: article.headline ?? '',
    text: article.text,
    creditedTo: article.credits.filter(({ role }) => role === 'agency' || role === 'relayed-outlet').map(({ name }) => name),
    places: article.places.map(({ name, words }) => name ?? words),
    fromAgency: outlets.byName(article.outlet)?.kind === 'agency',
    timeTrusted: !Number.isNaN(published),
  }
}
