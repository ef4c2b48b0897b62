/** The part of the DOM that page reading uses, and the one place where linkedom is met. */
import { parseHTML } from 'linkedom'

export interface DomNode {
  readonly nodeType: number
  readonly nodeName: string
  readonly parentNode: DomElement | null
  readonly firstChild: DomNode | null
  readonly nextSibling: DomNode | null
}

export interface DomText extends DomNode {
  readonly data: string
}

export interface DomElement extends DomNode {
  readonly localName: string
  readonly textContent: string | null
  getAttribute(name: string): string | null
  querySelector(selector: string): DomElement | null
  querySelectorAll(selector: string): Iterable<DomElement>
  remove(): void
}

export interface DomDocument {
  readonly documentElement: DomElement
  readonly body: DomElement | null
  readonly head: DomElement | null
  querySelector(selector: string): DomElement | null
  querySelectorAll(selector: string): Iterable<DomElement>
}

const ELEMENT = 1
const TEXT = 3

export function isElement(node: DomNode): node is DomElement {
  return node.nodeType === ELEMENT
}

export function isText(node: DomNode): node is DomText {
  return node.nodeType === TEXT
}

/** A document with html and body, whatever the source lacks. */
export function parseDocument(html: string): DomDocument {
  const whole = /<html[\s>]/i.test(html) ? html : `<html><body>${html}</body></html>`
  // Untyped here: linkedom's own types need the browser library, which a program for Node does not load.
  return parseHTML(whole).document
}
