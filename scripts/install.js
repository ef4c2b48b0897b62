/**
 * Installs the dependencies when they are missing or the lock file has changed. Uses Node's built-ins alone,
 * because it runs before anything is installed.
 */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, lstatSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const OLDEST_NODE = [20, 20]

/** Throws an Error with a one-line message where Node is too old or npm fails. */
export function installIfNeeded() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major < OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor < OLDEST_NODE[1]))
    throw new Error(`isnad needs Node ${OLDEST_NODE.join('.')} or newer; this is ${process.versions.node}`)

  const modules = `${root}node_modules`
  // A linked folder belongs to another checkout: installing would empty it under that checkout's feet.
  if (existsSync(modules) && lstatSync(modules).isSymbolicLink()) return

  const stampFile = `${modules}/.isnad-installed`
  const stamp = `${createHash('sha256')
    .update(readFileSync(`${root}package-lock.json`))
    .digest('hex')} ${process.versions.modules}`
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return

  console.error('isnad: installing the dependencies; the first time takes one to three minutes, most of it compiling SQLite')
  // Not npm ci: it refuses a lock file that lacks other systems' optional binaries, which some registries do not carry.
  const npm = spawnSync('npm', ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
  })
  if (npm.error) throw new Error(`npm could not be started: ${npm.error.message}`)
  if (npm.status !== 0) throw new Error('npm install failed; its messages stand above')
  writeFileSync(stampFile, stamp)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) installIfNeeded()
