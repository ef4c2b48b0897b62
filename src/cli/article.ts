/** isnad article: one article as the store has it, with its story, copies and background. */
import type { Command } from 'commander'
import type { ArticleView, Headline } from '../ports/readers.js'
import { complain, type Style, say, styleFor } from './terminal.js'
import { onStore, type StoreOptions, withApp } from './with-app.js'

export function addArticle(program: Command): void {
  onStore(program.command('article'))
    .description('Show an article of the store')
    .argument('<id>', 'its id, as search and stories print it')
    .option('--json', 'print JSON')
    .action((id: string, { json, ...options }: StoreOptions & { readonly json?: boolean }) =>
      withApp(options, async ({ readers }) => {
        const view = await readers.article(id)
        if (view === null) {
          complain(id, say('error.article.unknown'))
          process.exitCode = 1
        } else process.stdout.write(`${json === true ? JSON.stringify(view) : shown(view, styleFor(process.stdout))}\n`)
      }),
    )
}

function shown({ article, url, story, copies, background, similar }: ArticleView, style: Style): string {
  const facts = [article.outlet, article.publishedAt, url].filter((fact) => fact !== null)
  const chain = article.credits.map(({ name, stated }) => (stated ? name : `(${name})`))
  return [
    style.bold(style.arabic(article.headline ?? article.id)),
    style.dim(facts.map(style.isolate).join(' · ')),
    ...(chain.length === 0 ? [] : [`${say('read.chain')}: ${chain.map(style.isolate).join(' ← ')}`]),
    '',
    style.arabic(article.text),
    '',
    say('count.claims', { count: article.claims.length }),
    ...article.verifications.map(({ words }) => `${say('article.unverified')}: ${style.isolate(words)}`),
    ...(story === null ? [] : [`${say('show.story')}: ${style.isolate(story.headline)} (${story.id})`]),
    ...list('show.copies', copies, style),
    ...list('show.background', background === null ? [] : [background], style),
    ...list('show.similar', similar, style),
  ].join('\n')
}

export function list(title: string, headlines: readonly Headline[], style: Style): readonly string[] {
  if (headlines.length === 0) return []
  return [
    style.bold(say(title)),
    ...headlines.map((one) => `  ${style.isolate(one.headline)} ${style.dim(`${one.outlet ?? ''} ${one.id}`)}`),
  ]
}
