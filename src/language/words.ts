/** Words: runs of letters, marks and digits, each with its span and its folded form. */
import type { Span } from '../domain/evidence.js'
import { foldWord } from './fold.js'

export interface Word extends Span {
  /** Folded (see fold.ts): what look-ups use. Never empty. */
  readonly key: string
}

/** Tatweel and the invisible joiners may stand inside a word; they never make one. */
const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}\u0640\u200c\u200d\u200e\u200f\u061c]*/gu

/** Words in text order. «15شخصا» is two: digits glued to letters are split off. */
export function words(text: string): readonly Word[] {
  const found: Word[] = []
  for (const match of text.matchAll(WORD)) {
    const start = match.index
    const run = match[0].replace(/[\u200e\u200f\u061c]+$/, '')
    const border = digitBorder(run)
    if (border > 0) {
      found.push(wordAt(text, start, start + border), wordAt(text, start + border, start + run.length))
    } else found.push(wordAt(text, start, start + run.length))
  }
  return found
}

function wordAt(text: string, start: number, end: number): Word {
  return { start, end, key: foldWord(text.slice(start, end)) }
}

const DIGITS_THEN_LETTERS = /^\p{Nd}+(?=\p{Script=Arabic})/u

/** Where digits end and Arabic letters begin, else 0. */
function digitBorder(run: string): number {
  const match = DIGITS_THEN_LETTERS.exec(run)
  return match !== null && match[0].length < run.length && !/^\p{Nd}+$/u.test(run) ? match[0].length : 0
}
