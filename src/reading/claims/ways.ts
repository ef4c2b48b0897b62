/** The ways of each report: named at its cue, before it in its sentence, or carried on from the same speaker's last words. */
import type { Span } from '../../domain/evidence.js'
import { carriedWays, laterWays } from './carried-ways.js'
import { channelAt, type Via } from './channel.js'
import type { Draft } from './draft.js'
import { Class } from './lexicon.js'
import type { NounPhrase } from './noun-phrase.js'
import { firstTokenFrom, HARD, Mark, type Passage, type Token } from './passage.js'
import type { Settled } from './settle.js'
import type { Resolution } from './speakers.js'
import { publishedAt, viaBetween } from './via.js'

export function waysOf(
  passage: Passage,
  settled: readonly Settled[],
  resolutions: readonly Resolution[],
  parents: readonly (number | null)[],
): readonly (readonly Span[])[] {
  const later = laterWays(passage)
  const platforms = platformsOf(passage)
  const ways: (readonly Span[])[] = []
  settled.forEach(({ draft, content }, n) => {
    const atCue = ownWays(passage, draft, resolutions[n]?.mention ?? null)
    const named = atCue.length > 0 ? atCue : statedOn(passage, content.at(-1))
    const own = named.length > 0 ? named : postedOn(passage, draft, platforms)
    if (own.length > 0) ways.push(own)
    else
      ways.push(
        (parents[n] == null && !isRelative(passage, draft)
          ? later.get((passage.tokens[draft.cue.from] as Token).sentence)
          : null) ??
          carriedWays(passage, settled, resolutions, ways, n) ??
          [],
      )
  })
  return ways.map((own, n) => (own.length > 0 ? own : outletAbove(settled, resolutions, parents, n)))
}

/** «التي أعلن الرئيس …»: told aside. */
function isRelative({ tokens }: Passage, { cue }: Draft): boolean {
  return ((tokens[cue.from - 1]?.classes ?? 0) & Class.relative) !== 0
}

/** «ذكرت وكالة الأفق أن الوزير قال …»: what is reported within an outlet's report came through the outlet. */
function outletAbove(
  settled: readonly Settled[],
  resolutions: readonly Resolution[],
  parents: readonly (number | null)[],
  n: number,
): readonly Span[] {
  const parent = parents[n] ?? null
  const speaker = parent === null ? null : (resolutions[parent]?.speaker ?? null)
  const head = speaker?.phrase.head
  if (speaker == null || head?.kind !== 'medium' || head.number === 'p' || speaker === resolutions[n]?.speaker) return []
  if (!/^(?:says|announces|confirms|doubts)$/u.test(settled[parent ?? 0]?.draft.stance ?? '')) return []
  return settled[n]?.draft.construction === 'according' ? [] : [speaker.span]
}

/** «أعلن الحزب انسحابه | في بيان نشره على تلغرام»: the way of the statement that follows the report. */
function statedOn(passage: Passage, report: Span | undefined): readonly Span[] {
  if (report === undefined) return []
  const behind = pastExpression(passage, firstTokenFrom(passage, report.end))
  const from = /^(?:ذلك|هذا)$/u.test(passage.tokens[behind]?.bare ?? '') ? behind + 1 : behind
  const first = passage.tokens[from]
  if (first?.bare !== 'في' || (first.gap & HARD) !== 0 || passage.tokens[from + 1]?.noun?.kind !== 'document') return []
  return viaBetween(passage, from + 1, asideEnd(passage, from + 1), null)
}

/** Behind «على حد تعبيره،». */
function pastExpression({ tokens, lexicon }: Passage, at: number): number {
  const phrase = ((tokens[at]?.classes ?? 0) & Class.phrase) === 0 ? null : lexicon.cues.at(tokens, at)
  return phrase?.value.kind === 'expression' ? at + phrase.length : at
}

