/** Every cue of a passage, in text order, each tried by the constructions in a fixed order; the first that holds wins. */
import { accordingDraft } from './constructions/according.js'
import { actDraft } from './constructions/act.js'
import { afterQuoteDraft, splitQuoteDraft } from './constructions/after-quote.js'
import { asSaidDraft } from './constructions/as-said.js'
import { colonDraft } from './constructions/colon.js'
import { participleDraft } from './constructions/participle.js'
import { relayDraft } from './constructions/relay.js'
import { renewedDraft } from './constructions/renewed.js'
import { retoldDraft } from './constructions/retold.js'
import { sayingDraft } from './constructions/saying.js'
import { verbDraft } from './constructions/verb.js'
import type { Draft } from './draft.js'
import { Class, type CueForm } from './lexicon.js'
import { Mark, type Passage, type Token } from './passage.js'

export function findDrafts(passage: Passage): readonly Draft[] {
  const drafts: Draft[] = []
  const taken = new Set<number>()
  for (let at = 0; at < passage.tokens.length; at++) {
    const { gap, verbs, classes } = passage.tokens[at] as Token
    const colon = at === 0 || (gap & Mark.line) !== 0 ? colonDraft(passage, at) : null
    if (colon !== null) drafts.push(colon)
    if (verbs.length === 0 && (classes & Class.phrase) === 0) continue
    const active = goesOnExpecting(passage, at, drafts.at(-1)) || followsPronoun(passage, at)
    const aside = active ? 0 : notACue(passage, at)
    if (aside > 0) {
      at += aside - 1
      continue
    }
    if (taken.has(at)) continue
    const draft = draftAt(passage, at, drafts.at(-1))
    if (draft === null) continue
    drafts.push(draft)
    for (const { from, to } of [draft.cue, ...(draft.consumed === undefined ? [] : [draft.consumed])])
      for (let word = from; word < to; word++) taken.add(word)
    if (draft.construction === 'according') takeVerb(draft, taken)
  }
  return withoutDoubles(drafts)
}

/** «يقول الخبير إن …، ويتوقع أن …»: no passive, where the speaker of the sentence goes on in the same tense. */
function goesOnExpecting({ tokens }: Passage, at: number, earlier: Draft | undefined): boolean {
  const token = tokens[at] as Token
  const before = earlier === undefined ? undefined : tokens[earlier.cue.from]
  if (!token.joined || (token.gap & Mark.comma) === 0 || before?.sentence !== token.sentence || earlier?.speaker == null)
    return false
  const isPresent = ({ tense, verb }: CueForm) => tense === 'present' && verb.stance !== 'doubts'
  return token.verbs.some(isPresent) && before.verbs.some(isPresent) && token.verbs.some(({ verb }) => verb.stance === 'expects')
}

/** «إنه يتوقع أن …»: no passive behind a complementiser with a pronoun. */
function followsPronoun({ tokens }: Passage, at: number): boolean {
  const before = tokens[at - 1]
  return (
    before !== undefined && (before.classes & Class.that) !== 0 && /ان(?:ه|ها|هم|هما)$/u.test(before.key) && tokens[at]?.gap === 0
  )
}

/** How many words from `at` on only look like a cue: a false one, or the reason why a speaker is not named. */
function notACue({ tokens, lexicon }: Passage, at: number): number {
  const token = tokens[at] as Token
  if ((token.classes & Class.phrase) === 0) return 0
  const found = lexicon.falseCues.at(tokens, at, token.bare) ?? lexicon.anonymity.at(tokens, at, token.bare)
  return found?.length ?? 0
}

function draftAt(passage: Passage, at: number, earlier: Draft | undefined): Draft | null {
  const token = passage.tokens[at] as Token
  const phrase = (token.classes & Class.phrase) === 0 ? null : passage.lexicon.cues.at(passage.tokens, at, token.bare)
  if (phrase !== null && phrase.value.kind !== 'renewed' && !isObjectOf(earlier, at, phrase.value.kind)) {
    const { kind } = phrase.value
    const draft =
      kind === 'act'
        ? actDraft(passage, at, phrase.value)
        : kind === 'saying' || kind === 'statement-in'
          ? sayingDraft(passage, at, phrase.length, phrase.value)
          : accordingDraft(passage, at, phrase.length, phrase.value)
    if (draft !== null) return draft
  }
  for (const form of token.verbs) {
    const draft = verbal(passage, at, form, earlier)
    if (draft !== null) return draft
  }
  return null
}

