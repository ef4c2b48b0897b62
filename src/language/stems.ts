/**
 * Light stems, for search and grouping only; never for names or for finding copies.
 *
 * Light10 (Larkey, Ballesteros and Connell 2007): a leading و, one article with its proclitic, then suffixes, each only
 * where enough letters remain.
 */

const ARTICLES = ['وال', 'بال', 'كال', 'فال', 'لل', 'ال'] as const
const SUFFIXES = ['ها', 'ان', 'ات', 'ون', 'ين', 'يه', 'ه', 'ي'] as const

/** The stem of a folded word: «والمدرسون» → «مدرس». A short word is its own stem. */
export function lightStem(key: string): string {
  let stem = key
  if (stem.startsWith('و') && stem.length > 3) stem = stem.slice(1)
  const article = ARTICLES.find((prefix) => stem.startsWith(prefix) && stem.length >= prefix.length + 2)
  if (article !== undefined) stem = stem.slice(article.length)
  for (const suffix of SUFFIXES)
    if (stem.endsWith(suffix) && stem.length >= suffix.length + 2) stem = stem.slice(0, -suffix.length)
  return stem
}
