/** The table of ARCHITECTURE.md, held: who imports whom, and what the pure core may not touch. */
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../', import.meta.url))
const source = join(root, 'src')
const PURE = ['domain', 'language', 'reading', 'relating']

const allowed = readAllowed(readFileSync(join(root, 'ARCHITECTURE.md'), 'utf8'))
const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((path) => /\.tsx?$/.test(path))

function readAllowed(markdown: string): ReadonlyMap<string, readonly string[]> {
  const rows = [...markdown.matchAll(/^\| ([a-z-]+) \| ([^|]+) \|$/gm)].filter((row) => row[1] !== 'folder')
  return new Map(rows.map((row) => [row[1] ?? '', (row[2] ?? '').split(',').map((name) => name.trim())]))
}

const layerOf = (path: string) => (path.split('/')[0] ?? '').replace(/\.tsx?$/, '')

function importsOf(path: string): readonly string[] {
  const text = readFileSync(join(source, path), 'utf8')
  return [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map((match) => match[1] ?? '')
}

test('every folder of src has a row in the table', () => {
  for (const path of files) assert.ok(allowed.has(layerOf(path)), `${path} is in no row of ARCHITECTURE.md`)
})

test('no file imports a folder that its row leaves out', () => {
  const wrong: string[] = []
  for (const path of files) {
    if (/\.test\.tsx?$/.test(path)) continue
    const own = layerOf(path)
    const may = allowed.get(own) ?? []
    for (const name of importsOf(path)) {
      if (!name.startsWith('.')) continue
      const target = layerOf(relative(source, resolve(dirname(join(source, path)), name)).replace(/\.js$/, ''))
      const everything = may.includes('everything but cli') && target !== 'cli'
      if (target !== own && !everything && !may.includes(target)) wrong.push(`${path} imports ${target}`)
    }
  }
  assert.deepEqual(wrong, [])
})

test('the pure core imports no Node built-in and asks neither clock nor chance', () => {
  const wrong: string[] = []
  for (const path of files) {
    if (!PURE.includes(layerOf(path)) || /\.test\.tsx?$/.test(path)) continue
    for (const name of importsOf(path)) if (name.startsWith('node:')) wrong.push(`${path} imports ${name}`)
    const text = readFileSync(join(source, path), 'utf8')
    const impure = /Date\.now|new Date\(\)|Math\.random|\bprocess\.|\bconsole\./.exec(text)
    if (impure !== null) wrong.push(`${path} uses ${impure[0]}`)
  }
  assert.deepEqual(wrong, [])
})
