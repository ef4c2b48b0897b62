/** An HTML page as lines: walks the tree once and keeps, for each block of text, what tells text from furniture. */
import { type DomElement, type DomNode, type DomText, isElement, isText } from './dom.js'
import type { Link, PageLine } from './page-lines.js'

export interface HtmlLine extends PageLine {
  /** Its text nodes, by which an extractor's choice is found again in the page. */
  readonly nodes: readonly DomText[]
  /** The nearest block element. */
  readonly block: DomElement
  /** Inside figure, figcaption, nav, aside, header, footer, form or table; the innermost of these. */
  readonly region: string | null
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
const REGIONS = new Set('figure figcaption nav aside header footer form table'.split(' '))
const SILENT = new Set(
  'head script style noscript svg template iframe video audio object canvas select textarea button option input'.split(' '),
)

/** What is being gathered until a block begins or ends. */
interface Open {
  text: string
  nodes: DomText[]
  links: Link[]
  linked: number
}

export function htmlLines(root: DomElement): HtmlLines {
  const lines: HtmlLine[] = []
  let length = 0
  let open: Open = { text: '', nodes: [], links: [], linked: 0 }
  let link: { url: string | null; text: string } | null = null

  const endLine = (block: DomElement, region: string | null) => {
    const text = open.text.trim()
    if (text !== '') {
      const start = lines.length === 0 ? 0 : length + 1
      length = start + text.length
      const heading = /^h[1-6]$/.test(block.localName) ? Number(block.localName[1]) : 0
      const item = block.localName === 'li' || block.parentNode?.localName === 'li'
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
        block,
        region,
      })
    }
    open = { text: '', nodes: [], links: [], linked: 0 }
  }

  const add = (node: DomText) => {
    let text = node.data.replace(/[ \t\r\n\f]+/g, ' ')
    if (open.text === '' || open.text.endsWith(' ')) text = text.replace(/^ /, '')
    if (text === '') return
    open.text += text
    open.nodes.push(node)
    if (link !== null) {
      link.text += text
      open.linked += text.length
    }
  }

  const endLink = () => {
    if (link !== null && link.text.trim() !== '') open.links.push({ url: link.url, text: link.text.trim() })
    if (link !== null) link.text = ''
  }

  const walk = (element: DomElement, block: DomElement, region: string | null, depth: number) => {
    for (let child: DomNode | null = element.firstChild; child !== null; child = child.nextSibling) {
      if (isText(child)) add(child)
      else if (isElement(child) && depth < 600 && !isHidden(child)) {
        const name = child.localName
        if (name === 'br') {
          endLink()
          endLine(block, region)
        } else if (BLOCKS.has(name)) {
          endLink()
          endLine(block, region)
          const inner = REGIONS.has(name) ? name : region
          walk(child, child, inner, depth + 1)
          endLink()
          endLine(child, inner)
        } else if (name === 'a') {
          const outer = link
          link = { url: child.getAttribute('href'), text: '' }
          walk(child, block, region, depth + 1)
          endLink()
          link = outer
        } else walk(child, block, region, depth + 1)
      }
    }
  }
  walk(root, root, null, 0)
  endLink()
  endLine(root, null)
  return { text: lines.map(({ text }) => text).join('\n'), lines }
}

function isHidden(element: DomElement): boolean {
  if (SILENT.has(element.localName)) return true
  if (element.getAttribute('hidden') !== null) return true
  const style = element.getAttribute('style')
  return style !== null && /display\s*:\s*none|visibility\s*:\s*hidden/i.test(style)
}
