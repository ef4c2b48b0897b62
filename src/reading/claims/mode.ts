/** How words are given: in quote marks, in the outlet's own words, or both. */
import type { SpeechMode } from '../../domain/claim.js'
import type { Span } from '../../domain/evidence.js'
import type { Quotation } from '../../language/quotations.js'

const WORD = /[\p{L}\p{N}]/u

/** `named` tells of a quotation whether it is only a name («صحيفة "الأفق"»), which makes nothing quoted. */
export function modeOf(
  text: string,
  content: readonly Span[],
  quotes: readonly Quotation[],
  named: (quote: Quotation) => boolean,
): SpeechMode {
  let quoted = false
  let plain = false
  for (const span of content) {
    let at = span.start
    for (const quote of quotes) {
      if (quote.end <= span.start || quote.start >= span.end) continue
      if (named(quote)) continue
      quoted = true
      if (quote.start > at && WORD.test(text.slice(at, quote.start))) plain = true
      at = Math.max(at, quote.end)
    }
    if (at < span.end && WORD.test(text.slice(at, span.end))) plain = true
  }
  if (!quoted) return 'indirect'
  return plain ? 'mixed' : 'direct'
}
