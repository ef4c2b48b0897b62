/** isnad doctor: what the store holds, what waits in it, and what to do where something is wrong. */
import type { Command } from 'commander'
import { say } from './terminal.js'
import { onStore, type StoreOptions, withApp } from './with-app.js'

export function addDoctor(program: Command): void {
  onStore(program.command('doctor'))
    .description('Say what the store holds, whether it is whole, and what to do')
    .option('--hash', 'print a hash of all its content: equal for two stores that hold the same')
    .action(({ hash, ...options }: StoreOptions & { readonly hash?: boolean }) =>
      withApp(options, async (app, config) => {
        const print = (line: string) => process.stdout.write(`${line}\n`)
        if (hash === true) return void print(await app.contentHash())
        const { articles, stories, claims, waiting, outdated, whole } = await app.health()
        print(say('doctor.store', { path: options.data ?? config.data }))
        print([say('count.articles', { count: articles }), say('count.claims', { count: claims })].join(' · '))
        print(say('doctor.stories', { count: stories }))
        if (waiting > 0) print(say('doctor.waiting', { count: waiting }))
        if (outdated > 0) print(say('doctor.outdated', { count: outdated }))
        print(say(whole ? 'doctor.whole' : 'doctor.broken'))
        if (!whole) process.exitCode = 1
      }),
    )
}
