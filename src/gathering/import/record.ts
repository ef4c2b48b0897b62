/** One line of an NDJSON archive as a document: {id?, text or body, title or headline?, publishedAt, outlet, url?, author or byline?, source?}. */
import type { Problem } from '../../domain/problem.js'
import type { ReceivedDocument } from '../../ports/archive.js'
import { documentOf } from './identity.js'

export function readRecord(line: string, receivedAt: number): ReceivedDocument | Problem {
  const record = parse(line)
  if (record === null) return { code: 'import.not-json' }
  const field = (...names: readonly string[]) => {
    for (const name of names) {
      const value = record[name]
      if (typeof value === 'string' && value.trim() !== '') return value
      if (typeof value === 'number' && name === 'id') return String(value)
    }
    return null
  }
  const text = field('text', 'body')
  if (text === null) return { code: 'import.no-text', values: { fields: 'text, body' } }
  const publishedAt = field('publishedAt')
  if (publishedAt === null) return { code: 'import.no-field', values: { field: 'publishedAt' } }
  if (Number.isNaN(Date.parse(publishedAt)))
    return { code: 'import.bad-date', values: { field: 'publishedAt', value: publishedAt.slice(0, 40) } }
  const url = field('url')
  const outlet = field('outlet') ?? hostOf(url)
  if (outlet === null) return { code: 'import.no-field', values: { field: 'outlet' } }
  return documentOf({
    id: field('id'),
    url,
    declared: {
      title: field('title', 'headline'),
      outlet,
      byline: field('author', 'byline'),
      publishedAt,
      source: field('source'),
      fiction: false,
    },
    receivedAt,
    content: { kind: 'record', text: text.replace(UNSTORABLE, '\ufffd') },
    path: null,
  })
}

/** Halves of surrogate pairs, and NUL, which not every database takes: replaced one for one, so that offsets stay. */
const UNSTORABLE = /[\p{Surrogate}\0]/gu

function parse(line: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(line)
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : null
  } catch {
    return null
  }
}

function hostOf(url: string | null): string | null {
  return url !== null && URL.canParse(url) ? new URL(url).host : null
}
