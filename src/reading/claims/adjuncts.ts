/** Adjuncts: what stands between a reporting verb, its speaker and the report (when, where, to whom, through what). */
import type { TokenRange } from './draft.js'
import { Class } from './lexicon.js'
import { nounPhrase } from './noun-phrase.js'
import { stripped } from './nouns.js'
import { HARD, Mark, type Passage, type Token } from './passage.js'

export interface Adjuncts {
  /** First token after them. */
  readonly to: number
  /** Agencies, outlets and channels named in them. */
  readonly via: readonly TokenRange[]
}

/** Skips adjuncts from `at` on, up to `limit`. `stops` are prepositions that belong to the verb, folded. */
export function skipAdjuncts(passage: Passage, at: number, limit: number, stops: readonly string[] = []): Adjuncts {
  const via: TokenRange[] = []
  let to = at
  while (to < limit) {
    const next = adjunct(passage, to, limit, via, stops)
    if (next === to) break
    to = next
  }
  return { to, via }
}

/** The end of one adjunct that begins at `at`; `at` itself where none does. */
function adjunct(passage: Passage, at: number, limit: number, via: TokenRange[], stops: readonly string[]): number {
  const token = passage.tokens[at]
  if (token === undefined || (token.gap & (HARD | Mark.colon)) !== 0) return at
  if ((token.classes & (Class.that | Class.relative | Class.clause)) !== 0) return at
  if ((token.classes & Class.time) !== 0 && token.noun === null) return timeEnd(passage, at, limit)
  if ((token.classes & Class.adverb) !== 0) return at + 1
  const turn = passage.lexicon.turns.at(passage.tokens, at)
  if (turn !== null) return at + turn.length
  if ((token.classes & Class.preposition) !== 0) return prepositional(passage, at, limit, via, stops)
  return addressee(passage, at, limit, via)
}

/** «صباح يوم الأحد الماضي», «الخميس 12 أيار»: a time word with what goes on about it. */
function timeEnd(passage: Passage, at: number, limit: number): number {
  let end = at + 1
  while (end < limit && end - at < 6) {
    const token = passage.tokens[end] as Token
    if ((token.gap & ~(Mark.open | Mark.close)) !== 0) break
    const more =
      (token.classes & Class.time) !== 0 || /^\p{N}/u.test(token.key) || token.bare === 'الماضي' || token.bare === 'الماضيه'
    if (!more) break
    end++
  }
  return end
}

/** «في مؤتمر صحفي», «خلال مقابلة مع قناة …», «على تويتر»: up to the mark or word that ends it. */
function prepositional(passage: Passage, at: number, limit: number, via: TokenRange[], stops: readonly string[]): number {
  const token = passage.tokens[at] as Token
  const next = passage.tokens[at + 1]
  if (next === undefined || at + 1 >= limit) return at
  if (stops.includes(token.bare)) return at
  if ((next.classes & Class.time) !== 0) return timeEnd(passage, at + 1, limit)
  if (/^(?:قبل|بعد|منذ)$/u.test(token.bare)) return spanEnd(passage, at + 1, limit)
  const channel = channelAt(passage, at + 1)
  if (channel !== null) {
    via.push(channel)
    return channel.to
  }
  const named = nounPhrase(passage, at + 1, { limit, bounded: false })
  if (named?.head?.kind === 'medium' && token.bare !== 'عن') {
    via.push(named)
    return named.to
  }
  if ((next.classes & Class.occasion) === 0 && !/^(?:خلال|اثناء|عقب|امام|ردا|تعليقا|عبر)$/u.test(token.bare)) return at
  return occasionEnd(passage, at + 1, limit, via, stops)
}

/** «قبل نحو شهرين», «بعد أسبوع من …»: a distance in time, of a few words. */
function spanEnd(passage: Passage, at: number, limit: number): number {
  let end = at + 1
  while (end < limit && end - at < 5) {
    const token = passage.tokens[end] as Token
    if (token.gap !== 0 || (token.classes & (Class.that | Class.relative)) !== 0) break
    if ((token.classes & Class.preposition) !== 0 && !((passage.tokens[end + 1]?.classes ?? 0) & Class.time)) break
    end++
  }
  return end
}

