/** Outlets and agencies whose report the text itself says it carries («قال لوكالة س», «نقلت س عن», «وفقاً لـ س»). */
import type { Span } from '../../domain/evidence.js'
import type { Outlet } from '../../domain/outlet.js'
import { readings } from '../../language/proclitics.js'
import { type Word, wordsOf } from '../../language/words.js'
import type { Mention, Outlets } from '../outlets.js'
import type { CreditWords } from './credit-words.js'

export interface InText extends Span {
  readonly outlet: Outlet
}

/** Credits in text order, one a mention. A mention in passing (a photographer of the agency was hurt) is none. */
export function creditsInText(text: string, outlets: Outlets, creditWords: CreditWords): readonly InText[] {
  const list = wordsOf(text)
  const mentions = outlets.mentions(text, list)
  if (mentions.length === 0) return []
  const keys = list.map(({ key }) => key.toLowerCase())
  const found: InText[] = []
  for (const mention of mentions) {
    const credit = creditFrom(mention, list, keys, creditWords)
    if (credit !== null) found.push(credit)
    else if (inBrackets(text, mention) && mention.outlet.kind === 'agency')
      found.push({ outlet: mention.outlet, start: mention.start, end: mention.end })
  }
  return found
}

function creditFrom(mention: Mention, list: readonly Word[], keys: readonly string[], creditWords: CreditWords): InText | null {
  const head = headBefore(mention.first, keys, creditWords)
  const first = mention.first - head.length
  if (head.length === 0 && needsHead(mention)) return null
  const told = mention.proclitics.includes('ل') || head.proclitics.includes('ل') || keys[first - 1] === 'ل'
  const cue = Math.max(...(['from', 'reports', 'told'] as const).map((of) => creditWords.endingAt(keys, first, of)))
  if (cue === 0 && !told) return null
  const from = list[first - cue]?.start ?? mention.start
  return {
    outlet: mention.outlet,
    start: cue === 0 && head.length === 0 ? (list[mention.first]?.start ?? mention.start) : from,
    end: mention.end,
  }
}

/** «لوكالة», «صحيفة» … directly before the name. */
function headBefore(first: number, keys: readonly string[], creditWords: CreditWords): { length: number; proclitics: string } {
  for (const length of [2, 1]) {
    if (first < length) continue
    const [opening = '', ...rest] = keys.slice(first - length, first)
    for (const { key, proclitics } of readings(opening)) if (creditWords.is([key, ...rest], 'head')) return { length, proclitics }
  }
  return { length: 0, proclitics: '' }
}

/** A name that is an ordinary word or a few letters («اليوم», «معا», «وفا») needs a noun that says it is a name. */
function needsHead({ outlet, after, first, end, start }: Mention): boolean {
  if (after - first > 1) return false
  return outlet.kind !== 'agency' || end - start <= 4
}

function inBrackets(text: string, { start, end }: Mention): boolean {
  return /\(\s*$/u.test(text.slice(Math.max(0, start - 3), start)) && /^\s*\)/u.test(text.slice(end, end + 3))
}
