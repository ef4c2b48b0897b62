/** A relay: «نقلت وكالة … عن مسؤول قوله إن …». One claim: the official speaks, the agency is the way. */
import { skipAdjuncts } from '../adjuncts.js'
import { channelAt } from '../channel.js'
import { isThat } from '../complement.js'
import type { Draft, TokenRange } from '../draft.js'
import { Class, type CueForm } from '../lexicon.js'
import { type NounPhrase, nounPhrase } from '../noun-phrase.js'
import { HARD, Mark, type Passage, type Token } from '../passage.js'
import { SPEECH, seekComplement } from '../seek-complement.js'

export const SAYING = /^(?:ب|في)?قول(?:ه|ها|هم|هما)$|^تاكيد(?:ه|ها|هم)$|^القول$/u
const FARTHEST = 25

export function relayDraft(passage: Passage, at: number, form: CueForm): Draft | null {
  if (!opensClause(passage, at)) return null
  const pronoun = pronounRelay(passage, at, form)
  if (pronoun !== null) return pronoun
  const carrier = carrierAfter(passage, at)
  const link = linkOf(form)
  const from = linkAfter(passage, carrier?.to ?? at + 1, link)
  if (from === null) return null
  const outlet = carrier ?? (from === at + 1 ? carrierBefore(passage, at) : null)
  const saying = seekSaying(passage, from + 1)
  const cueAt = saying ?? at
  const complement =
    seekComplement(passage, SPEECH, (saying ?? from) + 1) ??
    quoteAfter(passage, (saying ?? from) + 1) ??
    (saying === null ? null : clauseAfter(passage, saying + 1))
  if (complement === null) return null
  const speaker = nounPhrase(passage, from + 1, { limit: Math.min(saying ?? complement.at, complement.at), bounded: true })
  if (speaker === null) return null
  return {
    cue: { from: cueAt, to: cueAt + 1 },
    construction: 'relay',
    entry: form.verb.id,
    stance: 'says',
    speaker,
    agreement: { gender: null, number: null },
    seed: { kind: 'forward', start: complement.start, token: complement.token, marker: complement.marker },
    carrier: outlet,
    consumed: { from: at, to: speaker.from },
    rules: ['via/carrier-of-relay', 'speaker/after-عن', 'complement/sought'],
  }
}

/** «نقلت عنه وكالة الأفق قوله إن …», «نقلت الوكالة عنها أن …»: who spoke was named before. */
function pronounRelay(passage: Passage, at: number, form: CueForm): Draft | null {
  if (linkOf(form) !== 'عن') return null
  const { tokens } = passage
  const first = WITH_PRONOUN.test(tokens[at + 1]?.key ?? '')
  const carrier = carrierAfter(passage, first ? at + 1 : at, seekSaying(passage, at + 1) ?? undefined)
  const after = first ? (carrier?.to ?? at + 2) : (carrier?.to ?? 0)
  const link = first ? tokens[at + 1] : tokens[after]
  if (link === undefined || (link.gap & HARD) !== 0 || !WITH_PRONOUN.test(link.key)) return null
  const from = first ? after : after + 1
  const saying = seekSaying(passage, from)
  const complement =
    seekComplement(passage, SPEECH, saying === null ? from : saying + 1) ?? quoteAfter(passage, (saying ?? from - 1) + 1)
  if (complement === null) return null
  const cue = saying ?? at
  return {
    cue: { from: cue, to: cue + 1 },
    construction: 'relay',
    entry: form.verb.id,
    stance: 'says',
    speaker: null,
    agreement: {
      gender: link.key.endsWith('ها') ? 'f' : link.key.endsWith('ه') ? 'm' : null,
      number: link.key.endsWith('هم') ? 'p' : 's',
    },
    seed: { kind: 'forward', start: complement.start, token: complement.token, marker: complement.marker },
    carrier,
    consumed: { from: at, to: from },
    rules: ['via/carrier-of-relay', 'speaker/pronoun', 'complement/sought'],
  }
}

const WITH_PRONOUN = /^عن(?:ه|ها|هم|هما)$/u

