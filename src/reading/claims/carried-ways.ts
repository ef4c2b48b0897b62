/** Ways named in another sentence: the interview an account goes on with, and «جاء ذلك في حديث إلى …» after the words. */
import type { Span } from '../../domain/evidence.js'
import { channelAt } from './channel.js'
import type { Draft } from './draft.js'
import { Class } from './lexicon.js'
import { firstTokenFrom, type Passage, type Token } from './passage.js'
import type { Settled } from './settle.js'
import { GOING_ON, type Resolution } from './speakers.js'
import { viaBetween } from './via.js'

/** Sentences and reports over which an interview is carried. */
const FARTHEST = 2
const MOST_BACK = 4

/** The ways of the same speaker's last report nearby, unless this one has an occasion of its own; null where there are none. */
export function carriedWays(
  passage: Passage,
  settled: readonly Settled[],
  resolutions: readonly Resolution[],
  ways: readonly (readonly Span[])[],
  n: number,
): readonly Span[] | null {
  const { draft } = settled[n] as Settled
  const speaker = resolutions[n]?.speaker ?? null
  if (speaker === null || isElsewhere(passage, draft)) return null
  const here = (passage.tokens[draft.cue.from] as Token).sentence
  const goesOn = draft.speaker === null || GOING_ON.has(draft.entry)
  for (let back = n - 1; back >= Math.max(0, n - MOST_BACK); back--) {
    const other = (settled[back] as Settled).draft
    const apart = here - (passage.tokens[other.cue.from] as Token).sentence
    if (apart > (draft.construction === 'according' ? 0 : FARTHEST)) return null
    // «وقال الوزير» begins anew, «وأضاف الوزير» and «وأوضح» go on.
    if (apart > 0 && !goesOn) return null
    if (resolutions[back]?.speaker === speaker) return isNear(passage, ways[back] ?? [], here) ? (ways[back] ?? null) : null
  }
  return null
}

/** Whether the first way is named few sentences before. */
function isNear(passage: Passage, ways: readonly Span[], here: number): boolean {
  const first = ways[0]
  if (first === undefined) return false
  const named = passage.tokens[firstTokenFrom(passage, first.start)]
  return named === undefined || here - named.sentence <= FARTHEST
}

/** «وقال في مؤتمر صحفي», «وكان قد أعلن»: said on another occasion; «في البيان» goes back to the one named. */
function isElsewhere({ tokens }: Passage, { cue, seed }: Draft): boolean {
  for (let at = cue.from - 1; at >= Math.max(0, cue.from - 3); at--) {
    const { bare, gap } = tokens[at] as Token
    if (/^كانت?$/u.test(bare)) return true
    if (gap !== 0) break
  }
  if (seed.kind !== 'forward') return false
  for (let at = cue.to; at < Math.min(seed.token, cue.to + 25); at++) {
    const { classes, definite } = tokens[at] as Token
    if ((classes & Class.occasion) !== 0 && !definite) return true
  }
  return false
}

/** By the sentence before it: the ways of «جاء ذلك في تغريدة على تويتر», which tells where what was just reported was said. */
export function laterWays(passage: Passage): ReadonlyMap<number, readonly Span[]> {
  const { tokens } = passage
  const found = new Map<number, readonly Span[]>()
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] as Token
    if ((at > 0 && tokens[at - 1]?.sentence === token.sentence) || !/^جاء(?:ت)?$/u.test(token.bare)) continue
    if (!/^(?:ذلك|هذا|هذه|تصريحات|كلام|حديث)$/u.test(tokens[at + 1]?.bare ?? '')) continue
    let end = at + 2
    while (end < tokens.length && end - at < 40 && tokens[end]?.sentence === token.sentence) end++
    const ways = viaBetween(passage, at + 2, end, null)
    const social = ways.length > 0 ? null : socialWithin(passage, at + 2, end)
    if (ways.length > 0 || social !== null) found.set(token.sentence - 1, social === null ? ways.slice(0, 1) : [social])
  }
  return found
}

/** «على صفحته بموقع التواصل الاجتماعي، تويتر». */
function socialWithin(passage: Passage, from: number, to: number): Span | null {
  for (let at = from; at < to; at++)
    if (passage.lexicon.channels.at(passage.tokens, at)?.value === 'social') return channelAt(passage, at)
  return null
}
