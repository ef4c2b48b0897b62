/** The words around names of places: what governs them, says their kind, or shows that the name is no place. */
import type { DataFiles } from '../../domain/data.js'
import type { PlacePrecision } from '../../domain/place.js'
import { foldWord } from '../fold.js'
import { readTable } from '../tables.js'
import { type WordTable, wordTable } from '../word-table.js'

export interface PlaceWords {
  /** Word for a kind of place → the precision it asks for. */
  readonly kinds: ReadonlyMap<string, PlacePrecision>
  readonly governors: ReadonlySet<string>
  readonly vetoes: ReadonlySet<string>
  /** Phrases that are names of something else, by their first word as it is written, و, ب or ل in front. */
  readonly otherNames: WordTable<readonly (readonly string[])[]>
  /** Their first words. */
  readonly otherWords: readonly string[]
  readonly actorsBefore: ReadonlySet<string>
  readonly actorsAfter: ReadonlySet<string>
}

export function openPlaceWords(data: DataFiles): PlaceWords {
  const kinds = readTable(data.text('ar/place-kinds.tsv')).map(
    (row) => [foldWord(row.word ?? ''), row.kind as PlacePrecision] as const,
  )
  const vetoes = readTable(data.text('ar/place-vetoes.tsv'))
  const actors = readTable(data.text('ar/place-actors.tsv'))
  const otherNames = byFirstWord(vetoes.filter((row) => row.kind === 'phrase').map((row) => foldWord(row.words ?? '').split(' ')))
  const wordsOf = (side: string) => new Set(actors.filter((row) => row.side === side).map((row) => foldWord(row.word ?? '')))
  return {
    kinds: new Map(kinds),
    governors: new Set(readTable(data.text('ar/place-governors.tsv')).map((row) => foldWord(row.word ?? ''))),
    vetoes: new Set(vetoes.filter((row) => row.kind === 'before').map((row) => foldWord(row.words ?? ''))),
    otherNames: wordTable(otherNames),
    otherWords: [...otherNames.keys()],
    actorsBefore: wordsOf('before'),
    actorsAfter: wordsOf('after'),
  }
}

function byFirstWord(phrases: readonly (readonly string[])[]): ReadonlyMap<string, readonly (readonly string[])[]> {
  const found = new Map<string, (readonly string[])[]>()
  for (const joined of ['', 'و', 'ب', 'ل'])
    for (const phrase of phrases) {
      const first = joined + (phrase[0] ?? '')
      found.set(first, [...(found.get(first) ?? []), phrase])
    }
  return found
}
