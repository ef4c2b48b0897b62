/** The language of a page by its letters: what tells Arabic from others written in its script, at the cost of one pass. */

/** Letters that only one language of the Arabic script has, or has all the time. */
const OTHERS: readonly (readonly [string, string])[] = [
  ['ur', 'ٹڈڑےھہ'],
  ['ckb', 'ێۆڕڵە'],
  ['ps', 'ټډړښږۍ'],
  ['fa', 'پچژگکی'],
]

/** Each code unit's kind: none, Arabic, Latin, then one for each of the others. */
const ARABIC = 1
const LATIN = 2
const FIRST_OTHER = 3
const KINDS = kindTable()
const SAMPLE = 20_000
/** A foreign name with گ or پ stands in Arabic news now and then; Persian has them in every other word. */
const FOREIGN_SHARE = 0.02

/** ISO 639 code; null where there are too few letters to tell. `declared` is the page's own word for it («ar-EG»). */
export function languageOf(text: string, declared: string | null = null): string | null {
  const sample = text.slice(0, SAMPLE)
  let arabic = 0
  let latin = 0
  const others = OTHERS.map(() => 0)
  for (let at = 0; at < sample.length; at++) {
    const kind = KINDS[sample.charCodeAt(at)] as number
    if (kind === ARABIC) arabic++
    else if (kind === LATIN) latin++
    else if (kind >= FIRST_OTHER) others[kind - FIRST_OTHER] = (others[kind - FIRST_OTHER] as number) + 1
  }
  if (arabic + latin < 20) return declared?.split(/[-_]/)[0]?.toLowerCase() ?? null
  if (arabic < latin) {
    const named = declared?.split(/[-_]/)[0]?.toLowerCase() ?? null
    return named !== null && named !== 'ar' ? named : 'en'
  }
  const other = OTHERS.find((_, n) => (others[n] ?? 0) > arabic * FOREIGN_SHARE)
  return other?.[0] ?? 'ar'
}

function kindTable(): Uint8Array {
  const kinds = new Uint8Array(0x10000)
  kinds.fill(ARABIC, 0x621, 0x64b)
  for (const [first, last] of ['AZ', 'az'].map((ends) => [ends.charCodeAt(0), ends.charCodeAt(1)] as const))
    kinds.fill(LATIN, first, last + 1)
  for (const [n, [, letters]] of OTHERS.entries()) for (const letter of letters) kinds[letter.charCodeAt(0)] = FIRST_OTHER + n
  return kinds
}
