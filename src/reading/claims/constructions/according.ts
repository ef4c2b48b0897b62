/** An evidential phrase: «بحسب الوزارة», «وفقا لبيان …», «حسبما أعلن …», «على حد قوله». Its content is the clause it covers. */
import type { Stance } from '../../../domain/claim.js'
import { skipAdjuncts } from '../adjuncts.js'
import { channelAt } from '../channel.js'
import { clauseBefore, coveredClause } from '../covered-clause.js'
import type { Agreement, ContentSeed, Draft } from '../draft.js'
import { Class, type CuePhrase } from '../lexicon.js'
import { type NounPhrase, nounPhrase } from '../noun-phrase.js'
import { stripped } from '../nouns.js'
import { HARD, Mark, type Passage, type Token } from '../passage.js'
import { toldAt } from '../via.js'
import { Role, rolesOf } from '../word-roles.js'
import { sourceOf } from './retold.js'

export function accordingDraft(passage: Passage, at: number, length: number, phrase: CuePhrase): Draft | null {
  const expression = phrase.kind === 'expression'
  const own = expression && /(?:ه|ها|هم)$/u.test(passage.tokens[at + length - 1]?.key ?? '')
  const head = own ? at + length : afterVerb(passage, at + length)
  if (phrase.kind === 'said' && (head === at + length || governsOn(passage, at))) return null
  const leftOut = head > at + length && endsHere(passage, head)
  const named = own || leftOut ? null : speakerAt(passage, head, phrase)
  const source = named === null ? null : sourceOf(passage, named)
  const speaker = source?.speaker ?? named
  if (!own && !leftOut && (speaker === null || !speaks(passage, speaker))) return null
  const told = speaker === null ? null : toldAt(passage, speaker, speaker.to + 12)
  const end = told?.to ?? speaker?.to ?? head
  const after = skipAdjuncts(passage, end, end + 25)
  const covered = coveredClause(passage, at, pastRelative(passage, after))
  const spans = covered.length > 0 || own ? covered : clauseBefore(passage, at)
  if (spans.length === 0) return null
  const seed: ContentSeed = { kind: 'spans', spans }
  return {
    cue: { from: at, to: at + length },
    construction: 'according',
    entry: phrase.kind,
    stance: stanceWithin(passage, at + length, head) ?? phrase.stance,
    speaker,
    carrier: source?.carrier ?? null,
    agreement: own ? agreementOf(passage.tokens[at + length - 1] as Token) : { gender: null, number: null },
    seed,
    covers: spans.length > 1 ? 'both' : (spans[0]?.end ?? 0) <= (passage.tokens[at]?.start ?? 0) ? 'before' : 'after',
    rules: [own ? 'speaker/pronoun' : 'speaker/after-phrase', 'content/covered-clause'],
  }
}

/** «على حد وصفه», «بحسب قولها»: by its pronoun. */
function agreementOf({ key }: Token): Agreement {
  if (key.endsWith('هم')) return { gender: 'm', number: 'p' }
  return { gender: key.endsWith('ها') ? 'f' : 'm', number: 's' }
}

/** «…، حسبما ذكرت.»: the verb has its subject from before. */
function endsHere({ tokens }: Passage, at: number): boolean {
  const token = tokens[at]
  return token === undefined || (token.gap & (HARD | Mark.comma)) !== 0
}

/** «بناء على ما قال», «ردا على ما أعلنت», «حصل على ما ذكره»: the preposition belongs to the word before it. */
function governsOn({ tokens }: Passage, at: number): boolean {
  const [before, preposition] = [tokens[at - 1], tokens[at]]
  if (before === undefined || preposition === undefined || (preposition.gap & Mark.comma) !== 0) return false
  return (before.classes & Class.verb) !== 0 || before.verbs.length > 0 || /(?:ا|اء|اوه)$/u.test(before.bare)
}

