/** The name of a person within a phrase: «جاسم المرواني» in «وزير المناخ جاسم المرواني، عضو المجلس في البحيرة». */
import { Class } from './lexicon.js'
import type { NounPhrase } from './noun-phrase.js'
import { isCommon } from './nouns.js'
import { HARD, Mark, type Passage, type Token } from './passage.js'

/** Shorter words («بن»، «آل») join names and tell nothing of who it is. */
const SHORTEST = 3

/** The places of the name's words, given name first; empty where no name stands in the phrase. */
export function personName(passage: Passage, phrase: NounPhrase): readonly number[] {
  let run: number[] = []
  for (let at = phrase.from; at < phrase.to; at++) {
    const token = passage.tokens[at] as Token
    const cut = at > phrase.from && (token.gap & (HARD | Mark.comma | Mark.dash | Mark.open)) !== 0
    if (run.length > 0 && (cut || (token.classes & Class.preposition) !== 0)) break
    // «سالم الراوي مدير المتحف»: the title goes with the name before it.
    if (run.length > 1 && run[0] === phrase.from && token.noun?.title != null && !token.definite) break
    if (isNameWord(token) && (!token.definite || run.at(-1) === at - 1 || phrase.to === phrase.from + 1)) {
      run = run.at(-1) === at - 1 ? [...run, at] : [at]
    } else if (token.noun !== null || isCommon(token)) run = []
  }
  return run
}

/** The words of the name that tell who it is, folded. */
export function nameKeys(passage: Passage, phrase: NounPhrase): readonly string[] {
  return personName(passage, phrase)
    .map((at) => joinedName(passage, at))
    .filter((bare) => bare.length >= SHORTEST && bare !== 'عبد')
}

/** «عبد الجبار» is «عبدالجبار». */
function joinedName({ tokens }: Passage, at: number): string {
  const { bare, definite } = tokens[at] as Token
  return definite && tokens[at - 1]?.bare === 'عبد' ? `عبد${bare}` : bare
}

/** How the last word of a name may be written elsewhere. */
export function spellingsOf(passage: Passage, last: number): readonly string[] {
  const { bare } = passage.tokens[last] as Token
  const joined = joinedName(passage, last)
  if (joined !== bare) return [bare, joined]
  return bare.startsWith('عبدال') && bare.length > 7 ? [bare, bare.slice(3)] : [bare]
}

/** Whether one name is the other, or its given name, or its last: «المرواني» or «جاسم» for «جاسم المرواني». */
export function isSameName(one: readonly string[], other: readonly string[]): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one]
  if (short.length === 0) return false
  if (short.length === 1) return short[0] === long[0] || short[0] === long.at(-1)
  return short.every((word) => long.includes(word))
}

function isNameWord(token: Token): boolean {
  const other = Class.preposition | Class.that | Class.relative | Class.clause | Class.time | Class.verb | Class.phrase
  return token.noun === null && !isCommon(token) && (token.classes & other) === 0 && !/^(?:لل|بال)/u.test(token.bare)
}
