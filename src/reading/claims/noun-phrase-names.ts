/** Names within a speaker's noun phrase that are written like other words, and names that tell how far the phrase reaches. */
import { type Growing, isNeverInPhrase, type NounPhraseOptions, quotedName } from './growing-phrase.js'
import { Class } from './lexicon.js'
import { isAli, isCommon, isEventNoun, stripped } from './nouns.js'
import { Mark, type Passage, type Token } from './passage.js'

/** «صحيفة سبق», «حركة أمل», «أستاذة علم الاجتماع»: a noun without article needs the next word, which is no verb then. */
export function isNeededName({ tokens, lexicon }: Passage, { at, from, complete, head }: Growing): boolean {
  const token = tokens[at] as Token
  const before = tokens[at - 1]
  const next = tokens[at + 1]
  if (isPronounAsName(token, before, next, head)) return true
  if (at === from || complete || before === undefined || token.gap !== 0 || token.joined || token.noun !== null) return false
  const noun = before.noun ?? stripped(before, lexicon)?.noun ?? null
  if (noun === null || before.definite) return false
  const mayPrecedeThat = Class.auxiliary | Class.subordinator
  if ((token.classes & mayPrecedeThat) === mayPrecedeThat)
    return noun.kind === 'medium' && ((next?.classes ?? 0) & Class.that) === 0
  if (token.verbs.length === 0) return false
  if ((token.classes & Class.phrase) !== 0 && lexicon.falseCues.at(tokens, at, token.bare)?.value === 'other') return true
  return (
    noun.kind === 'organisation' &&
    noun.gender === 'f' &&
    token.verbs.every(({ tense, gender }) => tense === 'past' && gender === 'm')
  )
}

/** «الوزير ليو هي السبت»: a short name that is written like a pronoun, behind a title and a name. */
function isPronounAsName(
  { bare, gap }: Token,
  before: Token | undefined,
  next: Token | undefined,
  head: Growing['head'],
): boolean {
  if (bare !== 'هي' || gap !== 0 || head?.title == null || before === undefined || !isNameLike(before) || next === undefined)
    return false
  return (next.classes & (Class.time | Class.that)) !== 0 || (next.gap & Mark.comma) !== 0
}

/** «جامعة الملك سالم»: the token behind the name of him whom a body is called after; null where none is. */
export function namesakeEnd({ tokens }: Passage, { at, from }: Growing, limit: number): number | null {
  const title = tokens[at] as Token
  const body = tokens[at - 1]
  if (at === from || !title.definite || title.noun?.title == null || title.gap !== 0) return null
  if (body === undefined || !isBody(body)) return null
  let end = at + 1
  while (end < limit && end - at < 8 && tokens[end]?.gap === 0 && goesOnNaming(tokens, end, at)) end++
  return end === at + 1 ? null : end
}

/** «جامعة», «للمركز»; not «رئيس»: what may be called after somebody. */
function isBody({ noun, definite, bare }: Token): boolean {
  return (
    !definite &&
    (noun?.kind === 'organisation' ||
      /^(?:ب|ل)?(?:مدينه|مستشفي|جايزه|مطار|جامعه|مركز|مجمع|مدرسه|كليه|موسسه|معهد|ملعب|استاد)$/u.test(bare))
  )
}

/** The first word of the name, «عبد الله», «بن سالم» and further titles; the next bare word is somebody else's. */
function goesOnNaming(tokens: readonly Token[], end: number, title: number): boolean {
  const token = tokens[end] as Token
  const before = tokens[end - 1] as Token
  if ((token.classes & Class['name-part']) !== 0) return true
  if ((before.classes & Class['name-part']) !== 0) return token.noun === null || token.definite
  if (end !== title + 1 && !(before.noun?.title != null && before.definite)) return false
  return token.noun === null ? !token.definite && token.verbs.length === 0 : token.noun.title != null && token.definite
}

/** «الملقب بـ"أبو سالم"»: the token behind the quoted name that begins at `at`; null where none does. */
export function nicknameEnd(passage: Passage, at: number): number | null {
  const { tokens } = passage
  if (tokens[at]?.bare !== 'ب' || ((tokens[at + 1]?.gap ?? 0) & Mark.quoteOpen) === 0) return null
  if (!/^(?:ال)?(?:ملقب|معروف|مكني|شهير|مسمي)ه?$/u.test(tokens[at - 1]?.bare ?? '')) return null
  return quotedName(passage, at + 1)
}

/** «النائبة عن دولة القانون | عالية الراوي»: whether a name of two words closes the phrase behind the group that begins at `at`. */
export function isNameBehind(passage: Passage, at: number, { limit, bounded }: NounPhraseOptions): boolean {
  const { tokens } = passage
  if (!bounded) return false
  let end = at
  while (end < limit && end - at < 14 && (end === at || mayStandBetween(passage, end))) end++
  const next = tokens[end]
  if (end !== limit && next !== undefined && (next.gap & (Mark.comma | Mark.open)) === 0) return false
  const [given, last] = [tokens[end - 2], tokens[end - 1]]
  if (given === undefined || last === undefined || end - 2 <= at || last.gap !== 0) return false
  const surname = last.noun === null && (last.definite ? last.classes === 0 : isNameLike(last))
  if (!surname || stripped(given, passage.lexicon)?.definite) return false
  const before = tokens[end - 3]
  if ((given.classes & Class['name-part']) !== 0)
    return before !== undefined && (isNameLike(before) || isAli(passage.text, before))
  if (given.noun?.title === 'honorific' && !given.definite) return true
  // «دولة القانون عالية الراوي»: behind an article a word without one is no adjective.
  return isNameLike(given) || (isCommon(given) && !given.definite && given.noun === null && before?.definite === true)
}

function mayStandBetween(passage: Passage, at: number): boolean {
  const token = passage.tokens[at] as Token
  if (token.gap !== 0 && token.gap !== Mark.quoteOpen && token.gap !== Mark.quoteClose) return false
  if (isAli(passage.text, token)) return true
  if (isNeverInPhrase(token) && token.bare !== 'العام') return false
  if ((token.classes & Class.occasion) !== 0 || (token.verbs.length > 0 && token.noun === null)) return false
  return !(isEventNoun(token) && !token.definite)
}

function isNameLike(token: Token): boolean {
  const known = ~(Class.channel | Class['name-part'])
  return (
    token.noun === null &&
    !token.definite &&
    !token.joined &&
    (token.classes & known) === 0 &&
    token.verbs.length === 0 &&
    !isCommon(token)
  )
}
