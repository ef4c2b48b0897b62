/** What a speaker's phrase tells once its words are known: who or what speaks, whether by name, and how a verb agrees with it. */
import type { SpeakerKind } from '../../domain/claim.js'
import { channelAt } from './channel.js'
import { type Growing, isOneOf } from './growing-phrase.js'
import type { Gender } from './inflect.js'
import type { Noun } from './lexicon.js'
import { Class } from './lexicon.js'
import type { NounPhrase } from './noun-phrase.js'
import { hasNisba, hasVerbalShape, stripped } from './nouns.js'
import { Mark, type Passage, type Token } from './passage.js'

export function finished(passage: Passage, first: Token, growing: Growing, from: number): NounPhrase {
  const { complete } = growing
  const head = isOneOf(first) ? oneOf(growing.head, first) : isNameFirst(first, growing) ? null : officeOf(passage, growing)
  const named =
    growing.ownName ||
    isLoneName(passage, first, growing) ||
    namesSpokesman(passage, growing) ||
    (head?.title != null && head.number === 's' && namesHolder(passage, growing))
  const joint = passage.tokens.slice(from + 1, growing.at).some((token) => token.joined && token.noun !== null)
  return {
    from,
    to: growing.at,
    end: endOf(passage, from, growing.at),
    start: first.start + (first.joined && first.key !== first.bare ? 1 : 0),
    head,
    kind: countsPeople(passage, growing) ? 'group' : kindOf(first, head, named, complete, channelAt(passage, from) !== null),
    named,
    definite: complete || first.definite,
    gender: joint ? null : genderOf(passage, first, head),
    number: joint ? null : (head?.number ?? null),
  }
}

/** «سالم الراوي أحد مسؤولي المتحف»: who is named first is not one of those without a name. */
function isNameFirst({ noun, definite }: Token, { head, ownName }: Growing): boolean {
  return noun === null && !definite && ownName && head !== null && head.title === null && head.hidden
}

/** «الناطق باسمها أنيس الراوي»: whatever the words after it mean by themselves, they are the name. */
function namesSpokesman({ tokens }: Passage, { from, at }: Growing): boolean {
  for (let word = from + 1; word < at - 1; word++) if (/^باسم(?:ه|ها|هم)$/u.test(tokens[word]?.bare ?? '')) return true
  return false
}

/** «المتحدث نادر الراوي»: after a word with the article nothing bare agrees with it or belongs to it, so that it is a name. */
function namesHolder({ tokens, lexicon }: Passage, { from, at, head }: Growing): boolean {
  for (let word = from + 1; word < at; word++) {
    const token = tokens[word] as Token
    if (token.definite && hasVerbalShape(token.bare)) return false
    if (token.joined || token.noun !== null || token.bare.length < 3 || !tokens[word - 1]?.definite) continue
    if ((token.classes & ~(Class.common | Class.channel | Class['name-part'] | Class.verb)) !== 0 || isAdverb(token)) continue
    if (!token.definite ? !isPreposed(token, lexicon) : isSurname(lexicon, token, head?.title === 'honorific')) return true
  }
  return false
}

/** «لمدة», «بحضور»: a word behind a preposition; «ليو» is none. */
function isPreposed(token: Token, lexicon: Passage['lexicon']): boolean {
  const inner = stripped(token, lexicon)
  return inner !== null && (inner.definite || inner.noun !== null || inner.classes !== 0)
}

/** «الأستاذ المرشد», «المدرب الجديد الفارو»: after a form of address any word but an adjective, else one that no list knows. */
function isSurname({ adjectives, classes }: Passage['lexicon'], token: Token, addressed: boolean): boolean {
  const plain = token.bare.slice(2)
  if (token.gap !== 0 || adjectives.has(plain)) return false
  return addressed || (token.classes === 0 && !classes.has(plain) && !hasNisba(token.bare) && !token.bare.endsWith('ه'))
}

/** «شخصيا», «وقتها», «مواطنين»: an adverb or several people, no name. */
function isAdverb({ bare }: Token): boolean {
  return /(?:يا|ها|هم|ون|ين|ات)$/u.test(bare)
}

/** «قال جميل»: a bare common noun by itself is somebody's name. */
function isLoneName({ tokens }: Passage, first: Token, { from, at, head }: Growing): boolean {
  const afterCue = tokens[from - 1]?.verbs.some(({ tense }) => tense !== 'participle') === true
  return (
    afterCue &&
    head === null &&
    first.gap === 0 &&
    at === from + 1 &&
    !first.definite &&
    (first.classes & (Class.common | Class.verb)) !== 0 &&
    !/(?:ه|ها|هم|ون|ين|ات|ان)$/u.test(first.bare)
  )
}

/** «أحد الأعضاء» is one, and who is not told. */
function oneOf(head: Noun | null, { bare }: Token): Noun {
  const gender = /^(?:احد|بعض)/u.test(bare) ? 'm' : 'f'
  return { kind: head?.kind ?? 'role', title: null, hidden: true, gender, number: 's' }
}

/** «النائب العام» is one person, however many deputies there are. */
function officeOf({ tokens }: Passage, { from, head }: Growing): Noun | null {
  if (head?.title !== 'post' || tokens[from]?.noun !== head || !tokens[from]?.definite || tokens[from + 1]?.bare !== 'العام')
    return head
  return { ...head, title: 'office', hidden: false }
}

/** «محاميه» is his lawyer, «محامية» a woman: folded, they are one word. */
function genderOf({ text }: Passage, first: Token, head: Noun | null): Gender | null {
  const owned = head?.title != null && first.noun === head && !first.definite && text.charAt(first.end - 1) === 'ه'
  return owned && head.title !== 'honorific' ? 'm' : (head?.gender ?? null)
}

/** «حوالي 46 بالمئة من السكان», «أكثر من 50 في المئة من العينة». */
function countsPeople({ tokens }: Passage, { from, at, head }: Growing): boolean {
  return head === null && tokens.slice(from, Math.min(at, from + 4)).some(({ key }) => /^\p{N}/u.test(key))
}

function endOf({ text, tokens, quotes }: Passage, from: number, to: number): number {
  const last = tokens[to - 1] as Token
  const closing = last.quote >= 0 && tokens[to]?.quote !== last.quote && tokens[from]?.quote !== last.quote
  if (closing) return quotes[last.quote]?.end ?? last.end
  const inParenthesis = tokens.slice(from + 1, to).some((token) => (token.gap & Mark.open) !== 0)
  return inParenthesis && text.charAt(last.end) === ')' ? last.end + 1 : last.end
}

function kindOf(first: Token, head: Noun | null, named: boolean, complete: boolean, isOutlet: boolean): SpeakerKind {
  if (/^\p{N}/u.test(first.key)) return 'group'
  if (head === null) return !named && isOutlet ? 'organisation' : named || complete ? 'person' : 'role'
  if (head.kind === 'medium') return 'organisation'
  if (head.kind !== null) return head.kind
  return named || (head.title === 'office' && complete) ? 'person' : 'role'
}
