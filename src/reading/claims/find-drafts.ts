/** Every cue of a passage, in text order, each tried by the constructions in a fixed order; the first that holds wins. */
import { accordingDraft } from './constructions/according.js'
import { actDraft } from './constructions/act.js'
import { afterQuoteDraft } from './constructions/after-quote.js'
import { colonDraft } from './constructions/colon.js'
import { participleDraft } from './constructions/participle.js'
import { relayDraft } from './constructions/relay.js'
import { sayingDraft } from './constructions/saying.js'
import { verbDraft } from './constructions/verb.js'
import type { Draft } from './draft.js'
import type { CueForm } from './lexicon.js'
import type { Passage, Token } from './passage.js'

export function findDrafts(passage: Passage): readonly Draft[] {
  const drafts: Draft[] = []
  const taken = new Set<number>()
  for (let at = 0; at < passage.tokens.length; at++) {
    const token = passage.tokens[at] as Token
    const colon = colonDraft(passage, at)
    if (colon !== null) drafts.push(colon)
    const false_ = passage.lexicon.falseCues.at(passage.tokens, at, token.bare)
    if (false_ !== null) {
      at += false_.length - 1
      continue
    }
    const unnamed = passage.lexicon.anonymity.at(passage.tokens, at, token.bare)
    if (unnamed !== null) {
      at += unnamed.length - 1
      continue
    }
    if (taken.has(at)) continue
    const draft = draftAt(passage, at)
    if (draft === null) continue
    drafts.push(draft)
    for (const { from, to } of [draft.cue, ...(draft.consumed === undefined ? [] : [draft.consumed])])
      for (let word = from; word < to; word++) taken.add(word)
    if (draft.construction === 'according') takeVerb(draft, taken)
  }
  return withoutDoubles(drafts)
}

function draftAt(passage: Passage, at: number): Draft | null {
  const token = passage.tokens[at] as Token
  const phrase = passage.lexicon.cues.at(passage.tokens, at, token.bare)
  if (phrase !== null) {
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
    const draft = verbal(passage, at, form)
    if (draft !== null) return draft
  }
  return null
}

function verbal(passage: Passage, at: number, form: CueForm): Draft | null {
  if (form.tense === 'participle') return participleDraft(passage, at, form)
  const relays = form.verb.frames.some(({ kind }) => kind.startsWith('relay'))
  return (relays ? relayDraft(passage, at, form) : null) ?? verbDraft(passage, at, form) ?? afterQuoteDraft(passage, at, form)
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
    if (last !== undefined && startOf(last) === startOf(draft)) {
      if (draft.construction === 'saying' ? false : draft.construction !== 'participle' || isFollowOn(last)) continue
      kept.pop()
      kept.push({ ...draft, speaker: draft.speaker ?? last.speaker, reach: last.cue.from })
    } else kept.push(draft)
  }
  return kept
}

function isFollowOn(draft: Draft): boolean {
  return !['reply', 'comment', 'tweet', 'express', 'express-2'].includes(draft.entry)
}

function startOf(draft: Draft): number {
  return draft.seed.kind === 'forward' ? draft.seed.start : -draft.cue.from - 1
}
