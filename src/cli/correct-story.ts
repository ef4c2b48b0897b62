/** isnad story merge|split|move|rename: corrections of stories by hand, which a rebuild keeps. */
import type { Command } from 'commander'
import type { App } from '../app.js'
import { say } from './terminal.js'
import { onStore, type StoreOptions, withApp } from './with-app.js'

type Request = Parameters<App['correct']>[0]

export function addCorrections(story: Command): void {
  const add = (name: string, description: string) => onStore(story.command(name)).description(description)

  add('merge', 'Make two stories one, by hand; the older keeps its id, and the other id leads to it')
    .argument('<id>', 'id of a story')
    .argument('<other>', 'id of the other')
    .action((id: string, other: string, _: unknown, command: Command) => correct(command, { kind: 'merge', story: id, other }))

  add('split', 'Give articles of a story one of their own, by hand')
    .argument('<id>', 'id of the story')
    .argument('<articles...>', 'ids of the articles that leave it, as isnad story prints them')
    .action((id: string, articles: readonly string[], _: unknown, command: Command) =>
      correct(command, { kind: 'split', story: id, articles }),
    )

  add('move', 'Put an article into another story, by hand')
    .argument('<article>', 'id of the article')
    .argument('<id>', 'id of the story it belongs to')
    .action((article: string, id: string, _: unknown, command: Command) => correct(command, { kind: 'move', article, story: id }))

  add('rename', 'Give a story a name, by hand; without one, a headline names it again')
    .argument('<id>', 'id of the story')
    .argument('[name]', 'its name')
    .action((id: string, name: string | undefined, _: unknown, command: Command) =>
      correct(command, { kind: 'rename', story: id, name: name?.trim() || null }),
    )
}

/** --data and --sample stand before or after the name of the correction. */
function correct(command: Command, request: Request): Promise<void> {
  return withApp(command.optsWithGlobals<StoreOptions>(), async (app) => {
    const story = await app.correct(request)
    process.stdout.write(`${say(`story.did.${request.kind}`, { story })}\n`)
  })
}
