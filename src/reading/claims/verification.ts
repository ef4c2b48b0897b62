/** Verification notes: «لم يتسنّ لوكالة … التحقق من صحة …». They are no claims: the outlet says what it does not know. */
import type { Verification } from '../../domain/article.js'
import { type Evidence, evidenceAt } from '../../domain/evidence.js'
import { channelAt, type Via } from './channel.js'
import { Class } from './lexicon.js'
import { nounPhrase } from './noun-phrase.js'
import { HARD, Mark, type Passage, type Token } from './passage.js'
import { viaBetween } from './via.js'

/** Words between «لم يتسنّ» and «التحقق», and of a whole note. */
const FARTHEST = 10
const LONGEST = 40
const FARTHEST_BACK = 6

export function findVerifications(passage: Passage): readonly Verification[] {
  const found: Verification[] = []
  for (let at = 0; at < passage.tokens.length; at++) {
    const opener = unableAt(passage, at)
    const check = opener === null ? null : checkAfter(passage, at + opener)
    if (opener === null || check === null) continue
    const end = noteEnd(passage, check)
    const span = { start: startOf(passage.tokens[at] as Token), end: (passage.tokens[end - 1] as Token).end }
    found.push({ ...evidenceAt(passage.text, span), by: outletOf(passage, at, at + opener, check) })
    at = end - 1
  }
  return found
}

/** How many words of inability begin at `at`; null where none do. */
function unableAt({ tokens, lexicon }: Passage, at: number): number | null {
  const { bare, classes } = tokens[at] as Token
  if ((classes & Class.phrase) === 0) return null
  const match = lexicon.verification.at(tokens, at, bare)
  return match?.value === 'unable' ? match.length : null
}

function checkAfter({ tokens, lexicon }: Passage, from: number): number | null {
  for (let at = from; at < Math.min(tokens.length, from + FARTHEST); at++) {
    const { gap, bare, classes } = tokens[at] as Token
    if ((gap & HARD) !== 0 || (classes & Class.that) !== 0) return null
    if (lexicon.verification.at(tokens, at, bare)?.value === 'check') return at
  }
  return null
}

/** At a stop, a comma, or the verb of the sentence that the note stands in. */
function noteEnd({ tokens }: Passage, check: number): number {
  let end = check + 1
  while (end < tokens.length && end - check < LONGEST) {
    const { gap, noun, classes } = tokens[end] as Token
    const before = tokens[end - 1] as Token
    const verb = (classes & Class.verb) !== 0 && noun === null && (before.classes & LEADS_VERB) === 0
    if ((gap & (HARD | Mark.comma)) !== 0 || verb) break
    end++
  }
  return end
}

const LEADS_VERB = Class.relative | Class.that | Class.clause | Class.aspect | Class.negation | Class.auxiliary

/** Who could not: named within the note («لوكالة الأفق»), or before it («موقع الأفق لا يمكنه»). */
function outletOf(passage: Passage, at: number, from: number, check: number): Evidence | null {
  const named = viaBetween(passage, from, check, null)[0]
  if (named !== undefined) return evidence(passage, named)
  const after = nounPhrase(passage, from, { limit: check, bounded: false })
  const quoted = (passage.tokens[from]?.quote ?? -1) >= 0
  if (after !== null) return quoted || after.kind === 'organisation' ? evidence(passage, after) : null
  for (let start = Math.max(0, at - FARTHEST_BACK); start < at; start++) {
    if (opensLater(passage, start, at) || ((passage.tokens[start] as Token).classes & Class.verb) !== 0) continue
    const before = nounPhrase(passage, start, { limit: at, bounded: true })
    if (before?.to === at && before.kind === 'organisation') return evidence(passage, before)
    const channel = channelAt(passage, start)
    if (channel?.to === at) return evidence(passage, channel)
  }
  return null
}

/** A stop between the two words: they stand in different sentences. */
function opensLater({ tokens }: Passage, start: number, at: number): boolean {
  for (let token = start + 1; token <= at; token++) if (((tokens[token] as Token).gap & HARD) !== 0) return true
  return false
}

function evidence({ text }: Passage, { start, end }: Pick<Via, 'start' | 'end'>): Evidence {
  return evidenceAt(text, { start, end })
}

/** The «و» that joins the sentence is not the note's. */
function startOf({ start, joined }: Token): number {
  return start + (joined ? 1 : 0)
}
