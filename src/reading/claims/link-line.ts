/** Links within an article: a line between paragraphs that is another article's headline («الوزارة تعلن …») tells nothing here. */
import type { Passage, Token } from './passage.js'

const LONGEST = 110
const ENDS = /[.؟?!؛:"»”’)\]…،]\s*$/u

/** Whether the paragraph of token `at` is a headline: short, without a stop, among paragraphs that have one. */
export function isLinkLine({ text, tokens }: Passage, at: number): boolean {
  const { start } = tokens[at] as Token
  const from = text.lastIndexOf('\n', start) + 1
  const end = text.indexOf('\n', start)
  if (from === 0 || end < 0 || end - from > LONGEST) return false
  return !ENDS.test(text.slice(from, end)) && ENDS.test(text.slice(Math.max(0, from - 40), from - 1))
}
