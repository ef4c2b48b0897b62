/** Whether what a verb was found with is sure to be a report: many reporting verbs have other common senses. */

import { channelAt } from '../channel.js'
import type { Complement } from '../complement.js'
import type { Marker } from '../draft.js'
import { Class } from '../lexicon.js'
import type { NounPhrase } from '../noun-phrase.js'
import { isEventNoun } from '../nouns.js'
import { HARD, isQuoted, Mark, type Passage, type Token } from '../passage.js'

export interface Found {
  readonly complement: Complement
  readonly speaker: NounPhrase | null
  readonly rules: readonly string[]
}

/** A verb with other senses needs a speaker that is plainly one, or a quotation. */
export function isSure(passage: Passage, at: number, found: Found): boolean {
  const { complement, speaker } = found
  const token = passage.tokens[at] as Token
  const verbal = token.joined || isClauseHead(passage, at)
  if ((token.classes & Class.preposition) !== 0 && !(verbal && (followsAtOnce(at, found) || isVoiced(passage, found))))
    return false
  if (complement.frame.opens && !token.joined && !isClauseHead(passage, at)) return false
  const quoted = complement.marker === 'quote' || complement.marker === 'colon'
  if (complement.frame.kind.startsWith('document')) return speaker?.head != null && speaker.head.title === null
  if (complement.frame.kind.startsWith('medium')) return speaker !== null && isOutlet(passage, speaker)
  if (isQuoted(passage, token) && (speaker === null || quoted || complement.marker !== 'that')) return false
  if (complement.marker === 'noun' && !isSureNoun(passage, at, complement, speaker)) return false
  if (!complement.frame.doubtful)
    return speaker !== null || !BY_THE_WAY.has(complement.marker) || token.joined || isClauseHead(passage, at)
  if (quoted) return (passage.tokens[complement.token]?.quote ?? -1) >= 0
  if (complement.marker === 'that' && complement.at === at + 1 && token.joined) return true
  const saidInMarks = ((passage.tokens[complement.token]?.gap ?? 0) & Mark.quoteOpen) !== 0
  if (complement.marker === 'that' && saidInMarks && speaker !== null && token.joined) return true
  if (complement.marker === 'target' && speaker === null) return token.joined && token.verbs.some(({ tense }) => tense === 'past')
  return speaker !== null && (speaker.head !== null || speaker.named || isSurname(passage, speaker, complement))
}

/** Without a speaker these reports need a verb at the head of its clause. */
const BY_THE_WAY: ReadonlySet<Marker> = new Set(['preposition', 'target'])

/** «وبيّن الراوي أن …»: a word with the article that no list knows, alone between verb and complementiser. */
function isSurname({ tokens }: Passage, { from, to }: NounPhrase, { marker, at }: Complement): boolean {
  return marker === 'that' && to === at && to === from + 1 && isUnknownName(tokens[from] as Token)
}

function isUnknownName({ definite, classes, noun }: Token): boolean {
  return definite && classes === 0 && noun === null
}

/** «علمت "الأفق" أن …», «علمت وكالة الأفق أن …». */
function isOutlet(passage: Passage, { head, from, start, named }: NounPhrase): boolean {
  if (head !== null) return head.kind === 'medium'
  const first = passage.tokens[from] as Token
  return channelAt(passage, from) !== null || (named && first.quote >= 0 && start === first.start)
}

/** A bare noun phrase is reported by somebody known to speak, or by a verb that opens its clause on a noun of happening. */
function isSureNoun(passage: Passage, at: number, { token: first, frame }: Complement, speaker: NounPhrase | null): boolean {
  const token = passage.tokens[at] as Token
  if (hasObject(token)) return speaker !== null || mayBePredicate(passage, first)
  if (frame.doubtful && token.verbs.some(({ tense }) => tense === 'present')) return false
  const happening = isEventNoun(passage.tokens[first] as Token)
  if (speaker === null) return token.joined || happening || isLikened(passage, at)
  return speaker.head !== null || speaker.named || (happening && !frame.doubtful)
}

/** «كما أكدت التزامها»: the subject of the sentence before goes on. */
function isLikened({ text, tokens }: Passage, at: number): boolean {
  const object = tokens[at + 1]
  if (tokens[at - 1]?.bare !== 'كما' || tokens[at]?.gap !== 0 || object === undefined || object.noun !== null) return false
  return /[^ه](?:ه|ها|هم)$/u.test(object.bare) && text.charAt(object.end - 1) !== 'ة'
}

/** «واعتبرها محاولة», but «التي تعتبرها تركيا»: what somebody is called has no article and is no state. */
function mayBePredicate({ tokens, lexicon }: Passage, at: number): boolean {
  const { definite, bare, quote } = tokens[at] as Token
  return quote >= 0 || (!definite && !lexicon.states.has(bare))
}

/** «ما يعتبره منافسة»: the verb has its object written on. */
function hasObject({ bare, verbs }: Token): boolean {
  return verbs.every(({ key }) => key !== bare)
}

/** «عبر الوزير عن …»: no preposition, as its own preposition follows a speaker. */
function isVoiced({ tokens }: Passage, { complement, speaker }: Found): boolean {
  if (complement.frame.kind !== 'an' || speaker === null) return false
  return speaker.head !== null || speaker.named || isUnknownName(tokens[speaker.from] as Token)
}

/** «بين» is a verb only before a complementiser, or with a speaker and nothing else between. */
function followsAtOnce(at: number, { complement, speaker }: Found): boolean {
  return complement.marker === 'that' && (complement.at === at + 1 || speaker?.to === complement.at)
}

function isClauseHead(passage: Passage, at: number): boolean {
  const token = passage.tokens[at] as Token
  const before = passage.tokens[at - 1]
  return (
    (token.gap & (HARD | Mark.comma | Mark.dash | Mark.close)) !== 0 ||
    before === undefined ||
    followsTurn(passage, at) ||
    (before.classes & (Class.clause | Class.aspect | Class.relative | Class.that | Class.auxiliary)) !== 0
  )
}

/** «من جانبه عبر الوزير عن …»: at the head of a sentence, but for the words that give him the floor. */
function followsTurn({ tokens, lexicon }: Passage, at: number): boolean {
  for (let length = 1; length <= LONGEST_TURN; length++) {
    const first = tokens[at - length]
    if (first === undefined || (tokens[at - length + 1]?.gap ?? HARD) !== 0) return false
    if ((first.classes & Class.phrase) !== 0 && lexicon.turns.at(tokens, at - length, first.bare)?.length === length) return true
  }
  return false
}

const LONGEST_TURN = 4
