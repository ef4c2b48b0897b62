/**
 * Who of the nouns behind a verb with an addressee speaks and who is spoken to: «اتهمت الحكومة المتمردين بقصف …» has both,
 * «…، ودعت الأطراف إلى …» only the one spoken to.
 */
import { skipAdjuncts, skipAside } from '../adjuncts.js'
import { byFrame, type Complement, complementAt, isKnown } from '../complement.js'
import type { Draft } from '../draft.js'
import type { CueForm, Frame } from '../lexicon.js'
import { type NounPhrase, nounPhrase } from '../noun-phrase.js'
import { isCommon, isOwned, stripped } from '../nouns.js'
import { HARD, Mark, type Passage, type Token } from '../passage.js'
import { mayOpenObject, opensObject } from './object-edge.js'
import { isSpokenTo } from './spoken-to.js'
import { subjectBefore } from './subject-before.js'
import { isAddressee, linkAt } from './target.js'

const FARTHEST = 30

export interface Parties {
  readonly speaker: NounPhrase | null
  readonly complement: Complement
}

/** Both parties, or the one spoken to alone; null where nothing tells, or where only the speaker stands behind the verb. */
export function partiesOf(passage: Passage, at: number, form: CueForm, earlier: Draft | undefined): Parties | null {
  const { targets: frames, stops, obliged } = form.verb.takes
  if (frames.length === 0 || /^(?:الي|علي|ب)(?:ه|ها|هم)$/u.test(passage.tokens[at + 1]?.key ?? '')) return null
  const start = skipAdjuncts(passage, at + 1, at + 12, stops)
  const first = passage.tokens[start]
  if (first === undefined || (first.gap & (HARD | Mark.colon)) !== 0 || !isAddressee(passage, first)) return null
  const link = nearestLink(passage, start, frames, true) ?? nearestLink(passage, start, frames, false)
  if (link === null) return null
  const both = bothParties(passage, start, link, stops, obliged)
  if (both !== null) return both
  const before = ((passage.tokens[at] as Token).gap & Mark.dash) === 0 ? subjectBefore(passage, at, form) : null
  if (before === null && !obliged && !isSpokenTo(passage, at, start, link.at, form, earlier)) return null
  return { speaker: before, complement: complementOf(passage, link, start) }
}

/** The one phrase up to the preposition as the speaker; behind a ب that no list tells, the report is the rest of its word. */
export function speakerAlone(passage: Passage, at: number, form: CueForm): Parties | null {
  const { alone: frames, stops } = form.verb.takes
  if (frames.length === 0 || form.tense !== 'past') return null
  const start = skipAdjuncts(passage, at + 1, at + 12, stops)
  const first = passage.tokens[start]
  if (first === undefined || (first.gap & (HARD | Mark.colon)) !== 0 || !isAddressee(passage, first)) return null
  const link = nearestLink(passage, start, frames, false)
  const letter = link === null ? undefined : passage.tokens[link.at]
  if (link === null ? isOwned(passage.text, passage.tokens[at] as Token) : isSurname(passage, start, link.at))
    return quotedAfter(passage, start)
  const speaker = link === null ? null : nounPhrase(passage, start, { limit: link.at, bounded: true, contentWithB: true })
  if (link === null || letter === undefined || speaker?.to !== link.at || speaker.head === null) return null
  if (nounPhrase(passage, start, { limit: link.at, bounded: false }) === null) return null
  const known = complementAt(passage, form.verb.frames, link.at)
  if (known !== null || link.frame.kind !== 'target-b') return known === null ? null : { speaker, complement: known }
  const from = { token: link.at, start: letter.start + 1 }
  return { speaker, complement: { marker: 'preposition', frame: link.frame, at: link.at, ...from } }
}

/** «وصفها المدير: «…»». */
function quotedAfter(passage: Passage, start: number): Parties | null {
  const speaker = nounPhrase(passage, start, { limit: start + FARTHEST, bounded: true })
  const complement = speaker === null ? null : byFrame(passage, { kind: 'quote', doubtful: false }, speaker.to)
  return complement === null ? null : { speaker, complement }
}

