/** `isnad stories`: lists the store's; with `--articles FILE` groups the articles of a file, {id, story} a line, with nothing stored. */
import type { Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import type { Command } from 'commander'
import { openGrouping } from '../app.js'
import { IsnadError } from '../domain/isnad-error.js'
import type { RelatedArticle } from '../domain/relation.js'
import { openInput } from './input.js'
import { linesOf } from './lines.js'
import { complain, say, styleFor } from './terminal.js'
import { onStore, type StoreOptions, withApp } from './with-app.js'

interface Options extends StoreOptions {
  readonly articles?: string
  readonly json?: boolean
  readonly after?: string
}

export function addStories(program: Command): void {
  onStore(program.command('stories'))
    .description('List the stories of the store; with --articles, group the articles of a file instead, with nothing stored')
    .option(
      '--articles <file>',
      'NDJSON(.gz) of articles ({id, text or body, publishedAt, outlet, title}), or - for standard input: {id, story} a line',
    )
    .option('--after <page>', 'the next page, by what the page before ended with')
    .option('--json', 'print JSON')
    .action(async ({ articles, ...options }: Options) => {
      if (articles === undefined) await listStories(options)
      else if (!(await printStories(articles))) process.exitCode = 1
    })
}

const SHOWN = 20

async function listStories({ after, json, ...options }: Options): Promise<void> {
  await withApp(options, async ({ readers }) => {
    const { stories, next } = await readers.latestStories({ limit: SHOWN, after: after ?? null })
    const print = (line: string) => process.stdout.write(`${line}\n`)
    if (json === true) return void print(JSON.stringify({ stories, next }))
    const style = styleFor(process.stdout)
    for (const { id, headline, articles, lastAt } of stories) {
      print(style.bold(style.arabic(headline)))
      print(style.dim([say('count.articles', { count: articles }), lastAt, id].join(' · ')))
    }
    if (next !== null) print(style.dim(say('search.next', { page: next })))
  })
}

/** False where the file or a line of it could not be read, which is said on standard error; the rest is done. */
async function printStories(path: string): Promise<boolean> {
  const grouping = openGrouping()
  let lineNumber = 0
  let last = 0
  let done = true
  try {
    for await (const line of linesOf(await openPlain(path))) {
      lineNumber++
      if (line.trim() === '') continue
      const article = articleOf(line, last)
      if (typeof article === 'string' || !grouping.take(article)) {
        complain(`${path}:${lineNumber}`, say(typeof article === 'string' ? article : 'error.line.id-again'))
        done = false
      } else last = article.publishedAt
    }
  } catch (error) {
    complain(path, say(error instanceof IsnadError ? `error.${error.code}` : 'error.input.unreadable'))
    return false
  }
  for (const grouped of grouping.stories()) process.stdout.write(`${JSON.stringify(grouped)}\n`)
  return done
}

async function openPlain(path: string): Promise<Readable> {
  const input = await openInput(path)
  if (!path.endsWith('.gz')) return input
  const plain = createGunzip()
  // A pipe does not hand on what goes wrong before it.
  input.on('error', (error) => plain.destroy(error))
  return input.pipe(plain)
}

/** The article of a line, or the name of what is wrong with it. One without a time is taken for as old as the one before. */
function articleOf(line: string, last: number): RelatedArticle | string {
  const record = recordOf(line)
  if (record === null) return 'error.line.not-json'
  const id = words(record.id)
  const text = words(record.text) ?? words(record.body)
  const headline = words(record.title) ?? words(record.headline)
  if (id === null) return 'error.line.without-id'
  if (text === null && headline === null) return 'error.line.without-text'
  const publishedAt = Date.parse(words(record.publishedAt) ?? '')
  return {
    id,
    outlet: words(record.outlet),
    url: words(record.url),
    publishedAt: Number.isNaN(publishedAt) ? last : publishedAt,
    headline: headline ?? '',
    text: text ?? '',
    creditedTo: [],
    places: [],
  }
}

function recordOf(line: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(line)
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : null
  } catch {
    return null
  }
}

function words(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : typeof value === 'number' ? String(value) : null
}
