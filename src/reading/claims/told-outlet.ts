/** An outlet that stands as the object right behind a speaker: «أفاد مصدر طبي | وكالة الأفق أن …», «أبلغ مسؤول كبير | رويترز». */
import type { Growing } from './growing-phrase.js'
import { Class } from './lexicon.js'
import { hasNisba, isCommon, stripped } from './nouns.js'
import { Mark, type Passage } from './passage.js'

/** Whether the word at `growing.at` is the outlet spoken to, and no part of the speaker («مدير وكالة …»). */
export function isToldOutlet(passage: Passage, { at, from, head }: Growing): boolean {
  const token = passage.tokens[at]
  const before = passage.tokens[at - 1]
  if (token === undefined || before === undefined || at === from || token.joined || token.definite) return false
  if ((token.gap & ~Mark.quoteOpen) !== 0 || head === null) return false
  if (head.title === null && head.kind !== 'role' && head.kind !== 'group') return false
  if (token.noun?.kind !== 'medium' && !isNewsName(passage, at)) return false
  if (before.definite) return true
  const adjective =
    passage.lexicon.adjectives.has(before.bare) ||
    (isCommon(before) && hasNisba(before.bare)) ||
    (head.hidden && (before.noun?.title === 'post' || (before.classes & Class.time) !== 0))
  if (before.noun !== null || adjective) return adjective && at - 1 > from
  return before.classes === 0 && stripped(before, passage.lexicon) === null
}

/** «رويترز», «فرانس برس»: the name of an outlet; a social channel is spoken to by nobody. */
function isNewsName({ lexicon, tokens }: Passage, at: number): boolean {
  const name = lexicon.channels.at(tokens, at)
  const quoted = ((tokens[at]?.gap ?? 0) & Mark.quoteOpen) !== 0
  return name !== null && name.value !== 'social' && (name.value !== 'quoted' || quoted)
}
