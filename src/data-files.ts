/** Reads files of the package's `data/` folder for the core, which does no reading of its own. */
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { DataFiles } from './domain/data.js'

const folder = new URL('../../data/', import.meta.url)

export const dataFolder = fileURLToPath(folder)

/** The pages of the sample edition, a folder a host. */
export const sampleSite = fileURLToPath(new URL('sample/site/', folder))

export const dataFiles: DataFiles = {
  text: (path) => readFileSync(new URL(path, folder), 'utf8'),
  list(under) {
    try {
      const entries = readdirSync(new URL(`${under}/`, folder), { withFileTypes: true })
      return entries
        .filter((entry) => entry.isFile())
        .map((entry) => `${under}/${entry.name}`)
        .sort()
    } catch {
      return []
    }
  },
}
