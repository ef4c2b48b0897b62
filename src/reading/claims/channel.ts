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
  if (token === undefined) return null
  const { key, bare, joined, start, gap } = token
  if (!channelWords.has(key) && !(joined && channelWords.has(bare))) return null
  const named = (first: string, cut: number): Via | null => {
    const match = channels.at(passage.tokens, at, first)
    if (match === null || (match.value === 'quoted' && (gap & Mark.quoteOpen) === 0)) return null
    return viaOf(passage, at, at + match.length, pastTatweel(passage.text, start + cut))
  }
  const letter = joined ? 2 : 1
  return (
    named(key, 0) ??
    (joined ? named(bare, 1) : null) ??
    named(bare.slice(1), letter) ??
    named(`ال${bare.slice(2)}`, bare.startsWith('لل') ? 0 : letter)
  )
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
