/** How far the phrase of one speaker may reach, at most. */
import type { Passage, Token } from './passage.js'

const FARTHEST = 28

export function endOfSentence({ tokens }: Passage, at: number): number {
  const { sentence } = tokens[at] as Token
  let end = at + 1
  while (end < tokens.length && end - at < FARTHEST && tokens[end]?.sentence === sentence) end++
  return end
}

/** Where the sentence ends, or another speaker is joined («الرئيس سالم الراوي والوزير …»). */
export function endOfOne(passage: Passage, at: number): number {
  const end = endOfSentence(passage, at)
  for (let word = at + 1; word < end; word++) {
    const { joined, noun } = passage.tokens[word] as Token
    if (joined && noun !== null) return word
  }
  return end
}
