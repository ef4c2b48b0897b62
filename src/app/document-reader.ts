/** Reads kept documents with the core: a record is one article already, a page is taken apart. */
import type { Article } from '../domain/article.js'
import type { ReadDocument, ReceivedDocument } from '../ports/archive.js'
import type { DocumentReader } from '../ports/reading.js'
import type { Reading } from '../reading/index.js'

/** Reads in this thread. */
export function openReader(reading: Reading): DocumentReader {
  return {
    width: 0,
    read: async (documents) => documents.map((document) => readDocument(reading, document)),
    close: async () => {},
  }
}

/** Never throws: a document on which the reading fails, by a fault of ours, is kept with its text and without a reading. */
export function readDocument(reading: Reading, document: ReceivedDocument): ReadDocument {
  try {
    return readBy(reading, document)
  } catch (error) {
    const problem = { code: 'import.not-read', values: { reason: error instanceof Error ? error.message : String(error) } }
    return { document, frame: null, articles: [unread(document)], problem }
  }
}

function readBy(reading: Reading, document: ReceivedDocument): ReadDocument {
  const { url, declared, content, articleId: id } = document
  if (content.kind === 'record') {
    const { title: headline, outlet, byline, publishedAt } = declared
    const article = reading.readArticle({ id, text: content.text, headline, publishedAt, outlet, url, byline })
    return { document, frame: null, articles: [article] }
  }
  const page = reading.readPage({ content: content.bytes, url, publishedAt: declared.publishedAt, outlet: declared.outlet })
  const { title, language, related, problems } = page
  const problem = page.articles.length === 0 ? problems[0] : undefined
  return {
    document,
    frame: { title, language, related, problems },
    articles: page.articles,
    ...(problem === undefined ? {} : { problem }),
  }
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
    times: [],
    places: [],
  }
}
