/** Packing: plain data with numbers in typed arrays ↔ bytes, so that a state or an article's features can be stored. */

const TYPED = { u8: Uint8Array, u16: Uint16Array, u32: Uint32Array, f64: Float64Array } as const
type TypedName = keyof typeof TYPED
type Typed = Uint8Array | Uint16Array | Uint32Array | Float64Array

/** Stands in the text where a typed array was: its type, where its bytes begin, how many numbers. */
interface Place {
  readonly $typed: TypedName
  readonly at: number
  readonly length: number
}

const HEADER_BYTES = 8
const ALIGNED = 8

/** `version` is the caller's; `unpack` refuses bytes of another one. */
export function pack(value: unknown, version: number): Uint8Array {
  const arrays: Typed[] = []
  let size = 0
  const text = JSON.stringify(value, (_, part: unknown) => {
    const name = typedName(part)
    if (name === null) return part
    const array = part as Typed
    const place: Place = { $typed: name, at: size, length: array.length }
    arrays.push(array)
    size += Math.ceil(array.byteLength / ALIGNED) * ALIGNED
    return place
  })
  const letters = new TextEncoder().encode(text)
  const start = HEADER_BYTES + Math.ceil(letters.length / ALIGNED) * ALIGNED
  const bytes = new Uint8Array(start + size)
  new DataView(bytes.buffer).setUint32(0, version, true)
  new DataView(bytes.buffer).setUint32(4, letters.length, true)
  bytes.set(letters, HEADER_BYTES)
  let at = start
  for (const array of arrays) {
    bytes.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), at)
    at += Math.ceil(array.byteLength / ALIGNED) * ALIGNED
  }
  return bytes
}

/** What was packed, or null where the bytes are of another version. The caller vouches for the type, as of stored data. */
export function unpack<T>(bytes: Uint8Array, version: number): T | null {
  if (!isOfVersion(bytes, version)) return null
  const length = viewOf(bytes).getUint32(4, true)
  const text = new TextDecoder().decode(bytes.subarray(HEADER_BYTES, HEADER_BYTES + length))
  const start = HEADER_BYTES + Math.ceil(length / ALIGNED) * ALIGNED
  return JSON.parse(text, (_, part: unknown) => {
    if (!isPlace(part)) return part
    const type = TYPED[part.$typed]
    const from = start + part.at
    // Copied, because a typed array must begin at a multiple of its numbers' size, wherever the bytes were stored; not by
    // the bytes' own slice, which in a Buffer copies nothing.
    return new type(Uint8Array.prototype.slice.call(bytes, from, from + part.length * type.BYTES_PER_ELEMENT).buffer)
  }) as T
}

export function isOfVersion(bytes: Uint8Array, version: number): boolean {
  return bytes.byteLength >= HEADER_BYTES && viewOf(bytes).getUint32(0, true) === version
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}

function typedName(part: unknown): TypedName | null {
  if (part instanceof Uint32Array) return 'u32'
  if (part instanceof Uint16Array) return 'u16'
  if (part instanceof Uint8Array) return 'u8'
  return part instanceof Float64Array ? 'f64' : null
}

function isPlace(part: unknown): part is Place {
  return typeof part === 'object' && part !== null && '$typed' in part
}
