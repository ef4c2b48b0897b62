/** Quotation marks round a name: «صحيفة "الأفق"», «تنظيم "…"». Nobody is quoted by them. */
import type { Passage } from './passage.js'

const LONGEST = 5

/** Whether quotation number `quote`, in which token `inside` stands, only names what the noun before it is called. */
export function isNameQuote({ tokens }: Passage, quote: number, inside: number): boolean {
  let first = inside
  while (first > 0 && tokens[first - 1]?.quote === quote && inside - first <= LONGEST) first--
  if ((tokens[first - 1]?.noun?.kind ?? null) === null) return false
  let end = inside
  while (tokens[end]?.quote === quote && end - first <= LONGEST) end++
  return end - first <= LONGEST
}
