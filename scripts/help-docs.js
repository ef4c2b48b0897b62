/**
 * Writes docs/guide/commands.md: what the command prints for --help, for itself and for each of its subcommands.
 *
 *   node scripts/help-docs.js          a test holds that the page is what this would write
 */
import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const bin = fileURLToPath(new URL('../bin/isnad.js', import.meta.url))
const page = new URL('../docs/guide/commands.md', import.meta.url)

const HEAD = `# Commands

What \`isnad --help\` prints, for each command. People's text comes out by default, the public JSON with \`--json\`.
Exit status: 0 done, 1 some input failed (which and why on standard error, the rest done), 2 misuse.
`

export function commandsPage() {
  const own = help([])
  return [HEAD, printed(own), ...commandsOf(own).flatMap((name) => section([name]))].join('\n')
}

/** A command and, one level deeper, the commands under it. */
function section(command) {
  const own = help(command)
  const heading = `${'#'.repeat(command.length + 1)} isnad ${command.join(' ')}\n`
  return [heading, printed(own), ...commandsOf(own).flatMap((name) => section([...command, name]))]
}

function commandsOf(own) {
  const list = own.split('\nCommands:\n')[1] ?? ''
  return [...list.matchAll(/^ {2}([a-z]+) /gm)].map((match) => match[1]).filter((name) => name !== 'help')
}

function printed(own) {
  return `\`\`\`text\n${own}\`\`\`\n`
}

function help(command) {
  const run = spawnSync(process.execPath, [bin, ...command, '--help'], {
    encoding: 'utf8',
    env: { ...process.env, COLUMNS: '100', NO_COLOR: '1' },
  })
  if (run.status !== 0) throw new Error(`isnad ${command.join(' ')} --help ended with ${run.status}: ${run.stderr}`)
  return run.stdout
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(page, commandsPage())
