/** By which way words came: agencies, outlets and channels named between a cue and its report. */
import type { Span } from '../../domain/evidence.js'
import { Class } from './lexicon.js'
import { nounPhrase } from './noun-phrase.js'
import { stripped } from './nouns.js'
import { Mark, type Passage, type Token } from './passage.js'

/** A stretch of tokens and where its words begin, which may be inside the first («لرويترز»). */
export interface Via extends Span {
  readonly from: number
  readonly to: number
}

/** Ways named from token `from` to before `to`, without those in the speaker's own phrase. */
export function viaBetween(
  passage: Passage,
  from: number,
  to: number,
  speaker: { from: number; to: number } | null,
): readonly Via[] {
  const found: Via[] = []
  let at = from
  while (at < to) {
    if (speaker !== null && at >= speaker.from && at < speaker.to) {
      at = speaker.to
      continue
    }
    const told = speaker !== null && at === speaker.to ? toldAt(passage, speaker, to) : null
    const via = told ?? viaAt(passage, at, to, found.at(-1)?.to === at)
    if (via !== null) found.push(via)
    at = via?.to ?? at + 1
  }
  return found
}

/** «أفاد مصدر طبي | وكالة الأفق أن …»: the outlet as the object right behind the speaker. */
export function toldAt(passage: Passage, speaker: { from: number; to: number }, limit: number): Via | null {
  const at = speaker.to
  const token = passage.tokens[at]
  const before = passage.tokens[at - 1]
  if (before?.noun != null && !before.definite && at - 1 === speaker.from) return null
  if (token === undefined || (token.gap & ~Mark.quoteOpen) !== 0 || token.definite || token.joined) return null
  const channel = channelAt(passage, at)
  if (channel !== null) return channel.start === token.start ? channel : null
  if (token.noun?.kind !== 'medium') return null
  const phrase = nounPhrase(passage, at, { limit, bounded: false })
  return phrase === null || phrase.to === at + 1 ? null : { from: at, to: phrase.to, start: phrase.start, end: phrase.end }
}

/** A channel joined by a preposition, an outlet named after one, or quoted after a lone ل. */
function viaAt(passage: Passage, at: number, limit: number, afterVia: boolean): Via | null {
  const token = passage.tokens[at] as Token
  const before = passage.tokens[at - 1]
  if (token.bare === 'ل') return quotedAt(passage, at + 1)
  if (before?.bare === 'مع' && (token.gap & Mark.quoteOpen) !== 0) return quotedAt(passage, at)
  const channel = channelAt(passage, at)
  const led =
    isLeading(before, passage.lexicon.channels.at(passage.tokens, at)?.value === 'social') ||
    before?.noun?.kind === 'medium' ||
    /^(?:منصه|تطبيق)$/u.test(before?.bare ?? '') ||
    isDesk(passage, at) ||
    afterVia
  if (channel !== null && (led || channel.start > token.start)) return channel
  return mediumAt(passage, at, limit)
}

/** «للقسم العربي في هيئة الأفق»: a desk of the outlet. */
function isDesk({ tokens }: Passage, at: number): boolean {
  if (tokens[at - 1]?.bare !== 'في') return false
  for (let before = at - 2; before > at - 6 && before >= 0; before--)
    if (/^(?:لل|ال|ل)?(?:قسم|خدمه|مكتب|برنامج)$/u.test(tokens[before]?.bare ?? '')) return true
  return false
}

/** «في تويتر» is a way; «في الشرق الأوسط» is a place before it is a newspaper. */
function isLeading(before: Token | undefined, social: boolean): boolean {
  return before !== undefined && (/^(?:علي|عبر|مع|من|خلال|الي)$/u.test(before.bare) || (social && before.bare === 'في'))
}

function quotedAt(passage: Passage, at: number): Via | null {
  const token = passage.tokens[at]
  if (token === undefined) return null
  if (passage.text.charAt(token.start - 1) === '”') return raisedQuoteAt(passage, at)
  if (token.quote < 0 || (token.gap & Mark.quoteOpen) === 0) return null
  let end = at
  while (passage.tokens[end]?.quote === token.quote) end++
  return end - at <= 5 ? viaOf(passage, at, end, token.start) : null
}

