/** `isnad/reading`: a page taken apart into its articles. */
export type { Article, Page } from '../domain/article.js'
