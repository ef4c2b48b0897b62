/** Mentions that only point at whoever spoke before: «المصدر نفسه», «نفس المصادر», «المصدر» where no source was named so. */
import type { Speaker } from './cast.js'
import type { Agreement } from './draft.js'
import type { Turn } from './floor.js'
import type { NounPhrase } from './noun-phrase.js'
import type { Passage, Token } from './passage.js'
import { Role, rolesOf } from './word-roles.js'

/** «نفس المصدر», «ذات المصدر», «هذه المصادر». */
const BEFORE = /^(?:نفس|ذات|هذ[اه]|هولاء|تلك|ذلك)$/u

/** The words of a mention without what only points. */
export function withoutPointers(passage: Passage, { from, to }: NounPhrase): { readonly from: number; readonly to: number } {
  const bare = (at: number) => (passage.tokens[at] as Token).bare
  return {
    from: to - from > 1 && BEFORE.test(bare(from)) ? from + 1 : from,
    to: to - from > 1 && (rolesOf(passage, bare(to - 1)) & Role.self) !== 0 ? to - 1 : to,
  }
}

/** «وقالت جميعها», «وأكد جميعهم»: the agreement of the pronoun where all who spoke speak again; null for any other mention. */
export function allOfThem({ tokens }: Passage, { from, to }: NounPhrase): Agreement | null {
  const pronoun = /^(?:جميع|كل|كلا|كلتا)(هم|ها|هما|هن)$/u.exec((tokens[from] as Token).bare)?.[1]
  if (pronoun === undefined || to - from > 1) return null
  return pronoun === 'ها' ? { gender: 'f', number: 's' } : { gender: pronoun === 'هم' ? 'm' : null, number: 'p' }
}

/** Who «المصدر نفسه» is, and «المصدر» where nobody was called so: whoever spoke last; a body only where its words go on. */
export function sourceBefore(
  passage: Passage,
  known: readonly Speaker[],
  floor: readonly Turn[],
  mention: NounPhrase,
  goesOn: boolean,
): Speaker | null {
  const { from, to } = withoutPointers(passage, mention)
  const noun = (passage.tokens[from] as Token).bare
  if (!/^(?:ال)?(?:مصدر|مصادر|مسوول|مسووله)$/u.test(noun) || mention.named) return null
  const last = floor.at(-1)?.speaker ?? null
  if (to < mention.to || /^(?:نفس|ذات)$/u.test((passage.tokens[mention.from] as Token).bare)) return last
  if (!mention.definite || known.some(({ words }) => words.has(noun.replace(/^ال/u, '')))) return null
  if (last?.phrase.head?.hidden === true) return last
  return to - from === 1 && (goesOn || last?.kind === 'person' || last?.kind === 'role') ? last : null
}
