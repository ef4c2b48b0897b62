/** Bodies told of by their kind: «الشركة», «هذه المنظمة الدولية» for the one named before. */
import type { Speaker } from './cast.js'
import { quotedName } from './growing-phrase.js'
import { Class } from './lexicon.js'
import { type NounPhrase, nounPhrase } from './noun-phrase.js'
import { hasNisba } from './nouns.js'
import { allOccurrences } from './occurrences.js'
import { endOfSentence } from './one-phrase.js'
import { Mark, type Passage, type Token } from './passage.js'

const LONGEST = 14

/** «الشركة» → «شركة "المدار"»: the body last named with the same noun before the mention. */
export function fullBody(passage: Passage, mention: NounPhrase): NounPhrase | null {
  const head = kindOnly(passage, mention)
  if (head === null) return null
  let best: NounPhrase | null = null
  for (const at of bodiesCalled(passage, head.bare.replace(/^ال/u, ''))) {
    if (at >= mention.from) break
    const quoted = ((passage.tokens[at + 1]?.gap ?? 0) & Mark.quoteOpen) === 0 ? null : quotedName(passage, at + 1)
    const prefixed = (passage.tokens[at] as Token).noun === null
    const limit = quoted ?? endOfSentence(passage, at)
    const phrase = nounPhrase(passage, at, { limit, bounded: quoted !== null, prefixed })
    if (phrase?.named && isBody(phrase) && phrase.to - at > 1 && phrase.to - at <= LONGEST) best = phrase
  }
  return best
}

/** Places of the noun, also behind a preposition written onto it («لشركة»), in the order of the text. */
function bodiesCalled(passage: Passage, plain: string): readonly number[] {
  return ['', 'ل', 'ب'].flatMap((letter) => allOccurrences(passage, letter + plain)).sort((one, other) => one - other)
}

function isBody({ head }: NounPhrase): boolean {
  return head?.kind === 'organisation' || head?.kind === 'medium'
}

/** The noun of a mention that says of a body only what kind it is, with the article and adjectives; null for any other. */
export function kindOnly({ tokens, lexicon }: Passage, mention: NounPhrase): Token | null {
  const demonstrative = ((tokens[mention.from] as Token).classes & Class.demonstrative) !== 0
  const from = demonstrative ? mention.from + 1 : mention.from
  const head = tokens[from]
  if (head === undefined || !head.definite || head.noun === null) return null
  if (mention.to - mention.from <= 2) return head
  if (!lexicon.bodyKinds.has(head.bare.slice(2))) return null
  for (let at = from + 1; at < mention.to; at++) {
    const { definite, gap, noun, bare } = tokens[at] as Token
    if (!definite || gap !== 0 || (noun !== null && !hasNisba(bare))) return null
  }
  return head
}

/** «المجموعة» → «شركة "المدار"»: the last speaker that is a body of the same kind, or of a bare name («رويترز» for «الوكالة»). */
export function bodyHeard(passage: Passage, known: readonly Speaker[], mention: NounPhrase): Speaker | null {
  const head = kindOnly(passage, mention)
  const kind = head === null ? undefined : passage.lexicon.bodyKinds.get(head.bare.slice(2))
  if (head === null || kind === undefined || mention.to - mention.from > 2 || isCalledFully(passage, head)) return null
  return known.findLast(({ phrase }) => (phrase.named || phrase.definite) && kindOf(passage, phrase) === kind) ?? null
}

/** «المفوضية» where «المفوضية الزرقاء» stands elsewhere: that is its name. */
function isCalledFully(passage: Passage, { bare, start }: Token): boolean {
  return allOccurrences(passage, bare).some((at) => {
    const next = passage.tokens[at + 1]
    return passage.tokens[at]?.start !== start && next !== undefined && next.gap === 0 && next.definite
  })
}

function kindOf({ tokens, lexicon }: Passage, { from, head, kind }: NounPhrase): string | undefined {
  if (head === null) return kind === 'organisation' ? 'outlet' : undefined
  return lexicon.bodyKinds.get((tokens[from] as Token).bare.replace(/^ال/u, ''))
}
