/**
 * Folding: one spelling for the many ways a word is written, for look-ups only. Folded text is never shown or stored.
 *
 * Marks (tashkeel, tatweel, zero-width and direction characters) go; أإآٱ→ا, ى→ي, ة→ه, ؤ→و, ئ→ي; Persian and Urdu
 * letters and presentation forms become their Arabic ones; the three digit sets become 0-9; ٫ ٬ ٪ become . , %.
 */

const DROP = 0
const SAME = 0xffff

/** Per UTF-16 code unit: DROP, SAME, or the code unit it folds to. */
const TABLE = buildTable()

/** What letters fold to, as strings: to make one anew for each letter of a text costs more than all the rest of folding it. */
const LETTERS: readonly string[] = buildLetters()

/** A presentation form may stand for several letters («ﷲ»); these are looked up here instead. */
const EXPANSIONS = buildExpansions()

export interface Folded {
  readonly text: string
  /** For each code unit of `text`, its offset in the source; one more entry holds the source's length. */
  readonly offsets: Uint32Array
}

/** Folds a text and keeps where each of its letters came from. Linear in the length. */
export function fold(source: string): Folded {
  let units = new Uint16Array(source.length + 64)
  let offsets = new Uint32Array(units.length + 1)
  let length = 0
  const put = (unit: number, at: number) => {
    if (length === units.length) {
      units = grown(units, new Uint16Array(length * 2))
      offsets = grown(offsets, new Uint32Array(length * 2 + 1))
    }
    units[length] = unit
    offsets[length++] = at
  }
  for (let at = 0; at < source.length; at++) {
    const unit = source.charCodeAt(at)
    const to = TABLE[unit]
    if (to === SAME) put(unit, at)
    else if (to !== DROP && to !== undefined) put(to, at)
    else for (const letter of EXPANSIONS.get(unit) ?? '') put(letter.charCodeAt(0), at)
  }
  offsets[length] = source.length
  return { text: decode(units.subarray(0, length)), offsets: offsets.slice(0, length + 1) }
}

/** Only a text of presentation forms that stand for whole phrases («ﷺ») folds to more than it was. */
function grown<Units extends Uint16Array | Uint32Array>(from: Units, into: Units): Units {
  into.set(from)
  return into
}

/** The folded form of a word or phrase, without offsets: «الأُمَّـة» → «الامه». */
export function foldWord(word: string): string {
  return foldSlice(word, 0, word.length)
}

/** The folded form of a stretch of a text. */
export function foldSlice(text: string, start: number, end: number): string {
  let folded = ''
  let kept = start
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at)
    const to = TABLE[unit]
    if (to === SAME) continue
    if (kept < at) folded += text.slice(kept, at)
    kept = at + 1
    if (to !== DROP && to !== undefined) folded += LETTERS[to] ?? ''
    else folded += EXPANSIONS.get(unit) ?? ''
  }
  return kept === start ? text.slice(start, end) : kept < end ? folded + text.slice(kept, end) : folded
}

/**
 * Every single character that folds to a letter, itself among them, and every one that folds to nothing (for ''). Ligatures
 * («ﷲ») stand for several letters and are not among them.
 */
export function spellingsOf(folded: string): readonly string[] {
  const unit = folded === '' ? DROP : folded.charCodeAt(0)
  const spellings = folded === '' ? [] : [folded]
  for (let from = 0; from < TABLE.length; from++)
    if (TABLE[from] === unit && !EXPANSIONS.has(from)) spellings.push(String.fromCharCode(from))
  for (const [from, letters] of EXPANSIONS) if (letters === folded) spellings.push(String.fromCharCode(from))
  return spellings
}

/** A plain letter folded by the table alone: what an expansion is made of while there are no expansions yet. */
function foldedLetter(letter: string): readonly string[] {
  const to = TABLE[letter.charCodeAt(0)]
  if (to === undefined || to === SAME) return [letter]
  return to === DROP ? [] : [String.fromCharCode(to)]
}

/** String.fromCharCode takes its units as arguments, of which a call cannot have too many. */
function decode(units: Uint16Array): string {
  let text = ''
  for (let at = 0; at < units.length; at += 8192) text += String.fromCharCode(...units.subarray(at, at + 8192))
  return text
}

function buildTable(): Uint16Array {
  const table = new Uint16Array(0x10000).fill(SAME)
  const drop = (first: number, last = first) => table.fill(DROP, first, last + 1)
  drop(0x0610, 0x061a)
  drop(0x0640)
  drop(0x064b, 0x065f)
  drop(0x0670)
  drop(0x06d6, 0x06ed)
  drop(0x00ad)
  drop(0x061c)
  drop(0x200b, 0x200f)
  drop(0x202a, 0x202e)
  drop(0x2060, 0x2069)
  drop(0xfeff)
  const map = (from: string, to: string) => {
    for (const letter of from) table[letter.charCodeAt(0)] = to.charCodeAt(0)
  }
  map('أإآٱٲٳ', 'ا')
  map('ىیيېۍ', 'ي')
  map('ئ', 'ي')
  map('ؤ', 'و')
  map('ةۃەھہۀ', 'ه')
  map('کڪ', 'ك')
  map('٫', '.')
  map('٬', ',')
  map('٪', '%')
  for (let digit = 0; digit < 10; digit++) {
    table[0x0660 + digit] = 0x30 + digit
    table[0x06f0 + digit] = 0x30 + digit
  }
  for (const [first, last] of [
    [0xfb50, 0xfdff],
    [0xfe70, 0xfefc],
  ] as const)
    for (let unit = first; unit <= last; unit++) table[unit] = DROP
  return table
}

function buildLetters(): readonly string[] {
  const folded = [...new Set(TABLE)].filter((unit) => unit !== SAME && unit !== DROP)
  const letters = new Array<string>(Math.max(...folded) + 1).fill('')
  for (const unit of folded) letters[unit] = String.fromCharCode(unit)
  return letters
}

/** Presentation forms by Unicode's own compatibility decomposition, then folded like any other letter. */
function buildExpansions(): ReadonlyMap<number, string> {
  const expansions = new Map<number, string>()
  for (const [first, last] of [
    [0xfb50, 0xfdff],
    [0xfe70, 0xfefc],
  ] as const)
    for (let unit = first; unit <= last; unit++) {
      const plain = String.fromCharCode(unit).normalize('NFKC')
      if (plain.charCodeAt(0) !== unit) expansions.set(unit, [...plain].flatMap(foldedLetter).join(''))
    }
  return expansions
}
