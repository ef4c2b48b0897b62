/** isnad story: one story of the store, its articles by origin and its claims by speaker; and the corrections of stories. */
import type { Command } from 'commander'
import type { StoryView } from '../ports/readers.js'
import { list } from './article.js'
import { addCorrections } from './correct-story.js'
import { complain, type Style, say, styleFor } from './terminal.js'
import { onStore, type StoreOptions, withApp } from './with-app.js'

export function addStory(program: Command): void {
  const story = onStore(program.command('story'))
    .description('Show a story of the store: its articles by origin, its claims by speaker; or correct stories by hand')
    .argument('<id>', 'its id, as stories prints it')
    .option('--json', 'print JSON')
    .enablePositionalOptions()
    .action((id: string, { json, ...options }: StoreOptions & { readonly json?: boolean }) =>
      withApp(options, async ({ readers }) => {
        const view = await readers.story(id)
        if (view === null) {
          complain(id, say('error.story.unknown'))
          process.exitCode = 1
        } else process.stdout.write(`${json === true ? JSON.stringify(view) : shown(view, styleFor(process.stdout))}\n`)
      }),
    )
  addCorrections(story)
}

function shown(view: StoryView, style: Style): string {
  return [
    style.bold(style.arabic(view.headline)),
    style.dim(`${say('count.articles', { count: view.articles })} · ${say('count.claims', { count: view.claims })}`),
    ...view.corrections.map(({ kind, at }) => style.dim(`${say(`story.by-hand.${kind}`)} · ${at.slice(0, 10)}`)),
    '',
    ...view.byOrigin.flatMap(({ origin, stated, articles }) => {
      const name = origin ?? say('show.unknown-origin')
      return [style.bold(stated || origin === null ? name : `(${name})`), ...list('show.articles', articles, style).slice(1)]
    }),
    '',
    ...view.speakers.flatMap(({ speaker, claims }) => [
      style.bold(speaker ?? say('read.unknown-speaker')),
      ...claims.map(({ claim, article }) => {
        const words = claim.content.map((piece) => piece.words).join(' … ')
        return `  ${say(`read.stance.${claim.stance}`)}: ${style.arabic(words)} ${style.dim(article.outlet ?? article.id)}`
      }),
    ]),
  ].join('\n')
}
