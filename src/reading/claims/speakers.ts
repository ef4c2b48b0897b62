/**
 * Who speaks: joins each cue to one of the article's speakers. A name goes to its fullest mention, «المصادر» to the
 * sources last heard, a left-out subject to the speaker who holds the floor, by gender and number.
 */
import { covers } from '../../domain/evidence.js'
import { authorBefore, authorOf } from './author.js'
import { type Cast, identify, type Speaker } from './cast.js'
import { clauseSubject, occasionOwner, toldSubject } from './clause-subject.js'
import type { Draft } from './draft.js'
import { carried, fits, statementBefore, type Turn } from './floor.js'
import { Class } from './lexicon.js'
import { type NounPhrase, nounPhrase } from './noun-phrase.js'
import { stripped } from './nouns.js'
import { HARD, type Passage, type Token } from './passage.js'
import { allOfThem, sourceBefore } from './pointers.js'
import { firstOfSentence, sentenceSubject, speechOwner } from './sentence-subject.js'
import type { Settled } from './settle.js'
import type { States } from './states.js'

/** How many cues of one sentence are looked at again. */
const MOST_BACK = 12

/** Verbs that only go on with what was begun («وتابعت»). */
export const GOING_ON: ReadonlySet<string> = new Set([
  'add',
  'proceed',
  'follow-on',
  'digress',
  'increase',
  'conclude',
  'conclude-2',
])

export interface Resolution {
  /** The noun phrase in the same sentence. */
  readonly mention: NounPhrase | null
  readonly speaker: Speaker | null
  readonly rule: string
}

interface Hearing extends Cast {
  readonly floor: Turn[]
}

/** One resolution a report, in order; its content tells which cues lie inside another's. */
export function resolveSpeakers(passage: Passage, settled: readonly Settled[], states: States): readonly Resolution[] {
  const cast: Hearing = { passage, states, known: [], floor: [] }
  const cues = new Set(settled.map(({ draft }) => draft.cue.from))
  const resolved: Resolution[] = []
  settled.forEach(({ draft: written }, n) => {
    const again = written.speaker === null ? null : allOfThem(passage, written.speaker)
    const draft = again === null ? written : { ...written, speaker: null, agreement: again }
    const carrier =
      draft.carrier == null ? null : nounPhrase(passage, draft.carrier.from, { limit: draft.carrier.to, bounded: true })
    if (carrier !== null) identify(cast, carrier, draft.agreement)
    const own = draft.speaker !== null && maySpeak(passage, draft.speaker, cues) ? draft.speaker : null
    const author = own === null ? null : authorOf(passage, own)
    const mention = own === null ? sharedMention(passage, settled, resolved, n) : (author ?? own)
    const speaker =
      mention === null
        ? leftOut(cast, draft)
        : (honoured(cast, draft, mention) ??
          statementBefore(cast.floor, mention) ??
          sourceBefore(passage, cast.known, cast.floor, mention, GOING_ON.has(draft.entry)) ??
          identify(cast, authorBefore(passage, mention) ?? mention, draft.agreement))
    if (speaker !== null && draft.agreement.gender !== null && mention !== null) speaker.gender ??= draft.agreement.gender
    if (speaker !== null && !isNested(passage, settled, n))
      cast.floor.push({
        speaker,
        at: draft.cue.from,
        main: draft.construction !== 'according',
        written: author !== null,
        gender: draft.agreement.gender,
      })
    const rule = own !== null ? 'resolved/mention' : mention !== null ? 'resolved/same-sentence' : 'resolved/carried'
    resolved.push({ mention, speaker, rule })
  })
  return resolved
}

/** Neither a cue («تابع قوله») nor a means («برسالة», «بما يسمى») speaks. */
function maySpeak(passage: Passage, phrase: NounPhrase, cues: ReadonlySet<number>): boolean {
  const first = passage.tokens[phrase.from] as Token
  if (passage.lexicon.cues.at(passage.tokens, phrase.from, first.bare)?.value.kind.startsWith('according')) return false
  if (cues.has(phrase.from) || isThing(passage, phrase) || isManner(first, phrase)) return false
  const inner = phrase.start === first.start ? stripped(first, passage.lexicon) : null
  return inner === null || inner.preposition !== 'ب' || (inner.noun?.kind !== 'document' && inner.classes === 0)
}

