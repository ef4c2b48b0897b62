/** Compiles src and test into dist, and copies what is no TypeScript (style sheets, fonts, client scripts) beside it. */
import { spawnSync } from 'node:child_process'
import { cpSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { installIfNeeded } from './install.js'

const root = fileURLToPath(new URL('..', import.meta.url))

/** Throws an Error when the compiler finds one; its messages are printed. */
export function build() {
  const tsc = spawnSync(process.execPath, [`${root}node_modules/typescript/bin/tsc`, '-p', root], { stdio: ['ignore', 2, 2] })
  if (tsc.status !== 0) throw new Error('the build failed; the messages of the compiler stand above')
  cpSync(`${root}src`, `${root}dist/src`, { recursive: true, filter: (path) => !/\.tsx?$/.test(path) })
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    installIfNeeded()
    build()
  } catch (error) {
    console.error(`isnad: ${error.message}`)
    process.exitCode = 1
  }
}
