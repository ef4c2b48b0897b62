/** The options of an instance, in one table: what they are for, their environment variable, and what they are when nobody says. */
import { availableParallelism, homedir } from 'node:os'
import { join } from 'node:path'
import { IsnadError } from './domain/isnad-error.js'

export interface Config {
  /** Folder of the store and of what belongs to it. */
  readonly data: string
  readonly host: string
  readonly port: number
  /** Host names, lower case, under which a reader on this machine may be asked too, as by a proxy before it. */
  readonly names: readonly string[]
  /** What a visitor sees of an article: its text, or headline, snippet and claims. By the host: the text where only this machine asks. */
  readonly texts: 'by-host' | 'full' | 'snippets'
  /** Of the pages, until a visitor chooses. */
  readonly language: 'ar' | 'en' | 'browser'
  /** Threads that read documents beside the main one. */
  readonly readers: number
}

interface Option<Value> {
  readonly describe: string
  readonly initial: Value
  /** Null where the text is no such value. */
  readonly parse: (text: string) => Value | null
}

const text = (value: string) => (value.trim() === '' ? null : value)

const whole = (least: number, most: number) => (value: string) => {
  const number = Number(value)
  return value.trim() !== '' && Number.isInteger(number) && number >= least && number <= most ? number : null
}

/** Names only: no scheme, port or path. */
function hostNames(value: string): readonly string[] | null {
  const names = value
    .toLowerCase()
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '')
  return names.every((name) => /^[\p{L}\p{N}.-]+$/u.test(name)) ? names : null
}

const oneOf =
  <Value extends string>(...allowed: readonly Value[]) =>
  (text: string) =>
    allowed.find((value) => value === text) ?? null

export const options: { readonly [Name in keyof Config]: Option<Config[Name]> } = {
  data: { describe: 'folder of the store', initial: join(homedir(), '.isnad'), parse: text },
  host: { describe: 'address the reader listens on', initial: '127.0.0.1', parse: text },
  port: { describe: 'port the reader listens on', initial: 4780, parse: whole(0, 65535) },
  names: {
    describe: 'host names, with commas between, that a proxy before the reader is asked by',
    initial: [],
    parse: hostNames,
  },
  texts: {
    describe: 'what visitors see of articles: full, snippets, or by-host (full where only this machine can ask)',
    initial: 'by-host',
    parse: oneOf('by-host', 'full', 'snippets'),
  },
  language: {
    describe: 'language of the pages until a visitor chooses: ar, en or browser',
    initial: 'ar',
    parse: oneOf('ar', 'en', 'browser'),
  },
  readers: {
    describe: 'threads that read documents beside the main one; 0 reads in the main one',
    initial: Math.min(8, availableParallelism()),
    parse: whole(0, 64),
  },
}

const PREFIX = 'ISNAD_'

/** From the environment (ISNAD_PORT=8080). Throws IsnadError for a misspelt option, naming the nearest, and for a bad value. */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const given = new Map<string, string>()
  for (const [variable, value] of Object.entries(environment)) {
    if (!variable.startsWith(PREFIX) || value === undefined) continue
    const name = variable.slice(PREFIX.length).toLowerCase()
    if (!Object.hasOwn(options, name))
      throw new IsnadError('config.unknown-option', { option: variable, nearest: nearestTo(name) })
    given.set(name, value)
  }
  return {
    data: chosen('data', options.data, given),
    host: chosen('host', options.host, given),
    port: chosen('port', options.port, given),
    names: chosen('names', options.names, given),
    texts: chosen('texts', options.texts, given),
    language: chosen('language', options.language, given),
    readers: chosen('readers', options.readers, given),
  }
}

function chosen<Value>(name: string, { initial, parse }: Option<Value>, given: ReadonlyMap<string, string>): Value {
  const text = given.get(name)
  if (text === undefined) return initial
  const value = parse(text)
  if (value === null) throw new IsnadError('config.bad-value', { option: PREFIX + name.toUpperCase(), value: text })
  return value
}

function nearestTo(name: string): string {
  const names = Object.keys(options).sort((a, b) => distance(name, a) - distance(name, b))
  return PREFIX + (names[0] ?? '').toUpperCase()
}

/** Letters to put in, take out or replace to make one word of the other. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++)
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)))
    row = next
  }
  return row[b.length] ?? 0
}
