/** Amounts that no number stands for: duals, and single nouns that count one by a hedge, a fraction or what happened to them. */
import { readDual } from './dual.js'
import { bounded, type Found, found } from './found.js'
import { readAddend } from './fraction.js'
import { hedgeAfter, hedgeBefore } from './hedging.js'
import type { AmountsLexicon, Entry } from './lexicon.js'
import { type Passage, startAfter, touching, wordAt } from './passage.js'

/** «طائرتين», «شهرين ونصف», «مقاتلان اثنان», «درجتين تحت الصفر». */
export function readTwo(passage: Passage, lexicon: AmountsLexicon, at: number): Found | null {
  const dual = readDual(passage, lexicon, at)
  // A dual straight after a dual is its adjective («سيارتين مفخختين»), unless و joins it.
  if (dual === null) return null
  const joined = dual.start > wordAt(passage, at).start
  if (!joined && touching(passage, at - 1) && readDual(passage, lexicon, at - 1) !== null) return null
  const hedging = hedgeBefore(passage, lexicon, at, dual.start)
  const next = touching(passage, at) ? lexicon.entries.of(wordAt(passage, at + 1)) : undefined
  const to = next?.number?.kind === 'unit' && next.number.value === 2 && next.taken === 0 ? at + 2 : at + 1
  const half = touching(passage, to - 1) ? readAddend(passage, lexicon, to) : null
  const below = touching(passage, to - 1) ? lexicon.joints.from(passage, to) : null
  if (below?.value === 'below') {
    const reach = { start: dual.start, end: wordAt(passage, below.at).end, to: below.at + 1 }
    return found(passage, reach, { min: -2, max: -2, approx: false }, passage.text.slice(dual.start, reach.end))
  }
  const last = half?.to ?? to
  const late = hedgeAfter(passage, lexicon, last, wordAt(passage, last - 1).end)
  const number = 2 + (half?.value ?? 0)
  const value = bounded(late?.bound ?? hedging.bound, { min: number, max: number, approx: false })
  const reach = { start: hedging.start, end: late?.end ?? wordAt(passage, last - 1).end, to: late?.to ?? last }
  return found(passage, reach, value, passage.text.slice(dual.start, dual.end))
}

/** «مقتل شخص», «إصابة جندي»: one, unless the words go on to say who («مقتل رجل الأعمال»). */
export function readOnePerson(passage: Passage, lexicon: AmountsLexicon, at: number): Found | null {
  const person = at + 1
  if (!touching(passage, at) || !lexicon.singlePersons.has(wordAt(passage, person).key)) return null
  const next = wordAt(passage, person + 1)
  const number = lexicon.entries.of(next)?.number
  if (touching(passage, person) && (next.key.startsWith('ال') || (number !== null && number !== undefined))) return null
  const { start, end } = wordAt(passage, person)
  const late = hedgeAfter(passage, lexicon, person + 1, end)
  const value = bounded(late?.bound ?? null, { min: 1, max: 1, approx: false })
  return found(passage, { start, end: late?.end ?? end, to: late?.to ?? person + 1 }, value, passage.text.slice(start, end))
}

/** «صاروخ على الأقل»: the bound makes a bare noun count one. */
export function readLateOne(passage: Passage, lexicon: AmountsLexicon, at: number): Found | null {
  const late = hedgeAfter(passage, lexicon, at, wordAt(passage, at).start)
  const noun = wordAt(passage, at - 1)
  if (late === null || at === 0 || !touching(passage, at - 1)) return null
  const singular =
    lexicon.nouns.has(noun.key) || lexicon.nouns.has(noun.key.replace(/ا$/u, '')) || lexicon.measures.of(noun.key)?.singular
  if (!singular) return null
  const { start, end } = noun
  return found(
    passage,
    { start, end: late.end, to: late.to },
    bounded(late.bound, { min: 1, max: 1, approx: false }),
    passage.text.slice(start, end),
  )
}

/** «أكثر من عام», «لتر ونصف»: a measure that no number stands by, but a hedge or a fraction does. */
export function readOneMeasure(passage: Passage, lexicon: AmountsLexicon, at: number, entry: Entry): Found | null {
  if (entry.definite) return null
  const word = wordAt(passage, at)
  const start = startAfter(passage.text, word, entry.taken)
  const hedging = hedgeBefore(passage, lexicon, at, start)
  // «كيلو متر» is one measure.
  const last = lexicon.measures.from(passage, at)?.at ?? at
  const half = touching(passage, last) ? readAddend(passage, lexicon, last + 1) : null
  if (hedging.bound === null && half === null) return null
  const number = 1 + (half?.value ?? 0)
  const to = half?.to ?? (isOneAfter(passage, lexicon, last) ? last + 2 : last + 1)
  const value = bounded(hedging.bound, { min: number, max: number, approx: false })
  return found(
    passage,
    { start: hedging.start, end: wordAt(passage, to - 1).end, to },
    value,
    passage.text.slice(start, wordAt(passage, last).end),
  )
}

/** «نحو كيلومتر واحد». */
function isOneAfter(passage: Passage, lexicon: AmountsLexicon, at: number): boolean {
  const next = touching(passage, at) ? lexicon.entries.of(wordAt(passage, at + 1)) : undefined
  return next?.number?.kind === 'unit' && next.number.value === 1 && next.taken === 0
}
