/** The complement of a reporting verb: by which word or mark the report follows it, and where the report begins. */
import { channelAt } from './channel.js'
import type { Marker } from './draft.js'
import { Class, type Frame } from './lexicon.js'
import { hasVerbalShape, isEventNoun, type Stripped, stripped } from './nouns.js'
import { HARD, Mark, type Passage, type Token } from './passage.js'
import { FREE } from './verb-frames.js'

export interface Complement {
  readonly marker: Marker
  /** The frame of the lexicon by which it was found. */
  readonly frame: Frame
  /** The token with which the complement begins (the complementiser, or the first word of the report). */
  readonly at: number
  /** First character and token of the report. */
  readonly start: number
  readonly token: number
}

/** The complement that begins right at `at`, by the first of the frames that holds; null where none does. */
export function complementAt(passage: Passage, frames: readonly Frame[], at: number): Complement | null {
  for (const frame of frames) {
    const found = byFrame(passage, frame, at)
    if (found !== null) return found
  }
  return null
}

export function byFrame(passage: Passage, frame: Frame, at: number): Complement | null {
  const token = passage.tokens[at]
  if (token === undefined || (token.gap & HARD & ~Mark.line) !== 0) return null
  const found = (marker: Marker, first: number, start?: number): Complement | null => {
    const word = passage.tokens[first]
    return word === undefined ? null : { marker, frame, at, token: first, start: start ?? word.start }
  }
  if (frame.kind === 'quote') return quoteAt(passage, at) ? found(colonAt(token) ? 'colon' : 'quote', at) : null
  if ((token.gap & (Mark.line | Mark.stop)) !== 0) return null
  if (frame.kind === 'that' || frame.kind === 'document-that' || frame.kind === 'medium-that')
    return isThat(passage, at) && !isOwnVoice(passage, token) ? found('that', at + 1) : null
  if (frame.kind in FREE) return freePreposition(passage, frame, at, found)
  if (frame.kind === 'in') return token.key === 'في' ? found('preposition', at) : null
  if (frame.kind === 'b' || frame.kind === 'l') return joinedPreposition(passage, frame.kind, at, found)
  if (frame.kind === 'noun' || frame.kind === 'document-noun') return nounAt(passage, at) ? found('noun', at) : null
  if (frame.kind === 'own-event') return isOwnAct(passage, token) && nounAt(passage, at) ? found('noun', at) : null
  if (frame.kind === 'event') return isEventNoun(token) && nounAt(passage, at) ? found('noun', at) : null
  return null
}

/** «سعادته», «رفضها»: a noun of happening with the pronoun of him who feels or does it. */
function isOwnAct({ text }: Passage, token: Token): boolean {
  return (
    (isEventNoun(token) || token.noun?.title === 'honorific') &&
    /[^ه](?:ه|ها|هم|هما)$/u.test(token.bare) &&
    text.charAt(token.end - 1) !== 'ة'
  )
}

/** «ويضيف "إنني حزين"»: within the marks the word is the speaker's own. */
function isOwnVoice({ text }: Passage, { gap, bare, start }: Token): boolean {
  return (gap & Mark.quoteOpen) !== 0 && bare !== 'ان' && text.startsWith('إ', start)
}

type Found = (marker: Marker, first: number, start?: number) => Complement | null

/** «إلى أن …», «على ضرورة …»; «عن ذلك» only points back. The complementiser after the preposition is no part of the report. */
function freePreposition(passage: Passage, frame: Frame, at: number, found: Found): Complement | null {
  if (passage.tokens[at]?.key !== FREE[frame.kind]) return null
  const next = passage.tokens[at + 1]
  if (next === undefined || (next.gap & ~Mark.quoteOpen) !== 0 || next.key === 'ذلك') return null
  if (isThat(passage, at + 1) || (next.key === 'كون' && next.gap === 0)) return found('that', at + 2)
  // «عبر عن ذلك قائلا»: what is said comes with the next word of speech.
  if (frame.kind === 'an' && next.key === 'ذلك') return null
  if (frame.kind.endsWith('-that') || (next.classes & Class.time) !== 0) return null
  return found('preposition', at + 1)
}

