/** How commands speak to people: language, colour, and text of two directions in one line. */
import { messages } from '../app.js'
import type { Say, UiLanguage } from '../messages.js'

/** LC_ALL, LC_MESSAGES or LANG that begins with «ar» asks for Arabic. */
export const uiLanguage: UiLanguage = /^ar/i.test(process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || '')
  ? 'ar'
  : 'en'

export const say: Say = messages.say(uiLanguage)

export interface Style {
  bold(text: string): string
  dim(text: string): string
  /** A colour by its SGR number, 31–36. */
  colour(number: number, text: string): string
  /** Text of unknown direction, set so that it cannot reorder the line around it. */
  isolate(text: string): string
  /** A line of Arabic with what is Latin in it isolated. */
  arabic(text: string): string
}

const FIRST_STRONG = '\u2068'
const POP = '\u2069'
const LATIN_RUN = /[A-Za-z][\w.,:/@&'’-]*(?:\s+[A-Za-z][\w.,:/@&'’-]*)*/g

/** Plain where the output is no terminal (a file keeps the text as it is), and without colour where NO_COLOR is set. */
export function styleFor(stream: { readonly isTTY?: boolean }): Style {
  const terminal = stream.isTTY === true
  const coloured = terminal && !process.env.NO_COLOR
  const sgr = (number: number, text: string) => (coloured ? `\u001b[${number}m${text}\u001b[0m` : text)
  const isolate = (text: string) => (terminal ? `${FIRST_STRONG}${text}${POP}` : text)
  return {
    bold: (text) => sgr(1, text),
    dim: (text) => sgr(2, text),
    colour: sgr,
    isolate,
    arabic: (text) => text.replace(LATIN_RUN, isolate),
  }
}

/** One line on standard error that names the input. */
export function complain(input: string, message: string): void {
  process.stderr.write(`isnad: ${input}: ${message}\n`)
}
