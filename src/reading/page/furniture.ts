/** Furniture: lines of a page that are no article text, known by the words of `data/ar/furniture.tsv`. */
import type { DataFiles } from '../../domain/data.js'
import { foldWord } from '../../language/fold.js'
import { readTable } from '../../language/tables.js'

export type FurnitureKind =
  | 'related'
  | 'latest'
  | 'tags'
  | 'share'
  | 'follow'
  | 'video'
  | 'advert'
  | 'cookies'
  | 'comments'
  | 'caption'
  | 'date'
  | 'reading-time'
  | 'size'
  | 'disclaimer'

export interface Furnished {
  readonly kind: FurnitureKind
  /** What stands behind the label's colon («اقرأ أيضاً: …»); empty where nothing does. */
  readonly rest: string
}

export interface Furniture {
  /** Null for a line that may be text. */
  kindOf(line: string): Furnished | null
}

interface Cue {
  readonly kind: FurnitureKind
  readonly match: 'line' | 'label' | 'start' | 'short'
}

const LONGEST_CUE = 6
const SHORT_LINE = 8
const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}\u0640'’]*/gu
const LABEL_END = /^\s*[:：|]\s*/u

export function openFurniture(data: DataFiles): Furniture {
  const cues = new Map<string, Cue[]>()
  for (const row of readTable(data.text('ar/furniture.tsv'))) {
    const key = [...(row.words ?? '').matchAll(WORD)].map((match) => keyOf(match[0])).join(' ')
    const cue = { kind: row.kind as FurnitureKind, match: row.match as Cue['match'] }
    cues.set(key, [...(cues.get(key) ?? []), cue])
  }
  return {
    kindOf(line) {
      const head = [...line.slice(0, 120).matchAll(WORD)].slice(0, SHORT_LINE + 1)
      let key = ''
      let found: Furnished | null = null
      for (let at = 0; at < Math.min(head.length, LONGEST_CUE); at++) {
        const word = head[at]
        if (word === undefined) break
        key += (at === 0 ? '' : ' ') + keyOf(word[0])
        const behind = line.slice(word.index + word[0].length)
        for (const cue of cues.get(key) ?? [])
          if (fits(cue, behind, head.length)) found = { kind: cue.kind, rest: restOf(cue, behind) }
      }
      return found
    },
  }
}

function fits({ match }: Cue, behind: string, wordsInHead: number): boolean {
  if (match === 'line') return !/[\p{L}\p{N}]/u.test(behind)
  if (match === 'label') return LABEL_END.test(behind)
  return match === 'start' || wordsInHead <= SHORT_LINE
}

function restOf({ match }: Cue, behind: string): string {
  return match === 'label' ? behind.replace(LABEL_END, '').trim() : ''
}

const keyOf = (word: string) => foldWord(word).toLowerCase()
