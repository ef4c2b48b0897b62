/**
 * Speech after a colon without quotation marks: «قال المدرب: لعبنا جيدا. أشكر اللاعبين.» goes on over the sentences of its
 * paragraph that are in the first person, and over one between two such; a cue or the narrator's own words end it.
 */
import type { Draft } from './draft.js'
import { type ClaimLexicon, Class } from './lexicon.js'
import { Mark, type Passage, type Token } from './passage.js'

/** Words and sentences that may follow: who goes on longer is the author of a column, in his own voice. */
const LONGEST = 300
const MOST = 7

/** The token after the speech whose first clause ends before `from`. */
export function speechEnd(passage: Passage, from: number, cues: ReadonlyMap<number, Draft>): number {
  const { tokens } = passage
  let end = from
  let others = 0
  let sentences = 0
  for (let at = from; at - from < LONGEST && opensSentence(tokens[at]) && !isNarrated(passage, at); ) {
    const next = sentenceEnd(passage, at, cues)
    if (next === null) break
    if (++sentences > MOST) return from
    if (tokens.slice(at, next).some((token) => isFirstPerson(passage, token))) end = next
    else if (++others > 1) break
    at = next
  }
  return end
}

function opensSentence(token: Token | undefined): boolean {
  return token !== undefined && (token.gap & Mark.stop) !== 0 && (token.gap & Mark.line) === 0
}

/** The token after the sentence; null where a cue stands in it. */
function sentenceEnd({ tokens }: Passage, at: number, cues: ReadonlyMap<number, Draft>): number | null {
  for (let end = at; end - at < LONGEST; end++) {
    const token = tokens[end]
    if (token === undefined || (end > at && (token.gap & (Mark.stop | Mark.line)) !== 0)) return end
    if (cues.has(end)) return null
  }
  return null
}

/** «وكانت المباراة …», «يذكر أن …», «من جهة أخرى …». */
function isNarrated({ tokens, lexicon }: Passage, at: number): boolean {
  const { joined, classes, bare } = tokens[at] as Token
  if (joined && (classes & (Class.auxiliary | Class.aspect)) !== 0) return true
  if ((classes & Class.phrase) === 0) return false
  return lexicon.turns.at(tokens, at, bare) !== null || lexicon.falseCues.at(tokens, at, bare) !== null
}

/** «نحن», «لدينا», «أحب», «نلعب», «لعبنا», «فريقنا», «يسعدني». */
function isFirstPerson({ text, lexicon }: Passage, { start, joined, bare, classes, noun, definite }: Token): boolean {
  if ((classes & Class['first-person']) !== 0) return true
  if (noun !== null || definite || (classes & ~Class.verb) !== 0) return false
  if (bare.length > 4 && /[^اوين]نا$/u.test(bare)) return true
  if (bare.endsWith('ني') && isVerb(lexicon, bare.slice(0, -2))) return true
  return (bare.startsWith('ن') || text.charAt(start + (joined ? 1 : 0)) === 'أ') && isVerb(lexicon, `ي${bare.slice(1)}`)
}

function isVerb({ classes, verbs }: ClaimLexicon, key: string): boolean {
  return ((classes.get(key) ?? 0) & Class.verb) !== 0 || verbs.has(key)
}
