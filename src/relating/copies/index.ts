/**
 * Copies: which articles are other articles' words, wholly or in part, found as they arrive.
 *
 * An article's fingerprints name a few candidates among the last articles; each is compared exactly. Groups hold articles
 * that say the same; one is admitted only by the group's medoid or by two of its members, so that no chain of small
 * changes ties two different reports together.
 */
import type { CopyKind } from '../../domain/relation.js'
import type { ArticleFeatures } from '../features/article-features.js'
import { HASH_SEED, hashOf } from '../features/scan.js'
import { openPostings, type PostingsPart } from '../postings.js'
import { openTally } from '../tally.js'
import { type BoilerplatePart, openBoilerplate } from './boilerplate.js'
import { type EntriesPart, type Entry, entriesOf, partOf } from './entries.js'
import { fingerprints, type Overlap, overlapOf, sortedShingles } from './fingerprints.js'
import { isFormOnly, kindOf } from './kinds.js'

export interface CopyOverlap extends Overlap {
  readonly id: string
  readonly kind: CopyKind
}

export interface CopyDecision {
  /** The group's id: the id of its first article. An article alone is its own group. */
  readonly group: string
  /** How it stands to `of`; `own` where it shares with nobody what would make it a copy, an excerpt or a quotation. */
  readonly kind: CopyKind | 'own'
  /** The group's medoid, or for `partial` and `quotation` the article most is shared with; null for `own`. */
  readonly of: string | null
  /** How many articles it was compared with. */
  readonly examined: number
  /** Those it shares something with, most first. */
  readonly overlaps: readonly CopyOverlap[]
}

export interface CopyIndex {
  add(article: ArticleFeatures): CopyDecision
  snapshot(): Iterable<CopiesPart>
  /** Takes the parts of a snapshot, in their order, before anything is added. */
  restore(part: CopiesPart): void
}

export interface CopyOptions {
  /** How many articles are kept for comparison. Beyond them the oldest are forgotten. */
  readonly window?: number
}

export type CopiesPart =
  | { readonly first: number; readonly entries: EntriesPart }
  | {
      readonly groups: readonly { readonly id: string; readonly medoid: number; readonly nearness: readonly [number, number][] }[]
    }
  | { readonly postings: PostingsPart }
  | { readonly boilerplate: BoilerplatePart }

/** Articles that say the same. Changed in place: a group may grow large, and every article of it is one step. */
interface Group {
  readonly id: string
  /** The member nearest to the others; the first of equals. */
  medoid: number
  /** Per member, in order of arrival: how near it is, in sum, to the others it was compared with. */
  readonly nearness: Map<number, number>
}

const WINDOW = 100_000
/** Measured on Saudi press of 2015: 62 fingerprints an article. */
const FINGERPRINTS_AN_ARTICLE = 64
/** A fingerprint in more articles than this is a formula; the newest of them are enough to find a copy by. */
const MOST_PER_FINGERPRINT = 64
const LEAST_SHARED_FINGERPRINTS = 2
/** Of the shorter text's fingerprints; at a containment of one half about half of them are shared. */
const LEAST_SHARE = 0.16
const MOST_COMPARED = 32

/** Of a snapshot, so many articles or groups are in one part. */
const IN_A_PART = 1000