/** Where social channels are named. */
function platformsOf(passage: Passage): readonly Via[] {
  const { tokens, lexicon } = passage
  const found: Via[] = []
  for (let at = 0; at < tokens.length; at++) {
    if (((tokens[at] as Token).classes & Class.channel) === 0 || lexicon.channels.at(tokens, at)?.value !== 'social') continue
    const via = channelAt(passage, at)
    if (via !== null) found.push(via)
  }
  return found
}

/** The last of the platforms, which are in text order, that ends by token `at`. */
function lastBefore(platforms: readonly Via[], at: number): Via | null {
  let low = 0
  let high = platforms.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((platforms[middle] as Via).to <= at) low = middle + 1
    else high = middle
  }
  return platforms[low - 1] ?? null
}

/** «وقال في تغريدته»: on the platform named last before. */
function postedOn({ tokens }: Passage, { cue, seed }: Draft, platforms: readonly Via[]): readonly Span[] {
  if (platforms.length === 0 || seed.kind !== 'forward') return []
  const { sentence } = tokens[cue.from] as Token
  for (let at = Math.max(0, cue.from - 12); at < Math.min(seed.token, cue.to + 12); at++) {
    const token = tokens[at] as Token
    if (token.sentence !== sentence || !/^(?:ال|ب)?تغريد(?:ه|ات|ته|تها|اته|اتها)$/u.test(token.bare)) continue
    const before = lastBefore(platforms, at)
    return before === null ? [] : [before]
  }
  return []
}

function ownWays(passage: Passage, draft: Draft, mention: NounPhrase | null): readonly Span[] {
  const carrier = draft.carrier == null ? [] : [carrierSpan(passage, draft.carrier)]
  const end = draft.seed.kind === 'forward' ? draft.seed.token : asideEnd(passage, mention?.to ?? draft.cue.to)
  const named = draft.construction === 'relay' ? [] : viaBetween(passage, (draft.reach ?? draft.cue.to - 1) + 1, end, mention)
  const others = [...carrier, ...(mention === null ? [] : [mention])]
  const found = [
    ...carrier.filter((way) => isApart(way, mention)),
    ...named.filter((way) => others.every((other) => isApart(way, other)) && !isAuthor(passage, way, mention)),
  ]
  return found.length > 0 || draft.construction === 'according' ? found : before(passage, draft)
}

/** After an evidential phrase, up to the next mark; past «، الجمعة،» where an outlet that was told follows. */
function asideEnd(passage: Passage, from: number): number {
  const { tokens } = passage
  let end = from
  for (; end < Math.min(tokens.length, from + 40); end++) {
    const { gap, classes, bare } = tokens[end] as Token
    if ((gap & HARD) !== 0) break
    if ((gap & Mark.comma) === 0) continue
    const told = bare === 'ل' || (channelAt(passage, end)?.start ?? 0) > (tokens[end] as Token).start
    if (!told && (classes & Class.time) === 0) break
  }
  return end
}

function before(passage: Passage, draft: Draft): readonly Span[] {
  const social = socialBefore(passage, draft)
  if (social.length > 0) return social
  const interview = interviewBefore(passage, draft)
  return interview.length > 0 ? interview : toldBefore(passage, draft)
}

/** «تحدث النائب لـ"الأفق" | قائلا: …»: whom he spoke to, between the verb and the participle. */
function toldBefore(passage: Passage, draft: Draft): readonly Span[] {
  if (draft.construction !== 'participle') return []
  const { tokens } = passage
  for (let at = draft.cue.from - 1; at >= 0 && draft.cue.from - at < 25; at--) {
    const { gap, verbs, classes } = tokens[at] as Token
    if (((tokens[at + 1] as Token).gap & HARD) !== 0 || (classes & Class.that) !== 0) return []
    if (verbs.some(({ tense }) => tense !== 'participle')) return viaBetween(passage, at + 1, draft.cue.from, draft.speaker)
    if ((gap & HARD) !== 0) return []
  }
  return []
}

const INTERVIEW = /^(?:ب|في|خلال)?(?:ال)?(?:مقابله|حوار|حديث|لقاء|اتصال|مداخله|تصريح|تصريحات)(?:ه|ها)?$/u

