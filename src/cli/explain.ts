/** isnad explain: how what is shown of an article was reached, step by step. */
import type { Command } from 'commander'
import { complain, say } from './terminal.js'
import { onStore, type StoreOptions, withApp } from './with-app.js'

export function addExplain(program: Command): void {
  onStore(program.command('explain'))
    .description('Print how each result on an article was reached, as JSON')
    .argument('<id>', 'id of an article')
    .action((id: string, options: StoreOptions) =>
      withApp(options, async (app) => {
        const explained = await app.explain(id)
        if (explained === null) {
          complain(id, say('error.article.unknown'))
          process.exitCode = 1
        } else process.stdout.write(`${JSON.stringify(explained, null, 2)}\n`)
      }),
    )
}
