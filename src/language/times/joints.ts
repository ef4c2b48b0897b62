/** Whether two ends of a stretch may be joined ahead («إلى», «حتى», a dash): most times are no stretch, and need not be tried as one. */
import { meaningAt, type Scan, tokenAt } from './scan.js'

/** The first end is at most this many words, and at most so many in a row of them are no words of times (names of zones). */
const LONGEST = 24
const STRANGERS = 4

/** False where no stretch without و between its ends begins at the word. */
export function mayReach(scan: Scan, at: number): boolean {
  let strangers = 0
  for (let next = at + 1; next <= at + LONGEST && next < scan.words.length && strangers < STRANGERS; next++) {
    if (hasDashBefore(scan, next)) return true
    const { link } = meaningAt(scan, next)
    if (link === 'to' || link === 'until' || link === 'between') return true
    strangers = tokenAt(scan, next) === undefined ? strangers + 1 : 0
  }
  return false
}

const HYPHEN = 0x2d
const EN_DASH = 0x2013
const EM_DASH = 0x2014

function hasDashBefore({ text, words }: Scan, at: number): boolean {
  const end = words[at]?.start ?? 0
  for (let i = words[at - 1]?.end ?? end; i < end; i++) {
    const unit = text.charCodeAt(i)
    if (unit === HYPHEN || unit === EN_DASH || unit === EM_DASH) return true
  }
  return false
}
