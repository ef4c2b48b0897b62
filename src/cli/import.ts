/** isnad import: archives into the store. May be stopped and run again: nothing is lost, nothing is there twice. */
import type { Command } from 'commander'
import type { App } from '../app.js'
import { IsnadError } from '../domain/isnad-error.js'
import { progressBar } from './progress-bar.js'
import { complain, say } from './terminal.js'
import { onStore, type StoreOptions, withApp } from './with-app.js'

export function addImport(program: Command): void {
  onStore(program.command('import'))
    .description('Import archives: NDJSON of articles (plain or .gz), folders of HTML pages and feeds')
    .argument('<paths...>', 'files and folders')
    .action((paths: readonly string[], options: StoreOptions) =>
      withApp(options, async (app) => {
        let done = true
        for (const path of paths) done = (await importOne(app, path)) && done
        if (!done) process.exitCode = 1
      }),
    )
}

/** False where some of it could not be imported, which is then said on standard error; the rest is done. */
async function importOne(app: App, path: string): Promise<boolean> {
  const bar = progressBar(say)
  try {
    const report = await app.importPath(path, {
      ...bar,
      problem: (where, { code, values }) => bar.note(`isnad: ${where}: ${say(`problem.${code}`, values)}`),
    })
    bar.note(`${path}: ${say('import.report', { ...report })}`)
    return report.failed === 0
  } catch (error) {
    bar.end()
    if (!(error instanceof IsnadError)) throw error
    complain(path, say(`error.${error.code}`, error.values))
    return false
  }
}
