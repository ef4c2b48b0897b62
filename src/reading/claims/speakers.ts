/**
 * Who speaks: joins each cue to one of the article's speakers. A name goes to its fullest mention, «المصادر» to the
 * sources last heard, a left-out subject to the speaker who holds the floor, by gender and number.
 */
import type { SpeakerKind } from '../../domain/claim.js'
import { covers, type Span } from '../../domain/evidence.js'
import { authorBefore, authorOf } from './author.js'
import type { Agreement, Draft } from './draft.js'
import { fullestMention } from './mentions.js'
import { type NounPhrase, nounPhrase } from './noun-phrase.js'
import { stripped } from './nouns.js'
import { HARD, type Passage, type Token } from './passage.js'
import { isSameName, nameKeys } from './person-name.js'
import { firstOfSentence, sentenceSubject } from './sentence-subject.js'
import type { Settled } from './settle.js'
import type { States } from './states.js'

/** How many cues of one sentence, and how many speakers of one article, are looked at again. */
const MOST_BACK = 12
const MOST_KNOWN = 150

/** One speaker of the article. */
export interface Speaker {
  readonly phrase: NounPhrase
  readonly span: Span
  readonly kind: SpeakerKind
  readonly anonymous: boolean
  /** Folded words of all its mentions, without articles. */
  readonly words: Set<string>
  /** Learnt from verbs and head noun; null while nothing tells. */
  gender: Agreement['gender']
}

export interface Resolution {
  /** The noun phrase in the same sentence. */
  readonly mention: NounPhrase | null
  readonly speaker: Speaker | null
  readonly rule: string
}

/** A turn at speaking outside what others report. */
interface Turn {
  readonly speaker: Speaker
  /** Told by a verb, not by «بحسب». */
  readonly main: boolean
  /** Spoke through a document whose author is named. */
  readonly written: boolean
}

/** What is known so far of who speaks in the article. */
interface Cast {
  readonly passage: Passage
  readonly states: States
  readonly known: Speaker[]
  readonly floor: Turn[]
}

/** One resolution a report, in order; its content tells which cues lie inside another's. */
export function resolveSpeakers(passage: Passage, settled: readonly Settled[], states: States): readonly Resolution[] {
  const cast: Cast = { passage, states, known: [], floor: [] }
  const cues = new Set(settled.map(({ draft }) => draft.cue.from))
  const resolved: Resolution[] = []
  settled.forEach(({ draft }, n) => {
    const carrier =
      draft.carrier == null ? null : nounPhrase(passage, draft.carrier.from, { limit: draft.carrier.to, bounded: true })
    if (carrier !== null) identify(cast, carrier, draft.agreement)
    const own = draft.speaker !== null && maySpeak(passage, draft.speaker, cues) ? draft.speaker : null
    const author = own === null ? null : authorOf(passage, own)
    const mention = own === null ? sharedMention(passage, settled, resolved, n) : (author ?? own)
    const speaker =
      mention === null
        ? leftOut(cast, draft)
        : (statementBefore(cast.floor, mention) ?? identify(cast, authorBefore(passage, mention) ?? mention, draft.agreement))
    if (speaker !== null && draft.agreement.gender !== null && mention !== null) speaker.gender ??= draft.agreement.gender
    if (speaker !== null && !isNested(passage, settled, n))
      cast.floor.push({ speaker, main: draft.construction !== 'according', written: author !== null })
    const rule = own !== null ? 'resolved/mention' : mention !== null ? 'resolved/same-sentence' : 'resolved/carried'
    resolved.push({ mention, speaker, rule })
  })
  return resolved
}

/** Neither a cue («تابع قوله») nor a means («برسالة», «بما يسمى») speaks. */
function maySpeak(passage: Passage, phrase: NounPhrase, cues: ReadonlySet<number>): boolean {
  const first = passage.tokens[phrase.from] as Token
  if (cues.has(phrase.from)) return false
  const inner = phrase.start === first.start ? stripped(first, passage.lexicon) : null
  return inner === null || inner.preposition !== 'ب' || (inner.noun?.kind !== 'document' && inner.classes === 0)
}

/** Whether the cue stands inside what an earlier cue reports. */
function isNested(passage: Passage, settled: readonly Settled[], n: number): boolean {
  const cue = passage.tokens[settled[n]?.draft.cue.from ?? 0] as Token
  for (let before = n - 1; before >= 0 && n - before < 6; before--)
    if (settled[before]?.content.some((span) => covers(span, cue))) return true
  return false
}

/** A left-out subject named earlier in the same sentence. */
function sharedMention(
  passage: Passage,
  settled: readonly Settled[],
  resolved: readonly Resolution[],
  n: number,
): NounPhrase | null {
  const { draft } = settled[n] as Settled
  const token = passage.tokens[draft.cue.from] as Token
  let alone = true
  for (let before = n - 1; before >= Math.max(0, n - MOST_BACK); before--) {
    const { draft: other } = settled[before] as Settled
    if ((passage.tokens[other.cue.from] as Token).sentence !== token.sentence) break
    const mention = resolved[before]?.mention
    alone &&= other.construction === 'according'
    if (mention == null || other.construction === 'according') continue
    if (isNested(passage, settled, before) && !isNested(passage, settled, n)) continue
    if (fits(resolved[before]?.speaker ?? null, draft.agreement)) return mention
  }
  return alone && isWithinSentence(passage, draft)
    ? personOrBody(sentenceSubject(passage, draft.cue.from, draft.agreement))
    : null
}

