/** The credit chain of an article, from the page outward: publisher ← relayed outlets ← agencies, and the writer. */
import type { Credit, CreditRole } from '../../domain/credit.js'
import { type Evidence, evidenceAt } from '../../domain/evidence.js'
import type { Outlet } from '../../domain/outlet.js'
import { foldWord } from '../../language/fold.js'
import { keysOf, type Outlets } from '../outlets.js'
import type { CreditLine, CreditLines } from './credit-lines.js'
import type { CreditWords } from './credit-words.js'
import { DAY, type Head, isPlace } from './dateline.js'
import { creditsInText } from './in-text.js'
import type { Segment, Segments } from './segments.js'

export interface ChainInput {
  readonly text: string
  readonly headline: string | null
  readonly head: Head | null
  readonly byline: string | null
  /** Where the byline stands in the page's text; null where it does not. */
  readonly bylineEvidence: Evidence | null
  /** Credit lines outside the text, each with its place in the page's text. */
  readonly lines: readonly Evidence[]
  readonly publisher: { readonly outlet: Outlet | null; readonly name: string } | null
  /** Sources named in the page's structured data. */
  readonly sources: readonly string[]
}

export interface ChainTools {
  readonly outlets: Outlets
  readonly creditWords: CreditWords
  readonly creditLines: CreditLines
  readonly segments: Segments
}

interface Hop extends Credit {
  readonly key: string
  readonly outlet: Outlet | null
}

const ORDER: readonly CreditRole[] = ['publisher', 'relayed-outlet', 'agency', 'writer']

/**
 * Every hop once, with the words that show it best. Where the text names no one («وكالات», «متابعات») the hop has the
 * words as its name: the chain is then known not to be complete.
 */
export function creditChain(input: ChainInput, tools: ChainTools): readonly Credit[] {
  const hops: Hop[] = []
  const { publisher } = input
  if (publisher !== null) hops.push(hop('publisher', publisher.name, null, publisher.outlet))
  for (const line of input.lines) {
    const read = tools.creditLines.read(line.words)
    if (read !== null) hops.push(...fromLine(read, line))
  }
  for (const { credit, evidence } of closingLines(input.text, tools)) hops.push(...fromLine(credit, evidence))
  hops.push(...closingWriter(input.text, tools.creditWords))
  for (const name of input.sources) hops.push(fromName(name, tools.outlets))
  hops.push(...fromByline(input, tools))
  const head = input.head?.segments ?? []
  for (const [at, piece] of head.entries()) {
    const evidence = evidenceAt(input.text, piece)
    if (isPlace(piece, at, head) || DAY.test(piece.words)) continue
    if (piece.kind === 'other') hops.push(hop('writer', piece.words, evidence, null))
    else hops.push(...fromSegment(piece, evidence))
  }
  for (const credit of creditsInText(input.text, tools.outlets, tools.creditWords))
    hops.push(hop(roleOf(credit.outlet), credit.outlet.name.ar, evidenceAt(input.text, credit), credit.outlet))
  return unique(hops.filter((each) => !isPublisher(each, publisher)))
}

/** «الرياض: الوطن» on the pages of «الوطن السعودية» is the outlet itself, though another bears the shorter name. */
function isPublisher({ role, key, outlet, name }: Hop, publisher: ChainInput['publisher']): boolean {
  if (role === 'publisher' || publisher === null || outlet?.id === publisher.outlet?.id) return false
  const own = keysOf(publisher.name)
  const names = outlet === null ? [name] : [outlet.name.ar, ...outlet.aliases]
  return key !== '' && names.some((each) => keysOf(each).every((word, at) => own[at] === word))
}

function hop(role: CreditRole, name: string, evidence: Evidence | null, outlet: Outlet | null): Hop {
  return { role, name, evidence, stated: true, key: outlet?.id ?? name, outlet }
}

function roleOf(outlet: Outlet): CreditRole {
  return outlet.kind === 'agency' ? 'agency' : 'relayed-outlet'
}

function fromName(name: string, outlets: Outlets): Hop {
  const outlet = outlets.byName(name)
  return hop(outlet === null ? 'relayed-outlet' : roleOf(outlet), outlet?.name.ar ?? name, null, outlet)
}

function fromLine({ segments, kind }: CreditLine, evidence: Evidence): readonly Hop[] {
  if (kind === 'rights')
    return segments
      .filter(({ kind }) => kind === 'outlet')
      .flatMap(({ outlet }) => (outlet === null ? [] : [hop(rightsRole(outlet), outlet.name.ar, evidence, outlet)]))
  const known = segments.some(({ outlet }) => outlet !== null)
  return segments.flatMap((piece, at) => {
    // «المصدر: الخليج الجديد» names nobody's town.
    const named = piece.kind === 'other' || (piece.kind === 'place' && at === 0 && kind === 'label' && !known)
    return named ? [hop('relayed-outlet', piece.words, evidence, null)] : fromSegment(piece, evidence)
  })
}

