/** Prepositions inside a speaker's noun phrase: which belong to it («المتحدث باسم الوزارة») and which end it («في بيان»). */

import type { Growing, NounPhraseOptions } from './growing-phrase.js'
import { Class } from './lexicon.js'
import { isNameBehind } from './noun-phrase-names.js'
import { hasVerbalShape, isCommon, isEventNoun, stripped } from './nouns.js'
import { occurrences } from './occurrences.js'
import type { Passage, Token } from './passage.js'

/** `plain`: the word only looks like a preposition. */
type Attachment = 'attached' | 'ends' | 'plain'

/** Decides on the token at `growing.at`, and takes it where it belongs to the phrase. */
export function attached(passage: Passage, growing: Growing, options: NounPhraseOptions): Attachment {
  const token = passage.tokens[growing.at] as Token
  const next = passage.tokens[growing.at + 1]
  if (/^باسم(?:ه|ها|هم)?$/u.test(token.bare)) return growing.head?.title === 'office' ? 'ends' : taken(growing)
  if (token.bare === 'بها' || token.bare === 'به')
    return isRecognised(passage.tokens[growing.at - 1]) ? taken(growing, true) : 'ends'
  if (token.bare === 'بما') return 'ends'
  if ((token.classes & Class.preposition) !== 0) {
    if (next === undefined || growing.at + 1 >= options.limit) return 'ends'
    const belongs =
      free(passage, growing, next) ||
      (growing.head?.title != null && !growing.personName && isNameBehind(passage, growing.at + 1, options))
    return belongs ? taken(growing) : 'ends'
  }
  return joined(passage, token, growing, options)
}

/** `ends`: what is taken is a whole phrase («بالمدينة»). */
function taken(growing: Growing, ends = false): Attachment {
  growing.at++
  growing.complete = ends
  growing.borrowed = 0
  return 'attached'
}

/** Ends in a person's name: what follows with a preposition is no part of it. */
function isPerson({ head, personName, titled }: Growing): boolean {
  return !titled && (head === null || (head.title !== null && personName))
}

/** A preposition that is a word of its own. */
function free(passage: Passage, growing: Growing, next: Token): boolean {
  const preposition = (passage.tokens[growing.at] as Token).bare
  const before = passage.tokens[growing.at - 1]
  if (
    (next.classes &
      (Class.occasion | Class.time | Class.that | Class.relative | Class.event | Class.pronoun | Class.preposition)) !==
      0 &&
    next.noun?.kind !== 'organisation'
  )
    return false
  const person = isPerson(growing)
  switch (preposition) {
    case 'في':
      if (next.bare === 'الميه') return true
      if (growing.ownName && !growing.personName && isOccasionAfterName(passage, next)) return false
      return !person && isWhereabouts(next, passage.text) && (growing.head?.kind !== 'country' || !growing.complete)
    case 'من':
      return (
        isNear(before) ||
        (/^ا(?:كثر|قل)$/u.test(before?.bare ?? '') && /^\p{N}/u.test(next.key)) ||
        (person && next.noun?.kind === 'organisation') ||
        before?.bare === 'بالميه' ||
        growing.head?.kind === 'group' ||
        growing.head?.kind === 'document' ||
        growing.head?.hidden === true
      )
    case 'لدي':
      return growing.head?.title != null
    case 'علي':
      return [growing.at - 1, growing.at - 2].some((at) => at >= growing.from && IN_CHARGE.test(passage.tokens[at]?.bare ?? ''))
    case 'عن':
      return growing.head?.kind === 'document' || /^(?:ال|لل)?(?:مسيول|مسوول|دفاع|مدافع|صادر)/u.test(before?.bare ?? '')
    case 'بين':
      return before?.bare === 'المشترك'
    default:
      return false
  }
}

/** «المشرف على», «المشرف العام على». */
const IN_CHARGE = /^(?:ال)?(?:مشرف|قايم|مطلع|قيمه?$)/u

/** A preposition written onto its noun: «بالبرلمان», «للأمم المتحدة»; not «لرويترز» and not «بإطلاق». */
function joined(passage: Passage, token: Token, growing: Growing, options: NounPhraseOptions): Attachment {
  const inner = stripped(token, passage.lexicon)
  if (inner === null) return 'plain'
  const person = isPerson(growing)
  const ends = inner.definite && passage.tokens[growing.at + 1]?.definite !== true
  if (inner.preposition === 'ل') {
    if (inner.key === 'المره') return 'ends'
    if (isNear(passage.tokens[growing.at - 1])) return taken(growing)
    if (isEmployer(passage, growing, options)) return taken(growing)
    if (isOfficeIn(passage, growing)) return taken(growing)
    if (isMedium(passage, growing.at, inner.key) || (inner.classes & (Class.audience | Class.time)) !== 0) return 'ends'
    if (inner.noun?.title && growing.head?.title !== 'post') return 'ends'
    if (person && inner.noun !== null && !inner.definite) return 'ends'
    if (person || growing.head === null) return looksJoined(inner.key) || isName(passage, inner.key) ? 'ends' : 'plain'
    return taken(growing)
  }
  if (inner.preposition === 'ب') {
    if (isConcerned(passage.tokens[growing.at - 1]) || isSpokesmanOf(passage, growing)) return taken(growing)
    if (/^و?\p{N}/u.test(passage.tokens[growing.at - 1]?.key ?? '')) return taken(growing, ends)
    const shaped = hasVerbalShape(inner.key) && !(growing.ownName && inner.classes === 0 && !inner.definite)
    if ((inner.classes & (Class.that | Class.event)) !== 0 || shaped) return 'ends'
    if (inner.noun?.kind === 'organisation' || (inner.noun?.kind === 'document' && inner.definite))
      return person && options.contentWithB ? 'ends' : taken(growing, ends)
    if (options.contentWithB && inner.classes !== 0) return 'ends'
    if (
      growing.named &&
      (options.bounded ? !isListed(passage, inner.key) : !options.contentWithB && !inner.definite) &&
      inner.noun === null &&
      inner.classes === 0
    )
      return 'plain'
    if (growing.head !== null && !options.contentWithB && inner.definite) return taken(growing, ends)
    return inner.definite ? 'ends' : 'plain'
  }
  return 'plain'
}

