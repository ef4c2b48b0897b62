/** Source texts of the sample edition: a header of `key: value` lines, `---`, and blocks between blank lines. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Every article under `folder`, oldest first; `id` is «outlet/day-name», the file's path without its ending. */
export function readArticles(folder) {
  return readdirSync(folder, { recursive: true })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.txt'))
    .map((path) => parseArticle(path.slice(0, -4), readFileSync(join(folder, path), 'utf8')))
    .sort((a, b) => Date.parse(a.published) - Date.parse(b.published) || (a.id < b.id ? -1 : 1))
}

function parseArticle(id, source) {
  const cut = source.indexOf('---\n')
  const header = Object.fromEntries(source.slice(0, cut).trim().split('\n').map(headerLine))
  const [outlet, file] = id.split('/')
  const [group, kind] = header.copy.split(' ')
  const [agency, stated] = header.agency?.split(' ') ?? [null]
  return {
    id,
    outlet,
    day: file.slice(0, 10),
    name: file.slice(11),
    published: header.published,
    headline: header.headline,
    byline: header.byline ?? null,
    section: header.section ?? '',
    tags: header.tags?.split('، ') ?? [],
    credit: header.credit ?? null,
    story: header.story,
    copy: { group: group === '-' ? null : group, kind },
    relayed: header.from ?? null,
    agency: agency === null ? null : { id: agency, stated: stated === 'stated' },
    blocks: source
      .slice(cut + 4)
      .trim()
      .split(/\n{2,}/)
      .map(parseBlock),
  }
}

function headerLine(line) {
  const colon = line.indexOf(': ')
  return [line.slice(0, colon), line.slice(colon + 2)]
}

/** «[figure] words», «[embedded id] headline», «## heading»; anything else is a paragraph. */
function parseBlock(block) {
  const marked = /^\[([a-z-]+)(?: (\S+))?\]\s*/.exec(block)
  if (marked === null) return block.startsWith('## ') ? { type: 'heading', text: block.slice(3) } : { type: 'text', text: block }
  return { type: marked[1], of: marked[2] ?? null, text: block.slice(marked[0].length) }
}

/** The article's own words: its headings and paragraphs, without furniture and without an embedded article. */
export function mainText(article) {
  const embedded = article.blocks.findIndex((block) => block.type === 'embedded')
  const own = embedded === -1 ? article.blocks : article.blocks.slice(0, embedded)
  return textOf(own)
}

/** The embedded articles: headline, the article each is a copy of, and words. */
export function embeddedArticles(article) {
  return article.blocks.flatMap((block, at) => {
    if (block.type !== 'embedded') return []
    const after = article.blocks.slice(at + 1)
    const end = after.findIndex((next) => next.type === 'embedded' || next.type === 'similar')
    return [{ headline: block.text, copyOf: block.of, text: textOf(end === -1 ? after : after.slice(0, end)) }]
  })
}

function textOf(blocks) {
  return blocks
    .filter((block) => block.type === 'text' || block.type === 'heading')
    .map((block) => block.text)
    .join('\n\n')
}
