/**
 * What a reading was made by: the version of the package and a digest of all that decides a reading, so that after an update,
 * or a change of a lexicon, the store can tell which of its readings are of an earlier one.
 */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const packageRoot = new URL('../../../', import.meta.url)

const ROOMS = ['domain', 'language', 'reading'].map((room) => `dist/src/${room}`)
const LEXICONS = ['agencies', 'ar', 'calendars', 'html', 'outlets', 'places'].map((folder) => `data/${folder}`)

export const packageVersion = (JSON.parse(readFileSync(new URL('package.json', packageRoot), 'utf8')) as { version: string })
  .version

let known: string | undefined

/** Like `0.1.0+1f0c3a9b2d4e`. Reads some megabytes the first time it is asked. */
export function readingVersion(): string {
  known ??= `${packageVersion}+${digest()}`
  return known
}

function digest(): string {
  const hash = createHash('sha256')
  for (const folder of [...ROOMS, ...LEXICONS])
    for (const path of filesOf(new URL(`${folder}/`, packageRoot))) hash.update(path.name).update(readFileSync(path.url))
  return hash.digest('hex').slice(0, 12)
}

function filesOf(folder: URL): readonly { readonly name: string; readonly url: URL }[] {
  return readdirSync(fileURLToPath(folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:js|json|tsv|txt)$/.test(entry.name) && !entry.name.includes('.test.'))
    .map(({ parentPath, name }) => ({ name, url: pathToFileURL(join(parentPath, name)) }))
    .sort((a, b) => (a.url.href < b.url.href ? -1 : 1))
}
