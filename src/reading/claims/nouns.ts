/** Single nouns: what a word is without its preposition, and what its shape tells. */
import { type ClaimLexicon, Class, type Noun } from './lexicon.js'
import type { Token } from './passage.js'

export interface Stripped {
  /** The preposition written onto the word: ب، ل or ك. */
  readonly preposition: string
  /** The folded word without it; «للأمم» gives «الامم». */
  readonly key: string
  readonly noun: Noun | null
  readonly classes: number
  readonly definite: boolean
}

/** The word without a preposition written onto it; null where the lexicon knows it whole or it begins with none. */
export function stripped(token: Token, lexicon: ClaimLexicon): Stripped | null {
  const first = token.bare.charAt(0)
  if (!'بلك'.includes(first) || token.bare.length < 3) return null
  if (token.noun !== null || token.verbs.length > 0 || (token.classes & ~Class.channel) !== 0) return null
  if (lexicon.givenNames.has(token.bare)) return null
  const key = token.bare.startsWith('لل') ? `ال${token.bare.slice(2)}` : token.bare.slice(1)
  const definite = key.startsWith('ال') && key.length > 3
  const noun = lexicon.nouns.get(key) ?? (definite ? lexicon.nouns.get(key.slice(2)) : undefined) ?? null
  return { preposition: first, key, noun, classes: classesOf(key, lexicon), definite }
}

function classesOf(key: string, lexicon: ClaimLexicon): number {
  return lexicon.classes.get(key) ?? lexicon.classes.get(key.replace(/(?:هما|هم|ها|ه)$/u, '')) ?? 0
}

/** Shapes of derived verbal nouns (انفعال، افتعال، استفعال، تفعيل، إفعال, with ة or a pronoun), without the article. */
const VERBAL_NOUN = /^(?:ان..?ا.|ا.ت.?ا.|اضط.ا.|اصط.ا.|است.{1,3}ا.|استقال|استعاد|ت..ي[^هي]|ا..ا[^ه])(?:ه|ها|هم|هما|هن)?$/u
/** Words of these shapes that are no verbal nouns. */
const NOT_VERBAL =
  /^(?:ا(?:عما|ركا|بحا|وقا|رصا|فرا|بنا|طرا|هدا|حزا|وسا|نصا|قسا|ملا|سوا|ورا|رقا|حدا|فلا|بطا|موا|مرا|مطا|سعا|شخا|طفا|حوا)[ثءدفبطرقمكلنضصس](?:ه|ها|هم)?$|تلميذ|انسان|اعلام|اسلام|استاذ|اقتصاد|اتحاد|ائتلاف|اسرائيل)/u

/** A common noun or adjective: it may take the article, as a name does not. */
export function isCommon(token: Token): boolean {
  return (token.classes & Class.common) !== 0
}

/** Ends like an adjective of belonging, a plural or a dual. */
export function hasNisba(key: string): boolean {
  return /(?:ي|يه|يون|يين|يات|ان|ون|ين)$/u.test(key) && key.length > 3
}

/** Whether a noun names a happening or an act, so that it begins what is reported rather than goes on with a speaker. */
export function isEventNoun(token: Token): boolean {
  if ((token.classes & Class.event) !== 0) return true
  if (token.noun !== null || token.verbs.some((form) => form.tense !== 'participle')) return false
  // No name begins like «استهداف».
  const common = (token.classes & Class.common) !== 0 || (token.classes === 0 && /^(?:ال)?است/u.test(token.bare))
  return common && hasVerbalShape(token.bare)
}

/** «الوزير سالم الراوي تنكيس …»: after a name, a word that no list knows in the shape of a verbal noun is no further name. */
export function mayNameEvent(token: Token): boolean {
  if (isEventNoun(token)) return true
  return (
    token.noun === null &&
    token.classes === 0 &&
    token.bare.length > 4 &&
    !/^ا[نل]?ن/u.test(token.bare) &&
    hasVerbalShape(token.bare)
  )
}

export function hasVerbalShape(key: string): boolean {
  const bare = key.startsWith('ال') && key.length > 5 ? key.slice(2) : key
  return VERBAL_NOUN.test(bare) && !NOT_VERBAL.test(bare)
}

/** The word as if its preposition were not written onto it; «للوكالة» keeps its letters, as none can be cut off. */
export function withoutPreposition(token: Token, lexicon: ClaimLexicon): Token {
  const inner = stripped(token, lexicon)
  if (inner === null) return token
  const start = token.bare.startsWith('لل') ? token.start : token.start + (token.joined ? 2 : 1)
  return { ...token, ...inner, start, bare: inner.key, joined: false }
}

const TANWEEN = 0x064b

/** «طالبًا», «مشيراً»: the mark of an accusative adverb on the last letters. */
export function hasTanween(text: string, { end }: Token): boolean {
  return text.charCodeAt(end - 1) === TANWEEN || text.charCodeAt(end - 2) === TANWEEN
}

/** «أنصارها», «جنوده»: ends in a pronoun, and not in a ta marbuta that is folded like one. */
export function isOwned(text: string, { bare, end, definite, joined }: Token): boolean {
  if (definite || joined || bare.length < 5 || /^(?:نفس|وحد|كل|ذات|بدور)ه/u.test(bare)) return false
  return /[^ه](?:ه|ها|هم)$/u.test(bare) && text.charAt(end - 1) !== 'ة'
}

/** «علي»; «على» is folded like it. */
export function isAli(text: string, { bare, end }: Token): boolean {
  return bare === 'علي' && text.charAt(end - 1) === 'ي'
}
