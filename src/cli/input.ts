/** What commands read: files and standard input, with one clear error for each way that fails. */
import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import type { Readable } from 'node:stream'
import { IsnadError } from '../domain/isnad-error.js'

/** Larger files are no pages, and are refused before they are read. */
const LARGEST_PAGE = 20 * 1024 * 1024

/** All bytes of a file, or of standard input for `-`. */
export async function readInput(name: string): Promise<Uint8Array> {
  if (name === '-') return readAll(process.stdin)
  return withFile(name, async (file, size) => {
    if (size > LARGEST_PAGE) throw tooLarge(size)
    return file.readFile()
  })
}

/** A file, or standard input for `-`, to be read piece by piece. */
export async function openInput(name: string): Promise<Readable> {
  if (name === '-') return process.stdin
  await withFile(name, async () => undefined)
  return createReadStream(name)
}

async function withFile<T>(path: string, use: (file: Awaited<ReturnType<typeof open>>, size: number) => Promise<T>): Promise<T> {
  const file = await open(path).catch((cause: unknown) => {
    throw new IsnadError(codeOf(cause), {}, { cause })
  })
  try {
    const found = await file.stat()
    if (found.isDirectory()) throw new IsnadError('input.folder')
    return await use(file, found.size)
  } finally {
    await file.close()
  }
}

function codeOf(cause: unknown): string {
  const code = typeof cause === 'object' && cause !== null && 'code' in cause ? cause.code : null
  return code === 'EACCES' || code === 'EPERM' ? 'input.forbidden' : code === 'ENOENT' ? 'input.missing' : 'input.unreadable'
}

async function readAll(stream: Readable): Promise<Uint8Array> {
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of stream) {
    const bytes = Buffer.from(chunk)
    length += bytes.length
    if (length > LARGEST_PAGE) throw tooLarge(length)
    chunks.push(bytes)
  }
  return Buffer.concat(chunks)
}

function tooLarge(size: number): IsnadError {
  return new IsnadError('input.too-large', { megabytes: Math.round(size / 1e6), most: Math.round(LARGEST_PAGE / 1e6) })
}
