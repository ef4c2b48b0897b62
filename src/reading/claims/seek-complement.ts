/** The complement of a reporting verb at a distance: behind its speaker, titles and asides. */
import { byFrame, type Complement, colonAt, complementAt, isThat, quoteLength } from './complement.js'
import { Class, type CueVerb, type Frame } from './lexicon.js'
import { hasVerbalShape, isEventNoun, stripped } from './nouns.js'
import { HARD, Mark, type Passage, type Token } from './passage.js'
import { FREE } from './verb-frames.js'

/** How far from its verb a complementiser may stand, in words: speakers with three titles and an aside fit. */
const REACH = 45

/** How words of speech that are no verb have their report follow: «قوله إن …», «نقلا عنه: «…»». */
export const SPEECH: readonly Frame[] = [
  { kind: 'that', doubtful: false },
  { kind: 'quote', doubtful: false },
]

/** The first complementiser, colon or quotation after `from` by one of the frames, all of which may follow at a distance. */
export function seekComplement(passage: Passage, frames: readonly Frame[], from: number): Complement | null {
  const { tokens } = passage
  const home = tokens[from - 1]
  if (frames.length === 0 || home === undefined) return null
  let relative = false
  let obliged = false
  for (let at = from; at < tokens.length && at - from < REACH; at++) {
    const token = tokens[at] as Token
    relative = (token.classes & Class.relative) !== 0 || (relative && (token.gap & Mark.comma) === 0)
    if ((token.gap & (HARD & ~Mark.line)) !== 0 || ((token.gap & Mark.line) !== 0 && !colonAt(token))) return null
    if (token.quote !== home.quote && token.quote >= 0) {
      const opening = (token.gap & (Mark.quoteOpen | Mark.colon)) !== 0
      const found = opening ? quoteComplement(passage, frames, at, from) : null
      if (found !== null) return found
      continue
    }
    const unnamed = anonymityAt(passage, at)
    if (unnamed > 0) {
      at += unnamed - 1
      continue
    }
    if (at > from && !(relative && !token.joined) && isOtherCue(passage, at)) return null
    if (isObliging(token)) obliged = true
    if ((token.classes & (Class.that | Class.preposition)) === 0 && !colonAt(token)) continue
    if (isThat(passage, at) && (isProvided(passage, at) || (obliged && !passage.text.startsWith('إ', token.start)))) return null
    for (const frame of frames) {
      if (frame.kind === 'quote' ? !colonAt(token) : farFree(passage, frame, at)) continue
      const found = byFrame(passage, frame, at)
      if (found !== null) return found
    }
  }
  return null
}

/** «يجب على الدول أن», «يمكن للجميع أن»: the complementiser that follows is this verb's. */
function isObliging({ classes, bare }: Token): boolean {
  return (classes & Class.subordinator) !== 0 && (classes & Class.auxiliary) !== 0 && !/^(?:كاد|يكاد|سبق)$/u.test(bare)
}

/** «…، على أن يبدأ العمل غدا»: a condition. */
function isProvided({ tokens }: Passage, at: number): boolean {
  const before = tokens[at - 1]
  return before?.key === 'علي' && (before.gap & Mark.comma) !== 0
}

/** «، طلب عدم ذكر اسمه،»: how many words say why a speaker is not named. */
function anonymityAt({ tokens, lexicon }: Passage, at: number): number {
  const token = tokens[at] as Token
  if ((token.classes & Class.phrase) === 0) return 0
  return lexicon.anonymity.at(tokens, at, token.bare)?.length ?? 0
}

/** Far from its verb, «إلى» or «على» is its own only before a complementiser or a noun of happening. */
function farFree(passage: Passage, frame: Frame, at: number): boolean {
  if (!(frame.kind in FREE)) return false
  const next = passage.tokens[at + 1]
  return next === undefined || !(isThat(passage, at + 1) || isAct(next))
}

/** After a preposition the shape alone tells a noun of happening, as no name stands there. */
function isAct(token: Token): boolean {
  return isEventNoun(token) || (token.classes === 0 && token.noun === null && !token.definite && hasVerbalShape(token.bare))
}

/** A quotation on the way: a name («صحيفة "الأفق"») is passed over where a complementiser or colon still follows. */
function quoteComplement(passage: Passage, frames: readonly Frame[], at: number, from: number): Complement | null {
  const frame = frames.find(({ kind }) => kind === 'quote')
  if (frame === undefined) return null
  const token = passage.tokens[at] as Token
  const length = quoteLength(passage, at)
  if (!colonAt(token) && length <= LONGEST_NAME && isNamedBody(passage, at - 1)) return null
  const after = passage.tokens[at + length]
  if (!colonAt(token) && length <= 5 && after !== undefined && colonAt(after)) return null
  if (
    !colonAt(token) &&
    (length < (frame.doubtful && at > from ? 5 : 3) ||
      (length <= 7 && (at === from || nounBefore(passage, at)) && goesOn(passage, at + length)))
  )
    return null
  return byFrame(passage, frame, at)
}

const LONGEST_NAME = 4