/** A cue that opens its sentence has its left-out subject from the sentence before. */
function isWithinSentence(passage: Passage, { cue, construction }: Draft): boolean {
  if (construction === 'participle') return true
  for (let at = cue.from; at > cue.from - 3 && at >= 0; at--)
    if (((passage.tokens[at] as Token).gap & HARD) !== 0 || at === 0) return false
  return construction === 'verb'
}

function personOrBody(subject: NounPhrase | null): NounPhrase | null {
  return subject?.head?.kind === 'document' ? null : subject
}

/** Who holds the floor; where nobody spoke yet, the subject of this sentence or one of the two before. */
function leftOut(cast: Cast, draft: Draft): Speaker | null {
  const { passage } = cast
  const heard = carried(cast.floor, draft.agreement)
  if (heard !== null) return heard
  let at = draft.cue.from
  for (let back = 0; back < 3 && at >= 0; back++) {
    const written = sentenceSubject(passage, at, draft.agreement)
    const subject = written === null ? null : (authorBefore(passage, written) ?? personOrBody(written))
    if (subject !== null) return identify(cast, subject, draft.agreement)
    const first = firstOfSentence(passage, at)
    if (first === null) return null
    at = first - 1
  }
  return null
}

/** «وذكر البيان»: a statement speaks for whoever made the last one. */
function statementBefore(floor: readonly Turn[], mention: NounPhrase): Speaker | null {
  if (mention.head?.kind !== 'document' || !mention.definite || mention.to - mention.from > 1) return null
  const last = floor.at(-1)
  return last !== undefined && (last.written || last.speaker.kind === 'organisation') ? last.speaker : null
}

/** The last who fits; after an aside («بحسب …») the floor goes back to whoever had it. */
function carried(floor: readonly Turn[], agreement: Agreement): Speaker | null {
  let aside: Speaker | null = null
  for (let at = floor.length - 1; at >= 0 && floor.length - at < 8; at--) {
    const turn = floor[at]
    if (turn === undefined || !fits(turn.speaker, agreement)) continue
    if (turn.main) return turn.speaker
    aside ??= turn.speaker
  }
  return aside
}

/** Whether a verb form may have this speaker; what is not known fits. */
function fits(speaker: Speaker | null, { gender, number }: Agreement): boolean {
  if (speaker === null) return false
  if (gender === null || speaker.gender === null) return true
  const { head } = speaker.phrase
  const people = head?.kind === 'group' || head?.title != null
  if (number === 'p') return head === null || head.number !== 's'
  if (people && head?.number === 'p') return true
  return speaker.gender === gender
}

/** The speaker a mention belongs to: one already heard, else a new one. */
function identify({ passage, states, known }: Cast, mention: NounPhrase, agreement: Agreement): Speaker {
  const words = wordsOf(passage, mention)
  const gender = mention.gender ?? agreement.gender
  const found = findKnown(passage, known, mention, words, gender)
  if (found !== null) {
    for (const word of words) found.words.add(word)
    return found
  }
  const fullest = fullestMention(passage, mention)
  const phrase = fullest ?? mention
  const state = fullest === null ? states.of(mention) : null
  const speaker: Speaker = {
    phrase,
    span: state ?? { start: phrase.start, end: phrase.end },
    kind: phrase.kind,
    anonymous: isAnonymous(phrase),
    words: new Set([...words, ...wordsOf(passage, phrase)]),
    gender: phrase.gender,
  }
  known.push(speaker)
  return speaker
}

function findKnown(
  passage: Passage,
  known: readonly Speaker[],
  mention: NounPhrase,
  words: readonly string[],
  gender: Agreement['gender'],
): Speaker | null {
  if (!mention.definite && !mention.named) return null
  for (let at = known.length - 1; at >= Math.max(0, known.length - MOST_KNOWN); at--) {
    const speaker = known[at] as Speaker
    if (!isSameKind(mention, speaker.phrase) || differ(gender, speaker.gender)) continue
    if (words.every((word) => speaker.words.has(word))) return speaker
    if (mention.named && speaker.phrase.named && sharesName(passage, mention, speaker)) return speaker
  }
  return null
}

function differ(one: Agreement['gender'], other: Agreement['gender']): boolean {
  return one !== null && other !== null && one !== other
}

/** «المستشفى» is not «مدير المستشفى»: an institution and a person are never one. */
function isSameKind(mention: NounPhrase, other: NounPhrase): boolean {
  if (mention.head === null || other.head === null) return true
  return (mention.head.kind === null) === (other.head.kind === null)
}

/** The given or the last name of a person tells who it is; an institution's name must be there as a whole. */
function sharesName(passage: Passage, mention: NounPhrase, speaker: Speaker): boolean {
  if (mention.head?.kind != null || speaker.phrase.head?.kind != null) return false
  if (differ(mention.gender, speaker.phrase.gender)) return false
  return isSameName(nameKeys(passage, mention), nameKeys(passage, speaker.phrase))
}

function wordsOf(passage: Passage, phrase: NounPhrase): readonly string[] {
  return passage.tokens
    .slice(phrase.from, phrase.to)
    .map((token, n) => bareWord(n === 0 && phrase.start > token.start ? token.bare.slice(1) : token.bare))
}

function bareWord(word: string): string {
  return word.replace(/^لل/u, '').replace(/^ال/u, '')
}

/** The text withholds who it is: a hidden noun without a name, several unnamed bodies, a share of people. */
function isAnonymous({ head, kind, named, definite, number }: NounPhrase): boolean {
  if (kind === 'group' && (head === null || head.hidden)) return true
  if (head === null) return kind === 'role'
  // «مصدر» never has a name of its own: what looks like one is an adjective that no lexicon knows.
  if (named) return head.hidden && head.title === null && number === 's'
  return head.hidden || (number === 'p' && !definite && kind !== 'group')
}
