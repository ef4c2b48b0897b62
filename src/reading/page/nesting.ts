/** Guards the parsers that come after against pages nested without end: some thousand levels take them minutes. */
import { Parser } from 'htmlparser2'

/** Of 130 real pages the deepest has 38 levels. */
export const DEEPEST = 256

const TAG = /<(\/?)([a-z][a-z0-9-]*)/gi
const CLOSES_ITSELF = new Set(
  'area base br col embed hr img input link meta param source track wbr p li td th tr dt dd option optgroup'.split(' '),
)

/** True where elements stand more than DEEPEST levels deep. Cheap for ordinary pages: only a suspect is parsed. */
export function isTooDeep(html: string): boolean {
  return mayBeDeep(html) && depthOf(html) > DEEPEST
}

/** Counts what is open at once, never less than the true depth: an end tag closes one element of its name, and no other. */
function mayBeDeep(html: string): boolean {
  const open = new Map<string, number>()
  let depth = 0
  TAG.lastIndex = 0
  for (let tag = TAG.exec(html); tag !== null; tag = TAG.exec(html)) {
    const name = (tag[2] ?? '').toLowerCase()
    if (CLOSES_ITSELF.has(name)) continue
    const count = open.get(name) ?? 0
    if (tag[1] === '') {
      open.set(name, count + 1)
      if (++depth > DEEPEST) return true
    } else if (count > 0) {
      open.set(name, count - 1)
      depth--
    }
  }
  return false
}

function depthOf(html: string): number {
  let depth = 0
  let deepest = 0
  const parser = new Parser({
    onopentag() {
      deepest = Math.max(deepest, ++depth)
      if (deepest > DEEPEST) parser.pause()
    },
    onclosetag() {
      depth--
    },
  })
  parser.write(html)
  return deepest
}
