/** Class and id names that say an element holds no article text («img-caption», «related-links»), from `data/html`. */
import type { DataFiles } from '../../domain/data.js'
import { readTable } from '../../language/tables.js'
import type { DomElement } from './dom.js'

export type HintKind =
  | 'caption'
  | 'byline'
  | 'related'
  | 'share'
  | 'newsletter'
  | 'advert'
  | 'comments'
  | 'navigation'
  | 'tags'
  | 'notice'

export interface ClassHints {
  /** What the names of an element's class and id attributes, or its role, hint at; null where they hint at nothing. */
  of(element: DomElement): HintKind | null
}

/** Long class attributes are generated; what they mean stands in front. */
const LONGEST = 300
/** Pages of one outlet share their class names; a bound keeps hostile ones from filling the memory. */
const MOST_REMEMBERED = 20_000
/** ARIA roles of what stands beside an article. */
const LANDMARKS = new Set('navigation complementary contentinfo banner search region dialog'.split(' '))

export function openClassHints(data: DataFiles): ClassHints {
  const kinds = new Map(readTable(data.text('html/class-hints.tsv')).map((row) => [row.words ?? '', row.kind as HintKind]))
  const known = new Map<string, HintKind | null>()
  const find = (name: string) => {
    for (const word of wordsOf(name)) {
      const kind = kinds.get(word)
      if (kind !== undefined) return kind
    }
    return null
  }
  const remembered = (name: string | null) => {
    if (name === null || name === '') return null
    const before = known.get(name)
    if (before !== undefined) return before
    const kind = find(name)
    if (known.size < MOST_REMEMBERED) known.set(name, kind)
    return kind
  }
  return {
    of(element) {
      const named = remembered(element.getAttribute('class')) ?? remembered(element.getAttribute('id'))
      return named ?? (LANDMARKS.has(element.getAttribute('role') ?? '') ? 'navigation' : null)
    },
  }
}

/** «imgCaption-wide» → img, caption, wide. */
function wordsOf(name: string): readonly string[] {
  return name
    .slice(0, LONGEST)
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/)
}