/** «بسقوط …» reports «سقوط …»: the letter is cut off. */
function joinedPreposition(passage: Passage, letter: string, at: number, found: Found): Complement | null {
  const token = passage.tokens[at] as Token
  if (isThat(passage, at) && token.key.startsWith('ب')) return found('that', at + 1)
  const wanted = letter === 'b' ? 'ب' : 'ل'
  if (token.key === wanted) return found('preposition', at + 1)
  if (token.key === 'بما' && letter === 'b' && !/^في/u.test(passage.tokens[at + 1]?.key ?? ''))
    return found('preposition', at, token.start + 1)
  const inner = stripped(token, passage.lexicon)
  if (inner?.preposition !== wanted || inner.key.length < 3 || !isKnown(inner)) return null
  return found('preposition', at, token.start + (passage.text.startsWith('لل', token.start) ? 0 : 1))
}

/** The rest of the word is a word itself: «بريطانيا» is no ب with a noun. */
export function isKnown({ definite, noun, classes, key }: Stripped): boolean {
  return definite || noun !== null || classes !== 0 || hasVerbalShape(key) || (key.length > 4 && key.endsWith('ه'))
}

/** A noun of happening, or a definite noun that nothing marks as a speaker. */
function nounAt(passage: Passage, at: number): boolean {
  const token = passage.tokens[at] as Token
  if (token.bare.length < 2) return false
  const afterTime = ((passage.tokens[at - 1]?.classes ?? 0) & Class.time) !== 0
  if (
    (token.gap & ~(Mark.quoteOpen | Mark.quoteClose | Mark.close | (afterTime || isEventNoun(token) ? Mark.comma : 0))) !== 0 ||
    token.joined
  )
    return false
  if (isEventNoun(token)) return true
  if (/^\p{N}/u.test(token.key)) return true
  const mask =
    Class.that | Class.relative | Class.preposition | Class.time | Class.adverb | Class.auxiliary | Class.clause | Class.aspect
  if ((token.classes & mask & ~Class.negation) !== 0 && token.bare !== 'ما') return false
  return token.verbs.every((form) => form.tense === 'participle') && (token.classes & Class.verb) === 0
}

/** Whether a complementiser stands at `at`: not the أن of «بعد أن» or «يجب أن», but that of «لـ"سبق" أن». */
export function isThat(passage: Passage, at: number): boolean {
  const token = passage.tokens[at]
  if (token === undefined || (token.classes & Class.that) === 0 || token.joined || isInName(passage, at)) return false
  const before = passage.tokens[at - 1]
  if (before === undefined || (before.classes & Class.subordinator) === 0) return true
  // «من الواجب أن»; not «قوة الواجب أن».
  const body = passage.tokens[at - 2]
  if (before.definite && body?.noun?.kind === 'organisation' && !body.definite) return true
  return (token.gap & (Mark.comma | Mark.quoteClose)) !== 0 || passage.text.startsWith('إ', token.start)
}

export function colonAt(token: Token): boolean {
  return (token.gap & Mark.colon) !== 0
}

/** A colon, or a quotation that is more than a name. */
function quoteAt(passage: Passage, at: number): boolean {
  const token = passage.tokens[at] as Token
  if (colonAt(token)) return true
  return (token.gap & Mark.quoteOpen) !== 0 && quoteLength(passage, at) >= 3
}

export function quoteLength(passage: Passage, at: number): number {
  const quote = passage.tokens[at]?.quote ?? -1
  let end = at
  while (passage.tokens[end]?.quote === quote && end - at < 60) end++
  return quote < 0 ? 0 : end - at
}

/** «سي إن إن», «إن بي سي»: a complementiser by its letters alone. */
function isInName(passage: Passage, at: number): boolean {
  if ((passage.tokens[at] as Token).key !== 'ان') return false
  for (let from = at; from >= Math.max(0, at - 2); from--) if ((channelAt(passage, from)?.to ?? 0) > at) return true
  return false
}
