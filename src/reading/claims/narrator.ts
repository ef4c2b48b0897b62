/** Where the narrator's own words take over from a report within one sentence. */
import type { Draft } from './draft.js'
import { Class } from './lexicon.js'
import { HARD, Mark, type Passage, type Token } from './passage.js'
import { Role, rolesOf } from './word-roles.js'

export interface Limits {
  /** The quotation the cue itself stands in; -1 outside. */
  readonly home: number
  /** Every cue of the passage, by its first token. */
  readonly cues: ReadonlyMap<number, Draft>
  /** First words of the reports of earlier cues: one beginning here is not this cue's to report. */
  readonly earlier: readonly number[]
  /** The report is told in a relative clause («الذي يزعم أنه …»), which a comma ends. */
  readonly relative: boolean
  /** The report follows a colon without quotation marks. */
  readonly spoken: boolean
  /** A colon or the opening mark stands where the report begins. */
  readonly voiced: boolean
  /** The report is a noun phrase, which a further finite verb ends. */
  readonly phrasal: boolean
}

/** An adverb of state in the accusative («مستغلا», «رافضا»), which goes with the verb of the sentence. */
const STATE = /^م\p{L}{2,}[^يطن]ا$/u

export function narratorTakesOver(passage: Passage, at: number, limits: Limits): boolean {
  const token = passage.tokens[at] as Token
  const comma = (token.gap & Mark.comma) !== 0
  if (cueTakesOver(passage, at, limits) || ((token.classes & Class.that) !== 0 && limits.earlier.includes(at + 1))) return true
  if (comma && limits.relative && isNewPart(token)) return true
  if (comma && limits.spoken && opensTurn(passage, at, limits)) return true
  if (comma && opensOtherTurn(passage, at)) return true
  if (comma && !limits.spoken && opensNarration(passage, at, limits)) return true
  if (comma && /^وه[وي]$/u.test(token.key) && (limits.phrasal || isNamed(passage.tokens[at + 1]))) return true
  if (comma && token.key === 'كما' && ((passage.tokens[at + 1]?.classes ?? 0) & Class.verb) !== 0) return true
  if (comma && token.key === 'ما' && isResult(passage.tokens[at + 1])) return true
  if (comma && isState(passage, token)) return true
  if (limits.phrasal && isStatement(passage, at)) return true
  if (limits.phrasal && token.joined && (token.classes & Class.verb) !== 0) return true
  return opensWithCue(passage, at, limits, comma)
}

function isState(passage: Passage, { key, classes, noun }: Token): boolean {
  if ((classes & ~Class.verb) !== 0 || noun !== null) return false
  return (rolesOf(passage, key) & Role.state) !== 0 || STATE.test(key)
}

/** «، ما أدى إلى …», «، ما أثار …»: a verb, though it may be in no list. */
function isResult(next: Token | undefined): boolean {
  if (next === undefined) return false
  return (
    (next.classes & Class.verb) !== 0 || (next.classes === 0 && next.noun === null && !next.definite && next.bare.startsWith('ا'))
  )
}

/** «، وهي الهيئة المسؤولة عن …»: tells what was named; «وهي الآن …» goes on. */
function isNamed(token: Token | undefined): boolean {
  return token?.definite === true && (token.classes & (Class.time | Class.adverb)) === 0
}

/** «أعلن الحزب انسحابه | في بيان نشره على …»: in what it was said. */
function isStatement(passage: Passage, at: number): boolean {
  const { tokens } = passage
  const token = tokens[at] as Token
  const next = tokens[at + 1]
  if (token.bare !== 'في' || token.joined || next === undefined || next.gap !== 0 || next.definite) return false
  const spoken = (token.gap & Mark.comma) !== 0 || next.noun?.kind === 'document'
  return spoken && (next.classes & Class.occasion) !== 0 && !isToldOf(passage, next)
}

/** A document that is as often spoken of as spoken in. */
function isToldOf(passage: Passage, { bare }: Token): boolean {
  return (rolesOf(passage, bare) & Role['told-of']) !== 0
}

/** «الرجل الذي يزعم أنه …، دعوى …»: a bare noun goes on with the sentence round the relative clause. */
function isNewPart({ joined, classes, noun }: Token): boolean {
  return !joined && (noun !== null || (classes & ~Class.channel) === 0 || (classes & (Class.common | Class.event)) !== 0)
}

