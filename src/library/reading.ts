/** `isnad/reading`: a page taken apart into its articles. */
export type { Article, Page } from '../domain/article.js'
export { type Claims, type ClaimsInput, type ExplainedClaim, openClaims } from '../reading/claims/index.js'
