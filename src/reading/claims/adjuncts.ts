/** Adjuncts: what stands between a reporting verb, its speaker and the report (when, where, to whom, through what). */

import { bracketEnd, channelAt } from './channel.js'
import { isBlessing } from './growing-phrase.js'
import { Class } from './lexicon.js'
import { nounPhrase } from './noun-phrase.js'
import { hasTanween, stripped } from './nouns.js'
import { HARD, Mark, type Passage, type Token } from './passage.js'

/** The first token after the adjuncts from `at` on, up to `limit`. `stops` are prepositions that belong to the verb, folded. */
export function skipAdjuncts(passage: Passage, at: number, limit: number, stops: readonly string[] = []): number {
  const end = Math.min(limit, passage.tokens.length)
  let to = at
  while (to < end) {
    const next = adjunct(passage, to, end, stops)
    if (next === to) break
    to = next
  }
  return to
}

/** The end of one adjunct that begins at `at`; `at` itself where none does. */
function adjunct(passage: Passage, at: number, limit: number, stops: readonly string[]): number {
  const token = passage.tokens[at]
  if (token === undefined || (token.gap & (HARD | Mark.colon)) !== 0) return at
  if ((token.gap & Mark.open) !== 0) return parenthesisEnd(passage, at, limit)
  if ((token.classes & (Class.that | Class.relative | Class.clause)) !== 0) return at
  if ((token.classes & Class.time) !== 0 && token.noun === null) return timeEnd(passage, at, limit)
  if (/^ب(?:شكل|صوره|نحو)$/u.test(token.bare)) return Math.min(at + 2, limit)
  if ((token.classes & Class.adverb) !== 0 || isAdverbial(passage, token)) return at + 1
  if (isBlessing(passage, token) && passage.tokens[at + 1]?.bare === 'الله') return Math.min(at + 2, limit)
  if (OF_IT.test(token.key) && !stops.some((stop) => token.key.startsWith(stop))) return at + 1
  const turn = (token.classes & Class.phrase) === 0 ? null : passage.lexicon.turns.at(passage.tokens, at)
  if (turn !== null) return at + turn.length
  if ((token.classes & Class.preposition) !== 0) return prepositional(passage, at, limit, stops)
  return addressee(passage, at, limit)
}

/** «فيها», «له», «عليه»: what was said in it, to him. */
const OF_IT = /^(?:في|ل|علي)(?:ه|ها|هم|هما)$/u

/** «مسبقًا», «مجددا»: an adverb by the mark on its end, of no other use here. */
function isAdverbial(passage: Passage, token: Token): boolean {
  return token.verbs.length === 0 && token.noun === null && !token.joined && token.gap === 0 && hasTanween(passage.text, token)
}

/** After «، الذي كان …،» or «، وهو …،»: the token behind the second comma; `at` where no such aside begins. */
export function skipAside(passage: Passage, at: number, limit: number): number {
  const first = passage.tokens[at]
  if (first === undefined || ((first.classes & Class.relative) === 0 && !/^وه[وي]$/u.test(first.key))) return at
  for (let end = at + 1; end < Math.min(limit, passage.tokens.length) && end - at < 25; end++) {
    const { gap } = passage.tokens[end] as Token
    if ((gap & HARD) !== 0) return at
    if ((gap & Mark.comma) !== 0) return end
  }
  return at
}

/** «(35 عاما)». */
function parenthesisEnd(passage: Passage, at: number, limit: number): number {
  for (let end = at + 1; end < limit && end - at < 12; end++)
    if (((passage.tokens[end] as Token).gap & Mark.close) !== 0) return end
  return at
}

/** «صباح يوم الأحد الماضي», «الخميس 12 أيار»: a time word with what goes on about it. */
function timeEnd(passage: Passage, at: number, limit: number): number {
  let end = at + 1
  while (end < limit && end - at < 6) {
    const token = passage.tokens[end] as Token
    if ((token.gap & ~(Mark.open | Mark.close)) !== 0) break
    const more = (token.classes & (Class.time | Class['time-tail'])) !== 0 || /^\p{N}/u.test(token.key)
    if (!more) break
    end++
  }
  return end
}

