/** The sample edition's pages beside what a perfect reader finds in them (`data/sample/expected.json`). */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { dataFiles, dataFolder } from '../src/data-files.js'

export const sampleFolder = join(dataFolder, 'sample')

export interface SampleArticle {
  readonly id: string
  readonly outlet: string
  readonly address: string
  /** The page's file below `data/sample`. */
  readonly file: string
  /** ISO 8601 with the outlet's offset. */
  readonly published: string
  readonly headline: string
  readonly byline: string | null
  readonly credit: string | null
  readonly story: string
  readonly copy: {
    readonly group: string | null
    readonly kind: 'original' | 'identical' | 'near' | 'excerpt' | 'partial' | 'own'
  }
  readonly relayed: string | null
  readonly agency: { readonly id: string; readonly stated: boolean } | null
  readonly begins: string
  readonly ends: string
  readonly words: number
  readonly embedded: readonly {
    readonly headline: string
    readonly copyOf: string
    readonly begins: string
    readonly ends: string
  }[]
  /** Headlines of the page's list of like articles. */
  readonly similar: readonly string[]
}

interface Account {
  readonly article: string
  readonly words: string
  readonly speaker: string
}

export const sampleEdition = JSON.parse(dataFiles.text('sample/expected.json')) as {
  readonly furniture: readonly string[]
  readonly articles: readonly SampleArticle[]
  readonly stories: Readonly<Record<string, readonly string[]>>
  readonly copies: Readonly<Record<string, readonly string[]>>
  readonly events: readonly {
    readonly id: string
    readonly story: string
    readonly accounts: readonly Account[]
    readonly compared: readonly { readonly a: string; readonly b: string }[]
    readonly background?: readonly Account[]
  }[]
  readonly denials: readonly { readonly accusation: Account; readonly denial: Account }[]
  /** Pairs of stories, and of articles, that look alike and are not the same. */
  readonly notOneStory: readonly (readonly [string, string])[]
  readonly notCopies: readonly (readonly [string, string])[]
}

export function samplePage({ file }: Pick<SampleArticle, 'file'>): Uint8Array {
  return readFileSync(join(sampleFolder, file))
}
