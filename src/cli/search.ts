/** isnad search: articles by their words, with the stretch of text where they stand. */
import { type Command, InvalidArgumentError } from 'commander'
import type { SearchHit, SearchRequest } from '../ports/readers.js'
import { type Style, say, styleFor } from './terminal.js'
import { onStore, type StoreOptions, withApp } from './with-app.js'

interface Options extends StoreOptions {
  readonly outlet?: string
  readonly speaker?: string
  readonly place?: string
  readonly story?: string
  readonly from?: string
  readonly to?: string
  readonly limit: number
  readonly after?: string
  readonly json?: boolean
}

export function addSearch(program: Command): void {
  onStore(program.command('search'))
    .description('Search the articles of the store')
    .argument('<words...>', 'words; «a phrase» in quote marks stands as it is written')
    .option('--outlet <name>', 'of this outlet')
    .option('--speaker <name>', 'with words of this speaker')
    .option('--place <name>', 'that name this place')
    .option('--story <id>', 'of this story')
    .option('--from <date>', 'published on this day (ISO 8601) or later')
    .option('--to <date>', 'published before this day')
    .option('--limit <number>', 'at most so many', wholeNumber, 10)
    .option('--after <page>', 'the next page, by what the page before ended with')
    .option('--json', 'print JSON')
    .action(run)
}

async function run(words: readonly string[], options: Options): Promise<void> {
  const { outlet = null, speaker = null, place = null, story = null, from = null, to = null, limit, after = null } = options
  const request: SearchRequest = { words: words.join(' '), outlet, speaker, place, story, from, to, limit, after }
  await withApp(options, async ({ readers }) => {
    const result = await readers.search(request)
    if (options.json === true) return print(JSON.stringify(result))
    const style = styleFor(process.stdout)
    print(say('search.found', { count: result.total }))
    if (result.didYouMean !== null) print(say('search.did-you-mean', { words: result.didYouMean }))
    for (const hit of result.hits) print(shown(hit, style))
    if (result.next !== null) print(style.dim(say('search.next', { page: result.next })))
  })
}

function shown({ id, headline, outlet, publishedAt, snippet }: SearchHit, style: Style): string {
  let marked = ''
  let at = 0
  for (const { start, end } of snippet.marks) {
    marked += snippet.text.slice(at, start) + style.bold(snippet.text.slice(start, end))
    at = end
  }
  const facts = [outlet, publishedAt, id].filter((fact) => fact !== null).map(style.isolate)
  return `\n${style.bold(style.arabic(headline))}\n${style.dim(facts.join(' · '))}\n${marked}${snippet.text.slice(at)}`
}

function wholeNumber(text: string): number {
  const number = Number(text)
  if (!Number.isInteger(number) || number < 1 || number > 100) throw new InvalidArgumentError('a whole number from 1 to 100')
  return number
}

function print(line: string): void {
  process.stdout.write(`${line}\n`)
}