/** «في مؤتمر صحفي», «خلال مقابلة مع قناة …», «على تويتر»: up to the mark or word that ends it. */
function prepositional(passage: Passage, at: number, limit: number, stops: readonly string[]): number {
  const token = passage.tokens[at] as Token
  const next = passage.tokens[at + 1]
  if (next === undefined || at + 1 >= limit) return at
  if (stops.includes(token.bare)) return at
  if (/^(?:ل|ب|عن|في|علي|الي|مع|خلال)(?:ه|ها|هم|هما|نا)$/u.test(token.bare)) return at + 1
  if ((next.classes & Class.time) !== 0) return timeEnd(passage, at + 1, limit)
  if (/^(?:قبل|بعد|منذ)$/u.test(token.bare)) return spanEnd(passage, at + 1, limit)
  const channel = channelAt(passage, at + 1)
  if (channel !== null) return channel.to
  const named =
    token.bare !== 'عن' && namesMedium(passage, at + 1, limit) ? nounPhrase(passage, at + 1, { limit, bounded: false }) : null
  if (named?.head?.kind === 'medium') return named.to
  if ((next.classes & Class.occasion) === 0 && !/^(?:خلال|اثناء|عقب|امام|ردا|تعليقا|عبر)$/u.test(token.bare)) return at
  return occasionEnd(passage, at + 1, limit, stops)
}

/** Without the noun of an outlet no phrase is headed by one, so that it need not be read. */
function namesMedium({ tokens }: Passage, from: number, limit: number): boolean {
  for (let at = from; at < limit; at++) {
    const token = tokens[at]
    if (token === undefined || (at > from && (token.gap & HARD) !== 0)) return false
    if (token.noun?.kind === 'medium') return true
  }
  return false
}

/** «قبل نحو شهرين», «بعد أسبوع من …»: a distance in time, of a few words. */
function spanEnd(passage: Passage, at: number, limit: number): number {
  let end = at + 1
  while (end < limit && end - at < 5) {
    const token = passage.tokens[end] as Token
    if (token.gap !== 0 || (token.classes & (Class.that | Class.relative | Class.demonstrative)) !== 0) break
    if (token.definite && end > at && ((passage.tokens[end - 1] as Token).classes & (Class.preposition | Class.time)) === 0) break
    if ((token.classes & Class.preposition) !== 0 && !((passage.tokens[end + 1]?.classes ?? 0) & Class.time)) break
    end++
  }
  return end
}

function occasionEnd(passage: Passage, at: number, limit: number, stops: readonly string[]): number {
  let end = at + 1
  while (end < limit) {
    const token = passage.tokens[end] as Token
    if ((token.gap & (HARD | Mark.colon | Mark.comma)) !== 0 || (token.classes & Class.that) !== 0) break
    const cut = stops.includes('ب') && stripped(token, passage.lexicon)?.preposition === 'ب'
    if (cut || stops.includes(token.bare) || ((token.gap & Mark.quoteOpen) !== 0 && quoteEnd(passage, end) === null)) break
    const channel = channelAt(passage, end)
    end = channel?.to ?? end + 1
  }
  return Math.min(end, limit)
}

/** «لوكالة …», «لـ"الأفق"», «للصحفيين»: to whom it was said; an outlet among them is a via. */
function addressee(passage: Passage, at: number, limit: number): number {
  const token = passage.tokens[at] as Token
  if (token.bare === 'ل') {
    const end = quoteEnd(passage, at + 1)
    return end ?? bracketEnd(passage, at + 1) ?? channelAt(passage, at + 1)?.to ?? at
  }
  if (!token.bare.startsWith('ل') || token.noun !== null) return at
  const channel = channelAt(passage, at)
  if (channel !== null) return channel.to
  if (token.classes !== 0) return at
  const inner = stripped(token, passage.lexicon)
  if (inner === null) return at
  if (inner.noun?.kind === 'medium') return mediumEnd(passage, at, limit)
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
    if (
      token.gap !== 0 ||
      (token.classes & ~Class.audience) !== 0 ||
      token.verbs.length > 0 ||
      token.noun?.title ||
      token.noun?.hidden
    )
      break
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
