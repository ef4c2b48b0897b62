/** Names of agencies, outlets and social channels where they stand in a text, with or without a letter written onto them. */
import type { Span } from '../../domain/evidence.js'
import { Mark, type Passage, type Token } from './passage.js'

/** A stretch of tokens and where its words begin, which may be inside the first («لرويترز»). */
export interface Via extends Span {
  readonly from: number
  readonly to: number
}

/** A channel, agency or outlet whose name begins at `at`; one that is another word too only within quotation marks. */
export function channelAt(passage: Passage, at: number): Via | null {
  const token = passage.tokens[at]
  const { channels, channelWords } = passage.lexicon
  if (token === undefined || (!channelWords.has(token.key) && !channelWords.has(token.bare))) return null
  const joined = token.joined ? 1 : 0
  const forms = [
    [token.key, 0],
    [token.bare, joined],
    [token.bare.slice(1), joined + 1],
    [`ال${token.bare.slice(2)}`, token.bare.startsWith('لل') ? 0 : joined + 1],
  ] as const
  for (const [first, cut] of forms) {
    const match = channels.at(passage.tokens, at, first)
    if (match === null || (match.value === 'quoted' && (token.gap & Mark.quoteOpen) === 0)) continue
    return viaOf(passage, at, at + match.length, pastTatweel(passage.text, token.start + cut))
  }
  return null
}

function pastTatweel(text: string, at: number): number {
  return text.charAt(at) === 'ـ' ? at + 1 : at
}

export function viaOf(passage: Passage, from: number, to: number, start = (passage.tokens[from] as Token).start): Via {
  return { from, to, start, end: (passage.tokens[to - 1] as Token).end }
}

/** One past the last of a few words in brackets that begin at `at` («لـ(الأفق)»); null where none do. */
export function bracketEnd({ tokens }: Passage, at: number): number | null {
  if (((tokens[at]?.gap ?? 0) & Mark.open) === 0) return null
  for (let end = at + 1; end <= at + 4; end++) if (((tokens[end]?.gap ?? 0) & Mark.close) !== 0) return end
  return null
}
