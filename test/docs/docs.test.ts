/** The documentation, held: help is the real help, links lead somewhere, options and data files are described. */
import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { options } from '../../src/config.js'

const root = fileURLToPath(new URL('../../../', import.meta.url))
const read = (path: string) => readFileSync(join(root, path), 'utf8')
const pages = [
  'README.md',
  'ARCHITECTURE.md',
  'CONTRIBUTING.md',
  ...readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.md'))
    .map((path) => `docs/${path}`),
]
const everything = pages.map(read).join('\n')

test('docs/guide/commands.md is what the commands print of themselves', async () => {
  const { commandsPage } = (await import(join(root, 'scripts/help-docs.js'))) as { commandsPage: () => string }
  assert.equal(read('docs/guide/commands.md'), commandsPage())
})

test('every link between pages leads to a file that is there', () => {
  const broken: string[] = []
  for (const page of pages)
    for (const [, target] of read(page).matchAll(/\]\(([^)#]+)(?:#[^)]*)?\)/g)) {
      if (target === undefined || /^[a-z]+:/.test(target)) continue
      if (!existsSync(join(root, dirname(page), target))) broken.push(`${page} links to ${target}`)
    }
  assert.deepEqual(broken, [])
})

test('every option of the configuration is described', () => {
  const missing = Object.keys(options).filter((name) => !everything.includes(`ISNAD_${name.toUpperCase()}`))
  assert.deepEqual(missing, [])
})

test('every word list and table of data is described', () => {
  const files = ['ar', 'places', 'relating'].flatMap((folder) =>
    existsSync(join(root, 'data', folder)) ? readdirSync(join(root, 'data', folder)).map((file) => `${folder}/${file}`) : [],
  )
  const missing = files.filter((file) => !everything.includes(file.split('/')[1] ?? file))
  assert.deepEqual(missing, [])
})

test('every script that the pages name is one of package.json', () => {
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> }
  const named = [...everything.matchAll(/npm (?:run )?(?:-s )?(start|test(?::[a-z]+)?|build|check(?::[a-z]+)?|gate|bench)\b/g)]
  const missing = named.map((match) => match[1] ?? '').filter((name) => scripts[name] === undefined)
  assert.deepEqual(missing, [])
})

test('every page of the guide is linked from the README or from another page', () => {
  const lonely = pages.filter((page) => page.startsWith('docs/') && !everything.includes(page.split('/').at(-1) ?? page))
  assert.deepEqual(lonely, [])
})
