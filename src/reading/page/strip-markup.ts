/** Takes out of HTML what holds no text of the page (scripts, styles, drawings, comments) before it is parsed. */

export interface Stripped {
  readonly html: string
  /** Contents of the JSON-LD scripts, in page order. */
  readonly structuredData: readonly string[]
}

const OPEN = /<(?:!--|(script|style|svg|noscript|iframe|template|object|canvas)(?=[\s>/]))/gi
const ENDS = new Map(
  ['script', 'style', 'svg', 'noscript', 'iframe', 'template', 'object', 'canvas'].map((tag) => [
    tag,
    new RegExp(`</${tag}[^>]*>`, 'gi'),
  ]),
)
const COMMENT_END = /--!?>/g

/** One pass: each mark is looked for behind the one before it, and one that has no end is not looked for again. */
export function stripMarkup(source: string): Stripped {
  const kept: string[] = []
  const structuredData: string[] = []
  const endless = new Set<string>()
  let from = 0
  OPEN.lastIndex = 0
  for (let open = OPEN.exec(source); open !== null; open = OPEN.exec(source)) {
    const tag = open[1]?.toLowerCase() ?? '!--'
    if (endless.has(tag)) continue
    const end = ENDS.get(tag) ?? COMMENT_END
    end.lastIndex = OPEN.lastIndex
    const close = end.exec(source)
    if (close === null) {
      endless.add(tag)
      // What is never closed swallows the rest in a browser; a comment or script that a cut file left open does here too.
      if (tag === 'script' || tag === 'style') {
        kept.push(source.slice(from, open.index))
        from = source.length
        break
      }
      continue
    }
    if (tag === 'script') noteStructuredData(source.slice(open.index, close.index), structuredData)
    kept.push(source.slice(from, open.index))
    from = close.index + close[0].length
    OPEN.lastIndex = from
  }
  kept.push(source.slice(from))
  return { html: kept.join(''), structuredData }
}

function noteStructuredData(script: string, found: string[]): void {
  const head = script.slice(0, 300)
  const end = script.indexOf('>')
  if (end >= 0 && /type\s*=\s*["']?application\/ld\+json/i.test(head.slice(0, end))) found.push(script.slice(end + 1))
}
