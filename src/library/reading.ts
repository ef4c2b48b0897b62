/** `isnad/reading`: a page taken apart into its articles. */
import { dataFiles } from '../data-files.js'
import { openLanguage } from '../language/index.js'
import { openReading as open, type Reading } from '../reading/index.js'

export type { Article, Dateline, Page, RelatedHeadline } from '../domain/article.js'
export type { Claim } from '../domain/claim.js'
export type { Credit } from '../domain/credit.js'
export type { Outlet } from '../domain/outlet.js'
export type { Problem } from '../domain/problem.js'
export { type Claims, type ClaimsInput, type ExplainedClaim, openClaims } from '../reading/claims/index.js'
export type { ArticleDraft, PageInput, Reading as PageReader } from '../reading/index.js'
export type { Mention, Outlets } from '../reading/outlets.js'

/** Opens the reader with the package's own lexicons and outlets; takes some tens of milliseconds, so do it once. */
export function openReading(): Reading {
  return open(dataFiles, openLanguage(dataFiles))
}
