/** isnad rebuild: reads and relates everything again from what was received. */
import type { Command } from 'commander'
import { progressBar } from './progress-bar.js'
import { say } from './terminal.js'
import { onStore, type StoreOptions, withApp } from './with-app.js'

export function addRebuild(program: Command): void {
  onStore(program.command('rebuild'))
    .description('Read and relate everything again from what was received, offline; after an update')
    .action((options: StoreOptions) =>
      withApp(options, async (app) => {
        const bar = progressBar(say)
        const documents = await app.rebuild({
          ...bar,
          problem: (where, { code, values }) => bar.note(`isnad: ${where}: ${say(`problem.${code}`, values)}`),
        })
        bar.note(say('rebuild.done', { count: documents }))
      }),
    )
}
