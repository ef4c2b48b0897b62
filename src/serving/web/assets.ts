/** Style sheets, script, icon and fonts, served by us so that a page asks nobody else for anything. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

export interface Asset {
  readonly body: Uint8Array<ArrayBuffer>
  readonly type: string
  readonly etag: string
  /** Its name never stands for other bytes. */
  readonly lasting: boolean
}

export interface Assets {
  /** Null for a name that is none of ours. */
  named(name: string): Asset | null
}

const OWN: Readonly<Record<string, string>> = {
  'fonts.css': 'text/css; charset=utf-8',
  'base.css': 'text/css; charset=utf-8',
  'pages.css': 'text/css; charset=utf-8',
  'reading.css': 'text/css; charset=utf-8',
  'reader.js': 'text/javascript; charset=utf-8',
  'icon.svg': 'image/svg+xml',
}
const FONT_PACKAGES = ['ibm-plex-sans-arabic', 'noto-naskh-arabic']
const FONT = /^fonts\/(ibm-plex-sans-arabic|noto-naskh-arabic)-(?:arabic|latin)-(?:400|500|600|700)-normal\.woff2$/

/** Files are read when first asked for, and kept. */
export function openAssets(): Assets {
  const kept = new Map<string, Asset>()
  return {
    named(name) {
      const known = kept.get(name)
      if (known !== undefined) return known
      const read = readAsset(name)
      if (read !== null) kept.set(name, read)
      return read
    },
  }
}

function readAsset(name: string): Asset | null {
  const type = Object.hasOwn(OWN, name) ? OWN[name] : undefined
  if (type !== undefined) return asset(readFileSync(new URL(`./assets/${name}`, import.meta.url)), type, false)
  if (name === 'licences.txt')
    return asset(Buffer.from(FONT_PACKAGES.map(licenceOf).join('\n\n')), 'text/plain; charset=utf-8', false)
  const font = FONT.exec(name)
  if (font?.[1] === undefined) return null
  return asset(readFileSync(fromPackage(font[1], name.replace('fonts/', 'files/'))), 'font/woff2', true)
}

function asset(bytes: Buffer, type: string, lasting: boolean): Asset {
  const body = new Uint8Array(bytes)
  return { body, type, lasting, etag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"` }
}

function licenceOf(name: string): string {
  return `${name}\n\n${readFileSync(fromPackage(name, 'LICENSE'), 'utf8')}`
}

function fromPackage(name: string, file: string): string {
  return createRequire(import.meta.url).resolve(`@fontsource/${name}/${file}`)
}
