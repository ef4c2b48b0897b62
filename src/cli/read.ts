/** isnad read: a page, from a file, an address or standard input, as text for people or as JSON. */
import type { Command } from 'commander'
import { openFetching, openTools, type Tools } from '../app.js'
import { IsnadError } from '../domain/isnad-error.js'
import { openInput, readInput } from './input.js'
import { answerArticles, answerBatch } from './read-lines.js'
import { showPage } from './show-page.js'
import { complain, say, styleFor } from './terminal.js'

interface Options {
  readonly url?: string
  readonly published?: string
  readonly outlet?: string
  readonly json?: boolean
  readonly articles?: boolean
  readonly batch?: boolean
}

export function addRead(program: Command): void {
  program
    .command('read')
    .description('Read one page (HTML or plain text): its articles, credits and claims')
    .argument('[inputs...]', 'files, web addresses, or - for standard input')
    .option('--url <address>', 'address of the page')
    .option('--published <date>', 'day or instant of publication (ISO 8601); wins over what the page says')
    .option('--outlet <name>', 'the outlet, by name, alias or host; wins over the address')
    .option('--json', 'print the public JSON, one page a line')
    .option(
      '--articles',
      'the inputs are NDJSON of articles ({id, text or body, publishedAt, outlet, title}): one article a line',
    )
    .option('--batch', 'answer {id, path, url} lines of standard input with {id, page} lines, each before the next is read')
    .action(run)
}

async function run(inputs: readonly string[], options: Options, command: Command): Promise<void> {
  if (options.published !== undefined && Number.isNaN(Date.parse(options.published)))
    command.error(`error: --published is no ISO 8601 date: ${options.published}`, { exitCode: 2 })
  if (inputs.length === 0 && options.batch !== true)
    command.error('error: name a file or an address to read, or - for standard input', { exitCode: 2 })
  const tools = openTools()
  let done = true
  if (options.batch === true) done = await answerBatch(tools, process.stdin, print)
  for (const input of inputs) done = (await readOne(input, options, tools)) && done
  if (!done) process.exitCode = 1
}

/** False where something is wrong with the input, which is then said on standard error; the other inputs are still read. */
async function readOne(input: string, options: Options, tools: Tools): Promise<boolean> {
  try {
    if (options.articles === true)
      return await answerArticles(tools, await openInput(input), print, (line, message) => complain(`${input}:${line}`, message))
    const source = ADDRESS.test(input) ? await fetched(input) : { content: await readInput(input) }
    const { url = 'url' in source ? source.url : null, published = null, outlet = null } = options
    const page = tools.reading.readPage({ ...source, url, publishedAt: published, outlet })
    if (options.json === true) print(JSON.stringify(page))
    else if (page.articles.length > 0) print(showPage(page, say, styleFor(process.stdout)))
    for (const problem of page.problems) complain(input, say(`problem.${problem.code}`, problem.values))
    return page.problems.length === 0
  } catch (error) {
    if (!(error instanceof IsnadError)) throw error
    complain(input, say(`error.${error.code}`, error.values))
    return false
  }
}

const ADDRESS = /^https?:\/\//i

async function fetched(address: string): Promise<{ content: Uint8Array; contentType: string | null; url: string }> {
  const fetcher = openFetching()
  try {
    const { bytes, contentType, url } = await fetcher.fetch(address)
    return { content: bytes, contentType, url }
  } finally {
    await fetcher.close()
  }
}

function print(line: string): void {
  process.stdout.write(`${line}\n`)
}
