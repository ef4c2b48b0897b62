/** What stands behind «اقرأ أيضاً» or «مقالات مشابهة»: headlines to other pages, or the headline of another article on this one. */
import { readings } from '../../language/proclitics.js'
import { lightStem } from '../../language/stems.js'
import { words } from '../../language/words.js'
import type { Furniture } from './furniture.js'
import { isProse, type PageLine } from './page-lines.js'
import type { Draft } from './split.js'

export interface Headlines {
  readonly headlines: readonly PageLine[]
  /** The last of them, when prose follows it directly; else null. */
  readonly opens: PageLine | null
  /** Index of the first line behind them. */
  readonly next: number
}

const LONGEST_HEADLINE = 250
/** Fewer are tags. */
const WORDS_OF_A_HEADLINE = 4

/** Lines that stand like headlines behind a marker, up to prose or another marker. */
export function headlinesAfter(
  lines: readonly PageLine[],
  marker: number,
  isBody: (line: PageLine) => boolean,
  furniture: Furniture,
): Headlines {
  const own = lines[marker]
  if (own === undefined) return { headlines: [], opens: null, next: marker + 1 }
  const rest = furniture.kindOf(own.text)?.rest ?? ''
  const headlines: PageLine[] = rest === '' ? [] : [{ ...own, text: rest, start: own.end - rest.length }]
  // On a line with its marker a headline stands alone, and in HTML a list of them is of links.
  const onlyLinks = rest !== '' || !isBody(own)
  let next = marker + 1
  for (; next < lines.length; next++) {
    const line = lines[next]
    if (line === undefined) break
    const kind = furniture.kindOf(line.text)
    if (kind?.kind === 'related' || kind?.kind === 'latest' || isProse(line)) break
    if (kind !== null) continue
    if (onlyLinks && line.linked < 0.5 && !line.item && line.heading === 0) break
    if (line.text.length <= LONGEST_HEADLINE && words(line.text).length >= WORDS_OF_A_HEADLINE) headlines.push(line)
  }
  const prose = lines[next]
  const opens = prose !== undefined && furniture.kindOf(prose.text) === null && isProse(prose) ? (headlines.at(-1) ?? null) : null
  return { headlines, opens, next }
}

const LINES_OF_AN_ARTICLE = 2
const SHARED_STEMS = 2

/**
 * Whether the last headline begins an article of its own, or the page's article goes on behind it: its own first lines
 * take up the headline's words, and more so than the lines in front of it do.
 */
export function beginsAnother(
  { opens, next }: Headlines,
  lines: readonly PageLine[],
  current: Draft,
  furniture: Furniture,
): boolean {
  if (opens === null || current.body.length === 0) return false
  const prose: PageLine[] = []
  for (const line of lines.slice(next, next + 12)) {
    if (furniture.kindOf(line.text)?.kind === 'related') break
    if (isProse(line)) prose.push(line)
  }
  if (prose.length < LINES_OF_AN_ARTICLE) return false
  const shared = sharedStems(opens.text, `${prose[0]?.text} ${prose[1]?.text}`)
  if (current.closed) return shared >= 1
  return opens.linked < 0.5 && shared >= SHARED_STEMS && shared > sharedStems(opens.text, current.body.at(-1)?.text ?? '')
}

function sharedStems(a: string, b: string): number {
  const theirs = stemsOf(b)
  return [...stemsOf(a)].filter((stem) => theirs.has(stem)).length
}

function stemsOf(text: string): ReadonlySet<string> {
  const found = words(text)
    .map(({ key }) => lightStem(readings(key).at(-1)?.key ?? key))
    .filter((stem) => stem.length > 2)
  return new Set(found)
}
