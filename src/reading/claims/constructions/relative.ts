/** Relative clauses: whether the noun they go back to speaks («الوزير الذي أكد») or is spoken of («المطالب التي شدد عليها»). */
import { Class, type CueForm } from '../lexicon.js'
import { nounPhrase } from '../noun-phrase.js'
import type { Passage } from '../passage.js'

/** Which gender and number of the verb a relative pronoun asks for where its noun is the subject. */
const SUBJECT: Readonly<Record<string, (form: CueForm) => boolean>> = {
  الذي: ({ gender, number }) => gender === 'm' && number === 's',
  التي: ({ gender }) => gender === 'f',
  الذين: ({ number }) => number === 'p',
}
/** Pronouns that go back to the noun. */
const BACK: Readonly<Record<string, RegExp>> = { الذي: /[^ه]ه$/u, التي: /ها$/u, الذين: /هم$/u }

/** Whether the noun before the relative pronoun at `relative` is the object of the verb at `verb`, or stands in its report. */
export function isObjectRelative(passage: Passage, relative: number, verb: number, form: CueForm): boolean {
  const { tokens } = passage
  const pronoun = tokens[relative]?.bare ?? ''
  if (SUBJECT[pronoun]?.(form) === false) return true
  const back = BACK[pronoun]
  const written = tokens[verb]
  const next = tokens[verb + 1]
  if (back === undefined || written === undefined || next === undefined) return false
  if (written.bare !== form.key && back.test(written.bare)) return true
  if ((next.classes & Class.preposition) !== 0 && next.gap === 0 && back.test(next.bare)) return true
  return hasOwnSubject(passage, verb, form)
}

/** «الضابط الذي قال الوزير إن …»: a speaker right after the verb, and the report right after him. */
function hasOwnSubject(passage: Passage, verb: number, { verb: { takes } }: CueForm): boolean {
  if (takes.targets.length > 0) return false
  const phrase = nounPhrase(passage, verb + 1, { limit: verb + 16, bounded: false })
  if (phrase === null || (phrase.head === null && !phrase.named)) return false
  return ((passage.tokens[phrase.to]?.classes ?? 0) & Class.that) !== 0
}
