/** What came in: HTML, plain text, a feed, or nothing that can be read. */

export type InputKind = 'html' | 'text' | 'feed' | 'binary' | 'empty'

const MAGIC: readonly (readonly number[])[] = [
  [0x25, 0x50, 0x44, 0x46],
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x47, 0x49, 0x46, 0x38],
  [0x50, 0x4b, 0x03, 0x04],
  [0x1f, 0x8b],
  [0x7f, 0x45, 0x4c, 0x46],
]
const SAMPLE = 4096

/** By the first bytes: known formats that are no text, or more control bytes than any text has. */
export function isBinary(bytes: Uint8Array): boolean {
  if (MAGIC.some((magic) => magic.every((byte, at) => bytes[at] === byte))) return true
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) return false
  const sample = bytes.subarray(0, SAMPLE)
  let control = 0
  for (const byte of sample)
    if (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d && byte !== 0x0c && byte !== 0x1b) control++
  return control * 20 > sample.length
}

const FEED = /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]{0,500}?-->\s*)?<(?:rss|feed|rdf:RDF)[\s>]/i
const HTML = /<(?:!doctype\s+html|html|head|body|article|main|div|p|h[1-6]|span|table|ul|section|br|title|meta)(?=[\s>/])/i

export function kindOfText(text: string, contentType: string | null): Exclude<InputKind, 'binary'> {
  const head = text.slice(0, 8192)
  if (head.trim() === '' && text.trim() === '') return 'empty'
  if (FEED.test(head)) return 'feed'
  if (/html/i.test(contentType ?? '')) return 'html'
  return HTML.test(head) ? 'html' : 'text'
}
