/** isnad serve: the reader and the API, until it is told to stop. */
import { type Command, InvalidArgumentError } from 'commander'
import { type App, openWeb, sampleSite } from '../app.js'
import { options as config } from '../config.js'
import { progressBar } from './progress-bar.js'
import { say } from './terminal.js'
import { onStore, type StoreOptions, withApp } from './with-app.js'

interface ServeOptions extends StoreOptions {
  readonly host?: string
  readonly port?: number
  readonly names?: readonly string[]
  readonly texts?: (typeof config.texts)['initial']
  readonly language?: (typeof config.language)['initial']
}

export function addServe(program: Command): void {
  onStore(program.command('serve'))
    .description('The reader and the API, on this machine only unless --host says otherwise')
    .option('--host <address>', config.host.describe, checked(config.host.parse))
    .option('--port <number>', config.port.describe, checked(config.port.parse))
    .option('--names <hosts>', config.names.describe, checked(config.names.parse))
    .option('--texts <which>', config.texts.describe, checked(config.texts.parse))
    .option('--language <which>', config.language.describe, checked(config.language.parse))
    .action((options: ServeOptions) =>
      withApp(options, async (app, configured) => {
        if (options.sample === true) await bringSample(app)
        await app.prepare(progressBar(say))
        const web = await openWeb(app, { ...configured, ...given(options) }, logError)
        process.stdout.write(`${say('serve.ready', { address: web.address })}\n`)
        await stopAsked()
        process.stderr.write(`${say('serve.stopping')}\n`)
        await web.stop()
      }),
    )
}

function given({ host, port, names, texts, language }: ServeOptions) {
  return {
    ...(host === undefined ? {} : { host }),
    ...(port === undefined ? {} : { port }),
    ...(names === undefined ? {} : { names }),
    ...(texts === undefined ? {} : { texts }),
    ...(language === undefined ? {} : { language }),
  }
}

/** Brings in the sample edition. What is there already is left as it is, but read again after an update. */
async function bringSample(app: App): Promise<void> {
  const quiet = { begin() {}, at() {}, end() {}, problem() {} }
  await app.importPath(sampleSite, quiet, { fiction: true })
  if ((await app.health()).outdated > 0) await app.rebuild(quiet)
}

function checked<Value>(parse: (text: string) => Value | null): (text: string) => Value {
  return (text) => {
    const value = parse(text)
    if (value === null) throw new InvalidArgumentError('')
    return value
  }
}

/** Asked twice (by the terminal and by npm) is asked once. */
function stopAsked(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => resolve())
  })
}

function logError(error: unknown): void {
  process.stderr.write(`isnad: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
}
