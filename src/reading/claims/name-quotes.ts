/** Quotation marks round a name: «صحيفة "الأفق"», «تنظيم "…"». Nobody is quoted by them. */
import type { Quotation } from '../../language/quotations.js'
import type { Passage, Token } from './passage.js'

const LONGEST = 5

export function isNameQuote(passage: Passage, quote: Quotation): boolean {
  const at = firstIn(passage, quote)
  const before = passage.tokens[at - 1]
  if (before === undefined || (before.noun?.kind ?? null) === null) return false
  const number = passage.tokens[at]?.quote
  let end = at
  while (passage.tokens[end]?.quote === number && end - at <= LONGEST) end++
  return end - at <= LONGEST
}

/** Tokens stand in text order, so the first one of a quotation is found by halving. */
function firstIn(passage: Passage, quote: Quotation): number {
  let low = 0
  let high = passage.tokens.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((passage.tokens[middle] as Token).start < quote.start) low = middle + 1
    else high = middle
  }
  return low
}
