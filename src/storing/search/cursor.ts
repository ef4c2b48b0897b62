/** Where a page of hits ended, with the statistics it was ranked by, so that the next page goes on in the same order. */
import { IsnadError } from '../../domain/isnad-error.js'
import type { FoundEntry } from './best-entries.js'
import type { Statistics } from './find-entries.js'

export interface Cursor extends FoundEntry {
  readonly statistics: Statistics
}

export function writeCursor({ statistics: { upTo, entries, having }, score, entry }: Cursor): string {
  return Buffer.from(JSON.stringify([upTo, entries, having, score, entry])).toString('base64url')
}

/** Throws IsnadError for anything `writeCursor` did not write. */
export function readCursor(written: string | null): Cursor | null {
  if (written === null) return null
  const parts = parse(Buffer.from(written, 'base64url').toString())
  const [upTo, entries, having, score, entry] = Array.isArray(parts) ? (parts as unknown[]) : []
  if (!isCount(upTo) || !isCount(entries) || !isCount(entry) || typeof score !== 'number' || !isCounts(having))
    throw new IsnadError('search.bad-page', { after: written.slice(0, 40) })
  return { statistics: { upTo, entries, having }, score, entry }
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return null
  }
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 0
}

function isCounts(value: unknown): value is Record<string, number> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && Object.values(value).every(isCount)
}