/** A name between two marks of the same raised form, which pair with no others. */
function raisedQuoteAt(passage: Passage, at: number): Via | null {
  const token = passage.tokens[at] as Token
  for (let end = at + 1; end <= at + 5; end++) {
    const last = passage.tokens[end - 1]
    if (last === undefined || last.sentence !== token.sentence) return null
    if (passage.text.charAt(last.end) === '”') return viaOf(passage, at, end, token.start)
  }
  return null
}

/** «لوكالة الأفق», «على قناة الأفق»: the outlet's noun and name. */
function mediumAt(passage: Passage, at: number, limit: number): Via | null {
  const token = passage.tokens[at] as Token
  if (isAuthority(passage, at)) return null
  const inner = stripped(token, passage.lexicon)
  const joined = inner?.preposition === 'ل' && inner.noun?.kind === 'medium' && (inner.classes & Class.audience) === 0
  const led = token.noun?.kind === 'medium' && /^(?:علي|عبر|مع|الي)$/u.test(passage.tokens[at - 1]?.bare ?? '')
  if (!joined && !led && !(token.noun?.kind === 'medium' && isPublisher(passage, at))) return null
  const phrase = nounPhrase(passage, at, { limit, bounded: false, prefixed: joined })
  if (phrase === null || phrase.to === at + 1) return null
  const named = channelWithin(passage, at + 1, phrase.to)
  return named ?? { from: at, to: phrase.to, start: phrase.start, end: phrase.end }
}

/** «وكالة الاستخبارات»: an agency of the state, by the body behind it. */
function isAuthority({ tokens }: Passage, at: number): boolean {
  const next = tokens[at + 1]
  if (!/^(?:ال|ل|لل|ب)?وكاله$/u.test((tokens[at] as Token).bare) || next === undefined || next.gap !== 0) return false
  return next.noun?.kind === 'organisation'
}

/** The outlet at `at`, where a verb before it says that it published the words. */
export function publishedAt(passage: Passage, at: number, limit: number): Via | null {
  return isPublisher(passage, at) ? mediumAt(passage, at, limit) : null
}

/** «في بيان نشرته وكالة …», «رسالة اطلعت عليها وكالة …»: the outlet that published the words or saw them. */
function isPublisher({ tokens }: Passage, at: number): boolean {
  const before = tokens[at - 1]?.bare ?? ''
  if (/^(?:نشرت?|بثت?|اوردت?|اذاعت?|نقلت?|حصلت|تناقلت)ه(?:ا|م)?$/u.test(before)) return true
  return /^علي?ه(?:ا)?$|^عليه(?:ا|م)?$/u.test(before) && /^(?:اطلعت?|حصلت?)$/u.test(tokens[at - 2]?.bare ?? '')
}

/** «موقع تويتر» is named by the channel alone. */
function channelWithin(passage: Passage, from: number, to: number): Via | null {
  const first = passage.lexicon.channels.at(passage.tokens, from)
  return first?.value === 'social' && from < to ? viaOf(passage, from, from + first.length) : null
}

/** A channel, agency or outlet whose name begins at `at`, with or without a letter written onto it. */
export function channelAt(passage: Passage, at: number): Via | null {
  const token = passage.tokens[at]
  if (token === undefined || (token.classes & Class.channel) === 0) return null
  const { channels } = passage.lexicon
  const joined = token.joined ? 1 : 0
  const forms = [
    [token.key, 0],
    [token.bare, joined],
    [token.bare.slice(1), joined + 1],
    [`ال${token.bare.slice(2)}`, token.bare.startsWith('لل') ? 0 : joined + 1],
  ] as const
  for (const [first, cut] of forms) {
    const match = channels.at(passage.tokens, at, first)
    if (match !== null) return viaOf(passage, at, at + match.length, pastTatweel(passage.text, token.start + cut))
  }
  return null
}

function pastTatweel(text: string, at: number): number {
  return text.charAt(at) === 'ـ' ? at + 1 : at
}

function viaOf(passage: Passage, from: number, to: number, start = (passage.tokens[from] as Token).start): Via {
  return { from, to, start, end: (passage.tokens[to - 1] as Token).end }
}
