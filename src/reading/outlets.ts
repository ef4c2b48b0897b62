/** The registry of outlets and agencies: found by address, by name or alias, and by their mentions in a text. */
import type { DataFiles } from '../domain/data.js'
import type { Span } from '../domain/evidence.js'
import type { Outlet } from '../domain/outlet.js'
import { mayHaveProclitics, readings } from '../language/proclitics.js'
import { codeOf, type Sieve, sieveOf } from '../language/sieve.js'
import { type Word, words } from '../language/words.js'

const FOLDERS = ['agencies', 'outlets', 'sample/agencies', 'sample/outlets']

export interface Mention extends Span {
  readonly outlet: Outlet
  /** Index of its first word in the words given, and of the word after its last. */
  readonly first: number
  readonly after: number
  /** Folded proclitics written onto the name («لرويترز»: ل); `start` is behind them. */
  readonly proclitics: string
}

export interface Outlets {
  readonly all: readonly Outlet[]
  /** By the host of an address, subdomains included; null where it is not known. */
  byUrl(url: string | null): Outlet | null
  /** By id, name, alias or host, whatever their spelling. */
  byName(name: string | null): Outlet | null
  /** Every place where a name of the registry stands, longest first; none overlaps another. */
  mentions(text: string, textWords?: readonly Word[]): readonly Mention[]
}

interface Entry {
  readonly keys: readonly string[]
  readonly outlet: Outlet
}

export function openOutlets(data: DataFiles): Outlets {
  const all = FOLDERS.flatMap((folder) => data.list(folder))
    .filter((path) => path.endsWith('.json'))
    .map((path) => readOutlet(data.text(path), path))
  const byHost = new Map(all.flatMap((outlet) => outlet.hosts.map((host) => [host, outlet] as const)))
  const byKey = new Map<string, Outlet>()
  const byFirstWord = new Map<string, Entry[]>()
  for (const outlet of all) {
    for (const name of [outlet.name.ar, outlet.name.en, ...outlet.aliases]) {
      const keys = keysOf(name)
      const key = keys.join(' ')
      if (key === '' || byKey.has(key)) continue
      byKey.set(key, outlet)
      const first = keys[0] ?? ''
      byFirstWord.set(first, [...(byFirstWord.get(first) ?? []), { keys, outlet }])
    }
  }
  for (const outlet of all) if (!byKey.has(outlet.id)) byKey.set(outlet.id, outlet)
  for (const entries of byFirstWord.values()) entries.sort((a, b) => b.keys.length - a.keys.length)
  const firstWords = sieveOf(byFirstWord.keys())

  return {
    all,
    byUrl: (url) => hostSuffixes(url).reduce<Outlet | null>((found, host) => found ?? byHost.get(host) ?? null, null),
    byName(name) {
      if (name === null) return null
      const host =
        name
          .trim()
          .toLowerCase()
          .replace(/^www\./, '')
          .split('/')[0] ?? ''
      return byKey.get(keysOf(name).join(' ')) ?? byKey.get(name.trim()) ?? byHost.get(host) ?? null
    },
    mentions(text, textWords = words(text)) {
      const found: Mention[] = []
      for (let at = 0; at < textWords.length; at++) {
        if (!mayBegin(textWords[at] as Word, firstWords)) continue
        const mention = mentionAt(textWords, at, byFirstWord)
        if (mention === null) continue
        found.push(mention)
        at = mention.after - 1
      }
      return found
    },
  }
}

/** Folded, lower-case words of a name. */
export function keysOf(name: string): readonly string[] {
  return words(name).map((word) => word.key.toLowerCase())
}

function mentionAt(list: readonly Word[], at: number, names: ReadonlyMap<string, readonly Entry[]>): Mention | null {
  const word = list[at]
  if (word === undefined) return null
  for (const { key, proclitics } of readings(word.key.toLowerCase())) {
    // A name keeps its own article: «العربية» is a name, «عربية» is none.
    if (proclitics.endsWith('ال')) continue
    for (const entry of names.get(key) ?? []) {
      if (!entry.keys.every((name, i) => i === 0 || list[at + i]?.key.toLowerCase() === name)) continue
      const last = list[at + entry.keys.length - 1] ?? word
      // «للأناضول» is written without the alef, so what is cut off is counted from the end.
      const start = proclitics === '' ? word.start : Math.max(word.start, word.end - key.length)
      return { outlet: entry.outlet, start, end: last.end, first: at, after: at + entry.keys.length, proclitics }
    }
  }
  return null
}

const LAM = 'ل'.charCodeAt(0)

/** Most words can be passed over at a glance: no name begins with them, nor with what is left of them without proclitics. */
function mayBegin({ key, code }: Word, names: Sieve): boolean {
  if (names.may(code) || !isArabic(key)) return true
  if (!mayHaveProclitics(key)) return false
  const doubled = key.charCodeAt(0) === LAM || key.charCodeAt(1) === LAM
  return doubled || names.may(codeOf(key, 1)) || names.may(codeOf(key, 2))
}

/** Other letters may be small or capital, which the glance cannot tell. */
function isArabic(key: string): boolean {
  for (let at = 0; at < key.length; at++) if (key.charCodeAt(at) >> 8 !== 6) return false
  return true
}

/** «news.example.com» → itself, «example.com»; none for what is no address. */
function hostSuffixes(url: string | null): readonly string[] {
  if (url === null || !URL.canParse(url)) return []
  const labels = new URL(url).hostname.replace(/^www\./, '').split('.')
  return labels.slice(0, -1).map((_, at) => labels.slice(at).join('.'))
}

function readOutlet(json: string, path: string): Outlet {
  try {
    // The shape of shipped data is held by test/data/outlets.test.ts.
    return JSON.parse(json) as Outlet
  } catch (cause) {
    throw new Error(`data/${path} is not JSON`, { cause })
  }
}
