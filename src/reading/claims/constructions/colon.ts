/** A speaker and a colon at the head of a paragraph: «رويترز: اتفاق على …», «الوزير: لا تراجع». */

import { channelAt } from '../channel.js'
import type { Draft } from '../draft.js'
import { isLinkLine } from '../link-line.js'
import { nounPhrase } from '../noun-phrase.js'
import { Mark, type Passage, type Token } from '../passage.js'

const LONGEST = 8

export function colonDraft(passage: Passage, at: number): Draft | null {
  const colon = colonAfter(passage, at)
  if (colon === null) return null
  const channel = channelAt(passage, at)
  const speaker = nounPhrase(passage, at, { limit: colon, bounded: true })
  if (speaker === null || speaker.to !== colon) return null
  const plain =
    speaker.head !== null && speaker.head.kind !== 'document'
      ? speaker.named || speaker.head.kind !== null || speaker.definite
      : false
  if ((!plain && channel?.to !== colon) || isLinkLine(passage, at)) return null
  const mark = passage.text.indexOf(':', passage.tokens[colon - 1]?.end ?? 0)
  return {
    cue: { from: colon, to: colon },
    cueSpan: { start: mark, end: mark + 1 },
    construction: 'colon',
    entry: ':',
    stance: 'says',
    speaker,
    agreement: { gender: null, number: null },
    seed: { kind: 'forward', start: (passage.tokens[colon] as Token).start, token: colon, marker: 'colon' },
    rules: ['speaker/before-colon'],
  }
}

function colonAfter(passage: Passage, at: number): number | null {
  for (let token = at + 1; token <= at + LONGEST && token < passage.tokens.length; token++) {
    const { gap } = passage.tokens[token] as Token
    if ((gap & Mark.colon) !== 0) return token
    if ((gap & (Mark.line | Mark.stop)) !== 0) return null
  }
  return null
}
