/** Proclitics: و ف ب ل ك س and ال, written onto the word they go with. */

export interface Reading {
  /** The folded word without its proclitics. */
  readonly key: string
  /** The folded proclitics taken off («وبال»); empty for the whole word. */
  readonly proclitics: string
}

const CONJUNCTIONS = 'وف'
const PREPOSITIONS = 'بلك'
/** A word keeps at least this many letters when a single one is taken off. */
const SHORTEST = 2

/**
 * The ways a folded word may be read, the whole word first: «وبالعراق» → «وبالعراق», «بالعراق», «العراق», «عراق».
 * Nothing says which is right: the letter may belong to the word («وزير»), so the caller asks its lexicon in this order.
 */
export function readings(key: string): readonly Reading[] {
  if (!mayHaveProclitics(key)) return [{ key, proclitics: '' }]
  const found: Reading[] = [{ key, proclitics: '' }]
  let rest = key
  let taken = ''
  const take = (letters: string) => {
    taken += letters
    rest = rest.slice(letters.length)
    found.push({ key: rest, proclitics: taken })
  }
  if (CONJUNCTIONS.includes(rest.charAt(0)) && rest.length > SHORTEST) take(rest.charAt(0))
  if (rest.startsWith('لل') && rest.length > SHORTEST + 2) {
    // «للعراق» is ل + العراق: the alef is not written.
    taken += 'ل'
    rest = `ا${rest.slice(1)}`
    found.push({ key: rest, proclitics: taken })
  } else if (PREPOSITIONS.includes(rest.charAt(0)) && rest.length > SHORTEST) take(rest.charAt(0))
  if (rest.startsWith('ال') && rest.length > SHORTEST + 2) take('ال')
  return found
}

/** False for a word that is its only reading, which most are; cheap enough to ask of every word. */
export function mayHaveProclitics(key: string): boolean {
  return key.length > SHORTEST && (CLITIC_LETTERS.has(key.charCodeAt(0)) || key.startsWith('ال'))
}

const CLITIC_LETTERS: ReadonlySet<number> = new Set([...CONJUNCTIONS, ...PREPOSITIONS].map((letter) => letter.charCodeAt(0)))
