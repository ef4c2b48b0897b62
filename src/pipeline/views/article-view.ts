/** An article with all that stands around it: its copies, whose words it is, its story, background and similar articles. */
import type { Article } from '../../domain/article.js'
import type { CopyKind } from '../../domain/relation.js'
import type { ArticleView } from '../../ports/readers.js'
import type { MemberRow, Rows } from '../../ports/rows.js'
import type { Similar } from '../../relating/similar/index.js'
import { type CopyGroup, copyGroups, type IsAgency } from './origins.js'
import { headlineOf, summariesOf } from './story-summary.js'

export async function articleView(rows: Rows, id: string, isAgency: IsAgency, similar: Similar): Promise<ArticleView | null> {
  const stored = await rows.article(id)
  if (stored === null) return null
  const { article, row } = stored
  const group = row.copy?.group ?? row.id
  const copies = await rows.copies(group, id)
  const itsGroup = copyGroups(
    copies.filter(({ copy }) => copy?.group === group),
    isAgency,
  ).find((one) => one.id === group)
  const copied = row.copy?.of == null ? [] : await rows.articles([row.copy.of])
  const background = similar.background(id)
  const near = await rows.articles([...similar.similar(id), ...(background === null ? [] : [background])].map((one) => one.id))
  const byId = new Map(near.map((one) => [one.id, headlineOf(one)]))
  return {
    article: itsGroup === undefined ? article : withInferredCredit(article, itsGroup),
    url: row.url,
    fiction: row.fiction,
    story: row.story === null ? null : await storyLink(rows, row.story, isAgency),
    copies: [...new Map([...copies, ...copied].map((one) => [one.id, one])).values()]
      .filter((one) => one.id !== id)
      .map((one) => ({ ...headlineOf(one), copy: kindBetween(row, one) })),
    background: background === null ? null : (byId.get(background.id) ?? null),
    similar: similar.similar(id).flatMap((one) => byId.get(one.id) ?? []),
  }
}

/** An article without a credit in a group that has one: whose words it is follows from the text they share. */
function withInferredCredit(article: Article, { origin }: CopyGroup): Article {
  if (origin.name === null || !origin.inferred.includes(article.id)) return article
  return { ...article, credits: [...article.credits, { role: 'agency', name: origin.name, evidence: null, stated: false }] }
}

async function storyLink(rows: Rows, story: string, isAgency: IsAgency): Promise<ArticleView['story']> {
  const [summary] = await summariesOf(rows, await rows.stories([story]), isAgency)
  return summary === undefined ? null : { id: summary.id, headline: summary.headline }
}

/** How the later of two stands to the earlier is what was measured when it came. */
function kindBetween(one: MemberRow, other: MemberRow): CopyKind {
  const later = one.copy?.of === other.id ? one : other.copy?.of === one.id ? other : one.time > other.time ? one : other
  const kind = later.copy?.kind ?? 'own'
  if (kind !== 'own') return kind
  const earlier = (later === one ? other : one).copy?.kind ?? 'own'
  return earlier === 'own' ? 'near' : earlier
}
