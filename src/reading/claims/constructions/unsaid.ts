/** Reporting verbs that report nothing said: denied, wished for, passive, the narrator's own, or going back to a noun. */
import { Class, type CueForm } from '../lexicon.js'
import type { Passage, Token } from '../passage.js'
import type { Found } from './sure-signs.js'

/** «لم يؤكد», «لن يعلن» report nothing said; «لا تتوقع» reports an expectation, «لم يستبعد» what may be. */
export function isNegated(passage: Passage, at: number, form: CueForm): boolean {
  const before = passage.tokens[at - 1]
  if (before === undefined || (passage.tokens[at]?.gap ?? 0) !== 0) return false
  if ((before.classes & Class.negation) === 0) return false
  if (form.verb.id === 'rule-out') return false
  return !(before.bare === 'لا' && form.verb.stance === 'expects') && before.bare !== 'ما'
}

/** «لم يستبعد»: says that something may be. */
export function isRuledOut({ tokens }: Passage, at: number, { verb }: CueForm): boolean {
  return verb.id === 'rule-out' && ((tokens[at - 1]?.classes ?? 0) & Class.negation) !== 0
}

/** «يجب أن يعلن», «قبل أن يؤكد»: what is to be said has not been; «من يقول» is nobody known. After another verb the word is a noun («قرر كشف …»). */
export function isUnreal(passage: Passage, at: number, form: CueForm): boolean {
  const before = passage.tokens[at - 1]
  const token = passage.tokens[at] as Token
  if (before === undefined || token.joined || token.gap !== 0) return false
  if (before.key === 'من' || isThatNot(passage, before)) return true
  if (form.tense === 'past') return before.bare === 'عدم' || ((before.classes & Class.verb) !== 0 && before.noun === null)
  return before.key === 'ان'
}

/** «تفضل ألا تتحدث عن …», which but for its hamza is written like «إلا». */
function isThatNot({ text }: Passage, { key, start }: Token): boolean {
  return key === 'الا' && text.startsWith('أ', start)
}

/** «مما يؤكد أن», «وهو ما اعتبر …»: the narrator draws a conclusion, or does not say whose it is. */
export function isComment({ tokens }: Passage, at: number, form: CueForm, { speaker }: Found): boolean {
  const before = tokens[at - 1]
  if (before === undefined || (tokens[at]?.gap ?? 0) !== 0) return false
  if (before.bare === 'مما') return true
  if (speaker !== null && speaker.to === speaker.from + 1 && tokens[speaker.from]?.bare === 'الامر') return true
  return before.bare === 'ما' && (speaker === null || speaker.to <= at) && form.key === tokens[at]?.bare
}

/** «أعتقد», written like «اعتقد» but for the hamza. */
export function isFirstPerson({ text, tokens }: Passage, at: number, { tense, verb }: CueForm): boolean {
  const token = tokens[at] as Token
  return tense === 'past' && verb.plainAlef && text.charAt(token.start + (token.joined ? 1 : 0)) === 'أ'
}

/** «الانتخابات التي دعا إليها الرئيس»: what was said is the noun before. */
export function isResumed({ tokens }: Passage, at: number): boolean {
  const before = tokens[at - 1]
  if (before === undefined || (before.classes & Class.relative) === 0) return false
  return /^(?:الي|عن|علي|ب)ه(?:ا|م|ما)?$/u.test(tokens[at + 1]?.key ?? '')
}

/** «أُعلن», «ذُكر»: a damma on the first letter names nobody who speaks. */
export function isPassive({ text, tokens }: Passage, at: number, { tense }: CueForm): boolean {
  const { start, joined } = tokens[at] as Token
  return tense === 'past' && text.charCodeAt(start + (joined ? 2 : 1)) === DAMMA
}

const DAMMA = 0x064f
