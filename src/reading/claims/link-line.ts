/** Links within an article: a line between paragraphs that is another article's headline («الوزارة تعلن …») tells nothing here. */
import { Mark, type Passage, type Token } from './passage.js'

/** Words a headline may have. */
const LONGEST = 18
const ENDS = /[.؟?!؛:"»”’)\]…،]\s*$/u

/** Whether the paragraph of token `at` is a headline: short, without a stop, among paragraphs that have one. */
export function isLinkLine({ text, tokens }: Passage, at: number): boolean {
  let from = at
  while (from > 0 && at - from < LONGEST && !isLineHead(tokens[from] as Token)) from--
  let end = at + 1
  while (end < tokens.length && end - from <= LONGEST && !isLineHead(tokens[end] as Token)) end++
  const next = tokens[end]
  if (from === 0 || !isLineHead(tokens[from] as Token) || next === undefined || !isLineHead(next)) return false
  const line = text.slice((tokens[end - 1] as Token).end, next.start)
  const before = text.slice((tokens[from - 1] as Token).end, (tokens[from] as Token).start)
  return !ENDS.test(upToBreak(line)) && ENDS.test(upToBreak(before))
}

function isLineHead({ gap }: Token): boolean {
  return (gap & Mark.line) !== 0
}

/** What stands behind the last word of a line. */
function upToBreak(gap: string): string {
  return gap.slice(0, gap.indexOf('\n'))
}
