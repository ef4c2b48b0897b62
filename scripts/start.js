/** npm start: installs what is missing, builds, puts the sample edition into the store and opens the reader. */
import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { build } from './build.js'
import { installIfNeeded } from './install.js'

const root = fileURLToPath(new URL('..', import.meta.url))
try {
  installIfNeeded()
  console.error('isnad: building')
  build()
  const reader = spawn(process.execPath, [`${root}bin/isnad.js`, 'serve', '--sample', ...process.argv.slice(2)], {
    stdio: 'inherit',
  })
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => reader.kill(signal))
  reader.on('exit', (code) => {
    process.exitCode = code ?? 1
  })
} catch (error) {
  console.error(`isnad: ${error.message}`)
  process.exitCode = 1
}
