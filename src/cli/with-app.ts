/** Opens the store for one command and closes it again; what goes wrong is said in one line. */
import type { Command } from 'commander'
import { type App, openApp } from '../app.js'
import { type Config, readConfig } from '../config.js'
import { IsnadError } from '../domain/isnad-error.js'
import { complain, say } from './terminal.js'

export interface StoreOptions {
  readonly data?: string
  readonly sample?: boolean
}

/** --data and --sample, which every command on the store takes. */
export function onStore(command: Command): Command {
  return command
    .option('--data <folder>', 'folder of the store (or ISNAD_DATA)')
    .option('--sample', 'the store of the sample edition')
}

/** Exit status 1 where the store or what the command does fails, 2 where an option is wrong. */
export async function withApp(options: StoreOptions, work: (app: App, config: Config) => Promise<void>): Promise<void> {
  try {
    const config = readConfig(process.env)
    const app = await openApp({
      ...config,
      data: options.data ?? config.data,
      store: options.sample === true ? 'sample.db' : 'isnad.db',
    })
    try {
      await work(app, config)
    } finally {
      await app.close()
    }
  } catch (error) {
    if (!(error instanceof IsnadError)) throw error
    complain(
      String(error.values.path ?? error.values.option ?? error.values.input ?? 'isnad'),
      say(`error.${error.code}`, error.values),
    )
    process.exitCode = error.code.startsWith('config.') ? 2 : 1
  }
}
