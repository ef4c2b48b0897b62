/** The ways of each report: named at its cue, before it in its sentence, or carried on from the same speaker's last words. */
import type { Span } from '../../domain/evidence.js'
import type { Draft, TokenRange } from './draft.js'
import { Class } from './lexicon.js'
import type { NounPhrase } from './noun-phrase.js'
import { HARD, Mark, type Passage, type Token } from './passage.js'
import type { Settled } from './settle.js'
import type { Resolution } from './speakers.js'
import { channelAt, publishedAt, viaBetween } from './via.js'

/** Verbs that only go on with what was begun («وتابعت»). */
const GOING_ON = new Set(['add', 'proceed', 'follow-on', 'digress', 'increase', 'conclude', 'conclude-2'])

export function waysOf(
  passage: Passage,
  settled: readonly Settled[],
  resolutions: readonly Resolution[],
): readonly (readonly Span[])[] {
  const ways: (readonly Span[])[] = []
  settled.forEach(({ draft }, n) => {
    const mention = resolutions[n]?.mention ?? null
    const own = ownWays(passage, draft, mention)
    const last = settled[n - 1]?.draft
    const sameSpeaker = n > 0 && resolutions[n - 1]?.speaker === resolutions[n]?.speaker
    const carries =
      sameSpeaker &&
      last !== undefined &&
      (draft.speaker === null ? goesOn(passage, draft, last) : quotesOn(passage, draft, last))
    ways.push(own.length === 0 && carries ? (ways[n - 1] ?? []) : own)
  })
  return ways
}

function ownWays(passage: Passage, draft: Draft, mention: NounPhrase | null): readonly Span[] {
  const carrier = draft.carrier == null ? [] : [carrierSpan(passage, draft.carrier)]
  const end = draft.seed.kind === 'forward' ? draft.seed.token : asideEnd(passage, mention?.to ?? draft.cue.to)
  const named = draft.construction === 'relay' ? [] : viaBetween(passage, (draft.reach ?? draft.cue.to - 1) + 1, end, mention)
  const found = [...carrier, ...named]
  return found.length > 0 || draft.construction === 'according' ? found : before(passage, draft)
}

/** After an evidential phrase, up to the next mark. */
function asideEnd(passage: Passage, from: number): number {
  let end = from
  while (end < Math.min(passage.tokens.length, from + 40) && ((passage.tokens[end] as Token).gap & (HARD | Mark.comma)) === 0)
    end++
  return end
}

function before(passage: Passage, draft: Draft): readonly Span[] {
  const social = socialBefore(passage, draft)
  return social.length > 0 ? social : interviewBefore(passage, draft)
}

const INTERVIEW = /^(?:ب|في)?(?:ال)?(?:مقابله|حوار|حديث|لقاء|اتصال|تصريح|تصريحات)$/u

/** «في حوار مع "الأفق"، كشف …»: the sentence begins with an interview and with whom. */
function interviewBefore(passage: Passage, draft: Draft): readonly Span[] {
  const { tokens } = passage
  const near = draft.cue.from
  for (let at = near - 1; at > 0 && near - at < 16; at--) {
    const token = tokens[at] as Token
    if (((tokens[at + 1] as Token).gap & HARD) !== 0) return []
    if (!INTERVIEW.test(token.bare)) continue
    if (tokens[at - 1]?.bare !== 'في' && !token.bare.startsWith('في')) return []
    return viaBetween(passage, at + 1, near, draft.speaker).slice(0, 2)
  }
  return []
}

/** «وفي تغريدة على تويتر، قال …»: a social channel before the cue, in the same sentence. */
function socialBefore(passage: Passage, draft: Draft): readonly Span[] {
  const found: Span[] = []
  for (let at = draft.cue.from - 1; at >= 0 && draft.cue.from - at < 25; at--) {
    const named = ((passage.tokens[at] as Token).classes & Class.channel) !== 0
    const channel = named ? passage.lexicon.channels.at(passage.tokens, at) : null
    const before = passage.tokens[at - 1]?.bare ?? ''
    const way = named ? channelAt(passage, at) : null
    const social = channel?.value === 'social' && /^(?:علي|عبر|في|موقع|بموقع)$/u.test(before)
    const published =
      way === null && passage.tokens[at]?.noun?.kind === 'medium' ? publishedAt(passage, at, draft.cue.from) : null
    if (way !== null && (social || isSocialWithB(passage, at))) found.unshift(way)
    else if (published !== null) found.unshift(published)
    const token = passage.tokens[at + 1] as Token
    if ((token.gap & HARD) !== 0 || (passage.tokens[at] as Token).verbs.length > 0) break
  }
  return found
}

/** «في تغريدة بحسابه الرسمي بتويتر». */
function isSocialWithB({ tokens, lexicon }: Passage, at: number): boolean {
  const { bare } = tokens[at] as Token
  return bare.startsWith('ب') && lexicon.channels.at(tokens, at, bare.slice(1))?.value === 'social'
}

/** «في مقابلة مع … قال الوزير إن …. وقال الوزير: «…»»: a further quotation in the next sentence is of the same words. */
function quotesOn({ tokens }: Passage, draft: Draft, last: Draft): boolean {
  const quoted = draft.seed.kind === 'forward' && (draft.seed.marker === 'quote' || draft.seed.marker === 'colon')
  const near = (tokens[draft.cue.from] as Token).sentence - (tokens[last.cue.from] as Token).sentence <= 1
  return quoted && near && draft.construction === 'verb' && last.carrier == null
}

function goesOn(passage: Passage, draft: Draft, last: Draft): boolean {
  const here = passage.tokens[draft.cue.from] as Token
  const there = passage.tokens[last.cue.from] as Token
  if (draft.construction === 'participle' || draft.construction === 'according') return here.sentence === there.sentence
  return GOING_ON.has(draft.entry) && here.sentence - there.sentence <= 2
}

function carrierSpan(passage: Passage, { from, to }: TokenRange): Span {
  return { start: (passage.tokens[from] as Token).start, end: (passage.tokens[to - 1] as Token).end }
}
