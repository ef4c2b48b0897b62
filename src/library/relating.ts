/** `isnad/relating`: copies, stories, similar and background of many articles. */
export type { CopyKind, RelatedArticle } from '../domain/relation.js'
export type { CopyDecision, CopyOverlap } from '../relating/copies/index.js'
export {
  type IndependentOrigins,
  independentOrigins,
  type Origin,
  type OriginMember,
  originOf,
} from '../relating/copies/origins.js'
export type { ArticleFeatures } from '../relating/features/article-features.js'
export {
  decodeFeatures,
  encodeFeatures,
  openRelating,
  type Related,
  type Relating,
  type RelatingOptions,
} from '../relating/index.js'
export type { Similar, SimilarArticle } from '../relating/similar/index.js'
export type { Correction, StoryChange } from '../relating/stories/corrections.js'
export type { StoryDecision } from '../relating/stories/index.js'
