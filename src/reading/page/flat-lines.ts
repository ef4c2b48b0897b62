/** The last resort for HTML: its text by block elements, read without building a tree, so at any depth. */
import { Parser } from 'htmlparser2'

const BLOCKS = new Set(
  'address article aside blockquote body br caption center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section summary table tbody td tfoot th thead title tr ul'.split(
    ' ',
  ),
)
const TAG = /<\/?([a-z][a-z0-9-]*)[^<>]*>?/gi

/** Text with a line a block element. */
export function flatText(html: string): string {
  const marked = html.replace(TAG, (_, name: string) => (BLOCKS.has(name.toLowerCase()) ? '\u0000' : ''))
  let text = ''
  // No tag is left, so the parser does nothing but decode entities.
  const parser = new Parser({
    ontext: (piece) => {
      text += piece
    },
  })
  parser.end(marked.replaceAll('<', '&lt;'))
  return text
    .split(/[\u0000\ufffd]/)
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n')
}
