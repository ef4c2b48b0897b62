/** How words are given: in quote marks, in the outlet's own words, or both. */
import type { SpeechMode } from '../../domain/claim.js'
import type { Span } from '../../domain/evidence.js'
import { isNameQuote } from './name-quotes.js'
import type { Passage, Token } from './passage.js'
import { firstTokenFrom } from './passage.js'

/** The quotation is all that is reported. */
function isWhole({ quotes }: Passage, quote: number, { start, end }: Span): boolean {
  const inner = quotes[quote]?.inner
  return inner !== undefined && inner.start <= start && end <= inner.end
}

/** The closing mark is missing, and the words stand somewhere behind the opening one. */
function isLeftOpen({ quotes }: Passage, quote: number, { start }: Span): boolean {
  const open = quotes[quote]
  return open !== undefined && !open.closed && start > open.inner.start + 1
}

/**
 * Quote marks round a name («صحيفة "الأفق"») make nothing quoted. `spoken`: a verb of speech and a colon stand before, so
 * that the words are the speaker's own without marks («قال المدرب: سنفوز»).
 */
export function modeOf(passage: Passage, content: readonly Span[], spoken: boolean): SpeechMode {
  let quoted = false
  let plain = false
  for (const span of content) {
    let counted = -1
    for (let at = firstTokenFrom(passage, span.start); at < passage.tokens.length; at++) {
      const token = passage.tokens[at] as Token
      if (token.start >= span.end) break
      if (token.quote >= 0 && token.quote === counted) continue
      if (
        token.quote < 0 ||
        isLeftOpen(passage, token.quote, span) ||
        (!isWhole(passage, token.quote, span) && isNameQuote(passage, token.quote, at))
      )
        plain = true
      else {
        quoted = true
        counted = token.quote
      }
    }
  }
  if (!quoted) return spoken ? 'direct' : 'indirect'
  return plain ? 'mixed' : 'direct'
}
