/** Verbs with an addressee: «اتهم فلان الحكومة بـ…», «دعا الأطراف إلى …», «حمّل الشركة مسؤولية …», «أبلغ الصحفيين أن …». */
import type { Complement } from '../complement.js'
import { isThat } from '../complement.js'
import { Class, type CueVerb, type Frame } from '../lexicon.js'
import { stripped } from '../nouns.js'
import { HARD, Mark, type Passage, type Token } from '../passage.js'

const FARTHEST = 25

/** The complement of an addressee verb where the addressee begins at `at`: he belongs to the content, the one told does not. */
export function targetComplement(passage: Passage, verb: CueVerb, at: number): Complement | null {
  for (const frame of verb.takes.addressed) {
    const found = byFrame(passage, frame, at)
    if (found !== null) return found
  }
  return null
}

function byFrame(passage: Passage, frame: Frame, at: number): Complement | null {
  const first = passage.tokens[at]
  if (first === undefined || (first.gap & (HARD | Mark.colon)) !== 0) return null
  const withMin = frame.kind === 'min-noun'
  if (withMin !== /^من(?:ه|ها|هم|هما)?$/u.test(first.bare)) return null
  if (!withMin && !isAddressee(passage, first)) return null
  for (let token = at + 1; token < passage.tokens.length && token - at < FARTHEST; token++) {
    const word = passage.tokens[token] as Token
    if ((word.gap & HARD) !== 0 || (word.verbs.length > 0 && word.joined)) return null
    const start = linkAt(passage, frame, token)
    if (start === null || (word.quote >= 0 && word.quote !== first.quote && (word.gap & Mark.quoteOpen) === 0)) continue
    const inContent = frame.kind.startsWith('target-')
    return { marker: 'target', frame, at, token: inContent ? at : start.token, start: inContent ? first.start : start.start }
  }
  return null
}

/** May be the one spoken to; «بريطانيا» begins with no preposition. */
export function isAddressee({ lexicon }: Passage, token: Token): boolean {
  const mask = Class.that | Class.relative | Class.preposition | Class.time | Class.adverb | Class.clause | Class.auxiliary
  return (
    ((token.classes & mask) === 0 || token.bare === 'ما') &&
    token.verbs.every((form) => form.tense === 'participle') &&
    (!token.bare.startsWith('ب') || lexicon.states.has(token.bare))
  )
}

/** Where the second part begins («بـ…», «إلى …»); null where it does not stand at `at`. */
export function linkAt(passage: Passage, frame: Frame, at: number): { token: number; start: number } | null {
  const token = passage.tokens[at] as Token
  const here = { token: at, start: token.start }
  switch (frame.kind) {
    case 'target-b':
      return token.key === 'ب' || stripped(token, passage.lexicon)?.preposition === 'ب' || /^بان/u.test(token.key) ? here : null
    case 'target-l':
      return stripped(token, passage.lexicon)?.preposition === 'ل' ? here : null
    case 'target-ila':
      return token.key === 'الي' ? here : null
    case 'target-ala':
      return token.key === 'علي' ? here : null
    case 'target-min':
      return token.key === 'من' ? here : null
    case 'target-an':
    case 'target-that':
    case 'person-that':
      return isThat(passage, at) ? { token: at + 1, start: passage.tokens[at + 1]?.start ?? token.end } : null
    case 'target-responsibility':
      return /^(?:ال)?مس[يو]وليه/u.test(token.bare) ? here : null
    case 'min-noun':
      return (token.classes & Class.time) === 0 && token.gap === 0 ? here : null
    default:
      return null
  }
}
