/** Bytes to text: byte order mark, then header, then `<meta>`, then strict UTF-8, then a guess by letter statistics. */
import chardet from 'chardet'
import type { Problem } from '../../domain/problem.js'

export interface Decoded {
  readonly text: string
  /** As TextDecoder names it; null where nothing fits. */
  readonly charset: string | null
  readonly problems: readonly Problem[]
}

const SAMPLE = 64 * 1024
const META =
  /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([a-z0-9_:.-]{2,40})|^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([a-z0-9_:.-]{2,40})/i

export function decodePage(bytes: Uint8Array, contentType: string | null): Decoded {
  const marked = byteOrderMark(bytes)
  if (marked !== null) return decodeAs(marked, bytes)
  // Valid UTF-8 with letters beyond ASCII is no accident, whatever a header says.
  const utf8 = strictly('utf-8', bytes)
  if (utf8 !== null) return { text: utf8, charset: 'utf-8', problems: [] }
  const declared = [charsetOf(contentType), declaredInside(bytes)].find((name) => name !== null && !isUtf8(name))
  if (declared !== undefined && declared !== null) return decodeAs(declared, bytes)
  return decodeAs(guess(bytes), bytes)
}

function byteOrderMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return null
}

function charsetOf(contentType: string | null): string | null {
  const name = /charset\s*=\s*["']?\s*([^\s;"']+)/i.exec(contentType ?? '')?.[1] ?? null
  return name !== null && isKnown(name) ? name : null
}

/** The declaration inside stands near the top, and is ASCII in every charset it could name. */
function declaredInside(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096))
  const match = META.exec(head)
  const name = match?.[1] ?? match?.[2] ?? null
  return name !== null && isKnown(name) ? name : null
}

/** Broken UTF-8 (a cut file, a damaged byte) is still far more UTF-8 than anything else. */
function guess(bytes: Uint8Array): string {
  const sample = bytes.subarray(0, SAMPLE)
  const letters = new TextDecoder('utf-8').decode(sample)
  const broken = letters.split('\ufffd').length - 1
  const beyond = letters.replace(/[\u0000-\u007f\ufffd]/g, '').length
  if (beyond > broken * 4) return 'utf-8'
  const best = chardet.detect(sample)
  return best !== null && isKnown(best) ? best : 'utf-8'
}

function decodeAs(charset: string, bytes: Uint8Array): Decoded {
  const text = new TextDecoder(charset).decode(bytes)
  if (!isUtf8(charset)) return { text, charset, problems: [] }
  const broken = text.split('\ufffd').length - 1
  if (broken === 0) return { text, charset: 'utf-8', problems: [] }
  const cut = broken === 1 && text.endsWith('\ufffd')
  if (cut) return { text: text.slice(0, -1), charset: 'utf-8', problems: [{ code: 'page-cut-short' }] }
  return { text, charset: 'utf-8', problems: [{ code: 'page-broken-characters', values: { count: broken } }] }
}

function strictly(charset: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

const isUtf8 = (name: string) => /^utf-?8$/i.test(name)

function isKnown(name: string): boolean {
  try {
    new TextDecoder(name)
    return true
  } catch {
    return false
  }
}
