/** `isnad annotate`: amounts, times and places of texts, one JSON line in, one out, in the same order. */
import type { Readable, Writable } from 'node:stream'
import type { Command } from 'commander'
import { openToolkit } from '../app.js'
import type { Place } from '../domain/place.js'
import type { Quantity } from '../domain/quantity.js'
import type { Time } from '../domain/time.js'
import { linesOf } from './lines.js'

interface Request {
  readonly id: unknown
  readonly text: string
  readonly reference: string | null
}

interface Annotation {
  readonly id: unknown
  readonly quantities: readonly Quantity[]
  readonly times: readonly Time[]
  readonly places: readonly Place[]
}

export function addAnnotate(program: Command): void {
  program
    .command('annotate')
    .description('Read {id, text, reference} a line on standard input, writes {id, quantities, times, places} a line')
    .action(async () => {
      process.exitCode = await annotateLines(process.stdin, process.stdout, (message) => process.stderr.write(`${message}\n`))
    })
}

/** Answers each line as it comes. A line that cannot be read is said on standard error, and the rest is done; then 1, else 0. */
export async function annotateLines(input: Readable, output: Writable, complain: (message: string) => void): Promise<number> {
  const language = openToolkit()
  const annotate = ({ id, text, reference }: Request): Annotation => ({
    id,
    ...language.annotate(text, { reference, timeZone: null, dateline: null, outletCountry: null }),
  })
  let number = 0
  let failed = false
  for await (const line of linesOf(input)) {
    number++
    if (line.trim() === '') continue
    const request = parseRequest(line)
    if (typeof request === 'string') {
      failed = true
      complain(`isnad annotate: line ${number}: ${request}`)
    } else if (!output.write(`${JSON.stringify(annotate(request))}\n`)) {
      await new Promise((resolve) => output.once('drain', resolve))
    }
  }
  return failed ? 1 : 0
}

/** The request on a line, or what is wrong with it. */
function parseRequest(line: string): Request | string {
  let parsed: unknown
  try {
    parsed = JSON.parse(line)
  } catch {
    return 'not JSON'
  }
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) return 'not a JSON object'
  const { id, text, reference } = parsed as { readonly id?: unknown; readonly text?: unknown; readonly reference?: unknown }
  if (typeof text !== 'string') return '"text" is not a string'
  if (reference !== undefined && reference !== null && typeof reference !== 'string')
    return '"reference" is neither a string nor null'
  return { id: id ?? null, text, reference: reference ?? null }
}
