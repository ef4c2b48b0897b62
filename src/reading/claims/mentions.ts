/** Mentions: the fullest form in which an article names a speaker, title and full name, wherever it stands. */

import { fullBody } from './body.js'
import { Class } from './lexicon.js'
import { type NounPhrase, nounPhrase } from './noun-phrase.js'
import { stripped } from './nouns.js'
import { allOccurrences } from './occurrences.js'
import { officeHolder } from './office-holder.js'
import { endOfOne, endOfSentence } from './one-phrase.js'
import { HARD, Mark, type Passage, type Token } from './passage.js'
import { isSameName, nameKeys, personName, spellingsOf } from './person-name.js'

const LONGEST_LEFT = 9
const LONGEST = 14

/** The fullest mention of the same speaker; null where nothing is fuller. */
export function fullestMention(passage: Passage, mention: NounPhrase): NounPhrase | null {
  if (mention.head?.kind === 'organisation' || mention.head?.kind === 'medium') return fullBody(passage, mention)
  if (mention.head?.kind != null) return mention.head.hidden ? fullGroup(passage, mention) : null
  if (isAddress(passage, mention)) return addressed(passage, mention)
  return mention.named || isLoneWord(passage, mention) ? fullPerson(passage, mention) : officeHolder(passage, mention)
}

/** «سموه», «معاليه»: a form of address with a pronoun. */
export function isAddress({ tokens }: Passage, { head, from, to }: NounPhrase): boolean {
  return head?.title === 'honorific' && to === from + 1 && tokens[from]?.definite === false && /[^ه]ه$/u.test(tokens[from].bare)
}

/** The first who is named with the same form of address («صاحب السمو الأمير …», «معالي الوزير …»). */
function addressed(passage: Passage, mention: NounPhrase): NounPhrase | null {
  const plain = (passage.tokens[mention.from] as Token).bare.slice(0, -1).replace(/ت$/u, 'ه')
  for (const key of [`ال${plain}`, plain])
    for (const at of allOccurrences(passage, key)) {
      const start = passage.tokens[at - 1]?.bare === 'صاحب' ? at - 1 : at
      const phrase = nounPhrase(passage, start, { limit: endOfOne(passage, at), bounded: false, reportsNoun: true })
      if (phrase?.named) return phrase
    }
  return null
}

/** The longest phrase with a title that is headed by the same name and has the same gender. */
function fullPerson(passage: Passage, mention: NounPhrase): NounPhrase | null {
  const name = nameKeys(passage, mention)
  const last = personName(passage, mention).at(-1)
  if (last === undefined || name.length === 0) return null
  let best = mention
  for (const at of spellingsOf(passage, last).flatMap((key) => allOccurrences(passage, key))) {
    const phrase = at === last ? null : (phraseAround(passage, at) ?? bodyBefore(passage, mention, at))
    if (phrase === null || phrase.to - phrase.from <= best.to - best.from || phrase.to - phrase.from > LONGEST) continue
    if (differ(mention, phrase) || (phrase.head?.kind == null && !isSameName(name, nameKeys(passage, phrase)))) continue
    best = phrase
  }
  return best === mention ? null : best
}

/** «موقع المرصاد» for «المرصاد»: a bare name, elsewhere with the noun that says what it is. */
function bodyBefore(passage: Passage, mention: NounPhrase, at: number): NounPhrase | null {
  const before = passage.tokens[at - 1]
  if (mention.head !== null || mention.to - mention.from > 1 || before === undefined) return null
  if (before.definite || (before.noun?.kind !== 'medium' && before.noun?.kind !== 'organisation')) return null
  if (((passage.tokens[at] as Token).gap & ~(Mark.quoteOpen | Mark.quoteClose)) !== 0) return null
  return nounPhrase(passage, at - 1, { limit: at + 1, bounded: true })
}