/** «المدير السابق مايك بومبيان»: behind a title and one name, a word that no list knows is a surname before a letter and a word. */
function isSurname({ tokens, lexicon }: Passage, start: number, at: number): boolean {
  const given = tokens[at - 1] as Token
  const inner = stripped(tokens[at] as Token, lexicon)
  if (inner === null || isKnown(inner) || tokens[start]?.noun?.title == null || at - 1 === start) return false
  return given.noun === null && given.classes === 0 && !given.definite && (tokens[at - 2] as Token).definite
}

/** Where the second part of the report («بـ…», «إلى …») begins, and by which frame. */
interface Link {
  readonly at: number
  readonly frame: Frame
}

/** The first link from `start` on; `sure`: a ب begins it only where the rest of the word is known. */
function nearestLink(passage: Passage, start: number, frames: readonly Frame[], sure: boolean): Link | null {
  let far: Link | null = null
  for (let at = start + 1; at < passage.tokens.length && at - start < FARTHEST; at++) {
    const token = passage.tokens[at] as Token
    if ((token.gap & (HARD | Mark.colon)) !== 0 || (token.joined && token.verbs.length > 0)) break
    const frame = frames.find((one) => linkAt(passage, one, at) !== null)
    if (frame === undefined || isAttached(passage, at) || (sure && !isSureLink(passage, at))) continue
    if (frame.kind !== 'target-l') return { at, frame }
    far ??= { at, frame }
  }
  return far
}

function isSureLink({ tokens, lexicon }: Passage, at: number): boolean {
  const inner = stripped(tokens[at] as Token, lexicon)
  return inner === null || inner.preposition !== 'ب' || (inner.key.length > 2 && isKnown(inner))
}

/** «المتحدث باسم …», «النائب بالبرلمان»: the letter belongs to whom the phrase names. */
function isAttached({ tokens, lexicon }: Passage, at: number): boolean {
  const { bare } = tokens[at] as Token
  if (/^باسم(?:ه|ها|هم)?$/u.test(bare)) return true
  return (
    tokens[at - 1]?.noun?.title != null && lexicon.nouns.get(bare.slice(3))?.kind === 'organisation' && bare.startsWith('بال')
  )
}

function bothParties(passage: Passage, start: number, link: Link, stops: readonly string[], obliged: boolean): Parties | null {
  for (let at = start + 1; at < link.at; at++) {
    if (opensAside(passage, at, link.at) || (at > start + 1 && !mayOpenObject(passage, at))) continue
    const speaker = nounPhrase(passage, start, { limit: at, bounded: true, contentWithB: true })
    if (speaker === null) return null
    const apart = speaker.to < at && skipAdjuncts(passage, speaker.to, link.at, stops) !== at
    if (apart && skipAside(passage, speaker.to, link.at) !== at) continue
    if (!maySpeak(passage, speaker)) continue
    if (!opensObject(passage, speaker, at, link.at, obliged)) continue
    return { speaker, complement: complementOf(passage, link, at) }
  }
  return null
}

/** «سبب القرار» says nothing: without a name or a noun of speakers there must be an article. */
function maySpeak({ tokens, lexicon }: Passage, { head, named, from }: NounPhrase): boolean {
  const first = tokens[from] as Token
  return head !== null || (named && !isCommon(first)) || first.definite || lexicon.states.has(first.bare)
}

/** «العاهل الأزرق، الملك سالم، الحكومة …»: a title or a name that a further comma closes stands beside the subject. */
function opensAside({ tokens }: Passage, at: number, link: number): boolean {
  const { gap, noun, definite, classes } = tokens[at] as Token
  if ((gap & Mark.comma) === 0 || (noun === null ? definite || classes !== 0 : noun.title === null)) return false
  for (let word = at + 1; word < link; word++) {
    const { gap, joined } = tokens[word] as Token
    if ((gap & Mark.comma) !== 0 && !joined) return true
  }
  return false
}

function complementOf(passage: Passage, { at: link, frame }: Link, at: number): Complement {
  const report = linkAt(passage, frame, link)
  const inContent = frame.kind.startsWith('target-') || report === null
  const first = inContent ? { token: at, start: (passage.tokens[at] as Token).start } : report
  return { marker: 'target', frame, at, ...first }
}