/** «أثنت المديرة على ما قالته …»: the preposition belongs to the verb. */
function isObjectOf(earlier: Draft | undefined, at: number, kind: string): boolean {
  return kind === 'said' && earlier?.seed.kind === 'forward' && earlier.seed.token === at + 1
}

function verbal(passage: Passage, at: number, form: CueForm, earlier: Draft | undefined): Draft | null {
  if (form.tense === 'participle')
    return withVerbBefore(passage, participleDraft(passage, at, form)) ?? renewedDraft(passage, at, form)
  return (
    (form.verb.takes.relays ? relayDraft(passage, at, form) : null) ??
    retoldDraft(passage, at, form) ??
    renewedDraft(passage, at, form) ??
    splitQuoteDraft(passage, at, form, earlier) ??
    asSaidDraft(passage, at, form) ??
    verbDraft(passage, at, form, earlier) ??
    afterQuoteDraft(passage, at, form)
  )
}

/** «واختتم قائلا»: two words side by side are one cue. */
function withVerbBefore({ tokens }: Passage, draft: Draft | null): Draft | null {
  if (draft === null || draft.entry !== 'say' || draft.cue.to - draft.cue.from !== 1) return draft
  const { from, to } = draft.cue
  const finite = tokens[from - 1]?.verbs.some(({ tense }) => tense !== 'participle') === true && tokens[from]?.gap === 0
  return finite ? { ...draft, cue: { from: from - 1, to } } : draft
}

/** «حسبما أعلن …»: the verb belongs to the phrase and is no cue of its own. */
function takeVerb(draft: Draft, taken: Set<number>): void {
  const end = draft.speaker?.from ?? draft.cue.to
  for (let word = draft.cue.to; word < end; word++) taken.add(word)
}

/** «تابع … قائلا: «…»» is one act: two cues that begin the same content keep one. */
function withoutDoubles(drafts: readonly Draft[]): readonly Draft[] {
  const kept: Draft[] = []
  for (const draft of [...drafts].sort((a, b) => a.cue.from - b.cue.from)) {
    const last = kept.at(-1)
    if (last !== undefined && (startOf(last) === startOf(draft) || speaksThen(last, draft))) {
      if (draft.construction === 'saying' ? false : draft.construction !== 'participle' || isFollowOn(last)) {
        kept[kept.length - 1] = { ...last, cue: joinedCue(last, draft) ?? last.cue }
        continue
      }
      kept.pop()
      kept.push({
        ...draft,
        cue: joinedCue(last, draft) ?? draft.cue,
        speaker: draft.speaker ?? last.speaker,
        reach: last.cue.from,
      })
    } else kept.push(draft)
  }
  return kept
}

/** «تحدثت عن العمل قائلة: …»: what she spoke of is no report beside her words. */
function speaksThen(first: Draft, second: Draft): boolean {
  if (first.entry !== 'speak' || second.entry !== 'say' || second.construction !== 'participle') return false
  return second.cue.from - first.cue.to < NEAR && first.seed.kind === 'forward' && first.seed.token < second.cue.from
}

const NEAR = 14

/** «أوضح بالقول», «تابع قائلا»: two words side by side are one cue. */
function joinedCue(first: Draft, second: Draft): Draft['cue'] | null {
  const side = second.cue.from === first.cue.to || (second.cue.from === first.cue.from && second.cue.to > first.cue.to)
  return side ? { from: first.cue.from, to: second.cue.to } : null
}

function isFollowOn(draft: Draft): boolean {
  return !['reply', 'comment', 'speak', 'tweet', 'express', 'express-2'].includes(draft.entry)
}

function startOf(draft: Draft): number {
  return draft.seed.kind === 'forward' ? draft.seed.start : -draft.cue.from - 1
}
