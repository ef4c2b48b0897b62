/** Runs one bench: npm run bench -- SUBJECT runs bench/SUBJECT.js. */
import { existsSync, readdirSync } from 'node:fs'

const [subject, ...rest] = process.argv.slice(2)
const file = new URL(`../bench/${subject}.js`, import.meta.url)
if (subject === undefined || !existsSync(file)) {
  const names = readdirSync(new URL('../bench/', import.meta.url)).filter((name) => name.endsWith('.js'))
  console.error(`usage: npm run bench -- SUBJECT, one of: ${names.map((name) => name.slice(0, -3)).join(', ')}`)
  process.exitCode = 2
} else {
  process.argv.splice(2, process.argv.length, ...rest)
  await import(file.href)
}
