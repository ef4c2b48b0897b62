/** Imports one archive in small batches and says on standard output how far it is; made to be killed. */
import { openApp } from '../../src/app.js'

const [data = '', archive = ''] = process.argv.slice(2)
const say = (line: string) => process.stdout.write(`${line}\n`)
const app = await openApp({ data, readers: 0, together: { kept: 25, related: 100 } })
await app.importPath(archive, {
  begin: (label) => say(`begin ${label}`),
  at: (done) => say(`at ${done}`),
  end() {},
  problem: (where, { code }) => say(`${where} ${code}`),
})
say('done')
await app.close()
