/** Where a speaker's noun phrase ends though no mark says so: at its verb's object, at what is reported; and where a name goes on. */

import type { Growing, NounPhraseOptions } from './growing-phrase.js'
import { Class } from './lexicon.js'
import { isNear } from './noun-phrase-prepositions.js'
import { hasNisba, hasVerbalShape, isAli, isCommon, isEventNoun, mayNameEvent, stripped } from './nouns.js'
import { Mark, type Passage, type Token } from './passage.js'

/** «الوزير رجب الراوي», «سالم علي الراوي», «مدير المتحف مختار الراوي»: a month, a preposition or a noun by its letters, where a name must stand. */
export function isGivenName(
  { text, tokens, lexicon }: Passage,
  growing: Growing,
  { bounded, limit }: NounPhraseOptions,
): boolean {
  const token = tokens[growing.at] as Token
  const next = tokens[growing.at + 1]
  if (lexicon.wordsAsNames.has(token.bare) && isAfterTitle(growing, token)) return next === undefined || !isModifier(next)
  if (token.bare === 'لي' && bounded && growing.ownName && token.gap === 0)
    return growing.at + 1 >= limit || (next !== undefined && (next.gap !== 0 || (next.classes === 0 && next.noun === null)))
  if (isAli(text, token) && growing.ownName && token.gap === 0 && (growing.at + 1 === limit || next?.gap === Mark.comma))
    return true
  if (next === undefined || growing.at + 1 >= limit || next.gap !== 0 || token.gap !== 0) return false
  const before = tokens[growing.at - 1]
  if (isAli(text, token) && (before?.bare === 'د' || ((next.classes & Class['name-part']) !== 0 && before?.noun?.title != null)))
    return true
  if ((next.classes & ~Class.common) !== 0) return false
  if (token.joined || token.definite || next.noun !== null || next.joined || next.verbs.length > 0) return false
  if ((token.classes & Class.time) !== 0) return next.classes === 0 && bounded && growing.head?.title != null && !growing.named
  if (!isAli(text, token)) return false
  if (growing.ownName && next.definite && next.classes === 0) return true
  if (!next.definite) return growing.named
  return isAfterTitle(growing, token) && hasNisba(next.bare) && tellsAliFromAla(text, token)
}

/** Some outlets write «على» like the name; where the preposition stands near with its own letters, «علي» is the name. */
function tellsAliFromAla(text: string, { start, end }: Token): boolean {
  return text.slice(Math.max(0, start - NEAR_ENOUGH), end + NEAR_ENOUGH).includes(' على ')
}

const NEAR_ENOUGH = 1500

/** After a whole title, where no name has stood yet. */
function isAfterTitle({ complete, named, head }: Growing, { gap, joined, definite }: Token): boolean {
  return complete && !named && head?.title != null && head.number === 's' && gap === 0 && !joined && !definite
}

/** «مدير المعهد أمين المتحف»: what goes on with a common noun, not with a name. */
function isModifier({ gap, noun, definite, classes }: Token): boolean {
  return gap === 0 && (noun !== null || (definite && (classes & Class.common) !== 0))
}

/** «أبلغ الضابط جنوده أن», «هاجم المدرب سالم الراوي مواطنه»: a noun with a pronoun after a whole phrase is the object. */
export function isOwnedObject({ text }: Passage, token: Token, named: boolean): boolean {
  if (
    token.joined ||
    token.gap !== 0 ||
    token.definite ||
    (token.noun === null ? (token.classes & (Class.common | Class.occasion)) === 0 : token.noun.title === null || !named)
  )
    return false
  return /[^ه](?:ه|ها|هم)$/u.test(token.bare) && text.charAt(token.end - 1) !== 'ة' && token.bare.length > 4
}

/** «أظهرت دراسة حديثة تراجعا»: a known noun with the ending of an object. */
export function isAccusative({ lexicon }: Passage, { bare, joined, gap }: Token): boolean {
  if (bare.length < 5 || joined || gap !== 0 || !bare.endsWith('ا') || bare.endsWith('يا')) return false
  if (/^م[تنس].{2,}[^ي]ا$/u.test(bare)) return true
  const plain = bare.slice(0, -1)
  return (
    lexicon.nouns.get(plain)?.kind === 'document' ||
    ((lexicon.classes.get(plain) ?? 0) & (Class.common | Class.event | Class.occasion)) !== 0
  )
}

/** Where nothing bounds the phrase, a noun of happening or a bare noun after a complete phrase is what is reported. */
export function beginsReport(
  passage: Passage,
  growing: Growing,
  token: Token,
  next: Token | undefined,
  reportsNoun?: boolean,
): boolean {
  if (/^\p{N}/u.test(token.key) || isOwnFeeling(token)) return true
  const body = growing.complete && token.definite && token.noun?.kind != null && !isAdjective(passage, token)
  if (body && isOrganising(token, next)) return false
  if (reportsNoun && body) return true
  if (growing.bareAdjective && token.definite && !growing.complete) return true
  if (isEventNoun(token))
    return (
      growing.complete || (!token.definite && !isOfficeOf(passage, growing.at - 1) && !needsNoun(passage.tokens[growing.at - 1]))
    )
  if (isDefiniteAfterSurname(passage, growing, token)) return true
  if (growing.complete && !token.definite && mayNameEvent(token)) return true
  if (reportsNoun && growing.complete && growing.head?.kind != null && token.noun?.title && !token.definite) return true
  if (!growing.complete || token.noun?.title) return false
  if (growing.complete && !growing.named && growing.head?.title != null && isDualObject(token, next)) return true
  if (reportsNoun && isDefiniteObject(passage, growing, token)) return true
  const person = growing.head === null || growing.head.title !== null
  if ((token.classes & Class['name-part']) !== 0) return false
  if (token.definite && isNear(token)) return false
  if (token.definite && passage.tokens[growing.at - 1]?.definite && passage.lexicon.adjectives.has(token.bare.slice(2)))
    return false
  if (token.definite && (isPlainAdjective(growing, token) || isUnknownSurname(passage, growing, token))) return false
  if (token.definite && reportsNoun === false) return false
  if (token.definite)
    return person && !hasNisba(token.bare) && !(growing.named && (!reportsNoun || growing.openName || isSurname(growing, next)))
  if (token.noun !== null || isCommon(token) || (token.classes & Class.audience) !== 0) return true
  return !person && !growing.named
}

