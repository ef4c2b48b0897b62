/** The lines of a file, plain or gzipped, as bytes: a line is never cut and never longer than a limit. */
import { createReadStream } from 'node:fs'
import { createGunzip } from 'node:zlib'

/** A longer one is no article; it is given cut, and flagged. */
const LONGEST_LINE = 64 * 1024 * 1024

export interface Line {
  readonly bytes: Uint8Array
  readonly tooLong: boolean
}

/** `onRead` is told the bytes of the file read so far, before they are unpacked. Throws what the file system or gzip throws. */
export async function* linesOf(path: string, gzipped: boolean, onRead: (bytes: number) => void): AsyncGenerator<Line> {
  const file = createReadStream(path, { highWaterMark: 256 * 1024 })
  let read = 0
  file.on('data', (chunk) => {
    read += chunk.length
    onRead(read)
  })
  const unpacked = gzipped ? createGunzip({ chunkSize: 256 * 1024 }) : null
  if (unpacked !== null) {
    file.on('error', (error) => unpacked.destroy(error))
    file.pipe(unpacked)
  }
  let rest: Uint8Array[] = []
  let length = 0
  const take = (end: Uint8Array): Line => {
    const bytes = rest.length === 0 ? end : Buffer.concat([...rest, end])
    const tooLong = length + end.length > LONGEST_LINE
    rest = []
    length = 0
    return { bytes, tooLong }
  }
  try {
    for await (const chunk of (unpacked ?? file) as AsyncIterable<Buffer>) {
      let start = 0
      for (let end = chunk.indexOf(10); end >= 0; end = chunk.indexOf(10, start)) {
        yield take(chunk.subarray(start, end))
        start = end + 1
      }
      if (length <= LONGEST_LINE && start < chunk.length) rest.push(chunk.subarray(start))
      length += chunk.length - start
    }
    if (length > 0) yield take(new Uint8Array(0))
  } finally {
    file.destroy()
    unpacked?.destroy()
  }
}
