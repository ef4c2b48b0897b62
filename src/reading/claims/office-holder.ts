/**
 * Who holds an office: «المتحدث باسم النيابة» → «الناطق باسم النيابة العامة سالم الراوي», «محامي المتهم» → «محاميه سالم الراوي»,
 * «وزير المناخ» → «الوزير سالم الراوي», as long as the article speaks of one holder only.
 */
import { Class, type Noun } from './lexicon.js'
import { type NounPhrase, nounPhrase } from './noun-phrase.js'
import { allOccurrences } from './occurrences.js'
import { endOfOne } from './one-phrase.js'
import { Mark, type Passage, type Token } from './passage.js'
import { isSameName, nameKeys, personName } from './person-name.js'

const LONGEST = 14

interface Holder {
  readonly phrase: NounPhrase
  /** What the office is of, without articles; null where a pronoun says it («محاميه»). */
  readonly of: readonly string[] | null
}

/** The named phrase of whoever holds the office; null where nobody is named, or several might be meant. */
export function officeHolder(passage: Passage, mention: NounPhrase): NounPhrase | null {
  if (mention.head?.title == null || mention.head.number === 'p' || mention.named) return null
  // «متحدث باسم الوزارة» may be its spokesman; «مسؤول في الوزارة» may be anybody.
  const second = passage.tokens[mention.from + 1]
  const spokesman = mention.to - mention.from > 2 && second?.bare === 'باسم'
  if (!spokesman && (!(mention.definite || second?.definite) || isAnyOne(passage, mention))) return null
  const office = wordsOf(passage, mention.from, mention.to)
  if (office?.length === 0 && mention.to - mention.from > 1) return null
  const holders = holdersOf(passage, mention)
  const whole = holders.find(({ phrase, of }) => of !== null && startsWith(of, office) && sameArticle(passage, mention, phrase))
  if (whole !== undefined) return whole.phrase
  if (office === null || office.length === 0 || !isOffice(passage, mention) || isShared(passage, mention, office)) return null
  const lone = !MANY.test(stem(passage.tokens[mention.from] as Token, mention.head))
  const [first, ...others] = holders.filter(
    ({ of }) => of === null || ((lone || of.length > 0) && (startsWith(office, of) || startsWith(of, office))),
  )
  if (first === undefined) return null
  const name = nameKeys(passage, first.phrase)
  return others.every(({ phrase }) => isSameName(name, nameKeys(passage, phrase))) ? first.phrase : null
}

/** «مسؤول سابق في الوزارة», «مدير في الشركة»: one of several, though the phrase ends in a word with the article. */
function isAnyOne({ tokens, lexicon }: Passage, { from, to }: NounPhrase): boolean {
  const second = tokens[from + 1]
  if (second === undefined || to - from < 2 || tokens[from]?.definite === true || second.definite) return false
  return (second.classes & Class.preposition) !== 0 || (second.noun === null && lexicon.adjectives.has(second.bare))
}

/** Of a calling («الأستاذ المرشد») there may be many, and the word after it may be a name; «حارس البحيرة» is one. */
function isOffice({ tokens }: Passage, { head, from }: NounPhrase): boolean {
  return head?.title === 'office' || head?.title === 'post' || tokens[from]?.definite === false
}

/** «الرئيس سالم» need not be «رئيس المجلس», nor «النائب سالم» «نائب الوزير». */
const MANY = /^(?:رئيس|نائب|امير|شيخ|عضو|مساعد|مستشار|وكيل|امين|سيد|قائد|ملك|دكتور|استاذ)ه?$/u

/** «وزير» is «الوزير» only where the office is told of one. */
function sameArticle({ tokens }: Passage, one: NounPhrase, other: NounPhrase): boolean {
  return tokens[one.from]?.bare === tokens[other.from]?.bare
}

/** Every named phrase that begins with the mention's noun, in any of its forms. */
function holdersOf(passage: Passage, mention: NounPhrase): readonly Holder[] {
  const found: Holder[] = []
  for (const key of formsOf(passage, mention))
    for (const at of allOccurrences(passage, key)) {
      if (at === mention.from) continue
      const phrase = nounPhrase(passage, at, { limit: endOfOne(passage, at), bounded: false })
      if (phrase === null || !phrase.named || phrase.to - at > LONGEST || differ(mention, phrase)) continue
      const name = personName(passage, phrase)[0]
      if (name !== undefined) found.push({ phrase, of: wordsOf(passage, at, name) })
    }
  return found
}

/** «المتحدث», «متحدث», «ناطق» and, with a pronoun, «محاميه». */
function formsOf(passage: Passage, mention: NounPhrase): readonly string[] {
  const first = passage.tokens[mention.from] as Token
  const plain = stem(first, mention.head)
  const stems = [plain, ...(SPOKESMEN.find((pair) => pair.includes(plain)) ?? []).filter((word) => word !== plain)]
  return stems.flatMap((word) => [first.definite ? `ال${word}` : word, first.definite ? word : `ال${word}`, ...owned(word)])
}

/** Two words for one office. */
const SPOKESMEN = [
  ['متحدث', 'ناطق'],
  ['متحدثه', 'ناطقه'],
]

function stem({ bare, definite }: Token, head: Noun | null): string {
  const plain = definite ? bare.slice(2) : bare
  return head?.gender === 'f' ? plain : plain.replace(/(?<=\p{L}{3})(?:هما|هم|ها|ه)$/u, '')
}

function owned(word: string): readonly string[] {
  const open = word.replace(/ه$/u, 'ت')
  return [`${open}ه`, `${open}ها`, `${open}هم`]
}

/** The words after the office's noun; null where the office is told by a pronoun. */
function wordsOf({ tokens }: Passage, from: number, to: number): readonly string[] | null {
  const first = tokens[from] as Token
  if (!first.definite && /(?:ه|ها|هم)$/u.test(first.bare) && first.noun?.gender !== 'f') return null
  const words: string[] = []
  for (let at = from + 1; at < to; at++) {
    const { bare, noun, gap, definite } = tokens[at] as Token
    if ((gap & Mark.comma) !== 0 || (noun?.title != null && definite && (tokens[at - 1] as Token).definite)) break
    if (/^باسم(?:ه|ها|هم)$/u.test(bare)) return null
    if (noun?.title === 'honorific') break
    words.push(bare.replace(/^ال/u, ''))
  }
  return words
}

function startsWith(long: readonly string[], short: readonly string[] | null): boolean {
  return short?.every((word, n) => isAlike(word, long[n] ?? '')) ?? true
}

/** «السفير البحيري» is «سفير البحيرة»: a place and its adjective are one. */
function isAlike(one: string, other: string): boolean {
  return one === other || (one.length > 3 && withoutEnding(one) === withoutEnding(other))
}

function withoutEnding(word: string): string {
  return word.replace(/(?<=\p{L}{3})(?:ي?ه|ي|ي?ا)$/u, '')
}

/** Whether the article also speaks of another office of the same noun («وزير الدفاع» beside «وزير الخارجية»). */
function isShared(passage: Passage, mention: NounPhrase, office: readonly string[]): boolean {
  const first = passage.tokens[mention.from] as Token
  return allOccurrences(passage, first.bare).some((at) => {
    const next = passage.tokens[at + 1]
    return (
      at !== mention.from && next !== undefined && next.gap === 0 && next.bare.replace(/^ال/u, '') !== office[0] && next.definite
    )
  })
}

function differ(one: NounPhrase, other: NounPhrase): boolean {
  return one.gender !== null && other.gender !== null && one.gender !== other.gender
}
