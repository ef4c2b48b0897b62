/**
 * Reads the claims of the gold articles with the built library and scores them, even and odd lines apart.
 *
 *   node scripts/score-claims.js [--gold FILE] [--misses N] [--half even|odd]
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'

const shared = fileURLToPath(new URL('../../shared/', import.meta.url))
const { values } = parseArgs({
  options: { gold: { type: 'string' }, misses: { type: 'string' }, half: { type: 'string' }, json: { type: 'boolean' } },
})

const { dataFiles } = await import('../dist/src/data-files.js')
const { openLanguage } = await import('../dist/src/language/index.js')
const { openClaims } = await import('../dist/src/reading/claims/index.js')

const claims = openClaims(dataFiles, openLanguage(dataFiles))
const gold = readFileSync(values.gold ?? `${shared}gold/claims-dev.ndjson`, 'utf8')
  .trim()
  .split('\n')
const folder = mkdtempSync(join(tmpdir(), 'isnad-score-'))
try {
  for (const [name, parity] of [
    ['even', 0],
    ['odd', 1],
  ]) {
    if (values.half !== undefined && values.half !== name) continue
    score(
      name,
      gold.filter((_, line) => line % 2 === parity),
    )
  }
} finally {
  rmSync(folder, { recursive: true })
}

function score(name, lines) {
  const read = lines.map((line) => {
    const { id, text, title, publishedAt } = JSON.parse(line)
    const found = claims.find({ text, headline: title, publishedAt, timeZone: null, dateline: null, outletCountry: null })
    return JSON.stringify({ id, claims: found })
  })
  writeFileSync(join(folder, 'gold'), `${lines.join('\n')}\n`)
  writeFileSync(join(folder, 'read'), `${read.join('\n')}\n`)
  const more = [...(values.misses ? ['--misses', values.misses] : []), ...(values.json ? ['--json'] : [])]
  const { stdout, stderr } = spawnSync(
    'node',
    [`${shared}eval/score-claims.mjs`, join(folder, 'gold'), join(folder, 'read'), ...more],
    { encoding: 'utf8' },
  )
  console.log(`${name} lines\n${stdout}${stderr}`)
}