/** «باللغة»; not «بالاك». */
function isListed({ lexicon }: Passage, key: string): boolean {
  return key.startsWith('ال') && ((lexicon.classes.get(key.slice(2)) ?? 0) & Class.common) !== 0
}

/** «أمير الراوند في الدورة الثانية»: after an office with its place, a common noun tells the occasion. */
function isOccasionAfterName({ lexicon }: Passage, { definite, bare, noun }: Token): boolean {
  return definite && noun === null && ((lexicon.classes.get(bare.slice(2)) ?? 0) & Class.common) !== 0
}

/** Not «في توقعاته», «في إعلان», «في أهم …»: a speaker is in a place or a body. */
function isWhereabouts(next: Token, text: string): boolean {
  if (next.noun?.kind === 'organisation' || next.noun?.kind === 'medium' || next.definite) return true
  return (
    !isEventNoun(next) &&
    !/^ا[^ل]..$/u.test(next.bare) &&
    !(isCommon(next) && /(?:ه|ها|هم)$/u.test(next.bare) && text.charAt(next.end - 1) !== 'ة')
  )
}

/** «المدير التنفيذي لتويتر سالم الراوي»: an outlet between a title and its name is whom the person works for. */
function isEmployer({ tokens }: Passage, growing: Growing, { bounded, limit }: NounPhraseOptions): boolean {
  const next = tokens[growing.at + 1]
  if (!bounded || growing.named || growing.head?.title !== 'office' || next === undefined || growing.at + 2 >= limit) return false
  return next.gap === 0 && next.noun === null && next.classes === 0 && !next.definite && !next.joined && next.verbs.length === 0
}

/** «المدير التنفيذي لشبكة …»: such an office is one of the outlet's. */
function isOfficeIn({ tokens }: Passage, { head, at, personName }: Growing): boolean {
  return head?.title != null && !personName && /^ال(?:تنفيذي|تجاري|اقليمي)ه?$/u.test(tokens[at - 1]?.bare ?? '')
}

/** «المتحدث الرسمي بصحة البلدة»: what follows is whom the spokesman speaks for. */
function isSpokesmanOf({ tokens }: Passage, { at, from, personName }: Growing): boolean {
  if (personName || at - 2 < from || !/^ال(?:رسمي|اعلامي)ه?$/u.test(tokens[at - 1]?.bare ?? '')) return false
  return /(?:متحدث|ناطق)ه?$/u.test(tokens[at - 2]?.bare ?? '')
}

/** «المعترف بها». */
function isRecognised(before: Token | undefined): boolean {
  return /^(?:ال)?معترف(?:ه)?$/u.test(before?.bare ?? '')
}

/** «المعنية بـ», «المكلف بـ». */
function isConcerned(before: Token | undefined): boolean {
  return /^(?:ال)?(?:معني|مكلف|مختص|متخصص|خاص|متعلق|مهتم)(?:ه|ون|ين|ات)?$/u.test(before?.bare ?? '')
}

/** «تابعة لـ», «مقرب من»: an adjective that needs its noun. */
export function isNear(before: Token | undefined): boolean {
  return /^(?:ال)?(?:تابع|موالي|مقرب|قريب|مناهض|معارض|ناطق|داعم|مويد|منتمي|مدعوم|ممول|مسيول|صادر|قادم)(?:ه|ون|ين|ات)?$/u.test(
    before?.bare ?? '',
  )
}

/** A lone ل before quote marks is a word; «لي» and «ليبيا» are not ل with a noun that is known. */
function looksJoined(key: string): boolean {
  return key === '' || key.startsWith('ال')
}

/** Stands elsewhere in the text without the letter, so that here it is a preposition on a name. */
function isName(passage: Passage, key: string): boolean {
  return occurrences(passage, key).length > 0
}

function isMedium(passage: Passage, at: number, key: string): boolean {
  const noun = passage.lexicon.nouns.get(key) ?? passage.lexicon.nouns.get(key.replace(/^ال/u, ''))
  const channel = passage.lexicon.channels.at(passage.tokens, at, key)
  return noun?.kind === 'medium' || (channel !== null && channel.value !== 'quoted')
}
