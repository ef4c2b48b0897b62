/** An HTML page as lines: walks the tree once and keeps, for each block of text, what tells text from furniture. */
import type { ClassHints, HintKind } from './class-hints.js'
import { type DomElement, type DomNode, type DomText, isElement, isText } from './dom.js'
import type { Link, PageLine } from './page-lines.js'

/** A block element as it stood in the page: the extractor moves elements about, these stay. */
export interface Box {
  readonly parent: Box | null
  readonly element: DomElement
  readonly name: string
  readonly depth: number
  /** What its class and id say it holds, when that is no text. */
  readonly hint: HintKind | null
  /** A picture stands in it, not in a box inside it. */
  pictured: boolean
}

export interface HtmlLine extends PageLine {
  /** Its text nodes, by which an extractor's choice is found again in the page. */
  readonly nodes: readonly DomText[]
  /** The nearest block element. */
  readonly box: Box
}

export interface HtmlLines {
  readonly text: string
  readonly lines: readonly HtmlLine[]
}

const BLOCKS = new Set(
  'address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
)
/** A day or a name set apart by nothing but its class is a line of its own all the same. */
const INLINE = new Set('span a em i b strong font small'.split(' '))
const SILENT = new Set(
  'head script style noscript svg template iframe video audio object canvas select textarea button option input'.split(' '),
)

const DEEPEST_WALK = 600

/** What is being gathered until a block begins or ends. */
interface Open {
  readonly pieces: string[]
  readonly nodes: DomText[]
  readonly links: Link[]
  linked: number
  /** Nothing yet, or a space at the end: the next piece begins without one. */
  spaced: boolean
}

const nothing = (): Open => ({ pieces: [], nodes: [], links: [], linked: 0, spaced: true })

export function htmlLines(root: DomElement, hints: ClassHints): HtmlLines {
  const lines: HtmlLine[] = []
  let length = 0
  let open = nothing()
  let link: { readonly url: string | null; readonly pieces: string[] } | null = null

  const endLine = (box: Box) => {
    const text = open.pieces.join('').trim()
    if (text !== '') {
      const start = lines.length === 0 ? 0 : length + 1
      length = start + text.length
      const heading = /^h[1-6]$/.test(box.name) ? Number(box.name[1]) : 0
      const item = box.name === 'li' || box.parent?.name === 'li'
      const { nodes, links, linked } = open
      lines.push({
        start,
        end: length,
        text,
        heading,
        item,
        links,
        linked: Math.min(1, linked / text.length),
        nodes,
        box,
      })
    }
    open = nothing()
  }

  const add = (node: DomText) => {
    let text = node.data.replace(/[ \t\r\n\f]+/g, ' ')
    if (open.spaced) text = text.replace(/^ /, '')
    if (text === '') return
    open.pieces.push(text)
    open.spaced = text.endsWith(' ')
    open.nodes.push(node)
    if (link !== null) {
      link.pieces.push(text)
      open.linked += text.length
    }
  }

  const endLink = () => {
    const text = link?.pieces.splice(0).join('').trim() ?? ''
    if (link !== null && text !== '') open.links.push({ url: link.url, text })
  }

  const walk = (element: DomElement, box: Box, depth: number) => {
    for (let child: DomNode | null = element.firstChild; child !== null; child = child.nextSibling) {
      if (isText(child)) add(child)
      else if (isElement(child) && depth < DEEPEST_WALK && !isHidden(child)) {
        const name = child.localName
        if (name === 'br') {
          endLink()
          endLine(box)
        } else if (BLOCKS.has(name) || name === 'time' || (INLINE.has(name) && hints.of(child) === 'byline')) {
          endLink()
          endLine(box)
          const inner = { parent: box, element: child, name, depth: box.depth + 1, hint: hints.of(child), pictured: false }
          walk(child, inner, depth + 1)
          endLink()
          endLine(inner)
        } else if (name === 'a') {
          const outer = link
          link = { url: child.getAttribute('href'), pieces: [] }
          walk(child, box, depth + 1)
          endLink()
          link = outer
        } else {
          if (name === 'img' || name === 'picture') box.pictured = true
          walk(child, box, depth + 1)
        }
      }
    }
  }
  const whole = { parent: null, element: root, name: root.localName, depth: 0, hint: null, pictured: false }
  walk(root, whole, 0)
  endLink()
  endLine(whole)
  return { text: lines.map(({ text }) => text).join('\n'), lines }
}

function isHidden(element: DomElement): boolean {
  if (SILENT.has(element.localName)) return true
  if (element.getAttribute('hidden') !== null) return true
  const style = element.getAttribute('style')
  return style !== null && /display\s*:\s*none|visibility\s*:\s*hidden/i.test(style)
}
