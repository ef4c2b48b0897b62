/**
 * Corrections: what a person decided about stories. They name articles, not stories, so that they hold in a rebuild in
 * which stories come out another way.
 */
export type Correction =
  /** The stories of the two articles are one. */
  | { readonly kind: 'merge'; readonly article: string; readonly withArticle: string }
  /** These articles leave their story for one of their own, which is never merged with it again but by hand. */
  | { readonly kind: 'split'; readonly articles: readonly string[] }
  /** The article belongs to the story of the other; null, to a story of its own. */
  | { readonly kind: 'move'; readonly article: string; readonly toArticle: string | null }
  /** The story of the article has this name; null, again its first headline. */
  | { readonly kind: 'rename'; readonly article: string; readonly name: string | null }

/** The articles a correction names. */
export function articlesOf(correction: Correction): readonly string[] {
  if (correction.kind === 'split') return correction.articles
  if (correction.kind === 'merge') return [correction.article, correction.withArticle]
  if (correction.kind === 'move' && correction.toArticle !== null) return [correction.article, correction.toArticle]
  return [correction.article]
}

/** A correction as the store keeps it. */
export interface MadeCorrection {
  readonly correction: Correction
  /** When it was made, in milliseconds since 1970. */
  readonly at: number
}
