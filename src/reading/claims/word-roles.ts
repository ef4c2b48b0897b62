/** What single words do about a speaker or a report, beside their class; see data/ar/word-roles.tsv. One bit each. */
import { foldWord } from '../../language/fold.js'
import type { Row } from '../../language/tables.js'
import { type WordTable, wordTable } from '../../language/word-table.js'
import type { Passage } from './passage.js'

export const Role = {
  quantifier: 1,
  realm: 2,
  'told-of': 4,
  state: 8,
  'joins-cue': 16,
  self: 32,
  worldwide: 64,
  once: 128,
  ranked: 256,
  likening: 512,
  blessing: 1024,
  'own-speech': 2048,
  stands: 4096,
} as const

/** The roles of a word; 0 for nearly every word. */
export function rolesOf({ lexicon }: Pick<Passage, 'lexicon'>, bare: string): number {
  return lexicon.roles.get(bare) ?? 0
}

export function openWordRoles(rows: readonly Row[]): WordTable<number> {
  const roles = new Map<string, number>()
  for (const { role, words = '' } of rows) {
    const key = foldWord(words)
    roles.set(key, (roles.get(key) ?? 0) | Role[role as keyof typeof Role])
  }
  return wordTable(roles)
}