/** «قال المدرب: سنفوز، وقال اللاعب: …»: the next speaker with a colon, whatever else the clause begins with. */
function opensTurn({ tokens }: Passage, at: number, { cues }: Limits): boolean {
  for (let near = at; near < at + 14; near++) {
    const token = tokens[near]
    if (token === undefined || (near > at && (token.gap & (HARD | Mark.comma)) !== 0)) return false
    const seed = cues.get(near)?.seed
    if (seed?.kind === 'forward') return seed.marker === 'colon' || (near <= at + 1 && token.joined)
  }
  return false
}

/** «، وبدوره أكد …»: the floor goes to somebody else. */
function opensOtherTurn({ tokens, lexicon }: Passage, at: number): boolean {
  const token = tokens[at] as Token
  return token.joined && (token.classes & Class.phrase) !== 0 && lexicon.turns.at(tokens, at, token.bare) !== null
}

/** «، في خطوة …», «، إلا أنها …»; after a report that is a noun phrase also «، بعد …». */
function opensNarration({ tokens, lexicon }: Passage, at: number, { phrasal }: Limits): boolean {
  const opener = lexicon.narrator.at(tokens, at)
  return opener !== null && (phrasal || opener.value === 'any')
}

/** A further cue of the narrator's, not one inside the report. */
function cueTakesOver(passage: Passage, at: number, { cues, phrasal }: Limits): boolean {
  const token = passage.tokens[at] as Token
  const own = cues.get(at)
  if (own === undefined)
    return (
      isAntecedent(passage, at, cues.get(at + 1), phrasal) || ((token.gap & Mark.comma) !== 0 && endsSpeech(passage, at, cues))
    )
  if (own.construction === 'participle') return true
  if (own.construction === 'saying') return token.bare.startsWith('ب')
  if (own.construction === 'according') return own.covers === 'before'
  return own.construction === 'verb' && token.joined
}

/** «… النظام الذي يعتبر أن …»: a relative clause that reports what the noun before it says; after a noun phrase any that reports. */
function isAntecedent({ tokens }: Passage, at: number, next: Draft | undefined, phrasal: boolean): boolean {
  if (((tokens[at] as Token).classes & Class.relative) === 0 || next?.construction !== 'verb') return false
  return next.speaker?.to === at || (phrasal && next.seed.kind === 'forward' && next.seed.marker !== 'target')
}

/** «، واختتم المدرب حديثه بقوله: …»: the verb by which somebody comes to speak. */
function endsSpeech({ tokens }: Passage, at: number, cues: ReadonlyMap<number, Draft>): boolean {
  const { joined, classes, verbs } = tokens[at] as Token
  if (!joined || ((classes & Class.verb) === 0 && verbs.length === 0)) return false
  for (let near = at + 1; near < at + FARTHEST_SAYING; near++) {
    if (((tokens[near]?.gap ?? HARD) & (HARD | Mark.comma | Mark.colon)) !== 0) return false
    const cue = cues.get(near)
    if (cue !== undefined) return cue.construction === 'saying'
  }
  return false
}

const FARTHEST_SAYING = 10

/** «، حيث أعلن …», «فيما قالت …», «كما أكد …». */
function opensWithCue(passage: Passage, at: number, { cues, phrasal }: Limits, comma: boolean): boolean {
  const token = passage.tokens[at] as Token
  if ((token.classes & Class.clause) === 0) return false
  if (token.bare === 'فيما') return comma || cues.has(at + 1)
  if (/^لكنه?(?:ا|م)?$/u.test(token.bare) && comma && phrasal && hasSubjectHere(passage, at + 1, cues)) return true
  return (rolesOf(passage, token.bare) & Role['joins-cue']) !== 0 && cues.get(at + 1)?.construction === 'verb'
}

/** «، لكن المدير حرص على القول إن …»: the next cue has its speaker right here. */
function hasSubjectHere({ tokens }: Passage, at: number, cues: ReadonlyMap<number, Draft>): boolean {
  for (let near = at + 1; near < at + FARTHEST_CUE; near++) {
    if (((tokens[near]?.gap ?? HARD) & (HARD | Mark.colon)) !== 0) return false
    const cue = cues.get(near)
    if (cue !== undefined) return cue.construction === 'verb' && cue.speaker?.from === at
  }
  return false
}

const FARTHEST_CUE = 16