/** «أرسلت الشركة بيانا لوكالة الأفق، قالت فيه …». */
const SENT = /^(?:بيان|تصريح|حديث|رد)ا$|^رساله$/u

/** «في حوار مع "الأفق"، كشف …»: the sentence begins with an interview and with whom. */
function interviewBefore(passage: Passage, draft: Draft): readonly Span[] {
  const { tokens } = passage
  const near = draft.cue.from
  for (let at = near - 1; at > 0 && near - at < 20; at--) {
    const token = tokens[at] as Token
    if (((tokens[at + 1] as Token).gap & HARD) !== 0) return []
    if (SENT.test(token.bare)) return viaBetween(passage, at + 1, Math.min(near, at + 6), draft.speaker).slice(0, 1)
    if (!INTERVIEW.test(token.bare)) continue
    if (!/^(?:في|خلال)$/u.test(tokens[at - 1]?.bare ?? '') && !token.bare.startsWith('في')) return []
    return viaBetween(passage, at + 1, near, draft.speaker).slice(0, 2)
  }
  return []
}

/** «وفي تغريدة على تويتر، قال …»: a social channel before the cue, in the same sentence. */
function socialBefore(passage: Passage, draft: Draft): readonly Span[] {
  const found: Span[] = []
  for (let at = draft.cue.from - 1; at >= 0 && draft.cue.from - at < 25; at--) {
    if (((passage.tokens[at + 1] as Token).gap & HARD) !== 0) break
    const named = ((passage.tokens[at] as Token).classes & Class.channel) !== 0
    const channel = named ? passage.lexicon.channels.at(passage.tokens, at) : null
    const before = passage.tokens[at - 1]?.bare ?? ''
    const way = named ? channelAt(passage, at) : null
    const written = before === 'في' && isAccount(passage, at - 2)
    const social = channel?.value === 'social' && (written || /^(?:علي|عبر|ب?موقع|ب?منصه|الاجتماعي)$/u.test(before))
    const published =
      way === null && passage.tokens[at]?.noun?.kind === 'medium' ? publishedAt(passage, at, draft.cue.from) : null
    if (way !== null && (social || isSocialWithB(passage, at))) found.unshift(way)
    else if (published !== null) found.unshift(published)
    if ((passage.tokens[at] as Token).verbs.length > 0) break
  }
  return found
}

/** «صفحته في فيسبوك», «تغريدة له في تويتر»; not «مدير قسم في فيسبوك». */
function isAccount({ tokens }: Passage, at: number): boolean {
  for (let back = at; back > at - 3 && back >= 0; back--)
    if (/^(?:ب|ال)?(?:حساب|صفح[هت]|تغريد[هت]|تغريدات|تدوين[هت]|منشور|تعليق)(?:ه|ها|هم)?$/u.test(tokens[back]?.bare ?? ''))
      return true
  return false
}

/** «في تغريدة بحسابه الرسمي بتويتر». */
function isSocialWithB({ tokens, lexicon }: Passage, at: number): boolean {
  const { bare } = tokens[at] as Token
  return bare.startsWith('ب') && lexicon.channels.at(tokens, at, bare.slice(1))?.value === 'social'
}

/** «تقرير لوكالة الأفق», «بيان لـ"الأفق"»: whose paper it is. */
function isAuthor({ tokens }: Passage, way: Span, document: NounPhrase | null): boolean {
  if (document?.head?.kind !== 'document') return false
  const next = tokens[document.to]
  const first = next?.bare === 'ل' ? tokens[document.to + 1] : next
  return next?.bare.startsWith('ل') === true && first !== undefined && first.start <= way.start && first.end >= way.start
}

function isApart(way: Span, other: Span | null): boolean {
  return other === null || way.end <= other.start || way.start >= other.end
}

function carrierSpan(passage: Passage, { from, to, start }: NonNullable<Draft['carrier']>): Span {
  return { start: start ?? (passage.tokens[from] as Token).start, end: (passage.tokens[to - 1] as Token).end }
}