/** «وتابعت قائلة», «أضافت مستطردة»: how it was said. */
function isManner({ definite, noun, verbs, joined }: Token, { from, to }: NounPhrase): boolean {
  return to === from + 1 && !definite && !joined && noun === null && verbs.some(({ tense }) => tense === 'participle')
}

/** «رأى وهجا في السماء», «ما تعتبره منافسة»: a thing without the article is what the verb is about, unless it reports («أظهرت لقطات أن»). */
function isThing({ tokens, lexicon }: Passage, { from, to, head, named, definite }: NounPhrase): boolean {
  const { classes, bare } = tokens[from] as Token
  if (head !== null || ((tokens[to]?.classes ?? 0) & Class.that) !== 0) return false
  const object = /[^ي]ا$/u.test(bare) && ((lexicon.classes.get(bare.slice(0, -1)) ?? 0) & Class.common) !== 0
  if (named || definite) return object
  return (classes & (Class.common | Class.event)) !== 0 || /(?:ات|ا)$/u.test(bare)
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
  const owner = draft.construction === 'saying' ? speechOwner(passage, draft.cue.from, draft.agreement) : null
  if (owner !== null) return owner
  let alone = true
  for (let before = n - 1; before >= Math.max(0, n - MOST_BACK); before--) {
    const { draft: other } = settled[before] as Settled
    if ((passage.tokens[other.cue.from] as Token).sentence !== token.sentence) break
    const mention = resolved[before]?.mention
    alone &&= other.construction === 'according'
    if (other.construction === 'according') continue
    if (mention == null) {
      if (fits(resolved[before]?.speaker ?? null, draft.agreement)) return null
      continue
    }
    if (isNested(passage, settled, before) && !isNested(passage, settled, n)) continue
    if (fits(resolved[before]?.speaker ?? null, draft.agreement)) return mention
  }
  if (!isWithinSentence(passage, draft)) return null
  const { cue, agreement, construction } = draft
  const first = firstOfSentence(passage, cue.from)
  const clause = first === null ? null : clauseSubject(passage, first, cue.from, agreement)
  if (alone) {
    const owner = first === null ? null : occasionOwner(passage, first, cue.from)
    if (owner !== null && (owner.named || (owner.head !== null && owner.head.kind !== 'document'))) return owner
    const subject = personOrBody(sentenceSubject(passage, cue.from, agreement, construction === 'participle'))
    return clause !== null && (subject === null || clause.from >= subject.to) ? clause : subject
  }
  return first === null ? null : (toldSubject(passage, first, cue.from, agreement) ?? clause)
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
function leftOut(cast: Hearing, draft: Draft): Speaker | null {
  const { passage } = cast
  const since = cameSince(cast, draft)
  if (since !== null) return since
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

/** «وأوضح معاليه»: a form of address with a pronoun is whoever spoke last, of its gender. */
function honoured(cast: Hearing, draft: Draft, { head, from, to }: NounPhrase): Speaker | null {
  const written = cast.passage.tokens[from]?.bare ?? ''
  if (head?.title !== 'honorific' || to - from > 1 || !/(?:ه|ها)$/u.test(written)) return null
  const gender = written.endsWith('ها') ? 'f' : 'm'
  const heard = cast.floor.findLast(({ speaker }) => isOne(speaker) && (speaker.gender === null || speaker.gender === gender))
  return heard?.speaker ?? leftOut(cast, draft)
}

function isOne({ kind }: Speaker): boolean {
  return kind === 'person' || kind === 'role'
}

/** «… . وانتقل الحاكم سالم الراوي إلى … . وقال إن»: whom the sentence before is about, where nobody has spoken since. */
function cameSince(cast: Hearing, draft: Draft): Speaker | null {
  const { passage, floor } = cast
  const last = floor.at(-1)
  if (last === undefined || draft.construction !== 'verb' || GOING_ON.has(draft.entry) || isWithinSentence(passage, draft))
    return null
  const here = firstOfSentence(passage, draft.cue.from)
  const first = here === null ? null : firstOfSentence(passage, here - 1)
  if (here === null || first === null || first <= last.at) return null
  const subject = sentenceSubject(passage, here - 1, draft.agreement)
  const head = subject?.head ?? null
  if (subject === null || head === null || head.gender !== draft.agreement.gender || head.number !== draft.agreement.number)
    return null
  const speaks = head.kind === 'organisation' || (head.title !== null && subject.named)
  return speaks && subject.definite ? identify(cast, subject, draft.agreement) : null
}
