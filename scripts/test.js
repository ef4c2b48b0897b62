/**
 * Installs what is missing, builds, and hands the matching test files to node --test.
 *
 *   npm test [WORDS]            every test but those of the browser; with WORDS, files whose path holds one of them
 *   npm run test:fast [WORDS]   without the slow ones (*.slow.test.ts) too
 *   npm run test:browser        those in test/e2e, which need Chromium
 */
import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { build } from './build.js'
import { installIfNeeded } from './install.js'

const root = fileURLToPath(new URL('..', import.meta.url))
const args = process.argv.slice(2)
const words = args.filter((arg) => !arg.startsWith('--'))

/** Test files of a source folder, as paths of their compiled form. */
function testFiles(folder) {
  return readdirSync(`${root}${folder}`, { recursive: true })
    .filter((path) => /\.test\.tsx?$/.test(path))
    .map((path) => `${folder}/${path}`)
}

function wanted(path) {
  const browser = path.startsWith('test/e2e/')
  if (browser !== args.includes('--browser')) return false
  if (args.includes('--fast') && path.includes('.slow.test.')) return false
  return words.length === 0 || words.some((word) => path.includes(word))
}

try {
  installIfNeeded()
  build()
  const files = [...testFiles('src'), ...testFiles('test')].filter(wanted).map((path) => `dist/${path.replace(/tsx?$/, 'js')}`)
  if (files.length === 0) throw new Error(`no test file has ${words.join(' or ')} in its path`)
  const run = spawnSync(process.execPath, ['--enable-source-maps', '--test', '--test-concurrency=2', ...files], {
    cwd: root,
    stdio: 'inherit',
  })
  process.exitCode = run.status ?? 1
} catch (error) {
  console.error(`isnad: ${error.message}`)
  process.exitCode = 1
}