function occasionEnd(passage: Passage, at: number, limit: number, via: TokenRange[], stops: readonly string[]): number {
  let end = at + 1
  while (end < limit) {
    const token = passage.tokens[end] as Token
    if ((token.gap & (HARD | Mark.colon | Mark.comma)) !== 0 || (token.classes & Class.that) !== 0) break
    if (stops.includes(token.bare) || ((token.gap & Mark.quoteOpen) !== 0 && quoteEnd(passage, end) === null)) break
    const channel = channelAt(passage, end)
    if (channel !== null) via.push(channel)
    end = channel?.to ?? end + 1
  }
  return Math.min(end, limit)
}

/** «لوكالة …», «لـ"الأفق"», «للصحفيين»: to whom it was said; an outlet among them is a via. */
function addressee(passage: Passage, at: number, limit: number, via: TokenRange[]): number {
  const token = passage.tokens[at] as Token
  if (token.bare === 'ل') {
    const end = quoteEnd(passage, at + 1)
    if (end === null) return at
    via.push({ from: at + 1, to: end })
    return end
  }
  if (!token.bare.startsWith('ل') || token.noun !== null || token.classes !== 0) return at
  const channel = channelAt(passage, at)
  if (channel !== null) {
    via.push(channel)
    return channel.to
  }
  const inner = stripped(token, passage.lexicon)
  if (inner === null) return at
  if (inner.noun?.kind === 'medium') {
    const end = mediumEnd(passage, at, limit)
    via.push({ from: at, to: end })
    return end
  }
  if ((inner.classes & Class.audience) !== 0) return audienceEnd(passage, at, limit)
  return at
}

function audienceEnd(passage: Passage, at: number, limit: number): number {
  let end = at + 1
  while (end < limit && (passage.tokens[end] as Token).gap === 0 && (passage.tokens[end] as Token).definite) end++
  return end
}

/** The name after «لوكالة»: quoted, or the words up to the next mark, complementiser or adverbial. */
function mediumEnd(passage: Passage, at: number, limit: number): number {
  let end = at + 1
  while (end < limit && end - at < 7) {
    const token = passage.tokens[end] as Token
    const quoted = quoteEnd(passage, end)
    if (quoted !== null && (token.gap & ~Mark.quoteOpen) === 0) {
      end = quoted
      continue
    }
    if (token.gap !== 0 || token.classes !== 0 || token.verbs.length > 0 || token.noun?.title || token.noun?.hidden) break
    if (/[اً]ً?$/u.test(passage.text.slice(token.start, token.end)) && token.bare.length > 4) break
    end++
  }
  return end
}

function quoteEnd(passage: Passage, at: number): number | null {
  const token = passage.tokens[at]
  if (token === undefined || token.quote < 0 || (token.gap & Mark.quoteOpen) === 0) return null
  let end = at
  while (passage.tokens[end]?.quote === token.quote) end++
  return end - at <= 5 ? end : null
}

/** A channel, agency or outlet whose name begins at `at`, with or without a preposition written onto it. */
export function channelAt(passage: Passage, at: number): TokenRange | null {
  const token = passage.tokens[at]
  if (token === undefined) return null
  const { channels } = passage.lexicon
  const match = channels.at(passage.tokens, at, token.bare) ?? joinedChannel(passage, at, token)
  return match === null ? null : { from: at, to: at + match.length }
}

function joinedChannel(passage: Passage, at: number, token: Token) {
  if (!/^[بلو]/u.test(token.bare)) return null
  const { channels } = passage.lexicon
  return channels.at(passage.tokens, at, token.bare.slice(1)) ?? channels.at(passage.tokens, at, `ال${token.bare.slice(2)}`)
}
