/**
 * Holds the quality figures on the open sets against recorded floors (test/gate/floors.json), so that none falls unseen.
 *
 *   npm run gate                          scores, prints figure and floor, fails where one is below
 *   npm run gate -- --update              raises floors to what was reached; lowers none without --allow-lower
 *   npm run gate -- --only claims,places  some of the sets
 *
 * Gold is split in two by line, and both halves are printed: rules are written on the even one. Where the measuring sets
 * (../shared) are missing, it says so and stops.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { measures } from './gate/measures.js'

const shared = fileURLToPath(new URL('../../shared/', import.meta.url))
const floorsFile = new URL('../test/gate/floors.json', import.meta.url)
/** A figure may come out this much lower without being worse: rounding of the scorers. */
const TOLERANCE = 0.05

const args = process.argv.slice(2)
const only = args.includes('--only') ? args[args.indexOf('--only') + 1].split(',') : null

if (existsSync(shared)) process.exitCode = (await gate()) + leaks()
else console.log('gate: the measuring sets (../shared) are not here; nothing was measured')

async function gate() {
  const floors = JSON.parse(readFileSync(floorsFile, 'utf8'))
  const reached = {}
  let failed = 0
  for (const measure of measures) {
    if (only !== null && !only.includes(measure.name)) continue
    for (const [figure, value] of Object.entries(await measure.run(shared))) {
      const key = `${measure.name} ${figure}`
      const floor = floors[key]
      const below = floor !== undefined && value < floor - TOLERANCE
      if (below) failed++
      reached[key] = value
      console.log(
        `${below ? 'BELOW' : '     '} ${key.padEnd(48)} ${value.toFixed(1).padStart(6)}  floor ${floor === undefined ? 'none' : floor.toFixed(1)}`,
      )
    }
  }
  if (args.includes('--update')) update(floors, reached)
  console.log(failed === 0 ? 'gate: every figure holds' : `gate: ${failed} figures are below their floor`)
  return failed === 0 || args.includes('--update') ? 0 : 1
}

/** Other people's sentences among our files: none may be there. */
function leaks() {
  const check = `${shared}eval/leak-check.mjs`
  return only === null && existsSync(check) ? spawnSync(process.execPath, [check], { stdio: 'inherit' }).status : 0
}

function update(floors, reached) {
  const next = { ...floors }
  for (const [key, value] of Object.entries(reached))
    if (next[key] === undefined || value > next[key] || args.includes('--allow-lower')) next[key] = value
  writeFileSync(floorsFile, `${JSON.stringify(Object.fromEntries(Object.entries(next).sort()), null, 2)}\n`)
}
