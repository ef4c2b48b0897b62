/** Whether the one noun phrase behind a verb with an addressee is its object: by case, agreement, or a subject named before. */
import type { Draft } from '../draft.js'
import type { CueForm } from '../lexicon.js'
import { isOwned } from '../nouns.js'
import { HARD, Mark, type Passage, type Token } from '../passage.js'
import { isAccusativePlural } from './object-edge.js'

/** `start`: first word of the phrase; `link`: where the second part of the report begins; `earlier`: the last report before. */
export function isSpokenTo(
  passage: Passage,
  at: number,
  start: number,
  link: number,
  form: CueForm,
  earlier: Draft | undefined,
): boolean {
  const { tokens, text, lexicon } = passage
  const skipped = /^(?:جميع|كل|كافه|بعض|هذ[اه]|هولاء)$/u.test(tokens[start]?.bare ?? '') && start + 1 < link
  const head = tokens[skipped ? start + 1 : start] as Token
  if (/(?:ون)$/u.test(head.bare) && !skipped) return false
  if (isAccusativePlural(head)) return true
  if (differs(passage, skipped ? start + 1 : start, form)) return true
  const cue = tokens[at] as Token
  if (!cue.joined || (cue.gap & HARD) !== 0 || at === 0) return false
  const person = head.noun?.title != null
  if (lexicon.targets.has(head.definite ? head.bare.slice(2) : head.bare) || isOwned(text, head)) return true
  return !person && (cue.gap & Mark.comma) !== 0 && goesOn(passage, at, form, earlier) && (head.noun !== null || head.definite)
}

/** A verb before its subject has the subject's gender, which the noun or its adjective shows («المجتمع الدولي»). */
function differs({ text, tokens, lexicon }: Passage, at: number, { gender }: CueForm): boolean {
  const head = tokens[at] as Token
  const next = tokens[at + 1]
  const adjective = head.definite && next?.gap === 0 && next.definite && lexicon.adjectives.has(next.bare.slice(2))
  const shown = adjective ? next : head
  const feminine = text.charAt(shown.end - 1) === 'ة' || /..ات$/u.test(shown.bare)
  const own = head.noun?.gender ?? (feminine ? 'f' : adjective && /[^ا]ي$/u.test(next.bare) ? 'm' : null)
  return own !== null && own !== gender
}

/** The sentence has named a speaker of the verb's gender, whose next words these are. */
function goesOn({ tokens }: Passage, at: number, form: CueForm, earlier: Draft | undefined): boolean {
  if (earlier?.speaker == null || earlier.construction === 'according') return false
  if ((tokens[earlier.cue.from] as Token).sentence !== (tokens[at] as Token).sentence) return false
  const gender = earlier.speaker.gender ?? earlier.agreement.gender
  return gender === null || gender === form.gender
}
