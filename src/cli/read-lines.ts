/** The line by line forms of isnad read: NDJSON of articles, and a batch of pages. */
import type { Readable } from 'node:stream'
import type { Tools } from '../app.js'
import type { Page } from '../domain/article.js'
import { IsnadError } from '../domain/isnad-error.js'
import { readInput } from './input.js'
import { linesOf } from './lines.js'
import { say } from './terminal.js'

type Json = Readonly<Record<string, unknown>>

/** {id, text or body, publishedAt, outlet, title} a line → one Article a line. False where a line was wrong; the rest is done. */
export async function answerArticles(
  { reading }: Tools,
  input: Readable,
  print: (line: string) => void,
  complain: (line: number, message: string) => void,
): Promise<boolean> {
  let number = 0
  let done = true
  for await (const line of linesOf(input)) {
    number++
    if (line.trim() === '') continue
    const record = parse(line)
    const text = record === null ? null : (words(record.text) ?? words(record.body))
    if (record === null || text === null) {
      complain(number, say(record === null ? 'error.line.not-json' : 'error.line.without-text'))
      done = false
      continue
    }
    const article = reading.readArticle({
      id: words(record.id) ?? String(number),
      text,
      headline: words(record.title) ?? words(record.headline),
      publishedAt: words(record.publishedAt),
      outlet: words(record.outlet),
      url: words(record.url),
      byline: words(record.author) ?? words(record.byline),
    })
    print(JSON.stringify(article))
  }
  return done
}

/** {id, path, url} a line → {id, page} a line. A page that cannot be read is answered with its problem. */
export async function answerBatch({ reading }: Tools, input: Readable, print: (line: string) => void): Promise<boolean> {
  let done = true
  for await (const line of linesOf(input)) {
    if (line.trim() === '') continue
    const record = parse(line)
    const id = record?.id ?? null
    const path = words(record?.path)
    const url = words(record?.url)
    try {
      if (record === null || path === null) throw new IsnadError(record === null ? 'line.not-json' : 'line.without-path')
      const content = await readInput(path)
      const page = reading.readPage({ content, url, publishedAt: words(record.publishedAt), outlet: words(record.outlet) })
      done &&= page.articles.length > 0
      print(JSON.stringify({ id, page }))
    } catch (error) {
      if (!(error instanceof IsnadError)) throw error
      done = false
      print(JSON.stringify({ id, page: unread(url, error) }))
    }
  }
  return done
}

function unread(url: string | null, { code, values }: IsnadError): Page {
  return { url, title: null, language: null, text: '', articles: [], related: [], problems: [{ code, values }] }
}

function parse(line: string): Json | null {
  try {
    const value: unknown = JSON.parse(line)
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : null
  } catch {
    return null
  }
}

function words(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : typeof value === 'number' ? String(value) : null
}
