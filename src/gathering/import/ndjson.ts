/** An NDJSON archive, plain or gzipped: a position is a line. */
import { open, stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { ImportItem, ImportSource } from '../../ports/import.js'
import { linesOf } from './lines.js'
import { readRecord } from './record.js'

const UTF8 = new TextDecoder('utf-8', { fatal: true })

export async function openNdjson(path: string): Promise<ImportSource> {
  const { size, mtimeMs } = await stat(path)
  const head = await firstBytes(path, 4096)
  const gzipped = head[0] === 0x1f && head[1] === 0x8b
  let read = 0
  async function* items(from: number): AsyncGenerator<ImportItem> {
    let position = 0
    if (!gzipped && head.includes(0)) yield { position, where: path, problem: { code: 'import.binary' } }
    else
      try {
        for await (const { bytes, tooLong } of linesOf(path, gzipped, (bytes) => {
          read = bytes
        })) {
          const at = position++
          if (at < from) continue
          const item = tooLong
            ? { position: at, where: `${path}:${at + 1}`, problem: { code: 'import.line-too-long' } }
            : itemOf(path, at, bytes, mtimeMs)
          if (item !== null) yield item
        }
        if (position === 0) yield { position, where: path, problem: { code: 'import.empty' } }
      } catch (error) {
        if (!gzipped || !isGzipError(error)) throw error
        yield { position, where: `${path}:${position + 1}`, problem: { code: 'import.gzip-broken' } }
      }
  }
  return {
    name: path,
    source: `ndjson:${resolve(path)}|${size}|${Math.floor(mtimeMs)}`,
    size: { of: 'bytes', total: size },
    items,
    read: () => read,
  }
}

/** Null for a blank line. */
function itemOf(path: string, position: number, bytes: Uint8Array, receivedAt: number): ImportItem | null {
  const where = `${path}:${position + 1}`
  const line = decode(bytes)
  if (line === null) return { position, where, problem: { code: 'import.not-utf8' } }
  if (line.trim() === '') return null
  const read = readRecord(line, Math.floor(receivedAt))
  return 'code' in read ? { position, where, problem: read } : { position, document: read }
}

function decode(bytes: Uint8Array): string | null {
  try {
    return UTF8.decode(bytes)
  } catch {
    return null
  }
}

function isGzipError(error: unknown): boolean {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' && error.code.startsWith('Z_')
}

async function firstBytes(path: string, count: number): Promise<Uint8Array> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(count), 0, count, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}
