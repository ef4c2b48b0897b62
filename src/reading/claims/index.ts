/**
 * Attributed claims: who is reported to have said what, in one article.
 *
 * passage → drafts (one a cue, by its construction) → contents → speakers → claims.
 */
import type { Dateline, Verification } from '../../domain/article.js'
import type { Claim } from '../../domain/claim.js'
import type { DataFiles } from '../../domain/data.js'
import type { Place } from '../../domain/place.js'
import type { Quantity } from '../../domain/quantity.js'
import type { Time } from '../../domain/time.js'
import type { Language } from '../../language/index.js'
import { wordsOf } from '../../language/words.js'
import { type Assembled, assemble, rulesOf } from './assemble.js'
import { contentOf } from './content.js'
import { findDrafts } from './find-drafts.js'
import { openKnownWords } from './known-words.js'
import { openLexicon } from './lexicon.js'
import { type Passage, readPassage } from './passage.js'
import { settle } from './settle.js'
import { resolveSpeakers } from './speakers.js'
import { statesAmong } from './states.js'
import { findVerifications } from './verification.js'

/** Amounts, times and places of the whole text, where the caller has them already. */
export interface Measures {
  readonly quantities: readonly Quantity[]
  readonly times: readonly Time[]
  readonly places: readonly Place[]
}

export interface ClaimsInput {
  readonly text: string
  readonly headline: string | null
  /** ISO 8601; null leaves relative times unresolved. */
  readonly publishedAt: string | null
  readonly timeZone: string | null
  readonly dateline: Dateline | null
  readonly outletCountry: string | null
  /** Spares reading them again; left out, they are read here, once for the whole text. */
  readonly measures?: Measures
}

/** A claim with the rules that made it, in the order they were applied. */
export interface ExplainedClaim {
  readonly claim: Claim
  readonly rules: readonly string[]
}

/** What is found in one pass over a text. */
export interface Found {
  /** In the order of their cues. */
  readonly claims: readonly Claim[]
  readonly verifications: readonly Verification[]
}

export interface Claims {
  read(input: ClaimsInput): Found
  /** Claims in the order of their cues. */
  find(input: ClaimsInput): readonly Claim[]
  explain(input: ClaimsInput): readonly ExplainedClaim[]
}

export function openClaims(data: DataFiles, language: Language): Claims {
  const lexicon = openLexicon(data)
  const vocabulary = { lexicon, known: openKnownWords(lexicon) }
  const assembled = (passage: Passage, input: ClaimsInput): readonly Assembled[] => {
    const drafts = findDrafts(passage)
    if (drafts.length === 0) return []
    const cues = new Map(drafts.map((draft) => [draft.cue.from, draft]))
    const contents = drafts.map((draft) => contentOf(passage, draft, cues))
    const settled = settle(passage, drafts, contents)
    const measures = input.measures ?? measure(input, language)
    const resolutions = resolveSpeakers(passage, settled, statesAmong(input.text, measures.places))
    return assemble(passage, settled, resolutions, measures)
  }
  const passageOf = ({ text }: ClaimsInput) => readPassage(text, vocabulary)
  const claimsOf = (passage: Passage, input: ClaimsInput) => assembled(passage, input).map(({ claim }) => claim)
  return {
    find: (input) => claimsOf(passageOf(input), input),
    explain: (input) => assembled(passageOf(input), input).map((made) => ({ claim: made.claim, rules: rulesOf(made) })),
    read(input) {
      const passage = passageOf(input)
      return { claims: claimsOf(passage, input), verifications: findVerifications(passage) }
    },
  }
}

function measure({ text, publishedAt, timeZone, dateline, outletCountry }: ClaimsInput, language: Language): Measures {
  const split = wordsOf(text)
  return {
    quantities: language.amounts.find(text, split),
    times: language.times.find(text, { reference: publishedAt, timeZone }, split),
    places: language.places.find(text, { dateline, outletCountry }, split),
  }
}