/** «اللجنة المنظمة للبطولة»: what is a noun elsewhere, as a participle with its object. */
function isOrganising({ bare }: Token, next: Token | undefined): boolean {
  return /^الم/u.test(bare) && next?.gap === 0 && next.bare.startsWith('لل')
}

/** Ends like an adjective of belonging; «الدعوى» does not. */
function isAdjective({ text }: Passage, { bare, end }: Token): boolean {
  return hasNisba(bare) && text.charAt(end - 1) !== 'ى'
}

/** «أبدى المدرب سعادته»: behind a speaker no form of address. */
function isOwnFeeling({ noun, bare, definite, joined }: Token): boolean {
  return noun?.title === 'honorific' && !definite && !joined && /ت(?:ه|ها)$/u.test(bare)
}

/** «رسم الخبير سيناريوهين»: a dual or plural without the article after one person is what the verb does it to. */
function isDualObject({ bare, definite, classes }: Token, next: Token | undefined): boolean {
  // «بنيامين ناتان»: a further name stands behind a given name.
  if (next !== undefined && next.gap === 0 && next.noun === null && next.classes === 0 && !next.definite && !next.joined)
    return false
  return !definite && classes === 0 && bare.length > 6 && bare.endsWith('ين')
}

/** «حاكم ولاية الراوند», «مدير تطوير الأعمال»: a title that says of what. */
function needsNoun(before: Token | undefined): boolean {
  if (before === undefined || before.definite) return false
  return before.noun?.title === 'office' || /^(?:مدير|قايد|مساعد)ه?$/u.test(before.bare)
}

/** «رفع الراوي التهنئة»: after a surname alone, a noun that is no adjective. */
function isDefiniteAfterSurname(
  { tokens, lexicon }: Passage,
  { head, at, from }: Growing,
  { definite, bare, noun }: Token,
): boolean {
  const first = tokens[from]
  if (head !== null || at !== from + 1 || !first?.definite || first.classes !== 0 || !definite || noun !== null) return false
  const plain = bare.slice(2)
  return ((lexicon.classes.get(plain) ?? 0) & (Class.common | Class.event)) !== 0 && !lexicon.adjectives.has(plain)
}

/** «مكتب تنسيق الشؤون»: what a body is there for. */
export function isOfficeOf({ tokens, lexicon }: Passage, at: number): boolean {
  const before = tokens[at]
  if (before === undefined || before.definite) return false
  return (before.noun ?? stripped(before, lexicon)?.noun)?.kind === 'organisation'
}

/** «أدانت وزارة المناخ الهجوم», «شركة "الأفق" القرار»: after a body, a noun with the article that is no adjective. */
function isDefiniteObject({ lexicon }: Passage, { head, named }: Growing, { definite, noun, bare, gap }: Token): boolean {
  if (
    !definite ||
    (named && (gap & Mark.quoteClose) === 0) ||
    noun !== null ||
    (head?.kind !== 'organisation' && head?.kind !== 'country')
  )
    return false
  const plain = bare.slice(2)
  const known = ((lexicon.classes.get(plain) ?? 0) & (Class.common | Class.event)) !== 0
  return known && !lexicon.adjectives.has(plain) && !hasNisba(bare)
}

/** «المدير العام», «المدربة الجديدة»: an adjective right after its noun. */
function isPlainAdjective(growing: Growing, token: Token): boolean {
  return (
    /^ال(?:عام|سابق|اسبق|حالي|جديد|راحل|مكلف|دائم|مساعد|مشارك)ه?$/u.test(token.bare) ||
    (growing.at === growing.from + 1 && token.noun === null && !isEventNoun(token) && /^ال..ي.ه?$/u.test(token.bare))
  )
}

/** «سالم بن علي الراوي»: a word with the article that no list knows, after a name. */
function isUnknownSurname({ tokens, lexicon }: Passage, { named, head, at }: Growing, token: Token): boolean {
  if (!(named || head?.title != null) || head?.kind != null || token.noun !== null || token.classes !== 0) return false
  if (named && /^بنت?$/u.test(tokens[at - 2]?.bare ?? '')) return true
  if ((named && tokens[at - 1]?.definite === true) || hasVerbalShape(token.bare)) return false
  return !lexicon.classes.has(token.bare.slice(2))
}

/** «عمر الحسن» before a further noun: one article after a given name may be a surname's. */
function isSurname(growing: Growing, next: Token | undefined): boolean {
  return growing.head?.title != null && next !== undefined && next.gap === 0 && next.definite
}
