/** Numbers in digits: the three digit sets, decimal and thousands marks of every habit, signs and slashed fractions. */
import { isDigit, isMark } from './digits.js'

export interface Numeral {
  readonly value: number
  /** What «1.234» would be as thousands, where the text alone does not tell; else null. */
  readonly grouped: number | null
  readonly start: number
  readonly end: number
  /** Digits only, and how many: what a year, a list number or a telephone number looks like. */
  readonly plainDigits: number
  readonly leadingZero: boolean
  readonly negative: boolean
}

/** A run of digits joined by marks in a way that no number is («192.168.1.2», «5.6.2018»); its end. */
export interface NoNumeral {
  readonly end: number
}

interface Group {
  readonly digits: string
  /** The mark before the group: `.`, `,` (also ،), `d` (٫), `t` (٬), ` `. */
  readonly mark: string
}

/** Reads the digits at `at`; a decimal mark with nothing before it is theirs («.77»). */
export function readNumeral(text: string, at: number): Numeral | NoNumeral {
  const groups: Group[] = []
  let cursor = at
  let mark = ''
  for (;;) {
    const digits = digitsAt(text, cursor)
    if (digits === '') break
    groups.push({ digits, mark })
    cursor += digits.length
    const next = markAt(text, cursor, groups)
    if (next === null) break
    mark = next.mark
    cursor = next.end
  }
  const first = groups[0]?.digits ?? ''
  const whole = groups.length === 1 && first.length < 4 && text.charAt(cursor) === 'ر' ? digitsAt(text, cursor + 1) : ''
  if (whole !== '') return turned(text, at, first, whole)
  const point = groups.length === 1 && followsPoint(text, at)
  const amount = point ? { value: Number(`0.${first}`), grouped: null } : amountOf(groups)
  if (amount === null) return { end: cursor }
  const start = point ? at - 1 : at
  const sign = signBefore(text, start)
  const signed = (value: number) => (sign === null ? value : -value)
  return {
    value: signed(amount.value),
    grouped: amount.grouped === null ? null : signed(amount.grouped),
    start: sign ?? start,
    end: cursor,
    plainDigits: groups.length === 1 && !point ? first.length : 0,
    leadingZero: !point && first.length > 1 && first.startsWith('0'),
    negative: sign !== null,
  }
}

/** «6ر36» is 36.6: agencies write the decimals first, with ر for the point. */
function turned(text: string, start: number, decimals: string, whole: string): Numeral | NoNumeral {
  const end = start + decimals.length + 1 + whole.length
  if (/[\p{L}\p{N}.]/u.test(text.charAt(start - 1))) return { end }
  const value = Number(`${whole}.${decimals}`)
  return { value, grouped: null, start, end, plainDigits: 0, leadingZero: false, negative: false }
}

function followsPoint(text: string, at: number): boolean {
  const mark = text.charAt(at - 1)
  return (mark === '.' || mark === '٫') && !/[\p{L}\p{M}\p{N}]/u.test(text.charAt(at - 2))
}

function digitsAt(text: string, from: number): string {
  let digits = ''
  for (let at = from; at < text.length && digits.length < 400; at++) {
    const unit = text.charCodeAt(at)
    if (!isDigit(unit)) break
    digits += String.fromCharCode(0x30 + (unit & 0xf))
  }
  return digits
}

const MARKS: ReadonlyMap<number, string> = new Map([
  [0x2e, '.'],
  [0x2c, ','],
  [0x60c, ','],
  [0x66b, 'd'],
  [0x66c, 't'],
  [0x20, ' '],
  [0xa0, ' '],
  [0x202f, ' '],
  [0x2009, ' '],
])

/** Groups of three that blanks may part: more than that is a column of figures. */
const MOST_THOUSANDS = 5

/** A mark that goes on to further digits of the same number, or null. A blank and ، only before exactly three digits. */
function markAt(text: string, from: number, groups: readonly Group[]): { readonly mark: string; readonly end: number } | null {
  const at = pastMarks(text, from)
  const unit = text.charCodeAt(at)
  const mark = MARKS.get(unit)
  if (mark === undefined) return null
  const end = pastMarks(text, at + 1)
  const digits = digitsAt(text, end)
  if (digits === '') return null
  if (mark === ' ' || unit === 0x60c) {
    const first = groups[0]?.digits ?? ''
    const thousands = groups.slice(1).every((group) => group.mark === mark && group.digits.length === 3)
    if (groups.length > MOST_THOUSANDS || digits.length !== 3 || first.length > 3 || first.startsWith('0') || !thousands)
      return null
  }
  return { mark, end }
}

function pastMarks(text: string, from: number): number {
  let at = from
  while (isMark(text.charCodeAt(at))) at++
  return at
}

function amountOf(groups: readonly Group[]): { readonly value: number; readonly grouped: number | null } | null {
  const plain = Number(groups.map((group) => group.digits).join(''))
  const last = groups.at(-1)
  const first = groups[0]
  if (first === undefined || last === undefined || !Number.isFinite(plain)) return null
  if (groups.length === 1) return { value: plain, grouped: null }
  const threes = (some: readonly Group[]) => first.digits.length <= 3 && some.every((group) => group.digits.length === 3)
  const decimal = () =>
    Number(
      `${groups
        .slice(0, -1)
        .map((group) => group.digits)
        .join('')}.${last.digits}`,
    )
  if (groups.length === 2) {
    // «2354,2340» are two numbers.
    if (last.mark === ',' && first.digits.length > 3 && last.digits.length > 3) return null
    if (last.mark === 'd' || first.digits === '0' || !threes([last]))
      return last.mark === ' ' ? null : { value: decimal(), grouped: null }
    if (last.mark === '.') return { value: decimal(), grouped: plain }
    return last.mark === ',' ? { value: plain, grouped: plain } : { value: plain, grouped: null }
  }
  const inner = groups.slice(1, -1)
  const same = inner.every((group) => group.mark === inner[0]?.mark)
  if (!same || !threes(inner)) return null
  if (last.mark === inner[0]?.mark)
    return threes([last]) ? { value: plain, grouped: null } : commaTwice(first, inner, last, decimal())
  return { value: decimal(), grouped: null }
}

/** «12،220,13»: the two commas are one mark here, and the last is the decimal one. */
function commaTwice(
  first: Group,
  inner: readonly Group[],
  last: Group,
  value: number,
): { readonly value: number; readonly grouped: null } | null {
  return last.mark === ',' && inner.length === 1 && first.digits.length <= 3 ? { value, grouped: null } : null
}

const SIGNS = '-−–'

/** Where the sign stands that belongs to the digits at `at`, or null. One after a number or letter is a hyphen. */
function signBefore(text: string, at: number): number | null {
  let sign = at - 1
  while (sign > 0 && isMark(text.charCodeAt(sign))) sign--
  if (!SIGNS.includes(text.charAt(sign)) || sign < 0) return null
  let before = sign - 1
  while (before >= 0 && isMark(text.charCodeAt(before))) before--
  return before < 0 || /[\s(«"]/.test(text.charAt(before)) ? sign : null
}
