/** The language of a page by its letters: what tells Arabic from others written in its script, at the cost of one pass. */

const ARABIC = /[\u0621-\u064a]/g
const LATIN = /[A-Za-z]/g
/** Letters that only one language of the Arabic script has, or has all the time. */
const OTHERS: readonly (readonly [string, RegExp])[] = [
  ['ur', /[ٹڈڑےھہ]/g],
  ['ckb', /[ێۆڕڵە]/g],
  ['ps', /[ټډړښږۍ]/g],
  ['fa', /[پچژگکی]/g],
]
const SAMPLE = 20_000
/** A foreign name with گ or پ stands in Arabic news now and then; Persian has them in every other word. */
const FOREIGN_SHARE = 0.02

/** ISO 639 code; null where there are too few letters to tell. `declared` is the page's own word for it («ar-EG»). */
export function languageOf(text: string, declared: string | null = null): string | null {
  const sample = text.slice(0, SAMPLE)
  const arabic = count(sample, ARABIC)
  const latin = count(sample, LATIN)
  if (arabic + latin < 20) return declared?.split(/[-_]/)[0]?.toLowerCase() ?? null
  if (arabic < latin) {
    const named = declared?.split(/[-_]/)[0]?.toLowerCase() ?? null
    return named !== null && named !== 'ar' ? named : 'en'
  }
  const other = OTHERS.find(([, letters]) => count(sample, letters) > arabic * FOREIGN_SHARE)
  return other?.[0] ?? 'ar'
}

function count(text: string, letters: RegExp): number {
  return text.match(letters)?.length ?? 0
}