const frame = (kind: string) => ({ kind, doubtful: false })

function linkOf({ verb }: CueForm): string {
  if (verb.frames.some(({ kind }) => kind === 'relay-to')) return 'الي'
  return verb.frames.some(({ kind }) => kind === 'relay-from') ? 'من' : 'عن'
}

/** «يدعم نقل …», «عملية نقل …»: after a word of its clause it is the noun. */
function opensClause({ tokens }: Passage, at: number): boolean {
  const token = tokens[at] as Token
  const before = tokens[at - 1]
  if (before === undefined || token.joined || token.gap !== 0 || token.bare !== 'نقل') return true
  return (before.classes & (Class.clause | Class.aspect | Class.relative | Class.that | Class.auxiliary | Class.phrase)) !== 0
}

/** The agency or outlet that relays; null where it is left out («ونقل عن …»). */
function carrierAfter(passage: Passage, at: number, limit = at + 15): (TokenRange & { phrase: NounPhrase }) | null {
  const next = passage.tokens[at + 1]
  if (next === undefined || (next.gap & HARD) !== 0) return null
  const phrase = nounPhrase(passage, at + 1, { limit: Math.min(limit, at + 15), bounded: false })
  if (phrase === null) return null
  // «القناة 12».
  const to = Math.max(phrase.to, channelAt(passage, phrase.from)?.to ?? 0)
  return { from: phrase.from, to, phrase }
}

/** «كانت رويترز قد نقلت عن …»: the outlet before the verb. */
function carrierBefore(passage: Passage, at: number): TokenRange | null {
  const { tokens } = passage
  const end = tokens[at - 1]?.bare === 'قد' ? at - 1 : at
  for (let from = end - 1; from >= Math.max(0, end - 8); from--) {
    if (((tokens[from + 1] as Token).gap & HARD) !== 0) return null
    if ((tokens[from]?.classes ?? 0) === 0 || !/^كانت?$/u.test(tokens[from]?.bare ?? '')) continue
    const phrase = nounPhrase(passage, from + 1, { limit: end, bounded: true })
    const outlet = phrase?.head?.kind === 'medium' || (phrase !== null && channelAt(passage, phrase.from) !== null)
    return phrase?.to === end && outlet ? phrase : null
  }
  return null
}

function linkAfter(passage: Passage, at: number, link: string): number | null {
  for (let token = at; token < passage.tokens.length && token - at < FARTHEST; token++) {
    const word = passage.tokens[token] as Token
    if ((word.gap & HARD) !== 0 || isThat(passage, token)) return null
    if (word.key === link) return token
    if (word.key === 'علي' && passage.tokens[token + 1]?.key === 'لسان') return token + 1
    if (word.verbs.some((form) => form.tense !== 'participle') && word.joined) return null
  }
  return null
}

function seekSaying(passage: Passage, at: number): number | null {
  for (let token = at; token < passage.tokens.length && token - at < FARTHEST; token++) {
    const word = passage.tokens[token] as Token
    if ((word.gap & (HARD | Mark.colon)) !== 0 || isThat(passage, token)) return null
    if (SAYING.test(word.bare)) return token
  }
  return null
}

/** «نقلت عنه قوله: …» and «قوله …» before a clause without complementiser: up to a bare colon. */
function clauseAfter(passage: Passage, at: number) {
  const token = passage.tokens[at]
  if (token === undefined || (token.gap & (Mark.colon | Mark.comma)) === 0 || (token.gap & HARD) !== 0) return null
  return { marker: 'that' as const, frame: frame('clause'), at, token: at, start: token.start }
}

/** «نقلت عنه قوله في خطاب "…"». */
function quoteAfter(passage: Passage, at: number) {
  const to = skipAdjuncts(passage, at, at + 20)
  const token = passage.tokens[to]
  if (token === undefined || (token.gap & (Mark.quoteOpen | Mark.colon)) === 0) return null
  return { marker: 'quote' as const, frame: { kind: 'quote', doubtful: false }, at: to, token: to, start: token.start }
}