/** «© أ ف ب» under a picture or a text is the agency's, not the page's. */
function rightsRole(outlet: Outlet): CreditRole {
  return outlet.kind === 'agency' ? 'agency' : 'publisher'
}

function fromSegment({ kind, outlet, words }: Segment, evidence: Evidence | null): readonly Hop[] {
  if (outlet !== null) return [hop(roleOf(outlet), outlet.name.ar, evidence, outlet)]
  return kind === 'generic' ? [hop('agency', words, evidence, null)] : []
}

/** «الرياض - واس» names an agency, «كتب: أحمد علي» a writer; what is neither place nor outlet is taken for a name. */
function fromByline({ byline, bylineEvidence }: ChainInput, { creditWords, segments }: ChainTools): readonly Hop[] {
  if (byline === null || byline.length > LONGEST_BYLINE) return []
  const pieces = segments.of(byline)
  return pieces.flatMap((piece, at) => {
    if (piece.kind !== 'other') return fromSegment(piece, bylineEvidence)
    const name = withoutLabel(piece.words, creditWords)
    const alone = pieces.length === 1 || /\s/u.test(name)
    if (isPlace(piece, at, pieces)) return []
    // «أحمد علي (الخرمة)»: what stands in brackets behind a name is its town.
    const bracketed = piece.endedBy.startsWith(')') && at > 0
    return isName(name) && alone && !bracketed ? [hop('writer', name, bylineEvidence, null)] : []
  })
}

/** «كتب أحمد علي من الرياض» → «أحمد علي». */
function withoutLabel(words: string, creditWords: CreditWords): string {
  const parts = words.split(/\s+/u)
  const label = creditWords.startingAt(parts.map(foldWord), 0, 'writer')
  const where = parts.findIndex((part, at) => at >= label + 2 && creditWords.is([foldWord(part)], 'where'))
  return parts.slice(label, where < 0 ? undefined : where).join(' ')
}

const LONGEST_BYLINE = 90
const isName = (name: string) => /^[\p{L}\p{M}.'’ ]{3,60}$/u.test(name)

/** The last lines of a text may be a credit line that nothing set apart, or end in one in brackets. */
function closingLines(text: string, { creditLines }: ChainTools): readonly { credit: CreditLine; evidence: Evidence }[] {
  const start = text.lastIndexOf('\n', text.trimEnd().length - 1) + 1
  const last = text.slice(start)
  const bracket = /\(([^()]{2,60})\)[\s.]*$/u.exec(last)
  const from = bracket === null ? start : start + bracket.index
  const line = bracket === null ? last.trim() : bracket[0].trim()
  const credit = bracket === null && start === 0 ? null : creditLines.read(line)
  return credit === null ? [] : [{ credit, evidence: evidenceAt(text, { start: from, end: from + line.length }) }]
}

/** «إعداد: سلمى الراوندي», «ترجمة - سلمى الراوندي» as the last line. */
function closingWriter(text: string, creditWords: CreditWords): readonly Hop[] {
  const start = text.lastIndexOf('\n', text.trimEnd().length - 1) + 1
  const line = text.slice(start).trim()
  if (start === 0 || line.length > LONGEST_BYLINE) return []
  const mark = line.search(/\s*[:：–-]/u)
  const name = line.slice(mark).replace(/^\s*[:：–-]\s*/u, '')
  if (mark < 1 || !creditWords.is(keysOf(line.slice(0, mark)), 'writer')) return []
  if (!isName(name) || !/^\S+(?:\s+\S+){1,3}$/u.test(name)) return []
  const at = text.indexOf(line, start)
  return [hop('writer', name, evidenceAt(text, { start: at, end: at + line.length }), null)]
}

/** One hop for each name, in the chain's order; the publisher is not also relayed, and words are better than none. */
function unique(hops: readonly Hop[]): readonly Credit[] {
  const found = new Map<string, Hop>()
  for (const each of hops) {
    const before = found.get(each.key)
    if (before === undefined) found.set(each.key, each)
    else if (before.evidence === null && each.evidence !== null) found.set(each.key, { ...before, evidence: each.evidence })
  }
  return [...found.values()]
    .sort((a, b) => ORDER.indexOf(a.role) - ORDER.indexOf(b.role))
    .map(({ role, name, evidence, stated }) => ({ role, name, evidence, stated }))
}
