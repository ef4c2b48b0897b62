/** `isnad/relating`: copies and stories of many articles. */
export type { CopyKind, RelatedArticle } from '../domain/relation.js'
