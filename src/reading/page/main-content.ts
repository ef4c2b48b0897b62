/** Which lines of an HTML page are its article's, by the general extractor (Readability). */
import { Readability } from '@mozilla/readability'
import type { ClassHints } from './class-hints.js'
import { type DomDocument, type DomElement, type DomNode, type DomText, isElement, isText } from './dom.js'
import { type HtmlLine, htmlLines } from './html-lines.js'

/** Real pages of 1.6 MB have some ten thousand. */
const MOST_ELEMENTS = 50_000

/**
 * The lines whose text nodes the extractor keeps; none where it finds no article.
 * It takes the tree apart, so everything else that is to be read from the page is read before.
 */
export function mainContent(document: DomDocument, lines: readonly HtmlLine[], hints: ClassHints): readonly HtmlLine[] {
  const root = extract(document)
  if (root === null) return []
  const kept = new Set(textNodes(root))
  const chosen = lines.filter((line) => 2 * keptLength(line, kept) > line.text.length)
  return chosen.length > 0 ? chosen : sameWords(root, lines, hints)
}

/** A second try of the extractor is made on a fresh tree, where lines are known by their words alone. */
function sameWords(root: DomElement, lines: readonly HtmlLine[], hints: ClassHints): readonly HtmlLine[] {
  const texts = new Set(htmlLines(root, hints).lines.map(({ text }) => text))
  return lines.filter(({ text }) => texts.has(text))
}

function extract(document: DomDocument): DomElement | null {
  try {
    const options = {
      maxElemsToParse: MOST_ELEMENTS,
      keepClasses: true,
      disableJSONLD: true,
      serializer: (node: unknown) => node as DomElement,
    }
    const reader = new Readability<DomElement>(document, options)
    return reader.parse()?.content ?? null
  } catch {
    // It trusts the tree to be well formed, which a damaged page is not; the caller then reads the page without it.
    return null
  }
}

function keptLength(line: HtmlLine, kept: ReadonlySet<DomText>): number {
  return line.nodes.reduce((sum, node) => sum + (kept.has(node) ? node.data.trim().length : 0), 0)
}

export function textNodes(root: DomElement): readonly DomText[] {
  const found: DomText[] = []
  const stack: DomNode[] = [root]
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (isText(node)) found.push(node)
    else if (isElement(node)) for (let child = node.firstChild; child !== null; child = child.nextSibling) stack.push(child)
  }
  return found
}