/** «منظمة «…»»: a body's noun without article, which needs its name. */
function isNamedBody({ tokens, lexicon }: Passage, at: number): boolean {
  const before = tokens[at]
  if (before === undefined || before.definite) return false
  const inner = before.noun === null ? stripped(before, lexicon) : before
  return !inner?.definite && (inner?.noun?.kind === 'organisation' || inner?.noun?.kind === 'medium')
}

/** «شركة "الأفق"», «لشركة "الأفق"»: a noun that takes a name. */
function nounBefore({ tokens, lexicon }: Passage, at: number): boolean {
  const before = tokens[at - 1]
  return before !== undefined && (before.noun ?? stripped(before, lexicon)?.noun ?? null) !== null
}

function goesOn(passage: Passage, from: number): boolean {
  for (let at = from; at < from + 14; at++) {
    const token = passage.tokens[at]
    if (token === undefined || (token.gap & HARD) !== 0) return false
    if (isThat(passage, at) || colonAt(token) || token.key === 'الي') return true
  }
  return false
}

/**
 * A report far behind its verb that no complementiser opens: «أعلن الوزير، سالم الراوي، عن عقد …», «أعلن النجم يوم الأحد
 * اعتزاله»: a preposition of the verb with a noun of happening, or such a noun after a time or a comma.
 */
export function seekHappening(passage: Passage, verb: CueVerb, from: number): Complement | null {
  const { tokens } = passage
  const frames = verb.takes.happenings
  const home = tokens[from - 1]
  if (frames.length === 0 || home === undefined) return null
  for (let at = from + 1; at < tokens.length && at - from < REACH; at++) {
    const token = tokens[at] as Token
    if ((token.gap & (HARD | Mark.colon)) !== 0 || isThat(passage, at)) return null
    if (token.quote !== home.quote && (token.gap & Mark.quoteOpen) === 0) return null
    if (isOtherCue(passage, at)) return null
    for (const frame of frames) {
      if (isSoleObject(passage, verb, frame, at)) return { marker: 'noun', frame, at, token: at, start: token.start }
      if (!isHappening(passage, frame, at) && !(frame.kind === 'an' && verb.id.startsWith('express'))) continue
      const found = byFrame(passage, frame, at)
      if (found !== null) return found
    }
  }
  return null
}

/** «انتقد المدير، سالم الراوي، الطريقة»: a verb that reports only nouns, and a common noun after an apposition. */
function isSoleObject({ tokens, lexicon }: Passage, { frames }: CueVerb, { kind, doubtful }: Frame, at: number): boolean {
  const { gap, definite, noun, bare, joined } = tokens[at] as Token
  if (kind !== 'noun' || doubtful || joined || noun !== null || (gap & Mark.comma) === 0) return false
  const plain = definite ? bare.slice(2) : bare
  const common = ((lexicon.classes.get(plain) ?? 0) & (Class.common | Class.event)) !== 0
  return common && !lexicon.adjectives.has(plain) && frames.every((other) => other.kind !== 'that')
}

function isHappening(passage: Passage, { kind }: Frame, at: number): boolean {
  const { tokens, lexicon } = passage
  const token = tokens[at] as Token
  const next = tokens[at + 1]
  if (kind === 'b') {
    const inner = stripped(token, lexicon)
    return inner !== null && ((inner.classes & Class.event) !== 0 || hasVerbalShape(inner.key))
  }
  if (kind in FREE) return next !== undefined && (isAct(next) || (next.gap & Mark.quoteOpen) !== 0)
  const before = tokens[at - 1] as Token
  const adverbial = Class.time | Class['time-tail'] | Class.occasion
  const apart = (token.gap & (Mark.comma | Mark.close)) !== 0 || (before.classes & adverbial) !== 0
  return (
    isEventNoun(token) && (apart || (!token.definite && /[^ه](?:ه|ها|هم)$/u.test(token.bare) && endsInPronoun(passage, token)))
  )
}

/** «سعادتهم», «أسفه»; not «سعادة», which is folded alike. */
function endsInPronoun({ text }: Passage, { end }: Token): boolean {
  return text.charAt(end - 1) !== 'ة'
}

/** A further reporting verb ends the search, unless it stands in a relative clause («الذي أعلن …»); so does «، لافتا إلى …». */
function isOtherCue(passage: Passage, at: number): boolean {
  const { tokens, lexicon } = passage
  const token = tokens[at] as Token
  const before = tokens[at - 1]
  if (token.verbs.length === 0 || token.noun !== null || (token.classes & Class.preposition) !== 0) return false
  const participle = token.verbs.find(({ tense }) => tense === 'participle')
  if (participle !== undefined)
    return (token.gap & Mark.comma) !== 0 && complementAt(passage, participle.verb.frames, at + 1) !== null
  // «نقلا عن» is written like a dual of «نقل».
  if ((token.classes & Class.phrase) !== 0 && lexicon.cues.at(tokens, at, token.bare)?.value.kind === 'according') return false
  if (before?.bare === 'ما' && !token.joined) return false
  if (before?.bare === 'عدم' || before?.key === 'ان' || ((before?.classes ?? 0) & Class.relative) !== 0) return false
  // «في نبأ أوردته الوكالة»: a relative clause without pronoun.
  if (!token.joined && token.gap === 0 && before?.definite === false && token.verbs.every(({ key }) => key !== token.bare))
    return false
  return token.joined || token.verbs.some(({ verb }) => verb.takes.sure)
}
