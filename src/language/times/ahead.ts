/**
 * Whether the word that a kind of phrase cannot do without stands ahead, so that most words need not be tried as its
 * beginning: what joins the ends of a stretch («إلى», «حتى», a dash), or tells past from coming («الماضية», «مضت»).
 */
import { meaningAt, type Scan } from './scan.js'

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
    strangers = scan.tokens[next] === undefined ? strangers + 1 : 0
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

/** A count with its unit is at most this many words. */
const LONGEST_COUNT = 16

/** False where no count of units that begins at the word is said to be past or coming. */
export function mayBeDirected(scan: Scan, at: number): boolean {
  for (let next = at + 1; next <= at + LONGEST_COUNT; next++) {
    const token = scan.tokens[next]
    // A و that is written apart has no place in times but joins the parts of a number.
    if (token === undefined && scan.words[next]?.key !== 'و') return false
    if (token !== undefined && (token.word.past || token.word.direction !== undefined)) return true
  }
  return false
}
