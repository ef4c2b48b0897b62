#!/usr/bin/env node
/** Hands the command line to the built command. */
import { existsSync } from 'node:fs'

const built = new URL('../dist/src/cli/main.js', import.meta.url)
if (!existsSync(built)) {
  console.error('isnad is not built yet: run "npm start" or "npm run build" in its folder first')
  process.exit(1)
}
const { main } = await import(built.href)
process.exitCode = await main(process.argv.slice(2))
