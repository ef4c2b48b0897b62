/** Text → windows-1256 bytes, by turning Node's own decoder round. */

const decoder = new TextDecoder('windows-1256')
const byteOf = new Map(Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte]))

/** Throws for a character the code page lacks: a page of the edition must not lose letters. */
export function encodeWindows1256(text) {
  return Buffer.from(
    Array.from(text, (char) => {
      const byte = byteOf.get(char)
      if (byte === undefined) throw new Error(`windows-1256 has no ${JSON.stringify(char)}`)
      return byte
    }),
  )
}
