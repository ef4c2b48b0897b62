/** By which way words came: agencies, outlets and channels named between a cue and its report. */
import { bracketEnd, channelAt, type Via, viaOf } from './channel.js'
import { Class } from './lexicon.js'
import { nounPhrase } from './noun-phrase.js'
import { isEventNoun, stripped } from './nouns.js'
import { HARD, Mark, type Passage, type Token } from './passage.js'

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
    const last = found.at(-1)
    const via = told ?? viaAt(passage, at, to, last?.to === at)
    if (via !== null && last?.to === at && isShortName(passage, last, at))
      found[found.length - 1] = withShortName(passage, last, via)
    else if (via !== null) found.push(via)
    at = via?.to ?? at + 1
  }
  return found
}

/** «وكالة الأنباء الألمانية (د ب أ)», «وكالة الأنباء الروسية، تاس»: the same agency again. */
function isShortName(passage: Passage, { from }: Via, at: number): boolean {
  const { gap } = passage.tokens[at] as Token
  const kind = passage.lexicon.channels.at(passage.tokens, at)?.value
  if ((gap & Mark.open) !== 0) return kind === 'agency' || kind === 'outlet'
  return kind === 'agency' && (gap & Mark.comma) !== 0 && /وكاله$/u.test((passage.tokens[from] as Token).bare)
}

function withShortName({ text, tokens }: Passage, long: Via, { to, end }: Via): Via {
  const bracketed = ((tokens[long.to] as Token).gap & Mark.open) !== 0
  return bracketed ? { ...long, to, end: text.charAt(end) === ')' ? end + 1 : end } : { ...long, to }
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
  if (token.bare === 'ل') return toldApart(passage, at + 1)
  if (/^(?:مع|عبر)$/u.test(before?.bare ?? '') && (token.gap & Mark.quoteOpen) !== 0) return quotedAt(passage, at)
  const channel = channelAt(passage, at)
  if (channel !== null && (afterVia || channel.start > token.start || token.bare.startsWith('لل') || isLed(passage, at)))
    return withNoun(passage, channel, before)
  if ((token.gap & Mark.quoteOpen) !== 0 && (isPublisher(passage, at) || isReceiver(passage, at))) return quotedAt(passage, at)
  return mediumAt(passage, at, limit)
}

/** «لـ"الأفق"», «لـ DW»: the outlet told, apart from its letter; «لـ"اختطاف" …» is an act. */
function toldApart(passage: Passage, at: number): Via | null {
  const channel = channelAt(passage, at)
  if (channel !== null) return channel
  const token = passage.tokens[at]
  if (token === undefined || (isEventNoun(token) && !token.definite)) return null
  return quotedAt(passage, at) ?? bracketedAt(passage, at)
}

/** «لـ(الأفق)»: brackets where others write quotation marks. */
function bracketedAt(passage: Passage, at: number): Via | null {
  const end = bracketEnd(passage, at)
  return end === null ? null : viaOf(passage, at, end)
}

/** «صحيفة "الأفق"» with its noun; «موقع تويتر» is named by the channel alone. */
function withNoun(passage: Passage, channel: Via, before: Token | undefined): Via {
  const social = passage.lexicon.channels.at(passage.tokens, channel.from)?.value === 'social'
  const bare = before?.noun?.kind === 'medium' && !before.definite && !before.joined && !/^[بل]/u.test(before.key)
  if (!bare || social) return channel
  const phrase = nounPhrase(passage, channel.from - 1, { limit: channel.to + 3, bounded: false })
  return phrase === null || phrase.to < channel.to ? viaOf(passage, channel.from - 1, channel.to) : phrase
}

/** By the words before it a name is that of a way. */
function isLed(passage: Passage, at: number): boolean {
  const before = passage.tokens[at - 1]
  const kind = passage.lexicon.channels.at(passage.tokens, at)?.value ?? ''
  return (
    isLeading(passage, at, kind) ||
    before?.noun?.kind === 'medium' ||
    /^(?:منصه|تطبيق|ل?مراسله?|ل?موفده?|ل?مندوبه?)$/u.test(before?.bare ?? '') ||
    isDesk(passage, at) ||
    isPublisher(passage, at) ||
    isReceiver(passage, at)
  )
}

/** Where «نسخة» of «وصل وكالة الأفق نسخة منه» stands, or what else follows the outlet's name. */
function copyAfter({ tokens }: Passage, at: number): number {
  let end = at + 1
  while (end < at + 7 && !/^(?:نسخه|علي|عليه|عليها)$/u.test(tokens[end]?.bare ?? '')) end++
  return end
}

/** «للقسم العربي في هيئة الأفق»: a desk of the outlet. */
function isDesk({ tokens }: Passage, at: number): boolean {
  if (tokens[at - 1]?.bare !== 'في') return false
  for (let before = at - 2; before > at - 6 && before >= 0; before--)
    if (/^(?:لل|ل)(?:قسم|خدمه|مكتب|برنامج)$/u.test(tokens[before]?.bare ?? '')) return true
  return false
}