export function openCopies(options: CopyOptions = {}): CopyIndex {
  const window = options.window ?? WINDOW
  const postings = openPostings(window * FINGERPRINTS_AN_ARTICLE)
  const tally = openTally(window + 1)
  const boilerplate = openBoilerplate()
  const groups = new Map<string, Group>()
  const entries = new Map<number, Entry>()
  let added = 0

  function candidates(prints: Uint32Array): readonly number[] {
    for (const print of distinct(prints))
      postings.each(print, MOST_PER_FINGERPRINT, (article) => {
        if (article >= added - window) tally.add(article, 1)
      })
    const near = tally.take(MOST_COMPARED).filter(({ article, amount }) => {
      const shorter = Math.min(entries.get(article)?.fingerprints ?? 0, prints.length)
      return amount >= Math.min(shorter, Math.max(LEAST_SHARED_FINGERPRINTS, shorter * LEAST_SHARE))
    })
    return near.map((candidate) => candidate.article)
  }

  function compare(entry: Omit<Entry, 'group'>, article: number): Match | null {
    const other = entries.get(article)
    if (other === undefined) return null
    const overlap = overlapOf(entry.shingles, other.shingles)
    const kind = kindOf(overlap)
    if (kind === null || isFormOnly(entry, other)) return null
    return { article, group: other.group, overlap: { id: other.id, kind, ...overlap } }
  }

  function forgetOldest() {
    const oldest = added - window - 1
    const entry = entries.get(oldest)
    if (entry === undefined) return
    entries.delete(oldest)
    const group = groups.get(entry.group)
    if (group === undefined) return
    group.nearness.delete(oldest)
    if (group.nearness.size === 0) groups.delete(group.id)
    else if (group.medoid === oldest) group.medoid = nearest(group.nearness)
  }

  return {
    add(article) {
      const text = boilerplate.strip(article.outlet === null ? HASH_SEED : hashOf(article.outlet), article.shingles)
      const prints = fingerprints(text)
      const entry = {
        id: article.id,
        shingles: sortedShingles(text),
        numbers: article.numbers,
        bulletin: article.bulletin,
        fingerprints: prints.length,
      }
      const near = candidates(prints)
      const matches = near.map((candidate) => compare(entry, candidate)).filter((match) => match !== null)
      matches.sort((a, b) => b.overlap.shared - a.overlap.shared || a.article - b.article)
      const joined = groupFor(matches, groups)
      const medoid = joined === null ? undefined : entries.get(joined.medoid)
      const group = joined ?? { id: article.id, medoid: added, nearness: new Map() }
      groups.set(group.id, group)
      admit(group, added, matches)
      entries.set(added, { ...entry, group: group.id })
      for (const print of prints) postings.add(print, added)
      const best = bestMatch(joined, matches)
      added++
      forgetOldest()
      return {
        group: group.id,
        kind: best?.overlap.kind ?? 'own',
        of: medoid?.id ?? best?.overlap.id ?? null,
        examined: near.length,
        overlaps: matches.map((match) => match.overlap),
      }
    },
    *snapshot() {
      yield { boilerplate: boilerplate.snapshot() }
      const first = added - entries.size
      for (const { at, part } of inParts([...entries.values()])) yield { first: first + at, entries: partOf(part) }
      for (const { part } of inParts([...groups.values()]))
        yield { groups: part.map((group) => ({ ...group, nearness: [...group.nearness] })) }
      for (const part of postings.snapshot()) yield { postings: part }
    },
    restore(part) {
      if ('entries' in part) {
        added = part.first
        for (const entry of entriesOf(part.entries)) entries.set(added++, entry)
      } else if ('groups' in part)
        for (const group of part.groups) groups.set(group.id, { ...group, nearness: new Map(group.nearness) })
      else if ('postings' in part) postings.restore(part.postings)
      else boilerplate.restore(part.boilerplate)
    },
  }
}

/** Each once. Sorted as numbers they are, where a set would make an object of every large one. */
function distinct(prints: Uint32Array): Uint32Array {
  const sorted = prints.slice().sort()
  let kept = 0
  for (const print of sorted) if (kept === 0 || sorted[kept - 1] !== print) sorted[kept++] = print
  return sorted.subarray(0, kept)
}

function* inParts<T>(all: readonly T[]): Iterable<{ at: number; part: readonly T[] }> {
  for (let at = 0; at < all.length; at += IN_A_PART) yield { at, part: all.slice(at, at + IN_A_PART) }
}

interface Match {
  readonly article: number
  readonly group: string
  readonly overlap: CopyOverlap
}

const WHOLE: ReadonlySet<CopyKind> = new Set(['identical', 'near', 'excerpt'])

/** The group whose medoid, or two of whose members, the article copies; the one shared most with, then the older. */
function groupFor(matches: readonly Match[], groups: ReadonlyMap<string, Group>): Group | null {
  const whole = matches.filter((match) => WHOLE.has(match.overlap.kind))
  for (const { group: id } of whole) {
    const group = groups.get(id)
    if (group === undefined) continue
    const linked = whole.filter((match) => match.group === id).map((match) => match.article)
    if (linked.length > 1 || linked.includes(group.medoid)) return group
  }
  return null
}

function nearest(nearness: ReadonlyMap<number, number>): number {
  let best = -1
  let most = -1
  for (const [article, near] of nearness) {
    if (near <= most) continue
    best = article
    most = near
  }
  return best
}

function admit(group: Group, article: number, matches: readonly Match[]) {
  let own = 0
  for (const match of matches) {
    const near = group.nearness.get(match.article)
    if (near === undefined) continue
    group.nearness.set(match.article, near + match.overlap.jaccard)
    own += match.overlap.jaccard
    if (near + match.overlap.jaccard > (group.nearness.get(group.medoid) ?? 0)) group.medoid = match.article
  }
  group.nearness.set(article, own)
  if (own > (group.nearness.get(group.medoid) ?? 0)) group.medoid = article
}

/** What the decision names: the strongest tie into the group joined, else the strongest partial one. */
function bestMatch(joined: Group | null, matches: readonly Match[]): Match | undefined {
  if (joined !== null) return matches.find((match) => match.group === joined.id && WHOLE.has(match.overlap.kind))
  return matches[0]
}