/** «المسؤولين» → «مسؤولون في البلدية»: the group as it was first named, without the article. */
function fullGroup(passage: Passage, mention: NounPhrase): NounPhrase | null {
  const { bare, definite } = passage.tokens[mention.from] as Token
  if (!definite || mention.to > mention.from + 1 || mention.number !== 'p') return null
  const plain = bare.replace(/^ال/u, '')
  for (const key of new Set([plain, plain.replace(/ين$/u, 'ون'), plain.replace(/ون$/u, 'ين')]))
    for (const at of allOccurrences(passage, key)) {
      if (at >= mention.from) break
      const phrase = nounPhrase(passage, at, { limit: endOfSentence(passage, at), bounded: false, reportsNoun: true })
      if (phrase !== null && phrase.to - at > 1 && phrase.to - at <= LONGEST) return phrase
    }
  return null
}

function differ(one: NounPhrase, other: NounPhrase): boolean {
  return one.gender !== null && other.gender !== null && one.gender !== other.gender
}

/** «الراوي»: a surname with the article, by itself. */
function isLoneWord(passage: Passage, { from, to, head }: NounPhrase): boolean {
  return head === null && to - from === 1 && personName(passage, { from, to } as NounPhrase).length === 1
}

/** The phrase that has the name at `at` in it, begun as far left as titles and names reach. */
function phraseAround(passage: Passage, at: number): NounPhrase | null {
  let from = at
  while (from > 0 && at - from < LONGEST_LEFT && mayPrecede(passage, from)) from--
  for (let start = from; start < at; start++) {
    const token = passage.tokens[start] as Token
    if (token.noun?.title == null || holdsTwo(passage, start, at) || isAim(passage, start, at)) continue
    const phrase = nounPhrase(passage, start, { limit: at + 1, bounded: true })
    if (phrase !== null && phrase.to > at && !isOwned(passage, start, at)) return phrase
  }
  return null
}

/** «استقبل الأمير جاسم الراوي الوزير سالم …»: a name and a further title before the name at `at` are another's. */
function holdsTwo({ tokens }: Passage, start: number, at: number): boolean {
  let named = false
  for (let word = start; word < at; word++) {
    const { noun, definite, classes, bare } = tokens[word] as Token
    if (named && ((noun?.title != null && definite) || /^(?:بال|لل)/u.test(bare))) return true
    named ||= noun === null && !definite && (classes & ~(Class.channel | Class['name-part'])) === 0
  }
  return false
}

/** «الشركة المنتجة لإنذار سالم»: what is done to the name is no title of it. */
function isAim({ tokens, lexicon }: Passage, start: number, at: number): boolean {
  for (let word = start + 1; word < at; word++) {
    const inner = stripped(tokens[word] as Token, lexicon)
    if (inner !== null && !inner.definite && (inner.classes & (Class.common | Class.event)) !== 0 && inner.noun === null)
      return true
  }
  return false
}

/** «شقيق سالم» is another than «سالم»: a bare title right before the name makes it belong to somebody else. */
function isOwned(passage: Passage, start: number, at: number): boolean {
  for (let word = at - 1; word >= start; word--) {
    const token = passage.tokens[word] as Token
    if (token.noun === null && !token.definite && token.classes === 0) continue
    return token.noun !== null && !token.definite && token.noun.title !== 'honorific'
  }
  return false
}

function mayPrecede(passage: Passage, at: number): boolean {
  const after = passage.tokens[at] as Token
  const token = passage.tokens[at - 1] as Token
  if ((after.gap & (HARD | Mark.colon | Mark.quoteOpen | Mark.quoteClose)) !== 0) return false
  if (passage.tokens[at - 1]?.sentence !== after.sentence) return false
  const stops = Class.that | Class.relative | Class.time | Class.clause | Class.auxiliary | Class.preposition | Class.phrase
  return (token.classes & stops) === 0 && (token.verbs.length === 0 || token.noun !== null)
}