/** «في تويتر» is a way; «في الشرق الأوسط» is a place before it is a newspaper, and what is shown «على الأفق» was not said there. */
function isLeading({ tokens }: Passage, at: number, kind: string): boolean {
  const before = tokens[at - 1]?.bare ?? ''
  if (kind === 'networks') return /^(?:علي|عبر|خلال)$/u.test(before)
  if (kind === 'social') return /^(?:علي|عبر|مع|من|خلال|الي|في|الاجتماعي)$/u.test(before) || isPlatform(tokens, at)
  if (/^(?:عبر|مع|خلال)$/u.test(before)) return true
  if (!/^(?:علي|الي)$/u.test(before)) return false
  for (let back = at - 2; back >= Math.max(0, at - 8); back--) {
    const { bare, classes, gap } = tokens[back] as Token
    if ((classes & Class.occasion) !== 0 || /^(?:ال)?(?:برنامج|شاشه|اثير|هواء|مذاع|مذاعه|ضيف)ه?$/u.test(bare)) return true
    if ((gap & HARD) !== 0) break
  }
  return false
}

/** «موقع تويتر», «على منصته "إكس"», «بموقع الصور "إنستغرام"». */
function isPlatform(tokens: readonly Token[], at: number): boolean {
  const farthest = ((tokens[at] as Token).gap & Mark.quoteOpen) === 0 ? 1 : 6
  for (let back = at - 1; back >= Math.max(0, at - farthest); back--)
    if (/^(?:ب|ال)?(?:موقع|تطبيق|شبكه|منصه|منصته|منصتها)$/u.test(tokens[back]?.bare ?? '')) return true
  return false
}

/** «تلقت "الأفق" نسخة منه», «حصلت رويترز على نسخة منها», «اطلعت عليها رويترز»: the outlet that has what was written. */
function isReceiver({ tokens }: Passage, at: number): boolean {
  if (!/^(?:تلقت?|حصلت?|تسلمت?|وصلت?|اطلعت?|تلقي)$/u.test(tokens[at - 1]?.bare ?? '')) return false
  if (((tokens[at - 2]?.classes ?? 0) & Class.relative) !== 0) return false
  for (let after = at + 1; after <= at + 6; after++) if (/^(?:نسخه|عليه|عليها)$/u.test(tokens[after]?.bare ?? '')) return true
  return false
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
  const led =
    token.noun?.kind === 'medium' && /^(?:علي|عبر|مع|الي|شاشه|اثير|هواء|موجات)$/u.test(passage.tokens[at - 1]?.bare ?? '')
  const has = token.noun?.kind === 'medium' && (isPublisher(passage, at) || isReceiver(passage, at))
  if (!joined && !led && !has) return null
  const copy = isReceiver(passage, at) ? copyAfter(passage, at) : limit
  const phrase = nounPhrase(passage, at, { limit: Math.min(limit, copy), bounded: false, prefixed: joined })
  const name = nameBehind(passage, at)
  if (name !== null && name.to > (phrase?.to ?? 0)) return name
  if (phrase === null || (phrase.to === at + 1 && !(has && token.definite) && !token.bare.startsWith('لل'))) return null
  const named = channelWithin(passage, at + 1, phrase.to)
  return named ?? { from: at, to: phrase.to, start: phrase.start, end: phrase.end }
}

/** «لشبكة بي إن سبورتس», «القناة 12»: a known name, whatever its words look like. */
function nameBehind(passage: Passage, at: number): Via | null {
  const token = passage.tokens[at] as Token
  const whole = channelAt(passage, at)
  if (whole !== null && whole.to > at + 1) return whole
  const next = passage.tokens[at + 1]
  const channel = next === undefined || (next.gap & ~Mark.quoteOpen) !== 0 ? null : channelAt(passage, at + 1)
  if (
    next === undefined ||
    channel === null ||
    channel.start !== next.start ||
    channelWithin(passage, at + 1, channel.to) !== null
  )
    return null
  const cut = token.bare.startsWith('ل') && !token.bare.startsWith('لل') ? (token.joined ? 2 : 1) : 0
  return viaOf(passage, at, channel.to, token.start + cut)
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
  if (/^(?:نشرت?|بثت?|اوردت?|اذاعت?|نقلت?|حصلت|تناقلت?|تداولت?|ابرزت?|تلقت?|تسلمت?|وصل|اجرت?|عرضت?)ه(?:ا|م)?$/u.test(before))
    return true
  return /^علي?ه(?:ا)?$|^عليه(?:ا|م)?$/u.test(before) && /^(?:اطلعت?|حصلت?)$/u.test(tokens[at - 2]?.bare ?? '')
}

/** «موقع تويتر» is named by the channel alone. */
function channelWithin(passage: Passage, from: number, to: number): Via | null {
  const first = passage.lexicon.channels.at(passage.tokens, from)
  return first?.value === 'social' && from < to ? viaOf(passage, from, from + first.length) : null
}
