/** Single words of a text, each as the lexicon knows it; those met before are kept at hand. */
import { remembered } from '../../language/remembered.js'
import type { Coded } from '../../language/sieve.js'
import type { ClaimLexicon, CueForm, Noun } from './lexicon.js'
import { lookUp, openIsUnknown, unknownWord } from './look-up-word.js'

export interface KnownWord {
  /** The key without a leading و or ف, where the rest is a known word; empty where nothing is known of the word. */
  readonly bare: string
  /** Whether such a letter was taken off. */
  readonly joined: boolean
  readonly classes: number
  readonly verbs: readonly CueForm[]
  readonly noun: Noun | null
  readonly definite: boolean
}

export interface KnownWords {
  of(word: Coded): KnownWord
}

export function openKnownWords(lexicon: ClaimLexicon): KnownWords {
  const isUnknown = openIsUnknown(lexicon)
  const known = remembered(
    (key) => lookUp(key, lexicon),
    (key, code) => (isUnknown(key, code) ? unknownWord(key) : null),
  )
  return { of: ({ key, code }) => known(key, code) }
}
