/** Why a speaker is not named: «طالبا عدم ذكر اسمه», «غير مخول بالتصريح». */
import type { Anonymity } from '../../domain/claim.js'
import { evidenceAt } from '../../domain/evidence.js'
import { Class } from './lexicon.js'
import { HARD, Mark, type Passage, type Token } from './passage.js'

const LONGEST = 9
const FARTHEST = 50

/** The first such phrase between two tokens; it goes on to the next mark or complementiser. */
export function anonymityOf(passage: Passage, from: number, to: number): Anonymity | null {
  for (let at = from; at < Math.min(to, from + FARTHEST); at++) {
    if (((passage.tokens[at] as Token).classes & Class.phrase) === 0) continue
    const match = passage.lexicon.anonymity.at(passage.tokens, at, (passage.tokens[at] as Token).bare)
    if (match === null) continue
    let end = at + match.length
    while (end < to && end - at < LONGEST && goesOn(passage.tokens[end] as Token)) end++
    const span = { start: (passage.tokens[at] as Token).start, end: (passage.tokens[end - 1] as Token).end }
    return { reason: match.value, evidence: evidenceAt(passage.text, span) }
  }
  return null
}

function goesOn(token: Token): boolean {
  return (token.gap & (HARD | Mark.comma | Mark.colon | Mark.quoteOpen)) === 0 && (token.classes & Class.that) === 0
}