/** «بحسب ما ذكرته الوزارة», «حسبما أعلن الوزير», «بحسب ما ورد في الصحيفة»: the verb is passed over. */
function afterVerb(passage: Passage, at: number): number {
  let head = at
  while (passage.tokens[head]?.bare === 'ما' || passage.tokens[head]?.bare === 'لما' || passage.tokens[head]?.bare === 'به')
    head++
  const token = passage.tokens[head]
  if (token === undefined) return head
  const verbal =
    (rolesOf(passage, token.bare) & Role.stands) !== 0 ||
    token.verbs.some((form) => form.tense !== 'participle') ||
    passage.lexicon.verbs.has(token.bare.replace(/(?:ه|ها)$/u, ''))
  if (!verbal && head === at) return head
  if (token.noun !== null) return head
  head++
  if ((rolesOf(passage, token.bare) & Role.stands) !== 0 && /^(?:في|علي)$/u.test(passage.tokens[head]?.key ?? '')) head++
  while (passage.tokens[head]?.bare === 'به' || passage.tokens[head]?.bare === 'عنه') head++
  return head
}

/** «حسبما أعلن …» announces, as its verb does. */
function stanceWithin({ tokens, lexicon }: Passage, from: number, to: number): Stance | null {
  for (let at = from; at < to; at++) {
    const { verbs, bare } = tokens[at] as Token
    const form = verbs[0] ?? lexicon.verbs.get(bare.replace(/(?:ه|ها)$/u, ''))?.[0]
    if (form !== undefined) return form.verb.stance
  }
  return null
}

function speakerAt(passage: Passage, at: number, phrase: CuePhrase): NounPhrase | null {
  const token = passage.tokens[at]
  if (token === undefined || (token.gap & (HARD | Mark.comma)) !== 0) return null
  const limit = at + 30
  if (phrase.kind === 'according-to' && token.bare.startsWith('ل') && token.noun === null) {
    if (token.bare === 'ل') return nounPhrase(passage, at + 1, { limit, bounded: false, reportsNoun: false })
    return stripped(token, passage.lexicon) === null
      ? null
      : nounPhrase(passage, at, { limit, bounded: false, reportsNoun: false, prefixed: true })
  }
  return nounPhrase(passage, skipAdjuncts(passage, at, at + 6), { limit, bounded: false, reportsNoun: false })
}

/** «وفق القانون», «حسب الحاجة» name nobody who speaks; «بحسب الراوندي» does, by its ending. */
function speaks(passage: Passage, phrase: NounPhrase): boolean {
  if (isMatter(passage, phrase)) return false
  if (phrase.head !== null || phrase.named) return true
  const first = passage.tokens[phrase.from] as Token
  return phrase.to === phrase.from + 1 && (channelAt(passage, phrase.from) !== null || /^ال.+ي$/u.test(first.bare))
}

/** «وفقا لتوجيهات الرئيس», «بحسب نظام البطولة»: what somebody goes by, not who says something. */
function isMatter({ tokens, lexicon }: Passage, { from, to }: NounPhrase): boolean {
  const first = tokens[from] as Token
  if (to === from + 1 || tokens[from + 1]?.noun?.kind != null) return false
  const inner = stripped(first, lexicon)
  const noun = inner === null ? first.noun : inner.noun
  const classes = inner === null ? first.classes : inner.classes
  const own = (classes & (Class.common | Class.event)) !== 0 && (classes & ~(Class.common | Class.event)) === 0
  return noun === null && own && !(inner?.definite ?? first.definite)
}

/** A relative clause after the speaker belongs to the phrase, not to what it covers. */
function pastRelative(passage: Passage, at: number): number {
  const first = passage.tokens[at]
  if (first === undefined || (first.classes & Class.relative) === 0) return at
  let end = at + 1
  while (end < passage.tokens.length && ((passage.tokens[end]?.gap ?? HARD) & (HARD | Mark.comma)) === 0) end++
  return end
}
