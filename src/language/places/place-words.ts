/** The words around names of places: what governs them, says their kind, or shows that the name is no place. */
import type { DataFiles } from '../../domain/data.js'
import type { PlacePrecision } from '../../domain/place.js'
import { foldWord } from '../fold.js'
import { readTable } from '../tables.js'
import { type WordTable, wordTable } from '../word-table.js'

/** What the word right before a name says of it. */
export interface Role {
  /** The name is no place. */
  readonly vetoes: boolean
  /** The same of a name of one word. */
  readonly vetoesOneWord: boolean
  /** The precision that the word for a kind of place asks for. */
  readonly kind: PlacePrecision | null
  /** Something happens there or goes there. */
  readonly governs: boolean
  /** The name is a state that acts. */
  readonly acts: boolean
}

export const NO_ROLE: Role = { vetoes: false, vetoesOneWord: false, kind: null, governs: false, acts: false }

export interface PlaceWords {
  /** By the word before the name as it is written, و, ب or ل in front. */
  readonly before: WordTable<Role>
  /** Word for a kind of place → the precision it asks for. */
  readonly kinds: ReadonlyMap<string, PlacePrecision>
  readonly governors: ReadonlySet<string>
  /** Phrases that are names of something else, by their first word as it is written, و, ب or ل in front. */
  readonly otherNames: WordTable<readonly (readonly string[])[]>
  /** Their first words. */
  readonly otherWords: readonly string[]
  readonly actorsAfter: ReadonlySet<string>
}

export function openPlaceWords(data: DataFiles): PlaceWords {
  const kinds = new Map(
    readTable(data.text('ar/place-kinds.tsv')).map((row) => [foldWord(row.word ?? ''), row.kind as PlacePrecision] as const),
  )
  const governors = new Set(readTable(data.text('ar/place-governors.tsv')).map((row) => foldWord(row.word ?? '')))
  const vetoes = readTable(data.text('ar/place-vetoes.tsv'))
  const actors = readTable(data.text('ar/place-actors.tsv'))
  const otherNames = byFirstWord(vetoes.filter((row) => row.kind === 'phrase').map((row) => foldWord(row.words ?? '').split(' ')))
  const wordsOf = (side: string) => new Set(actors.filter((row) => row.side === side).map((row) => foldWord(row.word ?? '')))
  return {
    before: wordTable(
      rolesOf({
        kinds,
        governors,
        vetoes: new Set(vetoes.filter((row) => row.kind === 'before').map((row) => foldWord(row.words ?? ''))),
        actors: wordsOf('before'),
      }),
    ),
    kinds,
    governors,
    otherNames: wordTable(otherNames),
    otherWords: [...otherNames.keys()],
    actorsAfter: wordsOf('after'),
  }
}

const JOINED = ['', 'و', 'ب', 'ل'] as const

interface Roles {
  readonly kinds: ReadonlyMap<string, PlacePrecision>
  readonly governors: ReadonlySet<string>
  readonly vetoes: ReadonlySet<string>
  readonly actors: ReadonlySet<string>
}

/** Every spelling of these words with what it says; the whole word is asked first, then what is left without its first letter. */
function rolesOf({ kinds, governors, vetoes, actors }: Roles): ReadonlyMap<string, Role> {
  const roles = new Map<string, Role>()
  for (const word of [...kinds.keys(), ...governors, ...vetoes, ...actors])
    for (const joined of JOINED) {
      const written = joined + word
      const bare = JOINED.some((letter) => letter !== '' && written.startsWith(letter)) ? written.slice(1) : written
      roles.set(written, {
        vetoes: vetoes.has(written),
        vetoesOneWord: vetoes.has(bare) && bare.length > 2,
        kind: kinds.get(written) ?? kinds.get(bare) ?? null,
        governs: governors.has(written),
        acts: actors.has(written),
      })
    }
  return roles
}

function byFirstWord(phrases: readonly (readonly string[])[]): ReadonlyMap<string, readonly (readonly string[])[]> {
  const found = new Map<string, (readonly string[])[]>()
  for (const joined of JOINED)
    for (const phrase of phrases) {
      const first = joined + (phrase[0] ?? '')
      found.set(first, [...(found.get(first) ?? []), phrase])
    }
  return found
}
