/** The headline of a page's main article, without the outlet's name that titles carry. */
import type { HtmlLine } from './html-lines.js'
import type { Metadata } from './metadata.js'

const SHORTEST = 12
const SEPARATOR = /\s+[|–—-]\s+|\s*[|»:]\s+/gu

/**
 * What the page's structured data calls the headline; else the heading that its title holds («headline – outlet»); else
 * the title, less the outlet's name.
 */
export function chooseHeadline({ headline, title, siteName }: Metadata, lines: readonly HtmlLine[]): string | null {
  const named = headline ?? title
  if (named === null) return lines.find((line) => line.heading === 1)?.text ?? null
  const heading = lines.find(
    (line) => line.heading > 0 && line.heading < 4 && line.text.length >= SHORTEST && named.includes(line.text),
  )
  return heading?.text ?? withoutSiteName(named, siteName)
}

function withoutSiteName(title: string, siteName: string | null): string {
  if (siteName === null) return title
  const parts = [...title.matchAll(SEPARATOR)]
  const last = parts.at(-1)
  const first = parts[0]
  if (last !== undefined && title.slice(last.index + last[0].length).includes(siteName)) return title.slice(0, last.index).trim()
  if (first !== undefined && title.slice(0, first.index).includes(siteName))
    return title.slice(first.index + first[0].length).trim()
  return title
}
